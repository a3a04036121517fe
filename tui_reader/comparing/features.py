"""What clauses are compared by: the concepts they name, the themes they touch, the pairs of characters they are written
with, what they cite.

Each kind of feature is weighted by rarity in the library (TF-IDF; Spärck Jones 1972), so that what every clause says
counts for little.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tui_reader.corpus import Clause, Document
from tui_reader.lexicon.concepts import concepts
from tui_reader.lexicon.kinship import Kinship, kinship
from tui_reader.searching.folding import fold

_HAN = re.compile(r"[一-鿿]+|[a-z0-9]{2,}")
_LOOSE = 0.5
"""What a name counts for that is only of the same matter as a concept."""


class Aspect(StrEnum):
    """The kinds of feature."""

    WORDS = "words"
    CONCEPTS = "concept"
    THEMES = "theme"
    CITATIONS = "citation"


Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Entry:
    """A clause as vectors, each of length 1 (or empty), and the words by which it has its concepts and themes."""

    document: str
    clause: Clause
    vectors: Mapping[Aspect, Vector]
    names: Mapping[str, str]


class FeatureSpace:
    """The substantive clauses of a library as vectors."""

    def __init__(self, documents: Sequence[Document]) -> None:
        raw = [
            (document.id, clause, _count(clause, kinship(document.language)))
            for document in documents
            for clause in document.clauses
            if clause.kind.is_substantive
        ]
        self._size = len(raw)
        self._frequency: dict[Aspect, Counter[str]] = {aspect: Counter() for aspect in Aspect}
        for _document, _clause, counted in raw:
            for aspect in Aspect:
                self._frequency[aspect].update(counted.features[aspect].keys())
        self.entries = tuple(
            Entry(
                document,
                clause,
                {aspect: self._vector(aspect, counted.features[aspect]) for aspect in Aspect},
                counted.names,
            )
            for document, clause, counted in raw
        )
        self.by_key = {(entry.document, entry.clause.id): entry for entry in self.entries}

    def rarity(self, aspect: Aspect, feature: str) -> float:
        """The inverse document frequency of a feature: 0 for one that every clause has."""
        return max(0.0, math.log((self._size + 1) / (self._frequency[aspect][feature] + 0.5)))

    def _vector(self, aspect: Aspect, counted: Mapping[str, float]) -> Vector:
        weights = {
            feature: (1 + math.log(times) if times >= 1 else times) * self.rarity(aspect, feature)
            for feature, times in counted.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {feature: weight / length for feature, weight in weights.items()} if length else {}


@dataclass(frozen=True, slots=True)
class _Counted:
    features: Mapping[Aspect, Mapping[str, float]]
    names: Mapping[str, str]


def _count(clause: Clause, kin: Kinship) -> _Counted:
    verb_start, verb_end = clause.verb_span
    text = fold(clause.text[:verb_start] + "|" + clause.text[verb_end:]).text
    named: dict[str, float] = {}
    names: dict[str, str] = {}
    pattern, forms = _forms()
    for place in range(len(text)):
        match = pattern.match(text, place)
        if match is None:
            continue
        for concept, weight in forms[match[0]]:
            if weight > named.get(concept, 0.0):
                named[concept], names[concept] = weight, match[0]
    themes = {theme: count for theme, stems in kin.themes.items() if (count := sum(map(text.count, stems)))}
    names |= {theme: next(stem for stem in kin.themes[theme] if stem in text) for theme in themes}
    pairs: Counter[str] = Counter()
    for run in _HAN.findall(kin.normalised(text)):
        pairs.update(run[place : place + 2] for place in range(len(run) - 1)) if not run.isascii() else pairs.update(
            [run]
        )
    for formula in kin.formulas & pairs.keys():
        del pairs[formula]
    cited = Counter(citation.target for citation in clause.citations)
    features: dict[Aspect, Mapping[str, float]] = {
        Aspect.WORDS: pairs,
        Aspect.CONCEPTS: named,
        Aspect.THEMES: themes,
        Aspect.CITATIONS: cited,
    }
    return _Counted(features, names)


@cache
def _forms() -> tuple[re.Pattern[str], Mapping[str, Sequence[tuple[str, float]]]]:
    """A pattern for every name of every concept, longest first, and what each names."""
    named: dict[str, list[tuple[str, float]]] = {}
    for concept in concepts():
        for form in concept.forms:
            named.setdefault(fold(form).text, []).append((concept.name, _LOOSE if form in concept.loose else 1.0))
    pattern = "|".join(re.escape(form) for form in sorted(named, key=len, reverse=True))
    return re.compile(pattern), named


def cosine(left: Vector, right: Vector) -> float:
    """The cosine of two vectors of length 1: 0 for nothing in common, 1 for the same."""
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right[feature] for feature, weight in left.items() if feature in right)


def shared(left: Vector, right: Vector) -> Iterable[tuple[str, float]]:
    """The features that two vectors share, each with its part of the cosine, greatest first."""
    parts = [(feature, weight * right[feature]) for feature, weight in left.items() if feature in right]
    return sorted(parts, key=lambda part: -part[1])
