"""The same document as plain text, PDF, Word document and web page is the same document."""

from __future__ import annotations

import pytest

from tests.parsing.formats import typeset
from tui_reader.parsing import account
from tui_reader.parsing.reading import read_document

FORMATS = ["pdf", "docx", "html"]


@pytest.fixture(scope="session")
def read_as(tmp_path_factory, seed):
    """The document of a seed after it was set in a format and read again."""
    folder = tmp_path_factory.mktemp("formats")
    made = {}

    def read(number, form):
        if (number, form) not in made:
            path = folder / f"{seed(number).source.removesuffix('.txt')}.{form}"
            path.write_bytes(getattr(typeset, form)(seed(number)))
            made[number, form] = read_document(path)
        return made[number, form]

    return read


def told(document):
    return [
        (clause.id, clause.kind, clause.label, clause.text, clause.parent, clause.verb) for clause in document.clauses
    ]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("number", ["000", "001", "003", "004"])
def test_the_clauses_are_the_same(read_as, seed, number, form):
    assert told(read_as(number, form)) == told(seed(number))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("number", ["000", "001", "003", "004"])
def test_the_notes_and_their_marks_are_the_same(read_as, seed, number, form):
    read, wanted = read_as(number, form), seed(number)
    assert [(note.label, note.text) for note in read.footnotes] == [
        (note.label, note.text) for note in wanted.footnotes
    ]
    assert [clause.marks for clause in read.clauses] == [clause.marks for clause in wanted.clauses]
    assert [clause.citations for clause in read.clauses] == [clause.citations for clause in wanted.clauses]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("number", ["000", "001", "003", "004"])
def test_nothing_is_lost(read_as, number, form):
    told = account(read_as(number, form))
    assert told.unaccounted == 0
    assert told.clauses > 3000
