"""A small library is searched in memory; a large one from an index that is built once, and grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.corpus import Document
from tui_reader.library import search as library_search
from tui_reader.library.search import LibrarySearch


def test_a_small_library_writes_nothing(documents: tuple[Document, ...], tmp_path: Path) -> None:
    search = LibrarySearch(documents, folder=tmp_path)
    assert list(search.build()) == []
    assert search.engine().search("护林员").total == 1
    assert list(tmp_path.iterdir()) == []


def test_a_large_one_is_indexed_once_and_takes_in_what_is_new(
    documents: tuple[Document, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_search, "HELD_CLAUSES", 100)
    (tmp_path / "0").mkdir()
    first = LibrarySearch(documents[:4], folder=tmp_path)
    # Before it is built all is found that has been indexed meanwhile.
    assert first.engine().search("雪豹").total == 3
    assert [progress.done for progress in first.build()] == [0, 4]
    assert [path.name for path in tmp_path.iterdir()] == [library_search.FORMAT]
    segments = sorted(tmp_path.rglob("*.segment"))
    written = [path.stat().st_mtime_ns for path in segments]
    grown = LibrarySearch(documents, folder=tmp_path)
    # What was added is found before it is in the index, and what is in the index is not written again.
    assert grown.engine().search("“反洗钱金融行动特别工作组”").total == 1
    assert [progress.done for progress in grown.build()] == [4, 5]
    assert [path.stat().st_mtime_ns for path in segments] == written
    assert grown.engine().search("“反洗钱金融行动特别工作组”").total == 1


def test_what_was_taken_off_the_shelf_or_changed_is_not_found_as_it_was(
    documents: tuple[Document, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_search, "HELD_CLAUSES", 100)
    list(LibrarySearch(documents, folder=tmp_path).build())
    assert LibrarySearch(documents[1:], folder=tmp_path).engine().search("护林员").total == 0
    old = documents[0].clause("op17")
    clause = old._replace(text=old.text.replace("护林员", "巡护员"))
    changed = documents[0].replaced(clauses=tuple(clause if each is old else each for each in documents[0].clauses))
    engine = LibrarySearch([changed, *documents[1:]], folder=tmp_path).engine()
    assert [engine.search(word).total for word in ('"护林员"', '"巡护员"')] == [0, 1]


def test_where_no_index_can_be_written_it_is_searched_in_memory(
    documents: tuple[Document, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_search, "HELD_CLAUSES", 100)
    (tmp_path / "file").write_text("")
    search = LibrarySearch(documents, folder=tmp_path / "file")
    with pytest.raises(OSError):
        list(search.build())
    assert search.engine().search("护林员").total == 1
