"""Finding Chinese text by how it is read: Hanyu Pinyin without tones, or the first letters of the syllables.

A query of letters is cut into syllables in every way it can be, and each syllable becomes the class of characters that
are read so; a pattern of such classes is then looked for in the text itself, so that characters with several readings
are found by each of them, and the match is where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

_LONGEST_SYLLABLE = 6
_MOST_READINGS = 12
_FEWEST_INITIALS = 3


@cache
def _syllables() -> Mapping[str, str]:
    text = files("tui_reader.lexicon").joinpath("pinyin.txt").read_text(encoding="utf-8")
    rows = (line.split(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows if len(row) == 2}


@cache
def _initials() -> Mapping[str, str]:
    by_letter: dict[str, set[str]] = {}
    for syllable, chars in _syllables().items():
        by_letter.setdefault(syllable[0], set()).update(chars)
    return {letter: "".join(sorted(chars)) for letter, chars in by_letter.items()}


def by_pinyin(letters: str) -> re.Pattern[str] | None:
    """A pattern for Chinese text that is read as these lower-case letters, None if nothing is.

    The last syllable may be unfinished (``xiangyash`` finds 象牙市), as it is while one types.
    """
    readings = []
    for cut in _cuts(letters):
        readings.append(cut)
        if len(readings) == _MOST_READINGS:
            break
    if not readings:
        return None
    return re.compile("|".join("".join(f"[{chars}]" for chars in reading) for reading in readings))


def by_initials(letters: str) -> re.Pattern[str] | None:
    """A pattern for Chinese text whose syllables begin with these letters, None for too few or for no initials."""
    initials = _initials()
    if len(letters) < _FEWEST_INITIALS or any(letter not in initials for letter in letters):
        return None
    return re.compile("".join(f"[{initials[letter]}]" for letter in letters))


def _cuts(letters: str) -> Iterator[list[str]]:
    """The ways to cut letters into syllables, those with the longest first syllables first."""
    syllables = _syllables()
    if not letters:
        yield []
        return
    for length in range(min(_LONGEST_SYLLABLE, len(letters)), 0, -1):
        chars = syllables.get(letters[:length])
        if chars:
            for rest in _cuts(letters[length:]):
                yield [chars, *rest]
    # An unfinished last syllable of at least two letters stands for all that begin so.
    if 2 <= len(letters) < _LONGEST_SYLLABLE and letters not in syllables:
        begun = "".join(chars for syllable, chars in syllables.items() if syllable.startswith(letters))
        if begun:
            yield ["".join(sorted(set(begun)))]
