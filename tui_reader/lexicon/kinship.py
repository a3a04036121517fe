"""What makes clauses akin beyond their words: synonyms of translators, themes, formulas; read from ``kinship.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, NamedTuple

from tui_reader.lexicon.data import read_data

NEVER = re.compile(r"(?!)")
"""Matches nothing."""


_SYMBOLS = r"\d+/\d+"
"""What documents are numbered by in any language."""


class Kinship(NamedTuple):
    """The kinship of words in one language.

    ``same`` maps a word to the one it is read as, by way of ``same_words``, a pattern for all of them; ``themes`` maps a
    theme to the stems by which one knows it, in which ``…`` stands for a stretch of the same sentence; ``formulas`` is a
    pattern for the words that say nothing of a clause's object; ``bodies`` are names in which no stem counts; ``joints``
    is a pattern for what begins a part of its own after a comma; ``numbered`` one for dates, symbols and ordinals, which say
    nothing of what a clause is about.
    """

    same: Mapping[str, str]
    same_words: re.Pattern[str]
    themes: Mapping[str, tuple[str, ...]]
    formulas: re.Pattern[str]
    bodies: tuple[str, ...]
    joints: re.Pattern[str]
    numbered: re.Pattern[str]

    def normalised(self, text: str) -> str:
        """The text with every synonym as the word it is read as, and a bar for every formula."""
        return self.formulas.sub("|", self.same_words.sub(lambda match: self.same[match[0]], text))


@cache
def kinship(language: str) -> Kinship:
    """The kinship of words in a language; empty for one of which nothing is known."""
    data = _data().get(language, {})
    same = data.get("same", {})
    return Kinship(
        same,
        any_of(same),
        {theme: tuple(stems) for theme, stems in data.get("themes", {}).items()},
        any_of(data.get("formulas", ())),
        tuple(data.get("bodies", ())),
        any_of(data.get("joints", ())),
        re.compile(data.get("numbered", _SYMBOLS)),
    )


def field_words(language: str) -> Collection[str]:
    """The words of this field that a general list of words has not, or has as rarer than they are here."""
    words: Collection[str] = _data().get(language, {}).get("words", ())
    return words


@cache
def particles() -> frozenset[str]:
    """The words of all languages that say nothing by themselves, in lower case."""
    return frozenset(word for language in _data().values() for word in language.get("particles", ()))


@cache
def idle_words() -> frozenset[str]:
    """The words of the formulas of all languages, in lower case."""
    return frozenset(word.casefold() for language in _data().values() for word in language.get("formulas", ()))


@cache
def _data() -> dict[str, Any]:
    text = read_data("kinship.toml")
    data: dict[str, Any] = tomllib.loads(text)
    return data


def any_of(words: Collection[str]) -> re.Pattern[str]:
    """A pattern for any of some words, the longest that fits."""
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True)))) if words else NEVER
