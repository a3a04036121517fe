"""The citation web of a library: what cites what, within it and beyond."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tui_reader.corpus import Document


class Place(NamedTuple):
    """A clause, by its document's id and its own."""

    document: str
    clause: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A work that is cited: its canonical key, as it is first printed, the id of the document that it is here (or empty),
    and by which clauses.

    A clause stands once, however often it cites the work; clauses are in reading order, document by document.
    """

    target: str
    text: str
    document: str
    places: tuple[Place, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents that cite it, in their order."""
        return tuple(dict.fromkeys(place.document for place in self.places))


class CitationWeb:
    """Who cites what in a library. ``resolve`` finds the document that a canonical key is about, None if it is not there.

    What a document says of itself is no citation.
    """

    def __init__(self, documents: Sequence[Document], resolve: Callable[[str], Document | None]) -> None:
        self._resolve = resolve
        self._ids: dict[str, str] = {}
        places: dict[str, dict[Place, None]] = {}
        printed: dict[str, str] = {}
        self._by_document: dict[str, dict[str, dict[Place, None]]] = {}
        for document in documents:
            for clause in document.clauses:
                for citation in clause.citations:
                    if self._id_of(citation.target) != document.id:
                        place = Place(document.id, clause.id)
                        for found in (places, self._by_document.setdefault(document.id, {})):
                            found.setdefault(citation.target, {})[place] = None
                        printed.setdefault(citation.target, citation.text)
        self._cited: Mapping[str, Cited] = {
            target: Cited(target, printed[target], self._id_of(target), tuple(clauses))
            for target, clauses in places.items()
        }

    def most_cited(self) -> tuple[Cited, ...]:
        """All works, those first that most documents cite, then most clauses."""
        return tuple(
            sorted(self._cited.values(), key=lambda each: (-len(each.documents), -len(each.places), each.target))
        )

    def cited_by(self, document_id: str) -> tuple[Cited, ...]:
        """The works that a document cites, in the order in which it first does, with its own clauses."""
        own = self._by_document.get(document_id, {})
        return tuple(replace(self._cited[target], places=tuple(places)) for target, places in own.items())

    def citing(self, document_id: str) -> tuple[Place, ...]:
        """The clauses of other documents that cite this one, document by document."""
        return tuple(
            dict.fromkeys(
                place for each in self._cited.values() if each.document == document_id for place in each.places
            )
        )

    def citing_work(self, target: str) -> tuple[Place, ...]:
        """The clauses that cite a work, by its canonical key; none if none does."""
        cited = self._cited.get(target)
        return cited.places if cited else ()

    def shared(self, left_id: str, right_id: str) -> tuple[tuple[Cited, Cited], ...]:
        """The works that both documents cite, in the left one's order, each with the clauses of either."""
        rights = {each.target: each for each in self.cited_by(right_id)}
        return tuple((each, rights[each.target]) for each in self.cited_by(left_id) if each.target in rights)

    def _id_of(self, target: str) -> str:
        if target not in self._ids:
            document = self._resolve(target)
            self._ids[target] = document.id if document else ""
        return self._ids[target]
