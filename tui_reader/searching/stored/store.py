"""A library whose index lies on disk: the same questions as of one in memory, answered from mapped segments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from tui_reader.corpus import Document, Kind
from tui_reader.searching.completing import Vocabulary, names_to_type
from tui_reader.searching.concordance import Occurrence, occurrences_in
from tui_reader.searching.fields import Condition
from tui_reader.searching.holdings import Holdings
from tui_reader.searching.index import TextIndex
from tui_reader.searching.selecting import Selection
from tui_reader.searching.stored.building import open_segments, refresh_summaries
from tui_reader.searching.stored.index import StoredIndex
from tui_reader.searching.stored.sections import Sections
from tui_reader.searching.stored.segment import Segment
from tui_reader.searching.stored.selecting import StoredSelection, selected
from tui_reader.searching.stored.summary import Summary, summary
from tui_reader.searching.stored.terms import CITED_TERM, OWN_TERM, Terms
from tui_reader.searching.stored.writing import segment
from tui_reader.searching.symbols import Symbols, forms_of
from tui_reader.searching.units import Unit

_MOST_REMEMBERED = 400
"""So many bitmaps, of 8 KB at most."""


class Store(Holdings):
    """The index of a folder, and documents that are not in it yet, which are indexed in memory.

    ``gone`` are keys of documents in the folder that are no longer in the library. Raises OSError.
    """

    def __init__(self, folder: Path, beside: Sequence[Document] = (), gone: Collection[str] = ()) -> None:
        segments = open_segments(folder)
        summaries = refresh_summaries(folder)
        if beside:
            held = Segment(Sections(segment(beside, ["" for _document in beside])))
            segments.append(held)
            summaries.append(Summary(Sections(summary([held]))))
        for each in segments if gone else ():
            each.let_go(gone)
        self._index = StoredIndex(segments, summaries)
        self._remembered: dict[tuple[int, str], int] = {}

    @property
    def units(self) -> Sequence[Unit]:
        """See Holdings; places are those of the segments, one after the other."""
        return self._index.units

    @property
    def index(self) -> TextIndex:
        """See Holdings."""
        return self._index

    @cached_property
    def symbols(self) -> Symbols:
        """See Holdings."""
        index = self._index
        forms = forms_of(document for each in index.segments for document in each.documents_here())
        return Symbols(Terms(index, CITED_TERM), Terms(index, OWN_TERM), index.units.__getitem__, forms)

    def is_note(self, place: int) -> bool:
        """See Holdings."""
        segment, local = self._index.locate(place)
        return segment.is_note(local)

    def reading_order(self, place: int) -> int:
        """See Holdings."""
        segment, local = self._index.locate(place)
        return place - local + segment.order[local]

    def selection(self, conditions: Sequence[Condition], without: Sequence[str]) -> Selection:
        """See Holdings."""
        return StoredSelection(self._index, conditions, without, self._selected)

    def _selected(self, number: int, condition: Condition) -> int:
        """The places of a segment that a condition allows; what was worked out last is remembered while one types."""
        key = number, condition.asked
        if key not in self._remembered:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = selected(self._index.segments[number], condition)
        return self._remembered[key]

    def vocabulary(self) -> Vocabulary:
        """See Holdings."""
        documents = [document for each in self._index.segments for document in each.documents_here()]
        counts: dict[str, Counter[str]] = {"verb": Counter(), "cites": Counter()}
        for each in self._index.segments:
            for field, values in each.value_counts.items():
                counts[field].update(values)
        return Vocabulary.counted(
            {name: document.title for document in documents for name in names_to_type(document)},
            Counter(document.date[:4] for document in documents),
            counts["verb"],
            counts["cites"],
            dict.fromkeys((kind.value for kind in Kind), 1),
        )

    def concordance(self, word: str) -> Iterator[Occurrence]:
        """See Holdings; those in a few thousand of the shorter clauses."""
        for place in sorted(self._index.containing(word), key=self.reading_order):
            unit = self.units[place]
            if not unit.is_note:
                yield from occurrences_in(unit.document, unit.clause, word)
