"""The index of a library in memory: for each pair of neighbouring characters, the texts that have it."""

from __future__ import annotations

import math
import re
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from heapq import nlargest
from operator import add

from tui_reader.searching.index import LATIN, NUMBERS, TextIndex, Within, pairs, test_of

_NO_CHARS: frozenset[str] = frozenset()
_NOTHING: array[int] = array("I")
_INTERSECTED = 3
"""So many of a word's rarest pairs are intersected before the texts themselves are asked."""
_FEW = 64
"""A list as short as this is not worth intersecting with another."""
_MOST_READ = 12_000
"""So many entries of the index are read for one phrase, rare pairs first; what is left out says little."""


class PairIndex(TextIndex):
    """An index in memory, of texts whose places are their numbers in the sequence. Built when first asked."""

    names_up_to = math.inf

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self.texts = texts

    @cached_property
    def _places(self) -> Mapping[str, array[int]]:
        """For each pair the places of the texts that have it, ascending."""
        lists: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, text in enumerate(self.texts):
            for pair in pairs(text):
                lists[pair].append(place)
        return dict(lists)

    @cached_property
    def _after(self) -> Mapping[str, set[str]]:
        chars: defaultdict[str, set[str]] = defaultdict(set)
        for pair in self._places:
            chars[pair[0]].add(pair[1])
        return dict(chars)

    @cached_property
    def _before(self) -> Mapping[str, set[str]]:
        chars: defaultdict[str, set[str]] = defaultdict(set)
        for pair in self._places:
            chars[pair[1]].add(pair[0])
        return dict(chars)

    @cached_property
    def _shortest(self) -> Sequence[int]:
        return array("I", sorted(range(len(self.texts)), key=lambda place: len(self.texts[place])))

    def prepare(self) -> None:
        """See TextIndex."""
        _ = self._places, self._after, self._before, self._ends, self._shortest, self.latin, self.numbers

    @cached_property
    def latin(self) -> Mapping[str, Sequence[int]]:
        """See TextIndex."""
        return self._tokens(LATIN)

    @cached_property
    def numbers(self) -> Mapping[str, Sequence[int]]:
        """See TextIndex."""
        return self._tokens(NUMBERS)

    def _tokens(self, pattern: re.Pattern[str]) -> Mapping[str, Sequence[int]]:
        tokens: defaultdict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(self.texts):
            for token in dict.fromkeys(pattern.findall(text)):
                tokens[token].append(place)
        return dict(tokens)

    def frequency(self, pair: str) -> int:
        """See TextIndex."""
        return len(self._places.get(pair, ()))

    def following(self, char: str) -> AbstractSet[str]:
        """See TextIndex."""
        return self._after.get(char, _NO_CHARS)

    def preceding(self, char: str) -> AbstractSet[str]:
        """See TextIndex."""
        return self._before.get(char, _NO_CHARS)

    def urgency(self, word: str) -> float:
        """See TextIndex: the longest first."""
        return -len(word)

    def has(self, word: str) -> bool:
        """See TextIndex."""
        return len(word) < 2 or all(map(self._places.__contains__, map(add, word, word[1:])))

    def continuing(self, word: str) -> AbstractSet[str]:
        """See TextIndex."""
        return self._after.get(word[-1], _NO_CHARS)

    def standing(self, words: list[str]) -> list[str]:
        """See TextIndex."""
        return list(filter(self._stands, words))

    def _stands(self, word: str) -> bool:
        if not self.has(word):
            return False
        rarest = min((self._places[pair] for pair in pairs(word)), key=len)
        return any(word in self.texts[place] for place in rarest)

    def containing(self, word: str, within: Within = None, *, one_of: int = 1) -> Sequence[int]:
        """See TextIndex; all places, ascending."""
        places = self._containing(word)
        allowed = test_of(within)
        return places if allowed is None else list(filter(allowed, places))

    def _containing(self, word: str) -> Sequence[int]:
        if len(word) < 2:
            return self._with_char(word) if word else []
        if len(word) == 2:
            return self._places.get(word, _NOTHING)
        if not self.has(word):
            return []
        rarest, *others = sorted((self._places[pair] for pair in pairs(word)), key=len)
        texts = self.texts
        if len(rarest) <= _FEW or not others:
            return [place for place in rarest if word in texts[place]]
        common = set(rarest).intersection(*others[: _INTERSECTED - 1])
        return sorted(place for place in common if word in texts[place])

    def _with_char(self, char: str) -> Sequence[int]:
        """The places of the texts that have a character: before another, or at their ends."""
        lists = [self._places[char + other] for other in self.following(char)]
        return sorted(set(self._ends.get(char, ())).union(*lists))

    @cached_property
    def _ends(self) -> Mapping[str, Sequence[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(self.texts):
            places[text[-1:]].append(place)
        return dict(places)

    def more_than(self, places: int, words: Sequence[str], within: Within = None) -> int:
        """See TextIndex: all are named here."""
        return places

    def together(self, words: Sequence[str], within: Within = None) -> Sequence[int] | None:
        """See TextIndex: all are named here."""
        return None

    def having(self, pair: str) -> Iterable[int]:
        """See TextIndex."""
        return self._places.get(pair, _NOTHING)

    def shortest_of(self, places: Collection[int]) -> Iterable[int]:
        """See TextIndex."""
        return (place for place in self._shortest if place in places)

    def likeliest(self, spellings: Mapping[str, float]) -> Mapping[str, float]:
        """See TextIndex: all of them are."""
        return spellings

    def sharing(self, wanted: Iterable[str], most: int, within: Within = None) -> list[int]:
        """See TextIndex."""
        allowed = test_of(within)
        shared: defaultdict[int, float] = defaultdict(float)
        read = 0
        for pair in sorted(wanted, key=self.frequency):
            found = self._places.get(pair, _NOTHING)
            if read and read + len(found) > _MOST_READ and len(shared) >= most:
                break
            read += len(found)
            weight = self.rarity(pair)
            for place in found:
                shared[place] += weight
        places = shared.keys() if allowed is None else list(filter(allowed, shared))
        return sorted(places if len(places) <= most else nlargest(most, places, key=shared.__getitem__))
