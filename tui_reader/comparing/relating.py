"""Which clauses of other documents should be read with a clause, and why.

The score is a sum of named parts, and the parts are what the reader is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from tui_reader.comparing.background import NOTHING, Background
from tui_reader.comparing.features import DocumentFeatures
from tui_reader.comparing.likeness import Profile
from tui_reader.comparing.reasons import Names, Reason, reasons
from tui_reader.comparing.vectors import Entry, FeatureSpace
from tui_reader.corpus import Clause, Document, Kind

_SAME_PART = 0.02
"""Preamble with preamble, operative with operative."""
_SAME_VERB = 0.02
_CUT = 0.05
"""Below this there is no relation worth a reader's time."""
_ENOUGH = 0.17
"""A clause has no counterpart if not even the best reaches this; chance likenesses do not."""
_REMEMBERED = 512
"""Clauses that are kept ready to be related."""
_LIKE_ENOUGH = 0.3
_SAME_WORDING = 0.85
"""Clauses that score so much and are worded so much alike belong together by as much as they are: agreed language."""
_CLOSE = 3
"""The clauses of another document that are looked at for each clause."""


class Relation(NamedTuple):
    """A clause that belongs with another one; ``score`` from 0 to 1, reasons weightiest first of each kind."""

    document: str
    clause: str
    score: float
    reasons: tuple[Reason, ...]
    text: str


class Relating(Protocol):
    """What relates the clauses of a library, held in memory or on disk."""

    def related(self, document_id: str, clause_id: str, limit: int = 10, least: float = 0.0) -> tuple[Relation, ...]:
        """See Relations."""

    def scores(self, left: Document, right: Document) -> Mapping[tuple[str, str], float]:
        """See Relations."""


class Relations:
    """The relations between the clauses of a library.

    ``kept`` are features of documents, by id, that are known already. ``usual`` says what is usual in the library of which
    the documents are only some.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        kept: Mapping[str, DocumentFeatures] | None = None,
        usual: Background = NOTHING,
    ) -> None:
        self._space = FeatureSpace(documents, kept, usual)
        # One who reads on asks for the next clause, to which much of the same is related.
        self._profile = lru_cache(_REMEMBERED)(self._made_profile)
        self._names = lru_cache(_REMEMBERED)(self._made_names)

    def related(self, document_id: str, clause_id: str, limit: int = 10, least: float = 0.0) -> tuple[Relation, ...]:
        """The clauses of every other document that belong with this one, by a score of ``least`` or more, best first; none
        if there are none.

        Raises KeyError for a clause that is not there or says nothing by itself, such as a heading.
        """
        entry = self._space.by_key[document_id, clause_id]
        asked = self._profile(entry.number)
        candidates = [self._profile(other.number) for other in self._space.candidates(entry)]
        scored = [(_score(asked, other), other) for other in candidates]
        if max((score for score, _other in scored), default=0.0) < _ENOUGH:
            return ()
        least = max(least, _CUT)
        best = sorted((row for row in scored if row[0] >= least), key=lambda row: (-row[0], row[1].entry.number))[
            :limit
        ]
        names = self._names(entry.number)
        found = []
        for score, other in best:
            same_verb = _same_verb(entry, other.entry)
            told = reasons(self._space, asked, other, names, self._names(other.entry.number), same_verb)
            if told:  # what has no reason that can be named is chance
                clause = other.entry.clause
                found.append(Relation(other.entry.document, clause.id, round(score, 4), told, clause.text))
        return tuple(found)

    def scores(self, left: Document, right: Document) -> Mapping[tuple[str, str], float]:
        """The scores of pairs of a clause of one document and one of another, by their ids: of those of which one may be
        among the best counterparts of the other.
        """
        profile = cache(self._made_profile)
        return {
            (entry.clause.id, other.clause.id): _score(profile(entry.number), profile(other.number))
            for entry, other in self._space.nearest(left.id, right.id, _CLOSE)
        }

    def _made_profile(self, number: int) -> Profile:
        return Profile(self._space, self._space.entries[number])

    def _made_names(self, number: int) -> Names:
        return Names(self._space.entries[number])


def _score(left: Profile, right: Profile) -> float:
    """How much two clauses belong together, from 0 to 1."""
    likeness = left.likeness(right)
    score = likeness.wholes + likeness.parts
    score += _SAME_PART * (_is_preambular(left.entry.clause) == _is_preambular(right.entry.clause))
    score += _same_verb(left.entry, right.entry)
    if score >= _LIKE_ENOUGH:
        score = max(score, _same_wording(left.entry.clause.text, right.entry.clause.text))
    return min(1.0, score)


def _same_wording(left: str, right: str) -> float:
    """How much of two texts is the same wording, if nearly all of it is, else 0."""
    if left == right:
        return 1.0
    if min(len(left), len(right)) < _SAME_WORDING * max(len(left), len(right)):
        return 0.0
    # Only now: resolutions rarely say the same thing in the same words, and this takes long to load.
    from rapidfuzz import fuzz

    return fuzz.ratio(left, right, score_cutoff=100 * _SAME_WORDING) / 100


def _same_verb(left: Entry, right: Entry) -> float:
    return _SAME_VERB if left.verb and left.verb == right.verb else 0.0


def _is_preambular(clause: Clause) -> bool:
    """Whether the clause states grounds and asks for nothing."""
    return clause.kind is Kind.PREAMBULAR
