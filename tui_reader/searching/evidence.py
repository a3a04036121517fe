"""Evidence that a word of a query is in a text, and how good it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui_reader.searching.results import Tier

Place = tuple[int, int]
"""A stretch of a folded text."""


@dataclass(frozen=True, slots=True)
class Evidence:
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
        return sorted(place for string in self.strings for place in best_occurrences(string, text))


def occurrences(word: str, text: str) -> Iterator[Place]:
    """Every place of a word in a text."""
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + 1)


def best_occurrences(word: str, text: str) -> list[Place]:
    """The places of a word, without those that cut a number or a Latin word if there are others."""
    places = list(occurrences(word, text))
    if len(places) < 2 or not has_edges(word):
        return places
    best = max(_wholeness(text, *place) for place in places)
    return [place for place in places if _wholeness(text, *place) == best]


def has_edges(word: str) -> bool:
    """Whether a word begins or ends with a letter or digit that could be a part of a longer one."""
    return _joins(word[0]) or _joins(word[-1])


def wholeness(word: str, text: str) -> float:
    """How whole a word stands in a text that has it: 1, or less if only as a part of a number or a Latin word."""
    return max(_wholeness(text, start, end) for start, end in occurrences(word, text))


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


_BEGUN_WORD = 0.95
_BEGUN_NUMBER = 0.9
_INNER_WORD = 0.7
_INNER_NUMBER = 0.5


def _wholeness(text: str, start: int, end: int) -> float:
    value = 1.0
    if start and _continues(text[start - 1], text[start]):
        value = _INNER_NUMBER if text[start].isdigit() else _INNER_WORD
    elif start > 1 and text[start - 1] == "." and _joins(text[start]) and _joins(text[start - 2]):
        value = _BEGUN_NUMBER
    if end < len(text) and _continues(text[end - 1], text[end]):
        value *= _BEGUN_NUMBER if text[end].isdigit() else _BEGUN_WORD
    return value


def _joins(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _continues(first: str, second: str) -> bool:
    """Whether two characters are of the same number, or of the same Latin word."""
    return _joins(first) and _joins(second) and first.isdigit() == second.isdigit()
