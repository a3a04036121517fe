"""Clauses as vectors: what one has of each feature, the rarer in the library the more.

Features are weighted by TF-IDF (Spärck Jones 1972), each aspect for itself brought to length 1 and scaled so that the
dot product of two clauses is a weighted sum of the cosines of their aspects. A part of a clause is a vector too, made
smaller the less it says, so that two short stretches do not make a match because they are short.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from tui_reader.comparing.features import Aspect, Counts, features_of, parts_of
from tui_reader.corpus import Clause, Document
from tui_reader.lexicon.kinship import kinship

_WHOLE: Mapping[Aspect, float] = {
    Aspect.WORDS: 0.30,
    Aspect.THEMES: 0.30,
    Aspect.CONCEPTS: 0.09,
    Aspect.CITATIONS: 0.02,
}
_PART: Mapping[Aspect, float] = {Aspect.WORDS: 0.12, Aspect.THEMES: 0.09, Aspect.CONCEPTS: 0.03}
_FULL = {Aspect.WORDS: 2.0, Aspect.THEMES: 0.65, Aspect.CONCEPTS: 0.8}
"""The length of an aspect, in features that a single clause has, from which on a part says half of what it could."""
_CANDIDATES = 60
"""Clauses of a library that are looked at closely."""
_TELLING = math.log(5)
"""A feature that more than one clause in five has does not choose which clauses of two documents are looked at."""
_MUCH = 0.15
"""Nor does one that weighs less than this part of what the weightiest of the clause does."""
_FEW = 60_000
"""Postings that are read to find them, those of the rarest features first."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse vector: the numbers of what it has (a clause its features, a feature its clauses), the weight of each."""

    numbers: array[int] = field(default_factory=lambda: array("I"))
    weights: array[float] = field(default_factory=lambda: array("f"))

    def items(self) -> Iterable[tuple[int, float]]:
        """What it has, by number, with its weight."""
        return zip(self.numbers, self.weights, strict=True)


@dataclass(frozen=True, slots=True)
class Entry:
    """A clause as a vector, and its verb without the ordinal that counts it."""

    number: int
    document: str
    language: str
    clause: Clause
    verb: str
    whole: Vector


class FeatureSpace:
    """The substantive clauses of a library as vectors."""

    def __init__(self, documents: Sequence[Document]) -> None:
        raw = [(document, *each) for document in documents for each in features_of(document)]
        frequency: dict[Aspect, Counter[str]] = {aspect: Counter() for aspect in Aspect}
        for _document, _clause, counted in raw:
            for aspect, counts in counted.counts.items():
                frequency[aspect].update(counts.keys())
        self._features = [(aspect, feature) for aspect, counts in frequency.items() for feature in counts]
        self._numbers: dict[Aspect, dict[str, int]] = {aspect: {} for aspect in Aspect}
        for number, (aspect, feature) in enumerate(self._features):
            self._numbers[aspect][feature] = number
        size = len(raw) + 1
        self._rarity = [
            max(0.0, math.log(size / (frequency[aspect][feature] + 0.5))) for aspect, feature in self._features
        ]
        self._rarest = math.log(size)
        self._telling = min(_TELLING, self._rarest / 3)
        self.entries = tuple(
            Entry(
                number,
                document.id,
                document.language,
                clause,
                counted.verb,
                self._vector(counted.counts, _scales(_WHOLE, document.language), damped=False),
            )
            for number, (document, clause, counted) in enumerate(raw)
        )
        self.by_key = {(entry.document, entry.clause.id): entry for entry in self.entries}
        self._of_document: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            self._of_document[entry.document].append(entry)
        self._postings: Mapping[int, Vector] | None = None
        self._parts: dict[int, tuple[Vector, ...]] = {}

    def of_document(self, document: str) -> Sequence[Entry]:
        """The clauses of a document, in reading order."""
        return self._of_document.get(document, ())

    def parts(self, entry: Entry) -> tuple[Vector, ...]:
        """The parts of a clause, of which the whole, made smaller, is one; worked out when they are first asked for."""
        if entry.number not in self._parts:
            counted = parts_of(entry.clause, entry.language)
            scales = _scales(_PART, entry.language)
            self._parts[entry.number] = tuple(self._vector(part, scales, damped=True) for part in counted)
        return self._parts[entry.number]

    def feature(self, number: int) -> tuple[Aspect, str]:
        """The feature of that number."""
        return self._features[number]

    def candidates(self, entry: Entry) -> Iterator[Entry]:
        """The clauses of other documents that share most with one, as wholes, the nearest first."""
        postings = self._posted()
        sums: dict[int, float] = defaultdict(float)
        read = 0
        for feature, weight in sorted(entry.whole.items(), key=lambda item: -item[1]):
            posting = postings[feature]
            if read and read + len(posting.numbers) > _FEW:
                break
            read += len(posting.numbers)
            for number, other in posting.items():
                sums[number] += weight * other
        others = [number for number in sums if self.entries[number].document != entry.document]
        return map(self.entries.__getitem__, nlargest(_CANDIDATES, others, sums.__getitem__))

    def nearest(self, left: str, right: str, most: int) -> Iterator[tuple[Entry, Entry]]:
        """The pairs of clauses of two documents of which one is among those that share most with the other, as wholes."""
        lefts, rights = self.of_document(left), self.of_document(right)
        postings: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for column, entry in enumerate(rights):
            for feature, weight in self._telling_features(entry):
                postings[feature].append((column, weight))
        rows: list[list[float]] = []
        for entry in lefts:
            row = [0.0] * len(rights)
            for feature, weight in self._telling_features(entry):
                for column, other in postings.get(feature, ()):
                    row[column] += weight * other
            rows.append(row)
        found = {(row, column) for row, sums in enumerate(rows) for column in _greatest(sums, most)}
        for column, column_sums in enumerate(zip(*rows, strict=True)):
            found.update((row, column) for row in _greatest(column_sums, most))
        return ((lefts[row], rights[column]) for row, column in sorted(found) if rows[row][column])

    def _telling_features(self, entry: Entry) -> list[tuple[int, float]]:
        """The features of a clause that are rare, and weigh much in it."""
        least = _MUCH * max(entry.whole.weights, default=0.0)
        return [
            (feature, weight)
            for feature, weight in entry.whole.items()
            if weight >= least and self._rarity[feature] > self._telling
        ]

    def _posted(self) -> Mapping[int, Vector]:
        if self._postings is None:
            postings: dict[int, Vector] = defaultdict(Vector)
            for entry in self.entries:
                for feature, weight in entry.whole.items():
                    postings[feature].numbers.append(entry.number)
                    postings[feature].weights.append(weight)
            self._postings = postings
        return self._postings

    def _vector(self, counted: Counts, scales: Mapping[Aspect, float], *, damped: bool) -> Vector:
        vector = Vector()
        for aspect, scale in scales.items():
            known = self._numbers[aspect]
            numbers = [known[feature] for feature in counted[aspect] if feature in known]
            weights = [
                self._rarity[known[feature]] * (times if times <= 1 else 1 + math.log(times))
                for feature, times in counted[aspect].items()
                if feature in known
            ]
            square = sum(weight * weight for weight in weights)
            if not square:
                continue
            factor = math.sqrt(scale / square)
            if damped:
                factor *= math.sqrt(square / (square + (_FULL[aspect] * self._rarest) ** 2))
            vector.numbers.extend(numbers)
            vector.weights.extend([weight * factor for weight in weights])
        return vector


def _scales(scales: Mapping[Aspect, float], language: str) -> Mapping[Aspect, float]:
    """How much each aspect counts: in a language whose themes are not known, their share falls to the words."""
    if kinship(language).themes:
        return scales
    return {**scales, Aspect.WORDS: scales[Aspect.WORDS] + scales[Aspect.THEMES], Aspect.THEMES: 0.0}


def _greatest(sums: Sequence[float], most: int) -> list[int]:
    """The places of the greatest numbers."""
    return sorted(range(len(sums)), key=sums.__getitem__)[-most:]


class Query:
    """One clause, made ready to be compared with many."""

    def __init__(self, space: FeatureSpace, entry: Entry) -> None:
        self.entry = entry
        self._space = space
        self._whole = dict(entry.whole.items())
        self._parts: dict[int, list[tuple[int, float]]] = defaultdict(list)
        parts = space.parts(entry)
        for number, part in enumerate(parts):
            for feature, weight in part.items():
                self._parts[feature].append((number, weight))
        self._count = len(parts)

    def whole(self, other: Entry) -> float:
        """The weighted sum of the cosines of the aspects."""
        mine = self._whole
        return sum([weight * mine[feature] for feature, weight in other.whole.items() if feature in mine])

    def best_parts(self, other: Entry) -> float:
        """How much the two parts share that share most."""
        return self.meeting(other)[0]

    def meeting(self, other: Entry) -> tuple[float, int, int]:
        """How much the two parts share that share most, and which they are, by number, of this clause and the other."""
        mine = self._parts
        best = (0.0, 0, 0)
        for theirs, part in enumerate(self._space.parts(other)):
            sums = [0.0] * self._count
            for feature, weight in part.items():
                if feature in mine:
                    for number, own in mine[feature]:
                        sums[number] += weight * own
            for number, total in enumerate(sums):
                if total > best[0]:
                    best = (total, number, theirs)
        return best

    def contributions(self, other: Entry) -> dict[int, float]:
        """What each feature that both have adds to how much they belong together, as wholes and where their parts meet."""
        _best, one, theirs = self.meeting(other)
        found: dict[int, float] = defaultdict(float)
        for feature, weight in other.whole.items():
            if feature in self._whole:
                found[feature] += weight * self._whole[feature]
        for feature, weight in self._space.parts(other)[theirs].items():
            for number, own in self._parts.get(feature, ()):
                if number == one:
                    found[feature] += weight * own
        return found
