"""What is searched, and what is known of it: the same questions for a library in memory and for one on disk."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from tui_reader.corpus import Document
from tui_reader.searching.completing import Vocabulary
from tui_reader.searching.concordance import Occurrence, concordance
from tui_reader.searching.fields import Condition
from tui_reader.searching.index import TextIndex
from tui_reader.searching.pair_index import PairIndex
from tui_reader.searching.selecting import HeldSelection, Selection, where_it_holds
from tui_reader.searching.symbols import Symbols, citing, forms_of, titles
from tui_reader.searching.units import Unit, units

_MOST_REMEMBERED = 32
"""So many conditions are remembered where they hold, in a byte for each place."""


class Holdings(ABC):
    """The units of a library by their places, and what is known of them."""

    @property
    @abstractmethod
    def units(self) -> Sequence[Unit]:
        """What can be found."""

    @property
    @abstractmethod
    def index(self) -> TextIndex:
        """The index of their folded texts."""

    @property
    @abstractmethod
    def symbols(self) -> Symbols:
        """What they cite, and what they are."""

    def prepare(self) -> None:
        """Work out now what would else be worked out when it is first asked for."""
        self.index.prepare()
        _ = self.symbols

    @abstractmethod
    def is_note(self, place: int) -> bool:
        """Whether there is a footnote at a place."""

    @abstractmethod
    def reading_order(self, place: int) -> int:
        """What places are sorted by to be in reading order."""

    @abstractmethod
    def selection(self, conditions: Sequence[Condition], without: Sequence[str]) -> Selection:
        """The places where all conditions hold, and none of some folded words stands."""

    @abstractmethod
    def vocabulary(self) -> Vocabulary:
        """The values that the fields of a query have."""

    @abstractmethod
    def concordance(self, word: str) -> Iterable[Occurrence]:
        """The places of a folded word in the clauses, in reading order; of very many, some."""


class HeldLibrary(Holdings):
    """Documents in memory. What is known of them is worked out when it is first asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = tuple(documents)
        self._remembered: dict[str, bytes] = {}

    @cached_property
    def units(self) -> Sequence[Unit]:
        """See Holdings; places are in reading order."""
        return tuple(units(self._documents))

    @cached_property
    def index(self) -> TextIndex:
        """See Holdings."""
        return PairIndex([unit.folded for unit in self.units])

    @cached_property
    def symbols(self) -> Symbols:
        """See Holdings."""
        return Symbols(citing(self.units), titles(self.units), self.units.__getitem__, forms_of(self._documents))

    @cached_property
    def _notes(self) -> Callable[[int], bool]:
        return frozenset(place for place, unit in enumerate(self.units) if unit.is_note).__contains__

    def is_note(self, place: int) -> bool:
        """See Holdings."""
        return self._notes(place)

    def reading_order(self, place: int) -> int:
        """See Holdings."""
        return place

    def selection(self, conditions: Sequence[Condition], without: Sequence[str]) -> Selection:
        """See Holdings."""
        return HeldSelection(self.units, map(self._allowing, conditions), without)

    def _allowing(self, condition: Condition) -> bytes:
        """Where a condition holds; what was worked out last is remembered while one types."""
        known = self._remembered.get(condition.asked)
        if known is None:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[condition.asked] = where_it_holds(condition, self.units)
        return known

    def vocabulary(self) -> Vocabulary:
        """See Holdings."""
        return Vocabulary.of(self._documents)

    def concordance(self, word: str) -> Iterable[Occurrence]:
        """See Holdings; all of them."""
        return concordance(self._documents, word)
