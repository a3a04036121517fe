"""Other names of a thing, and those that a user adds."""

from __future__ import annotations

from pathlib import Path

from tui_reader.corpus import Document
from tui_reader.library.own_names import OwnNames, read_own_names
from tui_reader.searching import SearchEngine, Tier


def test_names_of_the_users_own_find_one_another_and_say_so(documents: tuple[Document, ...]) -> None:
    assert SearchEngine(documents).search("森警").matches == ()
    match = SearchEngine(documents, [("护林员", "森警")]).search("森警").matches[0]
    assert (match.document, match.clause, match.tier, match.reason) == ("A/75/L.116", "op17", Tier.VARIANT, "护林员")


def test_a_name_added_to_a_known_thing_finds_all_that_it_is_called(documents: tuple[Document, ...]) -> None:
    own = SearchEngine(documents, [("打野联盟", "ICCWC")])
    # The four full names of it that the documents have, and the acronym.
    assert {match.document for match in own.search("打野联盟").matches} == {document.id for document in documents}


def test_names_are_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    assert read_own_names(file) == OwnNames()
    file.write_text('names = [["碳市场", "ETS"], ["护林员", "森警", "巡护员"]]', encoding="utf-8")
    assert read_own_names(file) == OwnNames((("碳市场", "ETS"), ("护林员", "森警", "巡护员")))


def test_a_mistake_in_the_file_is_told_in_a_line_and_the_rest_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    for written, kept, told in (
        ('names = [["碳市场", "ETS"], ["护林员"]]', 1, "entry 2 of names"),
        ('names = [["碳市场", "ETS"], 7]', 1, "entry 2 of names"),
        ('names = "碳市场"', 0, "entry 1 of names"),
        ("names = [", 0, "cannot be read"),
        ('other = 1\n[names]\nx = "y"', 0, "entry 1 of names"),
    ):
        file.write_text(written, encoding="utf-8")
        own = read_own_names(file)
        assert len(own.groups) == kept
        assert told in own.problem
        assert "\n" not in own.problem
    file.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in read_own_names(file).problem
