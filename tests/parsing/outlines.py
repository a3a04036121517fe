"""Outlines: what a document is expected to be, one line for each clause, written by eye from the original.

A line gives id, label, parent, verb, text, footnote marks, citations' targets, parted by bars. The text may leave out
what stands between its beginning and its end: ``大会第 … 提出报告。``
"""

from __future__ import annotations

from pathlib import Path

from tui_reader.corpus import Clause, Document
from tui_reader.parsing import parse_text

SAMPLES = Path(__file__).parent / "samples"
_ELLIPSIS = " … "


def sample(name: str) -> Document:
    """The sample of that name (``assembly.zh``), parsed."""
    return parse_text((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"), f"{name}.txt")


def expected_outline(name: str) -> list[list[str]]:
    """The expected outline of a sample as rows of fields."""
    lines = (SAMPLES / f"{name}.outline").read_text(encoding="utf-8").splitlines()
    return [[field.strip() for field in line.split("|")] for line in lines if line and not line.startswith("#")]


def differing(document: Document, expected: list[list[str]]) -> list[str]:
    """What of a document is not as its outline expects, readable; empty if all is."""
    told = []
    clauses = {clause.id: clause for clause in document.clauses}
    for row in expected:
        clause = clauses.get(row[0])
        if clause is None or not _agrees(clause, row):
            told.append(f"expected {' | '.join(row)}\n     got {_line(clause) if clause else 'nothing'}")
    known = [row[0] for row in expected]
    told += [f"not expected: {_line(clause)}" for clause in document.clauses if clause.id not in known]
    if not told and known != [clause.id for clause in document.clauses]:
        told.append(f"the clauses stand in another order: {' '.join(clauses)}")
    return told


def _fields(clause: Clause) -> list[str]:
    marks = " ".join(mark.label for mark in clause.marks)
    cited = " ".join(citation.target for citation in clause.citations)
    return [clause.id, clause.label, clause.parent or "", clause.verb, clause.text, marks, cited]


def _line(clause: Clause) -> str:
    return " | ".join(_fields(clause))


def _agrees(clause: Clause, row: list[str]) -> bool:
    fields = _fields(clause)
    row = row + [""] * (len(fields) - len(row))
    pieces = row[4].split(_ELLIPSIS)
    text, place = clause.text, 0
    for piece in pieces:
        place = text.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    whole = text.startswith(pieces[0]) and text.endswith(pieces[-1]) and (len(pieces) > 1 or text == pieces[0])
    return whole and fields[:4] == row[:4] and fields[5:] == row[5:]
