"""The index of a library: which texts each pair of neighbouring characters stands in, and what follows what.

Pairs are words enough for Chinese, and need no segmentation. What is rare says more (Robertson and Spärck Jones'
inverse document frequency), and is looked up first.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from operator import add

_NO_CHARS: frozenset[str] = frozenset()
_NOTHING: array[int] = array("I")

_INTERSECTED = 3
"""So many of a word's rarest pairs are intersected before the texts themselves are asked."""
_FEW = 64
"""A list as short as this is not worth intersecting with another."""
_MOST_READ = 12_000
"""So many entries of the index are read for one phrase, rare pairs first; what is left out says little."""
_MANY_TIMES = 10
_MOST_KEPT = 256


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters of a folded text."""
    return set(map(add, text, text[1:]))


class PairIndex:
    """An index of folded texts; a text's place is its number in the sequence. Built when first asked."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._spelled: dict[tuple[tuple[frozenset[str], ...], int], list[str]] = {}

    @cached_property
    def places(self) -> Mapping[str, array[int]]:
        """For each pair the places of the texts that have it, ascending."""
        lists: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, text in enumerate(self.texts):
            for pair in pairs(text):
                lists[pair].append(place)
        return dict(lists)

    @cached_property
    def after(self) -> Mapping[str, set[str]]:
        """For each character those that follow it somewhere."""
        chars: defaultdict[str, set[str]] = defaultdict(set)
        for pair in self.places:
            chars[pair[0]].add(pair[1])
        return dict(chars)

    @cached_property
    def before(self) -> Mapping[str, set[str]]:
        """For each character those that precede it somewhere."""
        chars: defaultdict[str, set[str]] = defaultdict(set)
        for pair in self.places:
            chars[pair[1]].add(pair[0])
        return dict(chars)

    @cached_property
    def shortest(self) -> Sequence[int]:
        """All places, those of the shorter texts first."""
        return array("I", sorted(range(len(self.texts)), key=lambda place: len(self.texts[place])))

    def rarity(self, pair: str) -> float:
        """How much a pair says: 0 if every text has it, the more the fewer have."""
        return max(0.0, math.log((len(self.texts) + 1) / (len(self.places.get(pair, ())) + 0.5)))

    def has(self, word: str) -> bool:
        """Whether some text may have the word: whether all its pairs are known."""
        return len(word) < 2 or all(map(self.places.__contains__, map(add, word, word[1:])))

    def containing(self, word: str) -> Sequence[int]:
        """The places of the texts that have the word, ascending."""
        if len(word) < 2:
            return [place for place, text in enumerate(self.texts) if word in text] if word else []
        if len(word) == 2:
            return self.places.get(word, _NOTHING)
        if not self.has(word):
            return []
        rarest, *others = sorted((self.places[pair] for pair in pairs(word)), key=len)
        texts = self.texts
        if len(rarest) <= _FEW or not others:
            return [place for place in rarest if word in texts[place]]
        common = set(rarest).intersection(*others[: _INTERSECTED - 1])
        return sorted(place for place in common if word in texts[place])

    def stands(self, word: str) -> bool:
        """Whether some text has the word, of two characters or more."""
        if not self.has(word):
            return False
        rarest = min((self.places[pair] for pair in pairs(word)), key=len)
        return any(word in self.texts[place] for place in rarest)

    def spellings(self, chars: tuple[frozenset[str], ...], most: int) -> list[str]:
        """Strings that may stand in the texts, with their first character of the first set, and so on.

        Where more than ``most`` would have to be followed, only those that do stand there are; of ten times as many,
        those with the more frequent endings.
        """
        if len(chars) < 2:
            return [char for char in chars[0] if char in self.after] if chars else []
        known = self._spelled.get((chars, most))
        if known is not None:
            return known
        grown = [
            word + char
            for word in self.spellings(chars[:-1], most)
            for char in self.after.get(word[-1], _NO_CHARS) & chars[-1]
        ]
        if len(grown) > most:
            if len(grown) > _MANY_TIMES * most:
                grown.sort(key=lambda word: -len(self.places[word[-2:]]))
                del grown[_MANY_TIMES * most :]
            if len(chars) > 2:
                grown = list(filter(self.stands, grown))
        # What was typed so far is the beginning of what will be typed next.
        if len(self._spelled) >= _MOST_KEPT:
            self._spelled.clear()
        self._spelled[chars, most] = grown
        return grown

    def sharing(self, wanted: Iterable[str], most: int, allowed: Callable[[int], bool] | None = None) -> list[int]:
        """The ``most`` places, of those allowed, whose texts share the most of some pairs, weighed by rarity; ascending."""
        shared: defaultdict[int, float] = defaultdict(float)
        read = 0
        for pair in sorted(wanted, key=lambda pair: len(self.places.get(pair, ()))):
            found = self.places.get(pair, _NOTHING)
            if read and read + len(found) > _MOST_READ and len(shared) >= most:
                break
            read += len(found)
            weight = self.rarity(pair)
            for place in found:
                shared[place] += weight
        places = shared.keys() if allowed is None else list(filter(allowed, shared))
        return sorted(places if len(places) <= most else nlargest(most, places, key=shared.__getitem__))
