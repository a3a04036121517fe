"""A stretch of a document from one place to another, and what of its text is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui_reader.corpus import Clause, Document, Span
from tui_reader.typesetting.kinsoku import NOT_AT_END

_OPENING = "".join(map(re.escape, sorted(NOT_AT_END)))
_PHRASE_ENDS = re.compile(rf"(?=[{_OPENING}])|(?:[^\w\s{_OPENING}])+\s*")
"""Behind the marks that end a phrase, or before those that open one."""


class Place(NamedTuple):
    """A place between two characters: the number of a clause in its document, and the offset in its clean text."""

    clause: int
    offset: int


class Selection(NamedTuple):
    """What is selected: from where it was begun to where the cursor is, in whatever order."""

    anchor: Place
    head: Place

    @property
    def start(self) -> Place:
        """The end that is read first."""
        return min(self.anchor, self.head)

    @property
    def end(self) -> Place:
        """The end that is read last."""
        return max(self.anchor, self.head)

    def span_in(self, number: int, clause: Clause) -> Span:
        """What of a clause is selected; an empty span for nothing."""
        if not self.start.clause <= number <= self.end.clause:
            return Span(0, 0)
        first = self.start.offset if number == self.start.clause else 0
        last = self.end.offset if number == self.end.clause else len(clause.text)
        return Span(first, max(first, last))

    def spans(self, document: Document) -> list[tuple[Clause, Span]]:
        """The clauses of which something is selected, and what of each, without white space at its ends."""
        numbers = range(self.start.clause, self.end.clause + 1)
        found = ((document.clauses[number], self.span_in(number, document.clauses[number])) for number in numbers)
        trimmed = ((clause, _trimmed(clause.text, span)) for clause, span in found)
        return [(clause, span) for clause, span in trimmed if span.start < span.end]

    def text(self, document: Document) -> str:
        """The clean text that is selected, a line for each clause; one that is selected from its start has its label."""
        return "\n".join(self._lines(document))

    def _lines(self, document: Document) -> Iterator[str]:
        for number in range(self.start.clause, self.end.clause + 1):
            clause = document.clauses[number]
            span = self.span_in(number, clause)
            many = self.start.clause != self.end.clause
            label = f"{clause.label} " if clause.label and span.start == 0 and many else ""
            yield label + clause.text[span.start : span.end]


def _trimmed(text: str, span: Span) -> Span:
    """A stretch of a text without white space at its ends."""
    start = span.end - len(text[span.start : span.end].lstrip())
    return Span(start, start + len(text[start : span.end].rstrip()))


def phrase_after(text: str, offset: int) -> int:
    """The end of the phrase that ``offset`` is in, its punctuation included."""
    found = _PHRASE_ENDS.search(text, min(offset + 1, len(text)))
    return found.end() if found else len(text)


def phrase_before(text: str, offset: int) -> int:
    """The start of the phrase that ends before ``offset``."""
    ends = [found.end() for found in _PHRASE_ENDS.finditer(text, 0, max(0, offset - 1))]
    return ends[-1] if ends else 0
