"""Which clauses the fields of a query allow, and the words that it excludes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Sequence
from functools import reduce
from itertools import compress
from operator import and_
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
    """The places of units in memory: ``allowing`` has for each condition a byte for each place, 1 where it holds."""

    def __init__(self, units: Sequence[Unit], allowing: Iterable[bytes], without: Sequence[str]) -> None:
        self._units = units
        self._without = without
        everywhere = b"\1" * len(units)
        self._allowed = reduce(lambda some, others: bytes(map(and_, some, others)), allowing, everywhere)

    def __call__(self, place: int) -> bool:
        """See Selection."""
        return bool(self._allowed[place]) and not any(word in self._units[place].folded for word in self._without)

    def clauses(self, most: int) -> Listed:
        """See Selection."""
        places = [place for place in compress(range(len(self._units)), self._allowed) if not self._units[place].is_note]
        if self._without:
            places = list(filter(self, places))
        return Listed(places[:most], len(places))


def where_it_holds(condition: Condition, units: Sequence[Unit]) -> bytes:
    """A byte for each unit, 1 where a condition holds; worked out once for all units that are alike to it."""
    traits = [_trait(condition.scope, unit) for unit in units]
    holding = {
        trait: condition.holds(values_of(condition.scope, unit.document, unit.clause))
        for trait, unit in dict(zip(traits, units, strict=True)).items()
    }
    return bytes(map(holding.__getitem__, traits))


def _trait(scope: Scope, unit: Unit) -> Hashable:
    match scope:
        case Scope.NAMES | Scope.DATE:
            return unit.document_id
        case Scope.KIND:
            return unit.kind
        case Scope.VERB:
            return unit.clause.verb
        case Scope.CITATIONS:
            return unit.clause.citations
