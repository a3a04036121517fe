"""Documents by their symbols: the clauses that cite one, and the document that has it, however a text writes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from tui_reader.corpus import Kind
from tui_reader.searching.evidence import Evidence
from tui_reader.searching.folding import fold_text
from tui_reader.searching.results import Tier
from tui_reader.searching.units import Unit

_CITES = 0.95
_OWN = 0.9


class Symbols:
    """The canonical keys that units cite (``A/RES/69/314``, ``CITES``) and the documents' own symbols."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units

    def citing(self, text: str, allowed: Callable[[int], bool] | None) -> dict[int, Evidence]:
        """The places of the units that cite what the folded text is the key of, or are the title of what it is."""
        found: dict[int, Evidence] = {}
        for place in self._citing.get(text, ()):
            if allowed is None or allowed(place):
                cited = [each for each in self._units[place].clause.citations if text in _keys(each.target)]
                printed = tuple(dict.fromkeys(fold_text(each.text) for each in cited))
                found[place] = Evidence(Tier.VARIANT, _CITES, printed, reason=cited[0].target)
        for place in self._titles.get(text, ()):
            if allowed is None or allowed(place):
                found.setdefault(place, Evidence(Tier.VARIANT, _OWN, reason=self._units[place].document.symbol))
        return found

    @cached_property
    def _citing(self) -> Mapping[str, Sequence[int]]:
        places: defaultdict[str, dict[int, None]] = defaultdict(dict)
        for place, unit in enumerate(self._units):
            if unit.note is None:
                for citation in unit.clause.citations:
                    for key in _keys(citation.target):
                        places[key][place] = None
        return {key: tuple(at) for key, at in places.items()}

    @cached_property
    def _titles(self) -> Mapping[str, Sequence[int]]:
        """For each symbol of a document the place of its title, or of its first clause if it has none."""
        first: dict[str, int] = {}
        titles: dict[str, int] = {}
        for place, unit in enumerate(self._units):
            if unit.document.symbol:
                first.setdefault(unit.document.symbol, place)
                if unit.clause.kind is Kind.TITLE:
                    titles.setdefault(unit.document.symbol, place)
        places: defaultdict[str, list[int]] = defaultdict(list)
        for symbol, place in (first | titles).items():
            for key in _keys(symbol):
                places[key].append(place)
        return dict(places)


def _keys(target: str) -> tuple[str, ...]:
    """A key as it may be typed: whole, and without the parts that a text leaves out (``RES/69/314``, ``69/314``)."""
    parts = fold_text(target).split("/")
    if len(parts) < 3:
        return ("/".join(parts),)
    return tuple("/".join(parts[place:]) for place in range(len(parts) - 1))
