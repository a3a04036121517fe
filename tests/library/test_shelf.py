"""The shelf: what stands on it, in which order, under which ids, and when it is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui_reader.corpus import Document
from tui_reader.library import Library, Origin, cache
from tui_reader.library.adding import add
from tui_reader.library.changing import remove
from tui_reader.library.errors import ShelfError
from tui_reader.library.gathering import gather
from tui_reader.library.locations import added_documents, parsed_documents
from tui_reader.parsing import read_document

BUNDLED = ["A/75/L.116", "E/RES/2013/40", "002_9d46f6040066acb7", "E/RES/2025/17", "004_3ec4012e952604bc"]


def ids(library: Library) -> list[str]:
    return [document.id for document in library.documents()]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text("大会，\n\n1. 敦促会员国在打击野生生物非法贩运方面加强合作；\n", encoding="utf-8")
    return path


def test_the_five_documents_come_first():
    assert ids(Library.open()) == BUNDLED


def test_what_is_kept_is_what_was_parsed(documents):
    Library.open().documents()
    kept = Library.open().documents()
    assert len(list(parsed_documents().rglob("*-*.json"))) == 5
    assert kept == documents


def test_what_makes_no_sense_in_the_cache_is_parsed_anew(documents):
    Library.open().documents()
    for number, file in enumerate(sorted(parsed_documents().rglob("*.json"))):
        file.write_text(["", "{", "[]", '{"id": "x"}', "null", "{}"][number], encoding="utf-8")
    assert Library.open().documents() == documents


def test_another_parser_throws_away_what_was_kept(monkeypatch):
    Library.open().documents()
    monkeypatch.setattr(cache.PARSED, "version", "another")
    Library.open().documents()
    assert [folder.name for folder in parsed_documents().iterdir()] == ["another"]


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert ids(Library.open()) == BUNDLED


def test_the_first_document_is_there_before_the_others_are_read(monkeypatch):
    read = []

    def reading(path: Path) -> tuple[Document, str]:
        read.append(path.name[:3])
        return read_document(path), ""

    monkeypatch.setattr("tui_reader.library.reading.read_keeping", reading)
    library = Library.open()
    assert len(library.entries()) == 5
    assert read == []
    first = library.first()
    assert first is not None
    assert (first.id, read) == ("A/75/L.116", ["000"])
    assert library.document("E/RES/2013/40").title.startswith("应对野生动植物群")
    assert read == ["000", "001"]
    library.documents()
    library.documents()
    assert read == ["000", "001", "002", "003", "004"]
    assert library.documents()[0] is first


def test_an_opened_file_stands_beside_the_library_and_is_shown_first(draft):
    library = Library.open([draft])
    first = library.first()
    assert first is not None
    assert first.source == "draft.txt"
    assert ids(library) == [*BUNDLED, first.id]
    assert library.entry_of(first.id).origin is Origin.OPENED


def test_a_copy_of_a_document_is_that_document(tmp_path, documents):
    copy = tmp_path / "copy.txt"
    copy.write_text(documents[1].source_text, encoding="utf-8")
    library = Library.open([copy])
    assert ids(library) == BUNDLED
    first = library.first()
    assert first is not None
    assert first.id == "E/RES/2013/40"


def test_another_text_of_the_same_symbol_gets_an_id_of_its_own(tmp_path, documents):
    other = tmp_path / "other.txt"
    other.write_text(documents[1].source_text.replace("敦促", "鼓励"), encoding="utf-8")
    library = Library.open([other])
    assert ids(library) == [*BUNDLED, "E/RES/2013/40~2"]
    assert library.find("E/RES/2013/40").source.startswith("001")
    assert library.first() is library.document("E/RES/2013/40~2")


def test_what_cannot_be_read_is_left_out_and_said(tmp_path):
    binary = tmp_path / "picture.png"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    library = Library.open([binary])
    assert ids(library) == BUNDLED
    (reason,) = library.refused()
    assert "picture.png" in reason
    assert "PNG" in reason


def test_adding_keeps_the_file_as_it_came(draft):
    additions = add([draft])
    (document,) = additions.added
    assert (additions.known, additions.refused) == ((), ())
    (kept,) = added_documents().iterdir()
    assert kept.name == "draft.txt"
    assert kept.read_bytes() == draft.read_bytes()
    assert ids(Library.open()) == [*BUNDLED, document.id]


def test_a_text_is_added_once(draft, tmp_path, documents):
    second = tmp_path / "second.txt"
    second.write_bytes(draft.read_bytes())
    bundled = tmp_path / "again.txt"
    bundled.write_text(documents[4].source_text, encoding="utf-8")
    additions = add([draft, second, bundled])
    assert len(additions.added) == 1
    assert [document.id for document in additions.known] == ["004_3ec4012e952604bc"]
    again = add([second])
    assert again.added == ()
    assert again.known == additions.added
    assert len(list(added_documents().iterdir())) == 1


def test_two_texts_of_one_name_are_both_kept(draft, tmp_path):
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "draft.txt"
    other.write_text("大会，\n\n1. 吁请各国提供资料；\n", encoding="utf-8")
    assert len(add([draft, other]).added) == 2
    assert sorted(path.name for path in added_documents().iterdir()) == ["draft-2.txt", "draft.txt"]


def test_a_bad_file_does_not_keep_the_good_from_being_added(draft, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    additions = add([empty, draft, tmp_path / "missing.txt"])
    assert len(additions.added) == 1
    assert [reason.split(": ")[-1] for reason in additions.refused] == ["is empty", "is not there"]


def test_only_what_was_added_can_be_removed(draft):
    (document,) = add([draft]).added
    remove(document.id)
    assert ids(Library.open()) == BUNDLED
    assert draft.exists()
    with pytest.raises(ShelfError, match="comes with the program"):
        remove("A/75/L.116")


def test_a_library_that_cannot_be_written_gets_one_clear_line(draft, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    with pytest.raises(ShelfError, match="cannot be written") as raised:
        add([draft])
    assert "XDG_DATA_HOME" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_half_written_never_stands_on_the_shelf(draft, monkeypatch):
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ShelfError, match="No space left"):
        add([draft])
    assert list(added_documents().iterdir()) == []


def test_a_folder_gives_its_documents(tmp_path, draft):
    (tmp_path / "in").mkdir()
    for name in ("b.txt", "a.TXT", "notes.md", ".hidden.txt"):
        (tmp_path / "in" / name).write_text(name)
    assert [path.name for path in gather([tmp_path / "in", draft, draft]).files] == ["a.TXT", "b.txt", "draft.txt"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(ShelfError, match="holds no documents"):
        gather([tmp_path / "empty"])


def test_a_folder_of_many_files_is_added_some_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr("tui_reader.library.adding._AT_A_TIME", 2)
    paths = [tmp_path / f"draft-{number}.txt" for number in range(5)]
    for number, path in enumerate(paths):
        path.write_text(f"A/80/L.{number}\n\n大会，\n\n1. 敦促会员国加强第 {number} 项合作；\n", encoding="utf-8")
    (tmp_path / "again.txt").write_bytes(paths[0].read_bytes())
    added = add([*paths, tmp_path / "again.txt"])
    assert [document.id for document in added.added] == [f"A/80/L.{number}" for number in range(5)]
    assert (added.known, ids(Library.open())) == ((), [*BUNDLED, *(f"A/80/L.{number}" for number in range(5))])
    # A newer version of each, some under another name.
    for number, path in enumerate(paths):
        name = path if number % 2 else path.with_name(f"final-{number}.txt")
        name.write_text(path.read_text(encoding="utf-8").replace("敦促", "促请"), encoding="utf-8")
    newer = add([path if number % 2 else path.with_name(f"final-{number}.txt") for number, path in enumerate(paths)])
    assert [document.id for document in newer.newer] == [f"A/80/L.{number}" for number in range(5)]
    assert [document.clauses[-1].verb for document in Library.open().documents()[5:]] == ["促请"] * 5
    assert [document.id for document in add(paths[1:2]).known] == ["A/80/L.1"]
