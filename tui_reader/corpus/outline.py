"""The parts of a document, in the way a reader speaks of them: front matter, preamble, operative part, sections."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from tui_reader.corpus.document import Clause, Document
from tui_reader.corpus.kinds import Kind


class PartName(StrEnum):
    """What a part is called where its own heading does not name it."""

    FRONT = "front matter"
    PREAMBLE = "preamble"
    OPERATIVE = "operative part"
    PARAGRAPHS = "paragraphs"
    SECTION = "section"
    ANNEX = "annex"
    CLOSING = "closing"


class Part(NamedTuple):
    """A run of clauses, in reading order. ``heading`` is the clause that names it, and its first, if one does."""

    name: PartName
    clauses: tuple[Clause, ...]
    heading: Clause | None = None


_OPENS = {
    Kind.MASTHEAD: PartName.FRONT,
    Kind.TITLE: PartName.FRONT,
    Kind.ENACTING: PartName.PREAMBLE,
    Kind.PREAMBULAR: PartName.PREAMBLE,
    Kind.OPERATIVE: PartName.OPERATIVE,
    Kind.PARAGRAPH: PartName.PARAGRAPHS,
    Kind.CHAPEAU: PartName.PARAGRAPHS,
    Kind.HEADING: PartName.SECTION,
    Kind.ANNEX: PartName.ANNEX,
    Kind.CLOSING: PartName.CLOSING,
}

# What a part takes in without a new one being opened.
_HOLDS = {
    PartName.PREAMBLE: {Kind.CHAPEAU, Kind.SUBPARAGRAPH, Kind.LIST_ITEM},
    PartName.OPERATIVE: {Kind.CHAPEAU, Kind.SUBPARAGRAPH, Kind.LIST_ITEM, Kind.PARAGRAPH},
    PartName.PARAGRAPHS: {Kind.SUBPARAGRAPH, Kind.LIST_ITEM, Kind.OPERATIVE},
    PartName.SECTION: {Kind.CHAPEAU, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.LIST_ITEM, Kind.OPERATIVE},
    PartName.ANNEX: {Kind.LIST_ITEM, Kind.CHAPEAU, Kind.PARAGRAPH, Kind.SUBPARAGRAPH},
    PartName.CLOSING: set(),
    PartName.FRONT: {Kind.SUBPARAGRAPH, Kind.LIST_ITEM},
}


def outline(document: Document) -> tuple[Part, ...]:
    """The parts of a document: every clause stands in exactly one, in reading order."""
    return tuple(_parts(document.clauses))


class Rank(NamedTuple):
    """Where a clause stands among those of its kind in its part: its number, from 1, and how many there are."""

    number: int
    of: int


class Outlined:
    """A document and its parts, to be asked where a clause stands; made once, as that takes a while for a long one."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.parts = outline(document)
        self._firsts = list(accumulate((len(part.clauses) for part in self.parts), initial=0))
        self._alike: dict[tuple[int, Kind], list[int]] = {}

    def part_of(self, clause_id: str) -> int:
        """The number, from 0, of the part that a clause stands in. Raises KeyError for one that is not there."""
        return bisect_right(self._firsts, self.document.positions[clause_id]) - 1

    def rank(self, clause_id: str) -> Rank:
        """Where a clause stands among its like. Raises KeyError for one that is not there."""
        place, number = self.document.positions[clause_id], self.part_of(clause_id)
        kind = self.document.clauses[place].kind
        alike = self._alike.get((number, kind))
        if alike is None:
            first = self._firsts[number]
            clauses = enumerate(self.parts[number].clauses, first)
            alike = self._alike[number, kind] = [each for each, clause in clauses if clause.kind is kind]
        return Rank(bisect_left(alike, place) + 1, len(alike))


def _parts(clauses: tuple[Clause, ...]) -> Iterator[Part]:
    name: PartName | None = None
    gathered: list[Clause] = []
    for clause in clauses:
        opened = _OPENS.get(clause.kind, name or PartName.PARAGRAPHS)
        stays = name is not None and (
            (opened is name and clause.kind not in (Kind.HEADING, Kind.ANNEX)) or clause.kind in _HOLDS[name]
        )
        if not stays:
            if gathered and name is not None:
                yield _part(name, gathered)
            name, gathered = opened, []
        gathered.append(clause)
    if gathered and name is not None:
        yield _part(name, gathered)


def _part(name: PartName, clauses: list[Clause]) -> Part:
    heading = clauses[0] if clauses[0].kind in (Kind.HEADING, Kind.ANNEX) else None
    return Part(name, tuple(clauses), heading)
