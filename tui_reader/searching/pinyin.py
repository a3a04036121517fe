"""Chinese characters by how they are read: Hanyu Pinyin without tones, or the first letters of the syllables.

Letters are cut into syllables in every way they can be; each syllable stands for the characters that are read so.
What of that stands in the texts is found by the index, so that characters with several readings are found by each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain, islice
from string import ascii_lowercase
from typing import NamedTuple

from tui_reader.lexicon.data import read_data

_LONGEST_SYLLABLE = 6
_MOST_CUTS = 40
_MOST_LETTERS = 40
_FEWEST_FOR_SLIPS = 5
_FEWEST_INITIALS = 3
_FEWEST_SYLLABLES = 2
_ALIKE = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("l", "n"))
"""What speakers of many regions, and their fingers, do not tell apart."""


class Syllable(NamedTuple):
    """The characters that are read so: all of them, and those that usually are."""

    chars: frozenset[str]
    usual: frozenset[str]


Spelling = tuple[Syllable, ...]
Step = tuple[int, Syllable]
"""Where a syllable ends, and which it is."""


@cache
def syllables() -> Mapping[str, Syllable]:
    """All syllables of ``pinyin.txt``."""
    text = read_data("pinyin.txt")
    table = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, usual, *rare = line.replace("-", "").split(" ")
            table[name] = Syllable(frozenset(usual + "".join(rare)), frozenset(usual))
    return table


@cache
def _read_as() -> Mapping[str, tuple[str, ...]]:
    """For each character the syllables that it is usually read as."""
    names: dict[str, tuple[str, ...]] = {}
    for name, syllable in syllables().items():
        for char in syllable.usual:
            names[char] = (*names.get(char, ()), name)
    return names


@lru_cache(maxsize=1024)
def _beginning(letters: str) -> Syllable | None:
    """The characters of all syllables that begin so, None if no syllable does."""
    names = [name for name in syllables() if name.startswith(letters)]
    return _together(names) if names else None


@lru_cache(maxsize=1024)
def _slurred(letters: str) -> Syllable | None:
    """The characters of all syllables that are easily taken for this one, None if there are none."""
    names = _slurs().get(_slur(letters))
    return _together(names) if names else None


@cache
def _slurs() -> Mapping[str, list[str]]:
    """The syllables by how they are slurred."""
    names: dict[str, list[str]] = {}
    for name in syllables():
        names.setdefault(_slur(name), []).append(name)
    return names


@lru_cache(maxsize=1024)
def homophones(char: str) -> frozenset[str]:
    """The characters that usually sound as this one may, itself among them."""
    return frozenset(char).union(*(syllables()[name].usual for name in _read_as().get(char, ())))


def read_as(char: str) -> tuple[str, ...]:
    """The syllables that a character is usually read as."""
    return _read_as().get(char, ())


@lru_cache(maxsize=256)
def by_syllables(letters: str) -> tuple[Spelling, ...]:
    """The ways to read lower-case letters as two syllables or more, of which the last may be unfinished if it is none yet.

    Long syllables come first; there are none if the letters cannot be read so, or are more than any word's.
    """
    return _spellings(letters, syllables().get)


@lru_cache(maxsize=256)
def by_begun_syllables(letters: str) -> tuple[Spelling, ...]:
    """The ways to read letters the last of which are a syllable that may yet become another (lianme, 联盟)."""
    for length in range(min(_LONGEST_SYLLABLE, len(letters)), 1, -1):
        begun = _beginning(letters[-length:]) if letters[-length:] in syllables() else None
        rests = _spellings(letters[:-length], syllables().get, 1) if begun else ()
        if begun and rests:
            return tuple((*rest, begun) for rest in rests)
    return ()


@lru_cache(maxsize=256)
def by_slurred_syllables(letters: str) -> tuple[Spelling, ...]:
    """The same with the syllables that are easily mistaken for one another taken as one (zh, z; ang, an)."""
    return _spellings(letters, _slurred)


@lru_cache(maxsize=256)
def by_initials(letters: str) -> tuple[Spelling, ...]:
    """The ways to read letters as syllables of which some, or all, are their first letter only (xysc, xiangyasc)."""
    if not _FEWEST_INITIALS <= len(letters) <= _MOST_LETTERS:
        return ()

    def steps(place: int) -> Iterator[Step]:
        for end in range(min(len(letters), place + _LONGEST_SYLLABLE), place + 1, -1):
            if syllable := syllables().get(letters[place:end]):
                yield end, syllable
        if initial := _beginning(letters[place]):
            yield place + 1, initial

    cuts = (cut for cut in _paths(len(letters), steps) if len(cut) >= _FEWEST_INITIALS)
    return tuple(sorted(islice(cuts, _MOST_CUTS), key=len))


def is_in_full(letters: str) -> bool:
    """Whether letters can be read as syllables, all of them finished."""
    return _in_full().fullmatch(letters) is not None


@lru_cache(maxsize=64)
def one_slip_off(letters: str) -> tuple[str, ...]:
    """What can be read in full as syllables, and differs from the letters by one, or by a swap of two."""
    if not _FEWEST_FOR_SLIPS <= len(letters) <= _MOST_LETTERS:
        return ()
    starts = range(len(letters))
    typed = dict.fromkeys(
        chain(
            (letters[:at] + letters[at + 1 : at + 2] + letters[at] + letters[at + 2 :] for at in starts),
            (letters[:at] + letters[at + 1 :] for at in starts),
            (letters[:at] + other + letters[at + 1 :] for at in starts for other in ascii_lowercase),
            (letters[:at] + other + letters[at:] for at in (*starts, len(letters)) for other in ascii_lowercase),
        )
    )
    return tuple(other for other in typed if other != letters and is_in_full(other))


@cache
def _in_full() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(sorted(syllables(), key=len, reverse=True)) + ")+")


def is_one_syllable(letters: str) -> bool:
    """Whether the letters are a syllable (also if they could be two: xian)."""
    return letters in syllables()


def _spellings(
    letters: str, table: Callable[[str], Syllable | None], fewest: int = _FEWEST_SYLLABLES
) -> tuple[Spelling, ...]:
    if len(letters) > _MOST_LETTERS:
        return ()

    def steps(place: int) -> Iterator[Step]:
        for end in range(min(len(letters), place + _LONGEST_SYLLABLE), place, -1):
            if syllable := table(letters[place:end]):
                yield end, syllable
        rest = letters[place:]
        if len(rest) < _LONGEST_SYLLABLE and not table(rest) and (unfinished := _beginning(rest)):
            yield len(letters), unfinished

    def says_enough(cut: Spelling) -> bool:
        # One letter of an unfinished syllable says too little after a single one.
        begun = len(letters) > 1 and cut[-1] is _beginning(letters[-1]) and not table(letters[-1])
        return len(cut) >= fewest + begun

    return tuple(islice(filter(says_enough, _paths(len(letters), steps)), _MOST_CUTS))


def _paths(end: int, steps: Callable[[int], Iterable[Step]]) -> Iterator[Spelling]:
    """The ways from 0 to an end by steps, the first step's first; only ways that arrive are walked."""
    onward: dict[int, list[Step]] = {end: []}
    for place in range(end - 1, -1, -1):
        if arriving := [step for step in steps(place) if step[0] in onward]:
            onward[place] = arriving

    def walk(place: int) -> Iterator[Spelling]:
        if place == end:
            yield ()
        for following, syllable in onward.get(place, ()):
            for rest in walk(following):
                yield (syllable, *rest)

    return walk(0)


def _together(names: list[str]) -> Syllable:
    table = syllables()
    return Syllable(
        frozenset().union(*(table[name].chars for name in names)),
        frozenset().union(*(table[name].usual for name in names)),
    )


def _slur(name: str) -> str:
    for careful, careless in _ALIKE:
        if name.startswith(careful):
            name = careless + name[len(careful) :]
        elif careful == "ng" and name.endswith(careful):
            name = name[: -len(careful)] + careless
    return name
