"""Where something was written: a document, a clause, and the words that stood there.

A clause's id alone does not last: a better parser or a newer version of a document may number it otherwise. Words and
what stood around them are kept, too, as the Web Annotation Data Model does in its TextQuoteSelector (exact, prefix,
suffix; W3C Recommendation, 2017).
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.corpus import Clause, Document, Span

CONTEXT = 32
"""Characters before and after the quoted words that are kept to tell them from the same words elsewhere."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a document, so that it can be cited when it is no longer there; ``file`` is its file's name."""

    id: str
    symbol: str = ""
    title: str = ""
    organ: str = ""
    date: str = ""
    language: str = ""
    file: str = ""

    @property
    def name(self) -> str:
        """The shortest name a reader knows the document by; see ``Document.name``."""
        return self.symbol or self.title or self.file or self.id


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a clause, as they were when they were quoted.

    ``clause`` is the clause's id and ``label`` its printed number; ``span`` is where the words stood in its clean text;
    ``before`` and ``after`` are the characters around them, of the clauses next to it where it has no more.
    """

    source: Source
    clause: str
    label: str
    span: Span
    words: str
    before: str = ""
    after: str = ""


def source_of(document: Document) -> Source:
    """What is to be kept of a document."""
    return Source(
        document.id,
        document.symbol,
        document.title,
        document.organ,
        document.date,
        document.language,
        document.source,
    )


def quote(document: Document, clause: Clause, span: Span | None = None) -> Quotation:
    """A clause of a document, or a stretch of its clean text, as a quotation."""
    where = Span(0, len(clause.text)) if span is None else span
    words = clause.text[where.start : where.end]
    return Quotation(source_of(document), clause.id, clause.label, where, words, *context(document, clause, where))


def stands(quotation: Quotation, document: Document) -> bool:
    """Whether the words of a quotation stand in a document where they stood when they were quoted."""
    place = document.positions.get(quotation.clause)
    return place is not None and document.clauses[place].text[slice(*quotation.span)] == quotation.words


def context(document: Document, clause: Clause, span: Span) -> tuple[str, str]:
    """Up to ``CONTEXT`` characters before and after a stretch of a clause, the neighbouring clauses' where need be."""
    place = document.positions[clause.id]
    before, after = clause.text[: span.start], clause.text[span.end :]
    for neighbour in reversed(document.clauses[max(0, place - CONTEXT) : place]):
        if len(before) >= CONTEXT:
            break
        before = neighbour.text + before
    for neighbour in document.clauses[place + 1 : place + 1 + CONTEXT]:
        if len(after) >= CONTEXT:
            break
        after += neighbour.text
    return before[-CONTEXT:], after[:CONTEXT]
