"""Every occurrence of a word with what stands around it: a concordance, key word in context."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui_reader.corpus import Document, Span
from tui_reader.searching.evidence import occurrences
from tui_reader.searching.folding import fold, fold_text

_CONTEXT = 40


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


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of the word: ``span`` in the clause's clean text, and up to 40 characters on either side, folded."""

    document: str
    clause: str
    span: Span
    before: str
    after: str
    date: str = ""


def concordance(documents: Iterable[Document], word: str, order: Order = Order.READING) -> tuple[Occurrence, ...]:
    """Every place where the documents have a word, however it is written; none for a blank one.

    A word is found within longer ones; places of the same clause do not overlap.
    """
    folded = fold_text(word)
    if not folded:
        return ()
    return tuple(sorted(_occurrences(documents, folded), key=_KEYS[order]))


def _occurrences(documents: Iterable[Document], word: str) -> Iterator[Occurrence]:
    for document in documents:
        for clause in document.clauses:
            if word not in fold_text(clause.text):
                continue
            text = fold(clause.text)
            last = 0
            for start, end in occurrences(word, text.text):
                if start >= last:
                    last = end
                    before, after = text.text[max(0, start - _CONTEXT) : start], text.text[end : end + _CONTEXT]
                    yield Occurrence(document.id, clause.id, text.span(start, end), before, after, document.date)


_KEYS: dict[Order, Callable[[Occurrence], tuple[str, ...]]] = {
    Order.READING: lambda _place: (),
    Order.LEFT: lambda place: (place.before[::-1],),
    Order.RIGHT: lambda place: (place.after,),
    Order.DOCUMENT: lambda place: (place.document,),
    Order.DATE: lambda place: ("" if place.date else "undated", place.date),
}
