"""Names and acronyms that one may ask for something by, whether or not a text has them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def names() -> tuple[tuple[str, ...], ...]:
    """Groups of names that stand for the same thing, from ``names.json``."""
    groups = json.loads(files(__package__).joinpath("names.json").read_text(encoding="utf-8"))
    return tuple(tuple(group) for group in groups)
