"""Every occurrence of a word with what stands around it: a concordance, key word in context."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from tui_reader.corpus import Clause, Document, Span
from tui_reader.searching.evidence import occurrences
from tui_reader.searching.folding import fold, fold_text

_CONTEXT = 60


class Order(StrEnum):
    """What the occurrences are sorted by; those that are equal stay in reading order."""

    READING = "reading"
    LEFT = "left"
    """What stands before the word, from the word backwards."""
    RIGHT = "right"
    """What stands after the word."""
    DOCUMENT = "document"
    """The document's id."""
    DATE = "date"
    """The document's date, those without one last."""


class Occurrence(NamedTuple):
    """A place of the word: ``span`` in the clause's clean text, ``word`` what stands there, and up to 60 characters of
    the clause on either side.
    """

    document: str
    clause: str
    span: Span
    before: str
    word: str
    after: str
    date: str = ""


def concordance(documents: Iterable[Document], word: str, order: Order = Order.READING) -> tuple[Occurrence, ...]:
    """Every place where the documents have a word, however it is written; none for a blank one.

    A word is found within longer ones; places of the same clause do not overlap.
    """
    folded = fold_text(word)
    return in_order(_occurrences(documents, folded), order) if folded else ()


def in_order(occurrences: Iterable[Occurrence], order: Order) -> tuple[Occurrence, ...]:
    """Occurrences that are in reading order, in another."""
    return tuple(sorted(occurrences, key=_KEYS[order]))


def _occurrences(documents: Iterable[Document], word: str) -> Iterator[Occurrence]:
    for document in documents:
        for clause in document.clauses:
            if word in fold_text(clause.text):
                yield from occurrences_in(document, clause, word)


def occurrences_in(document: Document, clause: Clause, word: str) -> Iterator[Occurrence]:
    """Every place of a folded word in a clause, in order; places do not overlap."""
    text = fold(clause.text)
    last = 0
    for start, end in occurrences(word, text.text):
        if start >= last:
            last = end
            yield occurrence(document, clause, text.span(start, end))


def occurrence(document: Document, clause: Clause, span: Span) -> Occurrence:
    """What stands at that place of a clause, with its neighbours."""
    text = clause.text
    before, after = text[max(0, span.start - _CONTEXT) : span.start], text[span.end : span.end + _CONTEXT]
    return Occurrence(document.id, clause.id, span, before, text[span.start : span.end], after, document.date)


_KEYS: dict[Order, Callable[[Occurrence], tuple[str, ...]]] = {
    Order.READING: lambda _place: (),
    Order.LEFT: lambda place: (fold_text(place.before)[::-1],),
    Order.RIGHT: lambda place: (fold_text(place.after),),
    Order.DOCUMENT: lambda place: (place.document,),
    Order.DATE: lambda place: ("" if place.date else "undated", place.date),
}
