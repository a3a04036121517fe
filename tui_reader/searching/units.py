"""What is searched: the clauses of all documents in reading order, and the footnotes that they cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tui_reader.corpus import Clause, Document, Footnote
from tui_reader.searching.folding import Folded, fold, fold_text


@dataclass(frozen=True)
class Unit:
    """A clause, or a footnote with the first clause that cites it; ``folded`` is its folded text."""

    document: Document
    clause: Clause
    folded: str
    note: Footnote | None = None

    @cached_property
    def offsets(self) -> Folded:
        """The folded text with the way back to the clean text."""
        return fold(self.note.text if self.note else self.clause.text)


def units(documents: Iterable[Document]) -> Iterator[Unit]:
    """Everything that can be found, in reading order; what is blank is left out."""
    for document in documents:
        notes: dict[str, Footnote] = {}
        for note in document.footnotes:
            notes.setdefault(note.label, note)
        for clause in document.clauses:
            folded = fold_text(clause.text)
            if folded:
                yield Unit(document, clause, folded)
            for mark in clause.marks:
                cited = notes.pop(mark.label, None)
                if cited is not None and (folded := fold_text(cited.text)):
                    yield Unit(document, clause, folded, cited)
