"""Evidence that a word of a query is in a text, and how good it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui_reader.searching.results import Tier

Place = tuple[int, int]
"""A stretch of a folded text."""

WHOLE, BEGUN, INNER = 1.0, 0.9, 0.5
"""What a word is worth that stands whole in a text, only begins so, or stands within another."""


class Evidence(NamedTuple):
    """A word of the query found in a text: how, how well (0 to 1), as what, and under which other name.

    ``strings`` are what stands in the folded text; where that is no one string, ``spots`` are the stretches.
    """

    tier: Tier
    value: float
    strings: tuple[str, ...] = ()
    spots: tuple[Place, ...] = ()
    reason: str = ""

    def places(self, text: str) -> list[Place]:
        """Where in the folded text the evidence is, in order."""
        if self.spots:
            return list(self.spots)
        if len(self.strings) == 1:
            return best_occurrences(self.strings[0], text)
        return sorted(place for string in self.strings for place in best_occurrences(string, text))


def occurrences(word: str, text: str) -> Iterator[Place]:
    """Every place of a word in a text."""
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + 1)


def best_occurrences(word: str, text: str) -> list[Place]:
    """The places of a word, without those that cut a number or a Latin word if there are others."""
    for pattern in Wholeness.of(word).patterns:
        if places := [match.span() for match in pattern.finditer(text)]:
            return places
    return list(occurrences(word, text))


class Wholeness(NamedTuple):
    """How whole a word stands in a text: for one that begins or ends with letters or digits that is a question.

    ``patterns`` are what to look for in turn: the word whole, then at least begun where it was typed.
    """

    patterns: tuple[re.Pattern[str], ...]

    @classmethod
    @lru_cache(maxsize=256)
    def of(cls, word: str) -> Wholeness:
        """What to look for, nothing for words that have no such ends, and for single characters."""
        start, end = _edge(word[0]), _edge(word[-1])
        if len(word) < 2 or not (start or end):
            return cls(())
        begun = rf"(?<!{start})(?<![a-z0-9]\.)" if start else ""
        typed = re.escape(word)
        whole = rf"{begun}{typed}(?!{end})" if end else f"{begun}{typed}"
        return cls((re.compile(whole), re.compile(f"{begun}{typed}")))

    def value(self, text: str) -> float:
        """1 for a text that has the word whole, less for one that has it begun or only within another."""
        for pattern, value in zip(self.patterns, (WHOLE, BEGUN), strict=False):
            if pattern.search(text):
                return value
        return INNER if self.patterns else WHOLE


def _edge(char: str) -> str:
    """The characters that go on with a word or number that ends with this one, as a pattern."""
    if not char.isascii() or not char.isalnum():
        return ""
    return "[0-9]" if char.isdigit() else "[a-z]"


def merged(places: Iterable[Place]) -> list[Place]:
    """Stretches in order, those that touch or overlap made one."""
    joined: list[Place] = []
    for start, end in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def tightest(groups: Sequence[Sequence[Place]]) -> tuple[int, bool]:
    """The length of the shortest stretch with a place of every group, and whether they stand there in order.

    ``groups`` are at least one, none empty, each in order (0, False if there is none).
    """
    events = sorted((start, end, group) for group, places in enumerate(groups) for start, end in places)
    latest: dict[int, Place] = {}
    best, in_order = 0, False
    for start, end, group in events:
        latest[group] = (start, end)
        if len(latest) == len(groups):
            first = min(place[0] for place in latest.values())
            length = max(place[1] for place in latest.values()) - first
            if not best or length < best:
                starts = [latest[number][0] for number in range(len(groups))]
                best, in_order = length, starts == sorted(starts)
    return best, in_order
