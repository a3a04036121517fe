"""Relations in a library whose clauses lie in an index on disk: those that may belong with one are looked up there by the
pairs of characters that they share, and only these are looked at closely.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from heapq import nlargest

from tui_reader.comparing.aspects import Aspect, feature_of
from tui_reader.comparing.parting import reading
from tui_reader.comparing.relating import Relation, Relations
from tui_reader.corpus import Clause, Document
from tui_reader.lexicon.concepts import concepts
from tui_reader.searching.folding import fold_text
from tui_reader.searching.holdings import Holdings
from tui_reader.searching.index import pairs

_CANDIDATES = 150
"""Clauses that are looked at closely."""
_GROUPS = 12
_TOGETHER = 3
"""Pairs of characters that are looked up together: of rarer ones fewer would do to tell what a clause is about."""
_LOOKED_UP = 120
"""Clauses that each group of them finds."""
_NAMED = 2.0
"""How many times what it names counts of a clause."""


class LargeRelations:
    """The relations between the clauses of a library in an index; see Relations. ``document_of`` gives a document by its id.

    How much a feature weighs goes by how rare it is among the clauses that are looked at, which are of one field: what all
    of them have does not tell them apart. The headings that clauses stand under are not known.
    """

    def __init__(self, holdings: Holdings, document_of: Callable[[str], Document]) -> None:
        self._holdings = holdings
        self._document_of = document_of

    def related(self, document_id: str, clause_id: str, limit: int = 10, least: float = 0.0) -> tuple[Relation, ...]:
        """The clauses of every other document that belong with this one, by a score of ``least`` or more, best first; none
        if there are none.

        Raises KeyError for a clause that is not there or says nothing by itself, such as a heading.
        """
        document = self._document_of(document_id)
        clause = document.clause(clause_id)
        if not clause.kind.is_substantive:
            raise KeyError(clause_id)
        candidates: dict[str, list[Clause]] = defaultdict(list)
        documents = {document_id: document}
        for place in self._likely(clause, document.language):
            unit = self._holdings.units[place]
            if unit.document_id != document_id and unit.kind.is_substantive and not unit.is_note:
                candidates[unit.document_id].append(unit.clause)
                documents.setdefault(unit.document_id, unit.document)
        candidates[document_id] = [clause]
        looked_at = [_only(documents[each], clauses) for each, clauses in candidates.items()]
        return Relations(looked_at).related(document_id, clause_id, limit, least)

    def scores(self, left: Document, right: Document) -> Mapping[tuple[str, str], float]:
        """See Relations."""
        return Relations((left, right)).scores(left, right)

    def _likely(self, clause: Clause, language: str) -> list[int]:
        """The places of the texts that share most with a clause, by pairs of characters, as far as can be told by these."""
        index = self._holdings.index
        weights = {pair: weight for pair, weight in self._wanted(clause, language).items() if index.frequency(pair) > 1}
        heaviest = sorted(weights, key=weights.__getitem__, reverse=True)[: _GROUPS * _TOGETHER]
        groups = [heaviest[start : start + _TOGETHER] for start in range(0, len(heaviest), _TOGETHER)]
        places = {place for group in groups for place in index.sharing(group, _LOOKED_UP)}

        def shared(place: int) -> float:
            text = index.texts[place]
            return sum([weight for pair, weight in weights.items() if pair in text]) / math.sqrt(len(text) + 1)

        return nlargest(_CANDIDATES, places, shared)

    def _wanted(self, clause: Clause, language: str) -> Mapping[str, float]:
        """Pairs of characters that a text shares that belongs with a clause, each with its weight: those of its text, twice
        as much those of what it names, and those of other names of the same.
        """
        index = self._holdings.index
        found = reading(clause, language).found
        signs = {sign.feature for stem, _times in found for sign in stem.signs}
        weights = {pair: _NAMED * index.rarity(pair) for stem, _times in found for pair in pairs(stem.words)}
        for text in (clause.text, *_names(signs)):
            for pair in pairs(fold_text(text)) - weights.keys():
                weights[pair] = index.rarity(pair)
        return weights


def _names(features: Collection[str]) -> Iterator[str]:
    """All names of some concepts."""
    for concept in concepts():
        if feature_of(Aspect.CONCEPTS, concept.name) in features:
            yield from concept.synonyms


def _only(document: Document, clauses: list[Clause]) -> Document:
    """A document of which nothing is there but some clauses."""
    return Document(document.id, document.title, tuple(clauses), language=document.language, date=document.date)
