"""What documents and clauses say of themselves."""

from __future__ import annotations

import pytest

from tui_reader.corpus import Clause, Document, Kind


@pytest.mark.parametrize(
    ("label", "number"),
    [("12.", "12"), ("(a)", "a"), ("（一）", "一"), ("二、", "二"), ("(iii)", "iii"), ("", "")],
)
def test_a_clauses_number_is_its_label_without_the_punctuation(label, number):
    assert Clause("x1", Kind.PARAGRAPH, "", label).number == number


def test_a_document_is_called_by_its_symbol_else_its_title_else_its_file(documents):
    assert documents[1].name == "E/RES/2013/40"
    assert documents[4].name == documents[4].title != ""
    assert Document("draft", "", (), source="draft.txt").name == "draft.txt"


def test_a_clauses_footnotes_come_in_the_order_of_its_marks(documents):
    marked = next(clause for clause in documents[0].clauses if len(clause.marks) > 1)
    notes = documents[0].footnotes_of(marked)
    assert [note.label for note in notes] == list(dict.fromkeys(mark.label for mark in marked.marks))
    assert documents[0].footnotes_of(documents[0].clauses[0]) == ()
