"""What says the same in several languages; read from ``crossing.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tui_reader.lexicon.data import read_data


class Crossing(NamedTuple):
    """A language's words for what others say, too.

    ``verbs`` maps the stems of verbs, longest first, to what they do; ``terms`` a pattern of each term to its name.
    """

    verbs: Mapping[str, str]
    terms: Mapping[str, re.Pattern[str]]

    def act_of(self, verb: str) -> str:
        """What a clause's verb does (``recall``, ``urge``), empty for one that is not known."""
        plain = verb.casefold()
        return next((act for stem, act in self.verbs.items() if stem in plain), "")


@cache
def crossing(language: str) -> Crossing:
    """The words of a language; none for a language of which nothing is known."""
    data = tomllib.loads(read_data("crossing.toml"))
    verbs = {stem: act for act, by_language in data["verbs"].items() for stem in by_language.get(language, ())}
    terms = {
        name: re.compile("|".join(map(re.escape, by_language[language])))
        for name, by_language in data["terms"].items()
        if language in by_language
    }
    return Crossing({stem: verbs[stem] for stem in sorted(verbs, key=len, reverse=True)}, terms)
