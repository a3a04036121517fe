"""Of files that were read before, everything but the text is known without reading them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import SEEDS
from tui_reader.corpus import Document
from tui_reader.library import Library, cache
from tui_reader.library.kept import KeptDocument, Texts
from tui_reader.library.known import KnownFiles
from tui_reader.library.locations import parsed_documents
from tui_reader.library.prints import prints
from tui_reader.library.shelf import Entry, Origin

SECOND = SEEDS / "001_ca37d2ec2f3a3f12.txt"


@pytest.fixture
def no_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but the table is kept, and nothing can be read."""
    Library.open().documents()
    for file in parsed_documents().rglob("*-*.json"):
        file.unlink()
    monkeypatch.setattr("tui_reader.library.reading.read_keeping", lambda path: pytest.fail(str(path)))


@pytest.mark.usefixtures("no_texts")
def test_a_library_is_listed_without_reading_a_text():
    listed = [(each.id, each.date, each.size) for each in Library.open().documents()]
    assert listed[1] == (
        "E/RES/2013/40",
        "2013-07-25",
        4 + 19 + 15 + 2,
    )  # masthead to enacting, preamble, operative, closing
    assert len(listed) == 5


@pytest.mark.usefixtures("no_texts")
def test_what_is_known_of_a_document_is_what_its_text_says(documents):
    for known, document in zip(Library.open().documents(), documents, strict=True):
        assert isinstance(known, KeptDocument)
        for name in (
            "title",
            "symbol",
            "organ",
            "session",
            "date",
            "language",
            "source",
            "size",
            "substantive",
            "cited",
        ):
            assert getattr(known, name) == getattr(document, name)
        assert prints(known) == prints(document)


def test_a_text_that_is_not_kept_any_more_is_read_from_the_file(documents):
    Library.open().documents()
    for file in parsed_documents().rglob("*-*.json"):
        file.unlink()
    assert Library.open().documents()[1].clause("op14") == documents[1].clause("op14")


def test_another_name_or_title_leaves_the_text_unread(no_texts):
    known = Library.open().documents()[0].replaced(id="A/75/L.116~2", title="野生生物")
    assert (known.id, known.title, known.size) == ("A/75/L.116~2", "野生生物", Library.open().documents()[0].size)


def test_texts_for_which_there_is_no_room_are_let_go_and_come_back(monkeypatch, documents):
    loaded = []
    load = cache.load

    def loading(key: str) -> Document | None:
        loaded.append(key)
        return load(key)

    Library.open().documents()
    monkeypatch.setattr(cache, "load", loading)
    table = KnownFiles(Texts(most=100))
    kept = [table.document(path) for path in sorted(SEEDS.glob("*.txt"))]
    assert loaded == []
    for _turn in range(2):
        assert [each.clauses for each in kept] == [each.clauses for each in documents]
    assert len(loaded) > 5
    before = len(loaded)
    for _turn in range(3):
        _ = kept[-1].clauses
    assert len(loaded) == before


def test_a_file_of_the_same_size_and_date_that_was_written_anew_is_read_anew(tmp_path: Path):
    file = tmp_path / "draft.txt"
    text = SECOND.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    told = file.stat()
    before = Library([Entry(file, Origin.OPENED)]).documents()[0]
    file.write_text(text.replace("第 47 次全体会议", "第 48 次全体会议"), encoding="utf-8")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    after = Library([Entry(file, Origin.OPENED)]).documents()[0]
    assert (before.clauses[-1].text, after.clauses[-1].text) == ("第 47 次全体会议", "第 48 次全体会议")


def test_a_table_that_makes_no_sense_costs_only_time(documents):
    Library.open().documents()
    (table,) = parsed_documents().rglob("known.json")
    whole = json.loads(table.read_bytes())
    stamps = {name: known[0] for name, known in whole.items()}
    for nonsense in ([], {name: [] for name in whole}, {name: [stamp, "key", {}] for name, stamp in stamps.items()}):
        table.write_text(json.dumps(nonsense), encoding="utf-8")
        assert Library.open().documents() == documents
