"""What is searched: the clauses of all documents in reading order, and the footnotes that they cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from tui_reader.corpus import Clause, Document, Footnote, Kind
from tui_reader.searching.folding import fold_text


class Named(Protocol):
    """What a document is known by."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def symbol(self) -> str:
        """Its symbol, if it has one."""

    @property
    def also(self) -> tuple[str, ...]:
        """The ids or symbols of other forms of its text."""


class Unit(Protocol):
    """A clause, or a footnote with the first clause that cites it."""

    @property
    def document(self) -> Document:
        """The document, or one with its particulars only."""

    @property
    def document_id(self) -> str:
        """The document's id."""

    @property
    def clause(self) -> Clause:
        """The clause."""

    @property
    def note(self) -> Footnote | None:
        """The footnote, if it is one."""

    @property
    def folded(self) -> str:
        """The folded text."""

    @property
    def is_note(self) -> bool:
        """Whether it is a footnote."""

    @property
    def kind(self) -> Kind:
        """The kind of the clause."""


def text_of(unit: Unit) -> str:
    """The clean text of a unit."""
    return unit.note.text if unit.note else unit.clause.text


class HeldUnit(NamedTuple):
    """A unit in memory."""

    document: Document
    clause: Clause
    folded: str
    note: Footnote | None = None

    @property
    def document_id(self) -> str:
        """See Unit."""
        return self.document.id

    @property
    def is_note(self) -> bool:
        """See Unit."""
        return self.note is not None

    @property
    def kind(self) -> Kind:
        """See Unit."""
        return self.clause.kind


def units(documents: Iterable[Document]) -> Iterator[Unit]:
    """Everything that can be found, in reading order; what is blank is left out."""
    for document in documents:
        notes: dict[str, Footnote] = {}
        for note in document.footnotes:
            notes.setdefault(note.label, note)
        for clause in document.clauses:
            folded = fold_text(clause.text)
            if folded:
                yield HeldUnit(document, clause, folded)
            for mark in clause.marks:
                cited = notes.pop(mark.label, None)
                if cited is not None and (folded := fold_text(cited.text)):
                    yield HeldUnit(document, clause, folded, cited)
