"""What makes clauses akin beyond their words: synonyms of translators, themes, formulas; read from ``kinship.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Kinship:
    """The kinship of words in one language.

    ``same`` maps a word to the one it is read as, by way of ``same_words``, a pattern for all of them; ``themes`` maps a
    theme to the stems by which one knows it; ``formulas`` are pairs of characters that say nothing of a clause's object.
    """

    same: Mapping[str, str]
    same_words: re.Pattern[str]
    themes: Mapping[str, tuple[str, ...]]
    formulas: frozenset[str]

    def normalised(self, text: str) -> str:
        """The text with every synonym as the word it is read as."""
        return self.same_words.sub(lambda match: self.same[match[0]], text)


@cache
def kinship(language: str) -> Kinship:
    """The kinship of words in a language; empty for one of which nothing is known."""
    data = tomllib.loads(files(__package__).joinpath("kinship.toml").read_text(encoding="utf-8")).get(language, {})
    same = data.get("same", {})
    words = "|".join(re.escape(word) for word in sorted(same, key=len, reverse=True))
    return Kinship(
        same,
        re.compile(words or r"(?!)"),
        {theme: tuple(stems) for theme, stems in data.get("themes", {}).items()},
        frozenset(data.get("formulas", ())),
    )
