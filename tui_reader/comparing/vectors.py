"""The clauses of a library as vectors of what one has of each feature; see ``weighing`` for how much."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import chain, compress, count, repeat
from operator import itemgetter, mul
from typing import NamedTuple

from tui_reader.comparing.aspects import Aspect, named
from tui_reader.comparing.background import NOTHING, Background
from tui_reader.comparing.features import Bag, DocumentFeatures, features_of
from tui_reader.comparing.nearest import Sparse, nearest_pairs
from tui_reader.comparing.weighing import Weighing
from tui_reader.corpus import Clause, Document

_CANDIDATES = 60
"""Clauses of a library that are looked at closely."""
_TELLING = math.log(5)
"""A feature that more than one clause in five has does not choose which clauses of two documents are looked at."""
_MUCH = 0.15
"""Nor does one that weighs less than this part of what the weightiest of the clause does."""
_MANY = 24
"""Nor any but so many of the weightiest of a clause."""
_SMALL = 1000
"""In a library of so few clauses the first that is asked for is compared with each."""
_FEW = 60_000
"""Postings that are read else, those of the rarest features first."""


class Vector(NamedTuple):
    """A sparse vector: the numbers of what it has (a clause its features, a feature its clauses), the weight of each."""

    numbers: array[int]
    weights: array[float]

    def items(self) -> Iterable[tuple[int, float]]:
        """What it has, by number, with its weight."""
        return zip(self.numbers, self.weights, strict=True)


class Entry(NamedTuple):
    """A clause as a vector, and its verb without the ordinal that counts it."""

    number: int
    document: str
    language: str
    clause: Clause
    verb: str
    whole: Vector


class _Source(NamedTuple):
    """What is needed of a document to weigh its parts: the numbers here of its features, by its own, and whether the themes
    of its language are known.
    """

    numbers: Sequence[int]
    has_themes: bool


class FeatureSpace:
    """The substantive clauses of a library as vectors.

    ``kept`` are features of documents, by id, that are known already. ``usual`` says what is usual in the library of which
    the documents are only some.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        kept: Mapping[str, DocumentFeatures] | None = None,
        usual: Background = NOTHING,
    ) -> None:
        known = kept or {}
        described = [
            (document, known[document.id] if document.id in known else features_of(document)) for document in documents
        ]
        numbers: dict[str, int] = defaultdict(count().__next__)
        self._sources: dict[str, _Source] = {}
        frequency: Counter[int] = Counter()
        for document, features in described:
            source = _Source(list(map(numbers.__getitem__, features.names)), features.has_themes)
            self._sources[document.id] = source
            there = chain.from_iterable(clause.whole.numbers for clause in features.clauses)
            frequency.update(map(source.numbers.__getitem__, there))
        self._features = tuple(numbers)
        self._parts = [clause.parts for _document, features in described for clause in features.clauses]
        for feature, number in numbers.items():
            frequency[number] += usual.frequency.get(feature, 0)
        self._weighing = Weighing(
            len(self._parts) + usual.clauses, list(map(frequency.__getitem__, range(len(numbers))))
        )
        least = min(_TELLING, self._weighing.rarest / 3)
        self._telling = [rarity > least for rarity in self._weighing.rarity]
        following = count()
        self.entries = tuple(
            Entry(
                next(following),
                document.id,
                document.language,
                document.clause(clause.clause),
                clause.verb,
                self._whole(clause.whole, self._sources[document.id]),
            )
            for document, features in described
            for clause in features.clauses
        )
        self.by_key = {(entry.document, entry.clause.id): entry for entry in self.entries}
        self._of_document: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            self._of_document[entry.document].append(entry)
        self._postings: Mapping[int, Vector] | None = None
        self._asked = False

    def of_document(self, document: str) -> Sequence[Entry]:
        """The clauses of a document, in reading order."""
        return self._of_document.get(document, ())

    def parts(self, entry: Entry) -> Sequence[Mapping[int, float]]:
        """The weights of what the parts of a clause have; the whole, made smaller, is one of them."""
        source = self._sources[entry.document]
        return [
            dict(zip(*self._weighing.part(bag, source.numbers, source.has_themes), strict=True))
            for bag in self._parts[entry.number]
        ]

    def feature(self, number: int) -> tuple[Aspect, str]:
        """The feature of that number, by its aspect and what it is called there."""
        return named(self._features[number])

    def candidates(self, entry: Entry) -> Iterator[Entry]:
        """The clauses of other documents that share most with one, as wholes, the nearest first."""
        # The first to be asked for may be the only one, for which it does not pay to list all clauses by their features.
        is_only = self._postings is None and not self._asked and len(self.entries) <= _SMALL
        self._asked = True
        sums = self._shared_with_each(entry) if is_only else self._shared_with_some(entry)
        others = [number for number in sums if self.entries[number].document != entry.document]
        return map(self.entries.__getitem__, nlargest(_CANDIDATES, others, sums.__getitem__))

    def _shared_with_each(self, entry: Entry) -> Mapping[int, float]:
        """What clauses share with one, by their numbers."""
        mine = dict(entry.whole.items())
        sums = {
            other.number: sum(map(mul, map(mine.get, other.whole.numbers, repeat(0.0)), other.whole.weights))
            for other in self.entries
        }
        return {number: shared for number, shared in sums.items() if shared}

    def _shared_with_some(self, entry: Entry) -> Mapping[int, float]:
        """What clauses share with one of its rarest features, by their numbers."""
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
        return sums

    def nearest(self, left: str, right: str, most: int) -> Iterator[tuple[Entry, Entry]]:
        """The pairs of clauses of two documents of which one is among those that share most with the other, as wholes."""
        lefts, rights = self.of_document(left), self.of_document(right)
        left_features, right_features = (list(map(self._telling_features, side)) for side in (lefts, rights))
        pairs = nearest_pairs(left_features, right_features, most)
        return ((lefts[row], rights[column]) for row, column in pairs)

    def _telling_features(self, entry: Entry) -> Sparse:
        """The features of a clause that are rare, and weigh much in it."""
        least = _MUCH * max(entry.whole.weights, default=0.0)
        telling = compress(entry.whole.items(), map(self._telling.__getitem__, entry.whole.numbers))
        heaviest = sorted(telling, key=itemgetter(1), reverse=True)[:_MANY]
        return [row for row in heaviest if row[1] >= least]

    def _posted(self) -> Mapping[int, Vector]:
        if self._postings is None:
            postings: dict[int, Vector] = defaultdict(lambda: Vector(array("I"), array("f")))
            for entry in self.entries:
                for feature, weight in entry.whole.items():
                    postings[feature].numbers.append(entry.number)
                    postings[feature].weights.append(weight)
            self._postings = postings
        return self._postings

    def _whole(self, bag: Bag, source: _Source) -> Vector:
        numbers, weights = self._weighing.whole(bag, source.numbers, source.has_themes)
        return Vector(array("I", numbers), array("f", weights))
