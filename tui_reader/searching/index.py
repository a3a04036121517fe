"""What can be asked of the index of a library: which texts have each pair of neighbouring characters, and what follows what.

Pairs are words enough for Chinese, and need no segmentation. What is rare says more (Robertson and Spärck Jones'
inverse document frequency), and is looked up first.
"""

from __future__ import annotations

import math
import re
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nlargest
from operator import add

Within = Collection[int] | Callable[[int], bool] | None
"""Where to look: at some places, at those for which a test holds, or everywhere."""

LATIN = re.compile(r"[a-z][a-z0-9]{2,}")
NUMBERS = re.compile(r"[0-9]+(?:/[0-9]+)+")
"""Words of folded texts that are whole as they stand: in letters, and the numbers of documents (69/314)."""

_MANY_TIMES = 10
"""Of so many times as many spellings as are wanted, only those with the more frequent endings are looked at."""
_MOST_READ = 20_000
"""Places of pairs that are read to find the texts nearest to one."""
_MOST_KEPT = 256
"""Answers that are remembered while one types."""


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters of a folded text."""
    return set(map(add, text, text[1:]))


def test_of(within: Within) -> Callable[[int], bool] | None:
    """Where to look, as a test; None for everywhere."""
    if within is None or callable(within):
        return within
    return within.__contains__


class TextIndex(ABC):
    """What can be asked of the folded texts of a library; a text is known by its place, a number."""

    def __init__(self) -> None:
        self._spelled: dict[tuple[tuple[frozenset[str], ...], int], list[str]] = {}

    texts: Sequence[str]
    """The folded texts by their places."""

    names_up_to: float
    """Of more places than this some may not be named."""

    @abstractmethod
    def prepare(self) -> None:
        """Work out now what would else be worked out when it is first asked for."""

    @abstractmethod
    def frequency(self, pair: str) -> int:
        """How many texts have a pair."""

    @abstractmethod
    def following(self, char: str) -> AbstractSet[str]:
        """The characters that follow this one somewhere."""

    @abstractmethod
    def preceding(self, char: str) -> AbstractSet[str]:
        """The characters that precede this one somewhere."""

    @abstractmethod
    def urgency(self, word: str) -> float:
        """By what the words of a query are asked for, the least first: what narrows it most."""

    @abstractmethod
    def continuing(self, word: str) -> AbstractSet[str]:
        """The characters that may follow a word."""

    @abstractmethod
    def standing(self, words: list[str]) -> list[str]:
        """Of words that may stand in the texts, of two characters or more, those that do."""

    @abstractmethod
    def containing(self, word: str, within: Within = None, *, one_of: int = 1) -> Sequence[int]:
        """The places of the texts that have the word; of very many, those of the shorter texts.

        They may be the fewer the more words (``one_of``) are asked for that would do as well.
        """

    @abstractmethod
    def more_than(self, places: int, words: Sequence[str], within: Within = None) -> int:
        """How many texts have all the words, about, where ``places`` is how many of them were named."""

    @abstractmethod
    def together(self, words: Sequence[str], within: Within = None) -> Sequence[int] | None:
        """The places of texts that have all the words, if each is in so many that not all were named; else None."""

    @abstractmethod
    def sharing(self, wanted: Iterable[str], most: int, within: Within = None) -> list[int]:
        """The ``most`` places whose texts share the most of some pairs, weighed by rarity; ascending."""

    @abstractmethod
    def having(self, pair: str) -> Iterable[int]:
        """The places of the texts that have a pair, in no order."""

    @abstractmethod
    def shortest_of(self, places: Collection[int]) -> Iterable[int]:
        """Places in the order of their texts' lengths."""

    @abstractmethod
    def likeliest(self, spellings: Mapping[str, float]) -> Mapping[str, float]:
        """Of spellings with their values those that are worth looking up."""

    @property
    @abstractmethod
    def latin(self) -> Mapping[str, Sequence[int]]:
        """The Latin words of the texts, each with its places."""

    @property
    @abstractmethod
    def numbers(self) -> Mapping[str, Sequence[int]]:
        """The numbers of documents in the texts (69/314), each with its places."""

    def rarity(self, pair: str) -> float:
        """How much a pair says: 0 if every text has it, the more the fewer have."""
        return max(0.0, math.log((len(self.texts) + 1) / (self.frequency(pair) + 0.5)))

    def nearest(self, text: str, most: int) -> list[int]:
        """The ``most`` places whose texts share most with a folded text, the nearest first.

        What is shared is weighed by the squares of rarity, as in the cosine of TF-IDF vectors, without regard to the
        lengths of the texts. What very many texts have decides little and is not read.
        """
        frequency = {pair: count for pair in pairs(text) if (count := self.frequency(pair)) > 1}
        shared: dict[int, float] = defaultdict(float)
        read = 0
        for pair in sorted(frequency, key=lambda pair: (frequency[pair], pair)):
            read += frequency[pair]
            if shared and read > _MOST_READ:
                break
            weight = self.rarity(pair) ** 2
            for place in self.having(pair):
                shared[place] += weight
        return nlargest(most, shared, key=lambda place: (shared[place], -place))

    def has(self, word: str) -> bool:
        """Whether some text may have the word: whether all its pairs are known."""
        return len(word) < 2 or all(map(self.frequency, map(add, word, word[1:])))

    def spellings(self, chars: tuple[frozenset[str], ...], most: int) -> list[str]:
        """Strings that may stand in the texts, with their first character of the first set, and so on.

        Where more than ``most`` would have to be followed, only those that do stand there are; of ten times as many,
        those with the more frequent endings.
        """
        if len(chars) < 2:
            return sorted(char for char in chars[0] if self.following(char)) if chars else []
        known = self._spelled.get((chars, most))
        if known is not None:
            return known
        grown = [
            word + char
            for word in self.spellings(chars[:-1], most)
            for char in sorted(chars[-1] & self.continuing(word))
        ]
        if len(grown) > most:
            if len(grown) > _MANY_TIMES * most:
                grown.sort(key=lambda word: -self.frequency(word[-2:]))
                del grown[_MANY_TIMES * most :]
            if len(chars) > 2:
                grown = self.standing(grown)
        # What was typed so far is the beginning of what will be typed next.
        if len(self._spelled) >= _MOST_KEPT:
            self._spelled.clear()
        self._spelled[chars, most] = grown
        return grown
