"""What was parsed is kept, and is the same document."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SEEDS
from tui_reader.library import Library, cache
from tui_reader.library.locations import parsed_documents
from tui_reader.library.shelf import Entry, Origin


def test_a_document_that_was_kept_comes_back_the_same(documents):
    for document in documents:
        cache.keep(document.source, document)
        assert cache.load(document.source) == document


def test_a_second_run_reads_what_the_first_one_parsed(monkeypatch):
    first = Library.open().documents()
    assert len(list(parsed_documents().rglob("*-*.json"))) == 5
    monkeypatch.setattr("tui_reader.parsing.reading.read_document", pytest.fail)
    assert Library.open().documents() == first


def test_damage_to_what_was_kept_does_no_harm():
    first = Library.open().documents()
    for file in parsed_documents().rglob("*.json"):
        file.write_text('{"clauses": [[1, 2', encoding="utf-8")
    assert Library.open().documents() == first


def test_damage_to_the_texts_alone_does_no_harm():
    first = Library.open().documents()
    for file in parsed_documents().rglob("*-*.json"):
        file.unlink()
    assert Library.open().documents() == first


def test_a_place_that_cannot_be_written_does_no_harm(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/nowhere")
    assert len(Library.open().documents()) == 5


def test_a_changed_file_is_parsed_anew(tmp_path: Path):
    file = tmp_path / "draft.txt"
    text = (SEEDS / "001_ca37d2ec2f3a3f12.txt").read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    before = Library([Entry(file, Origin.OPENED)]).documents()[0]
    file.write_text(text.replace("第 47 次全体会议", "第 48 次全体会议"), encoding="utf-8")
    after = Library([Entry(file, Origin.OPENED)]).documents()[0]
    assert (before.clauses[-1].text, after.clauses[-1].text) == ("第 47 次全体会议", "第 48 次全体会议")
