"""Which clauses of other documents should be read with a clause, and why.

The score is a sum of named parts, and the parts are what the reader is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from tui_reader.comparing.features import Aspect, Entry, FeatureSpace, cosine, shared
from tui_reader.corpus import Clause, Document, Kind

_WEIGHTS = {Aspect.WORDS: 0.42, Aspect.CONCEPTS: 0.21, Aspect.THEMES: 0.27, Aspect.CITATIONS: 0.03}
_SAME_PART = 0.04
"""Preamble with preamble, operative with operative."""
_SAME_VERB = 0.03
_CUT = 0.08
"""Below this there is no relation worth a reader's time."""
_MOST_SHOWN = {Aspect.WORDS: 3, Aspect.CONCEPTS: 3, Aspect.THEMES: 2, Aspect.CITATIONS: 3}
_SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of a score: its kind (``words``, ``concept``, ``citation``, ``verb``), what is shared, how much it adds."""

    kind: str
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Relation:
    """A clause that belongs with another one; ``score`` from 0 to 1, reasons weightiest first of each kind."""

    document: str
    clause: str
    score: float
    reasons: tuple[Reason, ...]
    text: str


class Relations:
    """The relations between the clauses of a library."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._space = FeatureSpace(documents)

    def related(self, document_id: str, clause_id: str, limit: int = 10) -> tuple[Relation, ...]:
        """The clauses of every other document that belong with this one, best first; none if there are none.

        Raises KeyError for a clause that is not there or says nothing by itself, such as a heading.
        """
        entry = self._space.by_key[document_id, clause_id]
        scored = [
            (self.score(entry, other), place)
            for place, other in enumerate(self._space.entries)
            if other.document != document_id
        ]
        best = sorted((row for row in scored if row[0] >= _CUT), key=lambda row: (-row[0], row[1]))[:limit]
        return tuple(self._relation(entry, self._space.entries[place], score) for score, place in best)

    def scores(self, left: Document, right: Document) -> Mapping[tuple[str, str], float]:
        """The scores of all pairs of a clause of one document and one of another, by their ids."""
        lefts = [entry for entry in self._space.entries if entry.document == left.id]
        rights = [entry for entry in self._space.entries if entry.document == right.id]
        return {(a.clause.id, b.clause.id): self.score(a, b) for a in lefts for b in rights}

    def score(self, left: Entry, right: Entry) -> float:
        """How much two clauses belong together, from 0 to 1."""
        score = sum(weight * cosine(left.vectors[aspect], right.vectors[aspect]) for aspect, weight in _WEIGHTS.items())
        if score:
            score += _SAME_PART * (is_preambular(left.clause) == is_preambular(right.clause))
            score += _SAME_VERB * (bool(left.clause.verb) and left.clause.verb == right.clause.verb)
        return min(1.0, score)

    def _relation(self, left: Entry, right: Entry, score: float) -> Relation:
        reasons: list[Reason] = []
        for word, weight in shared_words(left.clause.text, right.clause.text):
            reasons.append(Reason(Aspect.WORDS, word, weight * _WEIGHTS[Aspect.WORDS]))
            if len(reasons) == _MOST_SHOWN[Aspect.WORDS]:
                break
        for aspect in (Aspect.CONCEPTS, Aspect.THEMES, Aspect.CITATIONS):
            parts = list(shared(left.vectors[aspect], right.vectors[aspect]))[: _MOST_SHOWN[aspect]]
            for feature, part in parts:
                text = feature
                if feature in left.names and feature in right.names:
                    names = dict.fromkeys((left.names[feature], right.names[feature]))
                    if aspect is Aspect.CONCEPTS and len(names) == 1:
                        continue  # already told as a shared word
                    text = " = ".join(names)
                reasons.append(Reason(aspect, text, part * _WEIGHTS[aspect]))
        if left.clause.verb and left.clause.verb == right.clause.verb:
            reasons.append(Reason("verb", left.clause.verb, _SAME_VERB))
        rounded = tuple(Reason(reason.kind, reason.text, round(reason.weight, 3)) for reason in reasons)
        return Relation(right.document, right.clause.id, round(score, 4), rounded, right.clause.text)


def is_preambular(clause: Clause) -> bool:
    """Whether the clause states grounds and asks for nothing."""
    return clause.kind is Kind.PREAMBULAR


def shared_words(left: str, right: str) -> list[tuple[str, float]]:
    """The longest stretches of text that two clauses share, in the right one's words, each with its part of that one."""
    stretches = []
    for block in LCSseq.opcodes(left, right):
        if block.tag == "equal":
            word = right[block.dest_start : block.dest_end].strip("，。；、：（）() 的和及与")
            if len(word) >= _SHORTEST_WORD:
                stretches.append((word, len(word) / max(1, len(right))))
    return sorted(stretches, key=lambda stretch: -stretch[1])
