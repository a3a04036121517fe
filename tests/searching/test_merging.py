"""Documents that are added one at a time: their segments are merged, nothing is lost, and nothing is found twice."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.corpus import Document
from tui_reader.searching import SearchEngine
from tui_reader.searching.stored import Source, Store, build, indexed_keys
from tui_reader.searching.stored.merging import LARGE, SO_MANY, to_merge
from tui_reader.searching.stored.postings import SPAN


def _library(documents: tuple[Document, ...]) -> list[Document]:
    """Many documents: the paragraphs of the five dealt out by sevens, in order."""
    return [
        Document(
            f"{document.id}/{first}",
            document.title,
            document.clauses[first : first + 7],
            symbol=f"{document.symbol}/{first}" if document.symbol else "",
            date=document.date,
            footnotes=document.footnotes,
        )
        for document in documents
        for first in range(0, len(document.clauses), 7)
    ]


def _add(folder: Path, library: list[Document], places: range, **options: object) -> None:
    sources = [Source(str(place), place, library[place].size * 3) for place in places]
    list(build(folder, sources, library.__getitem__, processes=1, **options))  # type: ignore[arg-type]


def _segments(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.segment"))


def test_few_segments_are_left_and_answer_as_one(documents: tuple[Document, ...], tmp_path: Path) -> None:
    library = _library(documents)
    assert len(library) > 4 * SO_MANY
    for place in range(len(library)):
        _add(tmp_path, library, range(place, place + 1))
    assert len(_segments(tmp_path)) < 2 * SO_MANY
    held, stored = SearchEngine(library), SearchEngine(Store(tmp_path))
    for query in (
        "护林员",
        "象牙 老虎",
        "69/314",
        "CTOC/COP/2020/10",
        "E/RES/2013/40/0",
        "xysc",
        "野生动值物",
        "kind:op 腐败",
    ):
        expected, answer = held.search(query), stored.search(query)
        assert (answer.matches, answer.total) == (expected.matches, expected.total)
    assert stored.vocabulary() == held.vocabulary()


def test_a_merge_that_was_killed_loses_and_doubles_nothing(documents: tuple[Document, ...], tmp_path: Path) -> None:
    library = _library(documents)
    folder, kept = tmp_path / "index", tmp_path / "kept"
    kept.mkdir()
    for place in range(SO_MANY - 1):
        _add(folder, library, range(place, place + 1))
    for path in folder.glob("*.segment"):
        copy(path, kept)
    _add(folder, library, range(SO_MANY - 1, SO_MANY))
    merged = _segments(folder)
    assert len(merged) == 1
    total = SearchEngine(Store(folder)).search("野生").total
    # Killed before the others were removed: they do not count, and are removed now.
    for path in kept.iterdir():
        copy(path, folder)
    assert SearchEngine(Store(folder)).search("野生").total == total
    assert _segments(folder) == merged
    # Killed before it had its name: what was half written is no segment.
    (folder / merged[0]).rename(folder / f"{merged[0]}.part")
    for path in kept.iterdir():
        copy(path, folder)
    assert indexed_keys(folder) == set(map(str, range(SO_MANY - 1)))
    _add(folder, library, range(SO_MANY))
    assert SearchEngine(Store(folder)).search("野生").total == total
    assert not list(folder.glob("*.part"))
    # What is added after a merge is no part of what was merged.
    _add(folder, library, range(SO_MANY, SO_MANY + 1))
    assert indexed_keys(folder) == set(map(str, range(SO_MANY + 1)))


def test_nothing_is_merged_once_cancelled_and_all_is_the_next_time(
    documents: tuple[Document, ...], tmp_path: Path
) -> None:
    library = _library(documents)
    for place in range(SO_MANY):
        _add(tmp_path, library, range(place, place + 1), cancelled=lambda: True)
    assert len(_segments(tmp_path)) == SO_MANY
    _add(tmp_path, library, range(0))
    assert len(_segments(tmp_path)) == 1


def test_documents_that_are_gone_are_left_out_of_what_is_merged(
    documents: tuple[Document, ...], tmp_path: Path
) -> None:
    library = _library(documents)
    for place in range(SO_MANY):
        _add(tmp_path, library, range(place, place + 1), gone={"2", "5"})
    assert indexed_keys(tmp_path) == {"0", "1", "3", "4", "6", "7"}
    left = SearchEngine([each for place, each in enumerate(library[:SO_MANY]) if place not in (2, 5)])
    assert SearchEngine(Store(tmp_path)).search("野生").matches == left.search("野生").matches


@settings(deadline=None)
@given(st.lists(st.one_of(st.integers(1, 300), st.integers(1, SPAN)), max_size=120))
def test_however_large_documents_are_few_segments_are_left_and_none_grows_too_large(added: list[int]) -> None:
    sizes: list[int] = []
    for size in added:
        sizes.append(size)
        while (run := to_merge(sizes)) is not None:
            sizes[run.start : run.stop] = [sum(sizes[run.start : run.stop])]
    assert sum(sizes) == sum(added)
    assert max(sizes, default=0) <= SPAN
    for most in (SO_MANY**tier for tier in range(1, 6)):
        small = [size <= most for size in sizes]
        assert (
            max(map(len, "".join("x" if each else " " for each in small).split()), default=0) < SO_MANY or most > LARGE
        )
