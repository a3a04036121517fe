"""The account of a parsed document: every character of the source that is not white space is somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tui_reader.corpus import Document


@dataclass(frozen=True, slots=True)
class Account:
    """How many characters, white space aside, the source has, and where they went. ``unaccounted`` is to be 0."""

    characters: int
    clauses: int
    footnotes: int
    furniture: int
    unaccounted: int


def account(document: Document) -> Account:
    """The account of a document, by comparing the characters themselves and not only their number.

    A character that is missing, and one that the source does not have, each count as one unaccounted.
    """
    source = _characters([document.source_text])
    clauses = _characters(
        piece
        for clause in document.clauses
        for piece in (clause.label, clause.text, *(mark.label for mark in clause.marks))
    )
    footnotes = _characters(piece for note in document.footnotes for piece in (note.label, note.text))
    furniture = _characters(piece.text for piece in document.furniture)
    placed = clauses + footnotes + furniture
    missing, added = source - placed, placed - source
    return Account(
        characters=source.total(),
        clauses=clauses.total(),
        footnotes=footnotes.total(),
        furniture=furniture.total(),
        unaccounted=missing.total() + added.total(),
    )


def _characters(texts: Iterable[str]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(text)
    for char in [char for char in counted if char.isspace()]:
        del counted[char]
    return counted
