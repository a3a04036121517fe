"""A window on items of any height, of which only the rows that are seen are drawn.

Only the rows on the screen are drawn (``Widget.render_line``), so that a page costs what is on it and not what is in
the file. Scrolling is a row number of this widget's own: assigning ``virtual_size`` would lay the whole screen out anew
at each change, and a scrollbar that also shows where the matches lie is drawn here as the last column.

What was drawn is kept: rows by how they look, and all of them until something moved. Whenever anything on the screen is
drawn anew, all widgets are asked for their rows again.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip

from tui_reader.tui.ink import Ink
from tui_reader.tui.widgets.heights import Heights
from tui_reader.tui.widgets.inked import Inked, Row
from tui_reader.tui.widgets.track_cells import TrackCell, TrackCells
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.widths import one_cell

BAR = 1
"""Cells at the left that show the cursor."""
TRACK = 1
"""Cells at the right that show what part of the whole is seen, and where its marks lie."""


class ItemWindow(Inked):
    """Items, some rows of which are seen. What they are, how tall and how drawn, is for those who derive from it.

    A window is laid out for a width by ``measure`` and then asked for single rows by ``row``. The cursor rests on items
    for which ``is_stop`` holds.
    """

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    top: reactive[int] = reactive(0, init=False)

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._heights = Heights()
        self._track: TrackCells | None = None
        self._ground: Style | None = None
        self._strips: dict[tuple[int, int, bool, TrackCell | None], Strip] = {}
        self._drawn_size: Size | None = None
        self._drawn: tuple[Size, int, int] | None = None
        self._rows_drawn: list[Strip] = []
        self._empty = ""
        self._laid_out_for = -1

    # What a view is made of, for those who derive from it.

    @abstractmethod
    def measure(self, width: int) -> Sequence[int]:
        """The height in rows of every item when rows are ``width`` cells wide. Called when the width changes."""

    def heights(self, width: int) -> Heights:
        """The same as the geometry asks for it; those that may have very many items measure them by and by."""
        return Heights(self.measure(width))

    @abstractmethod
    def row(self, item: int, row: int) -> Row | None:
        """Row number ``row`` of an item, at most as wide as was measured for; None for a row between items."""

    def is_stop(self, item: int) -> bool:
        """Whether the cursor may rest on the item."""
        return True

    def track_inks(self) -> Mapping[int, Ink]:
        """The inks of the items that have a mark in the scroll track."""
        return {}

    def bar_mark(self, item: int, row: int) -> tuple[str, Ink] | None:
        """A sign of one cell for the bar at the left of that row, and its ink; None where there is none."""
        return None

    def show_empty(self, text: str) -> None:
        """What to say where there is no item: why, and what can be done."""
        self._empty = text
        self._drawn = None
        self.refresh()

    # Geometry.

    @property
    def count(self) -> int:
        """How many items there are."""
        return self._heights.count

    @property
    def rows(self) -> int:
        """How many rows all items have together, as far as it is known."""
        return self._heights.rows

    @property
    def row_width(self) -> int:
        """The cells that a row may fill."""
        return max(1, self.size.width - BAR - TRACK)

    def span_of(self, item: int) -> tuple[int, int]:
        """The first row of an item and the row after its last, counted from the top of all."""
        self._measure_near(self._heights.start(item))
        return self._heights.start(item), self._heights.start(item + 1)

    def item_at(self, row: int) -> int:
        """The item that a row (from the top of all) belongs to; the last one for rows beyond the end."""
        return self._heights.item_at(row)

    def _measure_near(self, row: int) -> int:
        """Measure what may soon be seen when a row is; where that row then is. What is on the screen stays there."""
        seen = self._heights.place(self.top) if self.count else (0, 0)
        row = self._heights.near(row, 2 * self.size.height)
        if self.count:
            self.set_reactive(ItemWindow.top, self._heights.start(seen[0]) + seen[1])
        return row

    def lay_out(self, *, keep: bool = True) -> None:
        """Measure everything anew; with ``keep`` the cursor's item stays on the screen row where it was."""
        if self.size.width <= 0:
            # Not on the screen: what was measured is of no use any more, and the next drawing will measure.
            self._laid_out_for, self._heights = -1, Heights()
            return
        before = self._heights.start(self.cursor) - self.top if keep and self.cursor < self.count else None
        self._laid_out_for = self.size.width
        self._heights = self.heights(self.row_width)
        self.redraw()
        self.set_reactive(ItemWindow.cursor, max(0, min(self.cursor, self.count - 1)))
        if before is not None and self.count:
            self._scroll_rows(self.span_of(self.cursor)[0] - before)
            self.show_cursor()
        else:
            self._scroll_rows(self.top)
            self.show_cursor()

    def redraw(self) -> None:
        """Draw the rows anew without measuring them: their inks changed, not their heights."""
        self._forget_rows()
        self._ground = self._track = None
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new width, or only keep the cursor in sight where just the height changed."""
        if self.size.width != self._laid_out_for:
            self.lay_out()
        else:
            self._scroll_rows(self.top)
            self.show_cursor()

    def show_cursor(self) -> None:
        """Scroll no more than is needed for the cursor's item to be seen, its beginning if it is too tall."""
        if not self.count or not self.size.height:
            return
        first, end = self.span_of(self.cursor)
        height = self.size.height
        if first < self.top or end - first >= height:
            self._scroll_rows(max(0, first - 1) if end - first < height else first)
        elif end > self.top + height:
            self._scroll_rows(end - height + (1 if end - first + 2 <= height else 0))

    def _scroll_rows(self, row: int) -> None:
        row = self._measure_near(row)
        self.top = max(0, min(row, self.rows - self.size.height))

    def scroll_to_row(self, row: int) -> None:
        """Show a row, counted from the top of all, as the first on the screen if there are enough below it."""
        self._scroll_rows(row)

    def _refresh_items(self, *items: int) -> None:
        """Draw the rows of some items anew, as far as they are seen."""
        width, height = self.size
        if not width or width != self._laid_out_for:
            self.refresh()
            return
        for item in items:
            if item < self.count:
                first = max(0, self._heights.start(item) - self.top)
                end = min(height, self._heights.start(item + 1) - self.top)
                if first < end:
                    self.refresh(Region(0, first, width, end - first))

    # Drawing.

    @property
    def ground(self) -> Style:
        """The style of the widget without any ink, which the style sheets are not asked for at each row."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def notify_style_update(self) -> None:
        """Forget what was drawn in another theme."""
        super().notify_style_update()
        self._ground = None
        self._forget_rows()

    def watch_has_focus(self, focused: bool) -> None:
        """The cursor looks different where the keys go."""
        super().watch_has_focus(focused)
        self._ground = None
        self._forget_rows()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows of all items, for views whose height is ``auto``."""
        return sum(self.measure(max(1, width - BAR - TRACK)))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of the screen. They are asked for whenever anything is drawn anew, and are then mostly those of before."""
        self._drawn_size = size = self.size
        if size.width != self._laid_out_for:
            self.lay_out()
        try:
            if self._is_styled(crop):
                return super().render_lines(crop)
            drawn = (size, self.top, self.cursor)
            if drawn != self._drawn:
                self._rows_drawn = [self.render_line(y) for y in range(size.height)]
                self._drawn = drawn
            return self._rows_drawn
        finally:
            self._drawn_size = None

    def _is_styled(self, crop: Region) -> bool:
        """Whether more is drawn than the rows: an edge, or filters over what inks and palette have in true colours."""
        if crop.size != self.size or any(edge for edge, _colour in self.styles.outline):
            return True
        return any(not isinstance(each, ANSIToTruecolor) for each in self.get_line_filters())

    def _forget_rows(self) -> None:
        """What was drawn is not how it looks any more."""
        self._strips.clear()
        self._drawn = None

    def render_line(self, y: int) -> Strip:
        """Row ``y`` of the screen, exactly as wide as the widget."""
        size = self._drawn_size or self.size
        if size.width != self._laid_out_for:
            self.lay_out()
        top, heights = self.top, self._heights
        line = top + y
        if not heights.count:
            return self._empty_line(y)
        if line >= heights.rows:
            return Strip.blank(size.width, self.ground)
        item = heights.item_at(line)
        cell = self._track_cells(size.height).cell(y, top) if heights.rows > size.height else None
        return self._draw(item, line - heights.start(item), cell, size)

    def _empty_line(self, y: int) -> Strip:
        lines = break_lines(self._empty, max(4, self.row_width - 2))
        line = y - 1
        text = self._empty[slice(*lines[line])] if 0 <= line < len(lines) else ""
        return self.strip([("  " + text, (Ink.QUIET,))], self.size.width, self.ground)

    def _draw(self, item: int, row: int, cell: TrackCell | None, size: Size) -> Strip:
        """A row of an item between the bar and the track; drawn once for each way that it looks."""
        chosen = item == self.cursor and self.is_stop(item)
        key = (item, row, chosen, cell)
        if (strip := self._strips.get(key)) is None:
            drawn = self.row(item, row)
            ground = bar = self.ground
            if chosen and drawn is not None:
                ground = ground + self.ink(Ink.CURSOR)
                bar = ground + self.ink(Ink.CURSOR_BAR)
            mark = self.bar_mark(item, row)
            sign = Segment(" " * BAR, bar) if mark is None else Segment(mark[0], ground + self.ink(mark[1]))
            strip = self.strip(drawn or (), max(1, size.width - BAR - TRACK), ground, sign, self._track_segment(cell))
            if len(self._strips) > 8 * max(1, size.height):
                self._strips.clear()
            self._strips[key] = strip
        return strip

    def _track_cells(self, height: int) -> TrackCells:
        if self._track is None or not self._track.fits(self._heights, height):
            self._track = TrackCells(self._heights, height, self.track_inks())
        return self._track

    def _track_segment(self, cell: TrackCell | None) -> Segment:
        """The cell of the scroll track: the thumb, or the mark of what lies there; nothing where all is seen."""
        if cell is None:
            return Segment(" " * TRACK, self.ground)
        style = self.ground + self.ink(*((cell.ink,) if cell.ink else ()))
        if cell.is_thumb:
            style = style + self.ink(Ink.THUMB)
        return Segment(one_cell("┃", "|") if cell.ink and not cell.is_thumb else " ", style)
