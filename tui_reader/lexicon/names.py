"""Names and acronyms that one may ask for something by, whether or not a text has them."""

from __future__ import annotations

import json
from functools import cache

from tui_reader.lexicon.data import read_data


@cache
def names() -> tuple[tuple[str, ...], ...]:
    """Groups of names that stand for the same thing, from ``names.json``."""
    groups = json.loads(read_data("names.json"))
    return tuple(tuple(group) for group in groups)
