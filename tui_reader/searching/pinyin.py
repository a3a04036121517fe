"""Chinese characters by how they are read: Hanyu Pinyin without tones, or the first letters of the syllables.

Letters are cut into syllables in every way they can be; each syllable stands for the characters that are read so.
What of that stands in the texts is found by the index, so that characters with several readings are found by each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice

_LONGEST_SYLLABLE = 6
_MOST_CUTS = 12
_FEWEST_INITIALS = 3
_FEWEST_SYLLABLES = 2
_ALIKE = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("l", "n"))
"""What speakers of many regions, and their fingers, do not tell apart."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """The characters that are read so: all of them, and those that usually are."""

    chars: frozenset[str]
    usual: frozenset[str]


Spelling = tuple[Syllable, ...]
Table = Callable[[str], Syllable | None]


@cache
def syllables() -> Mapping[str, Syllable]:
    """All syllables of ``pinyin.txt``."""
    text = files("tui_reader.lexicon").joinpath("pinyin.txt").read_text(encoding="utf-8")
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
    """The ways to read lower-case letters as two syllables or more, of which the last may be unfinished.

    Long syllables come first; there are none if the letters cannot be read so.
    """
    return _spellings(letters, syllables().get)


@lru_cache(maxsize=256)
def by_slurred_syllables(letters: str) -> tuple[Spelling, ...]:
    """The same with the syllables that are easily mistaken for one another taken as one (zh, z; ang, an)."""
    return _spellings(letters, _slurred)


@lru_cache(maxsize=256)
def by_initials(letters: str) -> tuple[Spelling, ...]:
    """The ways to read letters as syllables of which some, or all, are their first letter only (xysc, xiangyasc)."""
    if len(letters) < _FEWEST_INITIALS:
        return ()
    cuts = islice(_cuts_with_initials(letters), 4 * _MOST_CUTS)
    spellings = sorted((cut for cut in cuts if len(cut) >= _FEWEST_INITIALS), key=len)
    return tuple(spellings[:_MOST_CUTS]) if spellings else ()


def is_one_syllable(letters: str) -> bool:
    """Whether the letters are a syllable (also if they could be two: xian)."""
    return letters in syllables()


def _spellings(letters: str, table: Table) -> tuple[Spelling, ...]:
    cuts = (cut for cut in _cuts(letters, table, 0) if len(cut) >= _FEWEST_SYLLABLES)
    return tuple(islice(cuts, _MOST_CUTS))


def _cuts(letters: str, table: Table, before: int) -> Iterator[Spelling]:
    """The ways to cut letters that stand after so many syllables."""
    if not letters:
        yield ()
        return
    for length in range(min(_LONGEST_SYLLABLE, len(letters)), 0, -1):
        if syllable := table(letters[:length]):
            for rest in _cuts(letters[length:], table, before + 1):
                yield (syllable, *rest)
    # One letter says too little after a single syllable.
    begun = len(letters) > 1 or before >= _FEWEST_SYLLABLES
    if begun and table(letters) is None and (unfinished := _beginning(letters)):
        yield (unfinished,)


def _cuts_with_initials(letters: str) -> Iterator[Spelling]:
    if not letters:
        yield ()
        return
    table = syllables()
    for length in range(min(_LONGEST_SYLLABLE, len(letters)), 1, -1):
        if syllable := table.get(letters[:length]):
            for rest in _cuts_with_initials(letters[length:]):
                yield (syllable, *rest)
    if initial := _beginning(letters[0]):
        for rest in _cuts_with_initials(letters[1:]):
            yield (initial, *rest)


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
