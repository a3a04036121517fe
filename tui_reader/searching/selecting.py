"""Which clauses the fields of a query allow, and the words that it excludes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from tui_reader.searching.fields import Condition, Scope, values_of
from tui_reader.searching.units import Unit


class Listed(NamedTuple):
    """Some places in reading order, and how many there are in all, or about how many."""

    places: Sequence[int]
    total: int
    is_estimate: bool = False


class Selection(ABC):
    """The places of the clauses and footnotes that are allowed."""

    @abstractmethod
    def __call__(self, place: int) -> bool:
        """Whether a place is allowed."""

    @abstractmethod
    def clauses(self, most: int) -> Listed:
        """The first ``most`` places of clauses that are allowed."""


def allows(conditions: Sequence[Condition], without: Sequence[str], unit: Unit) -> bool:
    """Whether a unit is as the conditions ask, and has none of some words."""
    return not any(word in unit.folded for word in without) and all(
        condition.holds(values_of(condition.scope, unit.document, unit.clause)) for condition in conditions
    )


class HeldSelection(Selection):
    """The places of units in memory."""

    def __init__(self, units: Sequence[Unit], conditions: Sequence[Condition], without: Sequence[str]) -> None:
        self._units = units
        self._without = without
        self._tests = [_remembering(condition) for condition in conditions]

    def __call__(self, place: int) -> bool:
        """See Selection."""
        unit = self._units[place]
        return all(test(unit) for test in self._tests) and not any(word in unit.folded for word in self._without)

    def clauses(self, most: int) -> Listed:
        """See Selection."""
        places = [place for place, unit in enumerate(self._units) if not unit.is_note and self(place)]
        return Listed(places[:most], len(places))


def _remembering(condition: Condition) -> Callable[[Unit], bool]:
    """Whether a condition holds for a unit, worked out once for all units that are alike to it."""
    known: dict[Hashable, bool] = {}

    def holds(unit: Unit) -> bool:
        trait = _trait(condition.scope, unit)
        if trait not in known:
            known[trait] = condition.holds(values_of(condition.scope, unit.document, unit.clause))
        return known[trait]

    return holds


def _trait(scope: Scope, unit: Unit) -> Hashable:
    match scope:
        case Scope.NAMES | Scope.DATE:
            return unit.document.id
        case Scope.KIND:
            return unit.kind
        case Scope.VERB:
            return unit.clause.verb
        case Scope.CITATIONS:
            return unit.clause.citations
