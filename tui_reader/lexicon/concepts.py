"""Concepts that go by several names: what one translator calls X and another Y."""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

from tui_reader.lexicon.data import read_data


class Concept(NamedTuple):
    """One thing with its variant names.

    ``name`` is a short English key, ``english`` the customary English term, ``forms`` the names it goes by,
    written without spaces. ``loose`` forms are only of the same matter: they relate clauses, but one who searches for
    another form does not mean them.
    """

    name: str
    english: str
    forms: tuple[str, ...]
    loose: frozenset[str] = frozenset()

    @property
    def synonyms(self) -> tuple[str, ...]:
        """The forms that stand for one another."""
        return tuple(form for form in self.forms if form not in self.loose)


@cache
def concepts() -> tuple[Concept, ...]:
    """All concepts of ``concepts.json``, in its order."""
    rows = json.loads(read_data("concepts.json"))
    return tuple(
        Concept(row["name"], row["english"], tuple(row["forms"]), frozenset(row.get("loose", ()))) for row in rows
    )
