"""Commands in a library that is too large to be held, and lies in an index."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tui_reader.cli import main
from tui_reader.comparing.at_large import LargeRelations
from tui_reader.library import search as library_search
from tui_reader.tui.session import Session


@pytest.fixture(autouse=True)
def five_documents_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_search, "HELD_CLAUSES", 100)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_what_belongs_with_a_clause_is_looked_up_in_the_index(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    related = LargeRelations.related

    def told(relations: LargeRelations, document: str, clause: str, *bounds: Any) -> Any:
        asked.append(clause)
        return related(relations, document, clause, *bounds)

    monkeypatch.setattr(LargeRelations, "related", told)
    rows = printed(capsys, "related", "000", "op6", "--limit", "20")
    assert ("E/RES/2013/40", "op4") in [(row["document"], row["clause"]) for row in rows]
    versions = printed(capsys, "trace", "000", "op6")
    assert ("E/RES/2025/17", "op9") in [(each["document"], each["clause"]) for each in versions]
    assert asked == ["op6", "op6"]
    pairs = printed(capsys, "compare", "001", "003")
    assert next(pair["right"] for pair in pairs if "op4" in pair["left"]) == ["op8", "op9"]


def test_the_reader_looks_it_up_there_too(documents: tuple[Any, ...]) -> None:
    session = Session()
    session.show(documents)
    list(session.index(lambda: False))
    related = session.related("A/75/L.116", "op6", 20)
    assert ("E/RES/2013/40", "op4") in [(each.document, each.clause) for each in related]
