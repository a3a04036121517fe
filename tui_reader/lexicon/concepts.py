"""Concepts that go by several names: what one translator calls X and another Y."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with its variant names.

    ``name`` is a short English key, ``english`` the customary English term, ``forms`` the names it goes by,
    written without spaces.
    """

    name: str
    english: str
    forms: tuple[str, ...]


@cache
def concepts() -> tuple[Concept, ...]:
    """All concepts of ``concepts.json``, in its order."""
    rows = json.loads(files(__package__).joinpath("concepts.json").read_text(encoding="utf-8"))
    return tuple(Concept(row["name"], row["english"], tuple(row["forms"])) for row in rows)
