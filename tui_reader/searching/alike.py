"""What is nearly what was typed: a wrong, missing or extra character; a character that sounds alike; a phrase half
remembered, whose pairs of characters a text has, near one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapidfuzz import fuzz

from tui_reader.searching.evidence import Place, merged, occurrences
from tui_reader.searching.index import TextIndex, pairs
from tui_reader.searching.pinyin import homophones

_MOST_SPELLINGS = 400
_ASCII = re.compile(r"[!-~]+")
_NUMBER = re.compile(r"\d+", re.ASCII)
_LONG = 7
"""From this length on two characters may be wrong, not one."""
_SHORT = 5
_LONGEST_WORD, _LONGEST_PHRASE = 40, 300
"""Longer words are phrases; of what is longer than that, a pasted page, the beginning is looked for."""
_ROUNDING = 0.02
_SOUND = 0.95
"""What a string is worth that sounds as what was typed."""
_REACH = 4
"""A phrase is looked for in a stretch of so many times its length."""
_NEAR = 0.6
"""Of a phrase's value, what the best stretch of the text says; the rest is what all of it says."""
_UNKNOWN = 0.6
"""What a character weighs that no text has where it was typed, as part of the greatest rarity."""
_ALIGNED_FROM = 0.12
"""A text with less of a phrase's weight cannot have it but for single characters."""
_GOES_ON = 0.75
"""What remains of the weight of a pair whose first character is the second of another."""
_PHRASE = 0.9
"""What a phrase is worth all of whose pairs are found, but not as it was typed."""


def sounding_alike(word: str, index: TextIndex) -> Iterator[tuple[str, float]]:
    """What stands in the texts, sounds as the word does and has a character of it, with its value."""
    if not 2 <= len(word) <= _LONGEST_WORD:
        return
    for spelling in index.spellings(tuple(map(homophones, word)), _MOST_SPELLINGS):
        wrong = sum(first != second for first, second in zip(word, spelling, strict=True))
        if 0 < wrong < len(word):
            yield spelling, _SOUND - 0.1 * (wrong - 1) / len(word)


def one_off(word: str, index: TextIndex) -> Iterator[tuple[str, float]]:
    """What stands in the texts and differs from the word by one character or a swap, with its value.

    Digits are never changed: another number is another thing.
    """
    length = len(word)
    if length > _LONGEST_WORD:
        return
    value = 1 - 0.5 / (length + 1)
    seen = {word}
    for candidate in _one_off(word, index):
        if candidate not in seen and len(candidate) > 1:
            seen.add(candidate)
            if index.has(candidate):
                yield candidate, value


def _one_off(word: str, index: TextIndex) -> Iterator[str]:
    for place, char in enumerate(word):
        before, behind = word[:place], word[place + 1 :]
        if not char.isdigit():
            if before and behind:
                yield before + behind
            for other in _between(before, behind, index):
                yield before + other + behind
            if behind and not behind[0].isdigit():
                yield before + behind[0] + char + behind[1:]
        if before:
            for other in _between(before, char + behind, index):
                yield before + other + char + behind


def _between(before: str, behind: str, index: TextIndex) -> Sequence[str]:
    """The characters that may stand between two strings, or at an end if one is empty."""
    if before and behind:
        chars = index.following(before[-1]) & index.preceding(behind[0])
    else:
        chars = index.following(before[-1]) if before else index.preceding(behind[0])
    return sorted(char for char in chars if not char.isdigit())


class Phrase:
    """A phrase as what it shares with texts: its pairs that some text has, by rarity, and all that it weighs."""

    def __init__(self, text: str, rarity: dict[str, float], whole: float) -> None:
        self.text = text
        self.rarity = rarity
        self.whole = whole

    @classmethod
    def of(cls, text: str, index: TextIndex) -> Phrase:
        """A folded phrase, weighed by the index.

        A pair that goes on where another ends says less: the words of a long name come together.

        Pairs that no text has say nothing where both characters are found with their other neighbours: they are where
        one word meets the next. Characters that are found with neither neighbour count against every text.
        """
        text = text[:_LONGEST_PHRASE]
        rarity = {pair: index.rarity(pair) for pair in sorted(pairs(text)) if index.frequency(pair)}
        inner = {text[at : at + 2] for at in range(1, len(text) - 1) if text[at - 1 : at + 1] in rarity}
        rarity = {pair: weight * (_GOES_ON if pair in inner else 1) for pair, weight in rarity.items()}
        unknown = sum(
            text[max(0, place - 1) : place + 1] not in rarity and text[place : place + 2] not in rarity
            for place in range(len(text))
        )
        return cls(text, rarity, sum(rarity.values()) + unknown * _UNKNOWN * index.rarity(""))

    @property
    def halves(self) -> tuple[str, ...]:
        """For the shortest phrases the pairs that a text must have: one alone would be too little."""
        return (self.text[:2], self.text[2:]) if len(self.text) < _SHORT else ()

    def share(self, text: str) -> float:
        """What part of the phrase's weight a text has anywhere, 0 to 1; 0 without its numbers or halves."""
        if not all(part in text for part in self._needed) or not self.whole:
            return 0.0
        return sum(weight for pair, weight in self.rarity.items() if pair in text) / self.whole

    def likeness(self, text: str, share: float, least: float) -> tuple[float, tuple[Place, ...]]:
        """How much of the phrase a text has (0 to 1), and where: as typed but for single characters, or scattered.

        ``share`` is what the method of that name says; what is worth less than ``least`` may be told to be worth nothing.
        """
        if share < _ALIGNED_FROM:
            return 0.0, ()
        weight, spots = self._shared(text) if share * _PHRASE >= least else (0.0, ())
        length = len(self.text)
        if len(text) >= length - 1:
            tolerated = 1 - (1 if length < _LONG else 2) / length - _ROUNDING
            aligned = fuzz.partial_ratio_alignment(self.text, text, score_cutoff=100 * max(weight, tolerated))
            if aligned is not None and aligned.dest_end > aligned.dest_start:
                return aligned.score / 100 * _PHRASE, (self._typed_in(text, aligned.dest_start, aligned.dest_end),)
        return weight * _PHRASE, spots

    def _typed_in(self, text: str, start: int, end: int) -> Place:
        """A stretch of a text, as long as the phrase, without what stands at its ends and was not typed."""
        while start < end - 1 and text[start] not in self.text:
            start += 1
        while end > start + 1 and text[end - 1] not in self.text:
            end -= 1
        return start, end

    @cached_property
    def _needed(self) -> tuple[str, ...]:
        return (*_NUMBER.findall(self.text), *self.halves)

    def _shared(self, text: str) -> tuple[float, tuple[Place, ...]]:
        found = sorted((place, pair) for pair in self.rarity if pair in text for place in occurrences(pair, text))
        if not found or not self.whole:
            return 0.0, ()
        everywhere = sum(self.rarity[pair] for pair in {pair for _place, pair in found})
        reach = _REACH * len(self.text)
        best, best_first, best_last = 0.0, 0, 0
        held: dict[str, int] = {}
        weight, first = 0.0, 0
        for last, (place, pair) in enumerate(found):
            if not held.get(pair):
                weight += self.rarity[pair]
            held[pair] = held.get(pair, 0) + 1
            while place[1] - found[first][0][0] > reach:
                gone = found[first][1]
                held[gone] -= 1
                if not held[gone]:
                    weight -= self.rarity[gone]
                first += 1
            if weight > best + 1e-9:
                best, best_first, best_last = weight, first, last
        spots = merged(place for place, _pair in found[best_first : best_last + 1])
        # A piece of a number or of a Latin word is no match to show.
        typed = _ASCII.findall(self.text)
        shown = [(start, end) for start, end in spots if not text[start:end].isascii() or text[start:end] in typed]
        return (_NEAR * best + (1 - _NEAR) * everywhere) / self.whole, tuple(shown or spots)
