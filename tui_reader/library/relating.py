"""What the clauses of a library are related by: of a small one all of them, of a large one those that the search finds near.

What documents are compared by is kept from run to run: to work it out takes longer than all that is asked of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.library.locations import compared_documents
from tui_reader.library.made import Made
from tui_reader.library.prints import prints
from tui_reader.library.search import HELD_CLAUSES, LibrarySearch

if TYPE_CHECKING:  # most commands relate nothing
    from tui_reader.comparing import DocumentFeatures, Related, Relation
    from tui_reader.comparing.background import Background
    from tui_reader.searching import SearchEngine

COMPARED = Made(
    compared_documents, "corpus", "lexicon", "parsing", "parsing/formats", "comparing", "searching/folding.py"
)
"""What documents are compared by."""

_SAMPLE = 60
"""Documents of a large library by which it is known what is usual in it."""
_NEAR = 160
"""Clauses of a large library that are looked at closely for each clause."""


def relations(documents: Sequence[Document], engine: Callable[[], SearchEngine] | None = None) -> Related:
    """The relations between the clauses of documents.

    ``engine`` makes the search engine over them, by which those of a large library are narrowed down; it is asked for
    when the first is needed.
    """
    if sum(document.size for document in documents) > HELD_CLAUSES:
        return LargeRelations(documents, engine or LibrarySearch(documents).engine)
    from tui_reader.comparing import Relations

    return Relations(documents, {document.id: features(document) for document in documents})


def features(document: Document) -> DocumentFeatures:
    """The features of a document, as they were kept or worked out now."""
    from tui_reader.comparing import features_of
    from tui_reader.comparing.kept import from_value, to_value

    key = prints(document).indexed
    value = COMPARED.load(key)
    known = from_value(value, document) if value is not None else None
    if known is None:
        known = features_of(document)
        COMPARED.keep(key, to_value(known))
    return known


class _Passage(NamedTuple):
    """Some clauses of a document, in reading order."""

    document: Document
    clauses: tuple[Clause, ...]

    def excerpt(self) -> Document:
        """The document as if it had no other clauses."""
        return self.document.replaced(clauses=self.clauses, footnotes=(), furniture=(), source_text="")


class LargeRelations:
    """The relations between the clauses of a library of which only those that are asked about are weighed.

    A clause is compared with those that share most of its rarer pairs of characters; how rare anything else is, is known
    from a sample of the library.
    """

    def __init__(self, documents: Sequence[Document], engine: Callable[[], SearchEngine]) -> None:
        self._documents = tuple(documents)
        self._by_id: Mapping[str, Document] = {document.id: document for document in documents}
        self._engine = engine

    def related(self, document_id: str, clause_id: str, limit: int = 10) -> tuple[Relation, ...]:
        """See tui_reader.comparing.Relations."""
        from tui_reader.comparing import Relations

        document = self._by_id[document_id]
        clause = document.clause(clause_id)
        near = [_Passage(document, tuple(_under_its_heading(document, clause))), *self._near(document_id, clause.text)]
        return Relations([each.excerpt() for each in near], usual=self._usual).related(document_id, clause_id, limit)

    def scores(self, left: Document, right: Document) -> Mapping[tuple[str, str], float]:
        """See tui_reader.comparing.Relations."""
        from tui_reader.comparing import Relations

        kept = {document.id: features(document) for document in (left, right)}
        return Relations((left, right), kept, self._usual).scores(left, right)

    @cached_property
    def _usual(self) -> Background:
        from tui_reader.comparing.background import background

        step = max(1, len(self._documents) // _SAMPLE)
        return background(map(features, self._documents[::step]))

    def _near(self, document_id: str, text: str) -> Iterator[_Passage]:
        """The clauses of other documents that may be related to a text, document by document."""
        found: dict[str, list[Clause]] = defaultdict(list)
        for name, clause in self._engine().nearest(text, _NEAR):
            if name != document_id and clause.kind.is_substantive:
                found[name].append(clause)
        for name, clauses in found.items():
            if name in self._by_id:  # the index may have what was taken off the shelf since
                yield _Passage(self._by_id[name], tuple(clauses))


def _under_its_heading(document: Document, clause: Clause) -> Iterator[Clause]:
    """The heading under which a clause stands, if it does, and the clause."""
    for place in range(document.positions[clause.id] - 1, -1, -1):
        if document.clauses[place].kind is Kind.HEADING:
            yield document.clauses[place]
            break
    yield clause
