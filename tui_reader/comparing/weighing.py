"""How much each feature of a clause weighs: the rarer in the library the more.

Features are weighted by TF-IDF (Spärck Jones 1972), each aspect for itself brought to length 1 and scaled so that the
dot product of two clauses is a weighted sum of the cosines of their aspects. A part of a clause is made smaller the less
it says, so that two short stretches do not make a match because they are short.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat
from operator import mul

from tui_reader.comparing.aspects import Aspect
from tui_reader.comparing.features import Bag

_WHOLE: Mapping[Aspect, float] = {
    Aspect.WORDS: 0.30,
    Aspect.CONCEPTS: 0.09,
    Aspect.THEMES: 0.30,
    Aspect.CITATIONS: 0.02,
}
_PART: Mapping[Aspect, float] = {Aspect.WORDS: 0.0, Aspect.CONCEPTS: 0.03, Aspect.THEMES: 0.09}
_FULL: Mapping[Aspect, float] = {Aspect.WORDS: 2.0, Aspect.CONCEPTS: 0.8, Aspect.THEMES: 0.65}
"""The length of an aspect, in features that a single clause has, from which on a part says half of what it could."""


def _without_themes(scales: Mapping[Aspect, float]) -> Mapping[Aspect, float]:
    """In a language whose themes are not known, their share falls to the words."""
    return {**scales, Aspect.WORDS: scales[Aspect.WORDS] + scales[Aspect.THEMES], Aspect.THEMES: 0.0}


_SCALES = {True: (_WHOLE, _PART), False: (_without_themes(_WHOLE), _without_themes(_PART))}
"""How much each aspect counts, of a whole and of a part, by whether the themes of the language are known."""

Weighted = tuple[list[int], list[float]]
"""Features by number, and the weight of each."""


class Weighing:
    """The weights of features in a library of so many clauses; ``frequency`` says by number how many of them have each."""

    def __init__(self, clauses: int, frequency: Sequence[int]) -> None:
        size = clauses + 1
        self.rarity = [max(0.0, math.log(size / (times + 0.5))) for times in frequency]
        self.rarest = math.log(size)
        self._damping = tuple((full * self.rarest) ** 2 for full in _FULL.values())

    def whole(self, bag: Bag, numbers: Sequence[int], has_themes: bool) -> Weighted:
        """A clause; ``numbers`` are the numbers here of the features of its bag."""
        return self._weighted(bag, numbers, _SCALES[has_themes][0].values(), repeat(0.0))

    def part(self, bag: Bag, numbers: Sequence[int], has_themes: bool) -> Weighted:
        """A part of a clause."""
        return self._weighted(bag, numbers, _SCALES[has_themes][1].values(), self._damping)

    def _weighted(self, bag: Bag, known: Sequence[int], scales: Iterable[float], dampings: Iterable[float]) -> Weighted:
        numbers = list(map(known.__getitem__, bag.numbers))
        weights = list(map(mul, map(self.rarity.__getitem__, numbers), map(_DAMPED.__getitem__, bag.times)))
        factors = []
        start = 0
        for size, scale, damping in zip(bag.sizes, scales, dampings, strict=False):
            if size:
                own = weights[start : start + size]
                square = sum(map(mul, own, own))
                factors.append(repeat(math.sqrt(scale / (square + damping)) if square else 0.0, size))
                start += size
        return numbers, list(map(mul, weights, chain.from_iterable(factors)))


class _Damped(dict[float, float]):
    """What a feature counts that is there so many times, worked out when it is first asked for."""

    def __missing__(self, times: float) -> float:
        self[times] = counted = times if times <= 1 else 1 + math.log(times)
        return counted


_DAMPED = _Damped()
