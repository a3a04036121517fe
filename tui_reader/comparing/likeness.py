"""How alike two clauses are, feature by feature: as wholes, and where the two parts meet that share most."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import repeat
from operator import mul
from typing import NamedTuple

from tui_reader.comparing.vectors import Entry, FeatureSpace

_NONE = repeat(0.0)


class Likeness(NamedTuple):
    """How alike two clauses are: the weighted sum of the cosines of their aspects as wholes; how much the two parts share
    that share most; and which parts these are, by number, of the one clause and of the other.
    """

    wholes: float
    parts: float
    part: int
    other_part: int


class Profile:
    """One clause, made ready to be compared with many."""

    def __init__(self, space: FeatureSpace, entry: Entry) -> None:
        self.entry = entry
        self._whole = dict(entry.whole.items())
        self._parts = space.parts(entry)
        self._features = frozenset(self._whole)
        self._features_of_parts = frozenset(self._parts[0])

    def likeness(self, other: Profile) -> Likeness:
        """How alike this clause and another are."""
        common = self._features & other._features
        wholes = sum(map(mul, map(self._whole.__getitem__, common), map(other._whole.__getitem__, common)))
        common = self._features_of_parts & other._features_of_parts
        mine = [list(map(part.get, common, _NONE)) for part in self._parts]
        best = (0.0, 0, 0)
        for theirs, part in enumerate(other._parts):
            weights = list(map(part.get, common, _NONE))
            for number, own in enumerate(mine):
                shared = sum(map(mul, own, weights))
                if shared > best[0]:
                    best = (shared, number, theirs)
        return Likeness(wholes, *best)

    def contributions(self, other: Profile) -> Mapping[int, float]:
        """What each feature that both have adds to how much they belong together, as wholes and where their parts meet."""
        likeness = self.likeness(other)
        mine, theirs = self._parts[likeness.part], other._parts[likeness.other_part]
        return {
            feature: weight * self._whole[feature] + mine.get(feature, 0.0) * theirs.get(feature, 0.0)
            for feature, weight in other._whole.items()
            if feature in self._whole
        }
