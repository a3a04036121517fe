"""The languages that have a lexicon, and how one knows them; read from ``languages.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tui_reader.lexicon.data import read_data


class Traits(NamedTuple):
    """What tells a language: its ``letters``, or its commonest ``words``, from a ``share`` of a text on; and ``page``, a
    pattern for how it numbers pages in words.
    """

    letters: re.Pattern[str] | None
    words: frozenset[str]
    share: float
    page: str


@cache
def languages() -> Mapping[str, Traits]:
    """The traits of each language by its tag, in the order of the file."""
    rows = tomllib.loads(read_data("languages.toml"))
    return {
        tag: Traits(
            re.compile(row["letters"]) if "letters" in row else None,
            frozenset(row.get("words", ())),
            row["share"],
            row["page"],
        )
        for tag, row in rows.items()
    }
