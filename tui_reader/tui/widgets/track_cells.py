"""The cells of a scroll track, worked out once for a view: what is marked beside which row, and which are the thumb."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from tui_reader.tui.ink import Ink
from tui_reader.tui.widgets.heights import Heights
from tui_reader.tui.widgets.scroll_track import ScrollTrack


class TrackCell(NamedTuple):
    """A cell: the ink of the mark in it, if there is one, and whether the thumb is over it."""

    ink: Ink | None
    is_thumb: bool


class TrackCells:
    """The track beside a window of some height on items of which some are marked in inks."""

    def __init__(self, heights: Heights, height: int, inks: Mapping[int, Ink]) -> None:
        self._rows, self._height = max(1, heights.rows), height
        marked = sorted(inks)
        self._inks = [self._ink_at(heights, y, inks, marked) for y in range(height)]

    def fits(self, heights: Heights, height: int) -> bool:
        """Whether they were worked out for as many rows and a window of that height."""
        return (self._rows, self._height) == (max(1, heights.rows), height)

    def cell(self, y: int, top: int) -> TrackCell:
        """The cell beside row ``y`` of the window, when row ``top`` of all is its first."""
        return TrackCell(self._inks[y], ScrollTrack(top, self._rows, self._height).is_thumb(y))

    def _ink_at(self, heights: Heights, y: int, inks: Mapping[int, Ink], marked: list[int]) -> Ink | None:
        if not marked:
            return None
        first, last = ScrollTrack(0, self._rows, self._height).stands_for(y)
        place = bisect_left(marked, heights.item_at(first))
        is_marked = place < len(marked) and marked[place] <= heights.item_at(last)
        return inks[marked[place]] if is_marked else None
