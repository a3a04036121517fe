"""What documents are compared by is kept from run to run."""

from __future__ import annotations

import pytest

from tui_reader.comparing import Relations
from tui_reader.library import Library
from tui_reader.library.locations import compared_documents
from tui_reader.library.relating import relations


def test_a_second_run_relates_by_what_the_first_one_worked_out(monkeypatch, documents):
    first = relations(documents)
    monkeypatch.setattr("tui_reader.comparing.features_of", pytest.fail)
    for document, clause in (("A/75/L.116", "op6"), ("E/RES/2025/17", "op15"), ("E/RES/2013/40", "pp9")):
        found = relations(Library.open().documents()).related(document, clause)
        assert found == first.related(document, clause) == Relations(documents).related(document, clause)
        assert found


def test_a_clause_that_says_something_else_is_compared_by_that(documents):
    relations(documents)
    draft = documents[0]
    changed = [each._replace(text=each.text + "象牙。") if each.id == "op1" else each for each in draft.clauses]
    others = (draft.replaced(clauses=tuple(changed)), *documents[1:])
    assert relations(others).related(draft.id, "op1") == Relations(others).related(draft.id, "op1")


def test_what_makes_no_sense_or_cannot_be_kept_costs_only_time(monkeypatch, documents):
    expected = relations(documents).related("A/75/L.116", "op6")
    kept = sorted(compared_documents().rglob("*.json"))
    assert len(kept) == 5
    for file, nonsense in zip(kept, ("", "[", "{}", '{"version": 1}', "null"), strict=True):
        file.write_text(nonsense, encoding="utf-8")
    assert relations(documents).related("A/75/L.116", "op6") == expected
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/nowhere")
    assert relations(documents).related("A/75/L.116", "op6") == expected
