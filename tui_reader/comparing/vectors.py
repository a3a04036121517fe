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

from tui_reader.comparing.features import Aspect, Counts, Features, features_of
from tui_reader.corpus import Clause, Document

_WHOLE = {Aspect.WORDS: 0.30, Aspect.THEMES: 0.30, Aspect.CONCEPTS: 0.09, Aspect.CITATIONS: 0.02}
_PART = {Aspect.WORDS: 0.12, Aspect.THEMES: 0.09, Aspect.CONCEPTS: 0.03}
_FULL = {Aspect.WORDS: 2.0, Aspect.THEMES: 0.65, Aspect.CONCEPTS: 0.8}
"""The length of an aspect, in features that a single clause has, from which on a part says half of what it could."""
_CANDIDATES = 150
"""Clauses of a large library that are looked at closely."""
_FEW = 60_000
"""Postings that are read to find them, those of the rarest features first."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse vector: the numbers of what it has (a clause its features, a feature its clauses), the weight of each."""

    numbers: array[int] = field(default_factory=lambda: array("I"))
    weights: array[float] = field(default_factory=lambda: array("f"))

    def add(self, number: int, weight: float) -> None:
        """Put in what it has not yet."""
        self.numbers.append(number)
        self.weights.append(weight)

    def items(self) -> Iterable[tuple[int, float]]:
        """What it has, by number, with its weight."""
        return zip(self.numbers, self.weights, strict=True)


@dataclass(frozen=True, slots=True)
class Entry:
    """A clause as vectors: the whole, and its parts, of which the whole, made smaller, is one; the words by which it
    has its concepts and themes; its verb without the ordinal that counts it.
    """

    number: int
    document: str
    language: str
    clause: Clause
    verb: str
    whole: Vector
    parts: tuple[Vector, ...]
    names: Mapping[str, Sequence[str]]


class FeatureSpace:
    """The substantive clauses of a library as vectors."""

    def __init__(self, documents: Sequence[Document]) -> None:
        raw = [(document, *each) for document in documents for each in features_of(document)]
        self._size = len(raw)
        frequency: Counter[tuple[Aspect, str]] = Counter()
        for _document, _clause, counted in raw:
            for aspect, counts in counted.whole.items():
                frequency.update((aspect, feature) for feature in counts)
        self._features = list(frequency)
        self._numbers = {feature: number for number, feature in enumerate(self._features)}
        self._rarity = {
            feature: max(0.0, math.log((self._size + 1) / (times + 0.5))) for feature, times in frequency.items()
        }
        self._rarest = math.log(self._size + 1)
        self.entries = tuple(
            self._entry(number, document, clause, counted) for number, (document, clause, counted) in enumerate(raw)
        )
        self.by_key = {(entry.document, entry.clause.id): entry for entry in self.entries}
        self._of_document: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            self._of_document[entry.document].append(entry)
        self._postings: Mapping[int, Vector] | None = None

    def of_document(self, document: str) -> Sequence[Entry]:
        """The clauses of a document, in reading order."""
        return self._of_document.get(document, ())

    def rarity(self, aspect: Aspect, feature: str) -> float:
        """The inverse document frequency of a feature: 0 for one that every clause has, or none."""
        return self._rarity.get((aspect, feature), 0.0)

    def feature(self, number: int) -> tuple[Aspect, str]:
        """The feature of that number."""
        return self._features[number]

    def candidates(self, entry: Entry) -> Iterator[Entry]:
        """The clauses of other documents that share most with one: all that share something in a small library."""
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
        if len(others) > _CANDIDATES:
            others = sorted(others, key=sums.__getitem__, reverse=True)[:_CANDIDATES]
        return map(self.entries.__getitem__, others)

    def _posted(self) -> Mapping[int, Vector]:
        if self._postings is None:
            postings: dict[int, Vector] = defaultdict(Vector)
            for entry in self.entries:
                for feature, weight in entry.whole.items():
                    postings[feature].add(entry.number, weight)
            self._postings = postings
        return self._postings

    def _entry(self, number: int, document: Document, clause: Clause, counted: Features) -> Entry:
        whole = self._vector(counted.whole, _WHOLE, damped=False)
        parts = [self._vector(part, _PART, damped=True) for part in (counted.whole, *counted.parts)]
        return Entry(number, document.id, document.language, clause, counted.verb, whole, tuple(parts), counted.names)

    def _vector(self, counted: Counts, scales: Mapping[Aspect, float], *, damped: bool) -> Vector:
        vector = Vector()
        for aspect, scale in scales.items():
            weights = {
                feature: (1 + math.log(times) if times >= 1 else times) * rarity
                for feature, times in counted[aspect].items()
                if (rarity := self._rarity.get((aspect, feature), 0.0))
            }
            square = sum(weight * weight for weight in weights.values())
            if not square:
                continue
            factor = math.sqrt(scale / square)
            if damped:
                factor *= math.sqrt(square / (square + (_FULL[aspect] * self._rarest) ** 2))
            for feature, weight in weights.items():
                vector.add(self._numbers[aspect, feature], weight * factor)
        return vector


def whole_scores(lefts: Sequence[Entry], rights: Sequence[Entry]) -> list[list[float]]:
    """What all pairs of clauses share as wholes: a row for each left clause, in it a column for each right one."""
    postings: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for column, entry in enumerate(rights):
        for feature, weight in entry.whole.items():
            postings[feature].append((column, weight))
    rows = []
    for entry in lefts:
        row = [0.0] * len(rights)
        for feature, weight in entry.whole.items():
            for column, other in postings.get(feature, ()):
                row[column] += weight * other
        rows.append(row)
    return rows


class Query:
    """One clause, made ready to be compared with many."""

    def __init__(self, entry: Entry) -> None:
        self._whole = dict(entry.whole.items())
        self._parts: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for number, part in enumerate(entry.parts):
            for feature, weight in part.items():
                self._parts[feature].append((number, weight))
        self._count = len(entry.parts)

    def whole(self, other: Entry) -> float:
        """The weighted sum of the cosines of the aspects."""
        mine = self._whole
        return sum(weight * mine[feature] for feature, weight in other.whole.items() if feature in mine)

    def best_parts(self, other: Entry) -> float:
        """How much the two parts share that share most."""
        return self.meeting(other)[0]

    def meeting(self, other: Entry) -> tuple[float, int, int]:
        """How much the two parts share that share most, and which they are, by number, of this clause and the other."""
        mine = self._parts
        best = (0.0, 0, 0)
        for theirs, part in enumerate(other.parts):
            sums = [0.0] * self._count
            for feature, weight in part.items():
                if feature in mine:
                    for number, own in mine[feature]:
                        sums[number] += weight * own
            for number, total in enumerate(sums):
                if total > best[0]:
                    best = (total, number, theirs)
        return best


def contributions(left: Entry, right: Entry) -> dict[int, float]:
    """What each feature that both have adds to how much they belong together, as a whole and where their parts meet."""
    _best, one, other = Query(left).meeting(right)
    found: dict[int, float] = defaultdict(float)
    for mine, theirs in ((left.whole, right.whole), (left.parts[one], right.parts[other])):
        weights = dict(mine.items())
        for feature, weight in theirs.items():
            if feature in weights:
                found[feature] += weight * weights[feature]
    return found
