"""What a line had better not part, read from ``line_breaking.txt``.

The first screen waits for it, so the file is plain: loading a parser of TOML would take longer than setting the page.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("line_breaking.txt")


class LineBreaking(NamedTuple):
    """Characters by what they are to a line: units of the number before them, what makes an ordinal of the number after
    it, what such numbers are written with; and what a phrase ends and begins with.
    """

    units: frozenset[str]
    ordinals: frozenset[str]
    numerals: frozenset[str]
    phrase_ends: frozenset[str]
    phrase_starts: frozenset[str]


@cache
def line_breaking() -> LineBreaking:
    """The classes of ``line_breaking.txt``."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return LineBreaking(**{name: frozenset(characters) for name, characters in rows})
