"""Finding quoted words again, in the documents as they are today.

First where they stood, then the same words elsewhere in the document, then the words most like them, last what stood
around them: the order of Hypothesis' “fuzzy anchoring”. What is found is worked out anew each time and never written
back, so that a quotation stays what was quoted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui_reader.corpus import Clause, Document, Span
from tui_reader.memory.quoting import Quotation, Source, context, stands

_ALIKE = 65.0
"""Likeness (0 to 100) from which other words of the same document are taken for a new wording of the quoted ones."""
_ALIKE_AT_HOME = 50.0
"""The same for the clause that still has the id, whose number speaks for it."""
_HOME = 5.0
_AROUND = 10.0
"""What the same id, and what the same surroundings, add to the likeness when places are weighed against each other."""
_SHORTEST_PART = 6
"""Characters below which words are not looked for as a part of a reworded clause."""
_SAME_AROUND = 0.6
"""Likeness (0 to 1) of what stands around other words below which it is asked whether the quoted ones are merely gone."""
_ALIKE_AROUND = 85.0
"""Likeness from which what stood beside words that are gone is taken to stand there still."""


class How(StrEnum):
    """How a quotation was found again."""

    SAME = "same"
    """The words stand where they stood."""
    MOVED = "moved"
    """The words stand elsewhere: another clause, another document id."""
    REWORDED = "reworded"
    """Other words stand there, which are most like them."""
    GONE = "gone"
    """The words are gone from the clause; what stood beside them still stands."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where quoted words are today: a stretch of a clause's clean text, and how they were found; an empty one of GONE."""

    document: Document
    clause: Clause
    span: Span
    how: How


def find_again(quotation: Quotation, documents: Iterable[Document]) -> Found | None:
    """Where the words of a quotation stand in these documents; None where they are no more, or the document is not."""
    for document in _candidates(quotation.source, documents):
        if found := find_in(quotation, document):
            return found
    return None


def find_in(quotation: Quotation, document: Document) -> Found | None:
    """Where the words of a quotation stand in a document; None if nothing there is like enough."""
    if stands(quotation, document):
        how = How.SAME if document.id == quotation.source.id else How.MOVED
        return Found(document, document.clause(quotation.clause), quotation.span, how)
    if not quotation.words:
        return None
    places = [Found(document, clause, span, How.MOVED) for clause, span in _occurrences(quotation.words, document)]
    if places:
        return max(places, key=lambda place: _weight(place, quotation, 100.0))
    alike = _most_alike(quotation, document)
    if alike is None or _likeness_around(alike, quotation) < _SAME_AROUND:
        return _where_they_were(quotation, document) or alike
    return alike


def _candidates(source: Source, documents: Iterable[Document]) -> Iterator[Document]:
    """The document of that id; then those that may be it under another: of one symbol, or of one title or file."""
    known = tuple(documents)
    yield from (document for document in known if document.id == source.id)
    for document in known:
        if document.id == source.id:
            continue
        if source.symbol or document.symbol:
            if source.symbol == document.symbol:
                yield document
            elif source.symbol and document.symbol:
                continue
        if (source.title and document.title == source.title) or (source.file and document.source == source.file):
            yield document


def _occurrences(words: str, document: Document) -> Iterator[tuple[Clause, Span]]:
    for clause in document.clauses:
        start = clause.text.find(words)
        while start >= 0:
            yield clause, Span(start, start + len(words))
            start = clause.text.find(words, start + 1)


def _most_alike(quotation: Quotation, document: Document) -> Found | None:
    best: Found | None = None
    most = 0.0
    for clause in document.clauses:
        score, span = _likeness(quotation.words, clause.text)
        if score < (_ALIKE_AT_HOME if clause.id == quotation.clause else _ALIKE):
            continue
        place = Found(document, clause, span, How.REWORDED)
        weight = _weight(place, quotation, score)
        if weight > most:
            best, most = place, weight
    return best


def _where_they_were(quotation: Quotation, document: Document) -> Found | None:
    """The place in a clause where words stood that are gone, by what of the same clause stood before or after them."""
    before = quotation.before[max(0, len(quotation.before) - quotation.span.start) :]
    best: Found | None = None
    most = 0.0
    for clause in document.clauses:
        home = _HOME if clause.id == quotation.clause else 0.0
        for score, place in (_beside(before, clause.text, end=True), _beside(quotation.after, clause.text, end=False)):
            if score >= _ALIKE_AROUND and score + home > most:
                best, most = Found(document, clause, Span(place, place), How.GONE), score + home
    return best


def _beside(words: str, text: str, *, end: bool) -> tuple[float, int]:
    """How like words are to a part of a text, and the end of that part, or its beginning unless that is the text's own."""
    from rapidfuzz import fuzz

    if not _SHORTEST_PART <= len(words) <= len(text):
        return 0.0, 0
    part = fuzz.partial_ratio_alignment(words, text, score_cutoff=_ALIKE_AROUND)
    if part is None or not (end or part.dest_start):
        return 0.0, 0
    return part.score, part.dest_end if end else part.dest_start


def _likeness(words: str, text: str) -> tuple[float, Span]:
    """How like words are to a text, or to the part of it that is most like them; and which part that is."""
    from rapidfuzz import fuzz

    score, span = fuzz.ratio(words, text), Span(0, len(text))
    if _SHORTEST_PART <= len(words) < len(text):
        part = fuzz.partial_ratio_alignment(words, text, score_cutoff=max(score, _ALIKE_AT_HOME))
        if part is not None and part.score > score:
            return part.score, Span(part.dest_start, part.dest_end)
    return score, span


def _weight(place: Found, quotation: Quotation, likeness: float) -> float:
    """How much speaks for a place: the words, what stands around them, and the clause's id."""
    home = _HOME if place.clause.id == quotation.clause else 0.0
    return likeness + _AROUND * _likeness_around(place, quotation) + home


def _likeness_around(place: Found, quotation: Quotation) -> float:
    """How like (0 to 1) what stands around a place is to what stood around the quoted words."""
    from rapidfuzz import fuzz

    before, after = context(place.document, place.clause, place.span)
    return (fuzz.ratio(before, quotation.before) + fuzz.ratio(after, quotation.after)) / 200
