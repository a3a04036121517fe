"""Relations in a library of which only those clauses are weighed that the search finds near to the one asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from tui_reader.comparing.aspects import Aspect, feature_of
from tui_reader.comparing.background import Background, background
from tui_reader.comparing.features import DocumentFeatures, features_of
from tui_reader.comparing.parting import reading
from tui_reader.comparing.relating import Relation, Relations
from tui_reader.corpus import Clause, Document, Kind
from tui_reader.lexicon.concepts import concepts
from tui_reader.searching import SearchEngine

_NEAR = 120
"""Clauses that are looked at closely for each one."""


class LargeRelations:
    """The relations between the clauses of a large library; see Relations.

    A clause is compared with those that share most of its rarer pairs of characters, which ``engine`` finds; it is asked
    for when the first is needed. ``document_of`` gives a document by its id, None for one that is indexed but not there any
    more. How rare a feature is in the library is known from a ``sample`` of it. ``features`` gives the features of a whole
    document. Of the headings that clauses stand under only that of the clause asked about is known.
    """

    def __init__(
        self,
        document_of: Callable[[str], Document | None],
        engine: Callable[[], SearchEngine],
        sample: Sequence[Document],
        features: Callable[[Document], DocumentFeatures] = features_of,
    ) -> None:
        self._document_of = document_of
        self._engine = engine
        self._sample = sample
        self._features = features

    def related(self, document_id: str, clause_id: str, limit: int = 10, least: float = 0.0) -> tuple[Relation, ...]:
        """The clauses of every other document that belong with this one, by a score of ``least`` or more, best first; none
        if there are none.

        Raises KeyError for a clause that is not there or says nothing by itself, such as a heading.
        """
        document = self._document_of(document_id)
        if document is None:
            raise KeyError(document_id)
        clause = document.clause(clause_id)
        own = _excerpt(document, _under_its_heading(document, clause))
        near = (_excerpt(*each) for each in self._near(document_id, _with_other_names(clause, document.language)))
        return Relations((own, *near), usual=self._usual).related(document_id, clause_id, limit, least)

    def scores(self, left: Document, right: Document) -> Mapping[tuple[str, str], float]:
        """See Relations."""
        kept = {document.id: self._features(document) for document in (left, right)}
        return Relations((left, right), kept, self._usual).scores(left, right)

    @cached_property
    def _usual(self) -> Background:
        return background(map(self._features, self._sample))

    def _near(self, document_id: str, text: str) -> Iterator[tuple[Document, Sequence[Clause]]]:
        """The clauses of other documents that may be related to a text, document by document."""
        found: dict[str, list[Clause]] = defaultdict(list)
        for name, clause in self._engine().nearest(text, _NEAR):
            if name != document_id and clause.kind.is_substantive:
                found[name].append(clause)
        for name, clauses in found.items():
            document = self._document_of(name)
            if document is not None:
                yield document, clauses


def _with_other_names(clause: Clause, language: str) -> str:
    """The text of a clause, and all names of the things that it names."""
    named = {sign.feature for stem, _times in reading(clause, language).found for sign in stem.signs}
    names = (
        name
        for concept in concepts()
        if feature_of(Aspect.CONCEPTS, concept.name) in named
        for name in concept.synonyms
    )
    return "\n".join((clause.text, *names))


def _excerpt(document: Document, clauses: Sequence[Clause]) -> Document:
    """The document as if it had no other clauses."""
    return document.replaced(clauses=tuple(clauses), footnotes=(), furniture=(), source_text="")


def _under_its_heading(document: Document, clause: Clause) -> Sequence[Clause]:
    """A clause, behind the heading that it stands under."""
    before = reversed(document.clauses[: document.positions[clause.id]])
    heading = next((each for each in before if each.kind is Kind.HEADING), None)
    return (clause,) if heading is None else (heading, clause)
