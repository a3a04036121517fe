"""Documents by their symbols: the clauses that cite one, and the document that has it, however a text writes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from tui_reader.corpus import Kind
from tui_reader.searching.evidence import Evidence
from tui_reader.searching.folding import fold_text
from tui_reader.searching.index import Within, test_of
from tui_reader.searching.results import Tier
from tui_reader.searching.units import Named, Unit

_CITES = 0.95
_OWN = 0.9


class Symbols:
    """Finds what cites a document, and the document itself, in a library.

    ``citing`` are, by key as it may be typed, the places of units that cite it, ``titles`` those of the title of what has
    it; ``unit`` gives the unit at a place. ``forms`` are groups of symbols that are forms of one text, such as a draft
    and the resolution that it became.
    """

    def __init__(
        self,
        citing: Mapping[str, Sequence[int]],
        titles: Mapping[str, Sequence[int]],
        unit: Callable[[int], Unit],
        forms: Iterable[Sequence[str]] = (),
    ) -> None:
        self._citing, self._titles, self._unit = citing, titles, unit
        self._forms: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for group in forms:
            for symbol in group:
                others = dict.fromkeys(other for other in group if other != symbol)
                for key in keys_of(symbol):
                    self._forms[key].update(others)

    def other_forms(self, text: str) -> Iterable[str]:
        """The symbols of the other forms of what the folded text is the key of."""
        return self._forms.get(text, ())

    def citing(self, text: str, within: Within) -> dict[int, Evidence]:
        """The places of the units that cite what the folded text is the key of, or are the title of what it is."""
        allowed = test_of(within)
        found: dict[int, Evidence] = {}
        for place in self._citing.get(text, ()):
            if allowed is None or allowed(place):
                cited = [each for each in self._unit(place).clause.citations if text in keys_of(each.target)]
                printed = tuple(dict.fromkeys(fold_text(each.text) for each in cited))
                found[place] = Evidence(Tier.VARIANT, _CITES, printed, reason=cited[0].target)
        for place in self._titles.get(text, ()):
            if allowed is None or allowed(place):
                found.setdefault(place, Evidence(Tier.VARIANT, _OWN, reason=self._unit(place).document.symbol))
        return found


def forms_of(documents: Iterable[Named]) -> Iterator[Sequence[str]]:
    """For each document that is known to have other forms, its symbol with theirs."""
    return ((document.symbol or document.id, *document.also) for document in documents if document.also)


def citing(units: Sequence[Unit]) -> Mapping[str, Sequence[int]]:
    """For each key as it may be typed (``A/RES/69/314``, ``69/314``, ``CITES``) the places of the units that cite it."""
    places: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for place, unit in enumerate(units):
        if not unit.is_note:
            for citation in unit.clause.citations:
                for key in keys_of(citation.target):
                    places[key][place] = None
    return {key: tuple(at) for key, at in places.items()}


def titles(units: Sequence[Unit]) -> Mapping[str, Sequence[int]]:
    """For each symbol of a document, as it may be typed, the place of its title, or of its first clause if it has none."""
    first: dict[str, int] = {}
    entitled: dict[str, int] = {}
    for place, unit in enumerate(units):
        if symbol := unit.document.symbol:
            first.setdefault(symbol, place)
            if unit.kind is Kind.TITLE:
                entitled.setdefault(symbol, place)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for symbol, place in (first | entitled).items():
        for key in keys_of(symbol):
            places[key].append(place)
    return dict(places)


@lru_cache(maxsize=4096)
def keys_of(target: str) -> tuple[str, ...]:
    """A key as it may be typed: whole, and without the parts that a text leaves out (``RES/69/314``, ``69/314``)."""
    parts = fold_text(target).split("/")
    if len(parts) < 3:
        return ("/".join(parts),)
    return tuple("/".join(parts[place:]) for place in range(len(parts) - 1))
