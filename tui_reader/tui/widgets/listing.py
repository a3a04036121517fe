"""A list of rows to choose from, for dialogues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui_reader.corpus import Span
from tui_reader.tui.ink import Ink
from tui_reader.tui.widgets.inked import Row, Stretch
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.overlay import cut_text
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width

_WIDEST = 88
"""Cells of text in a row beyond which it is hard to read."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry: a head (such as a label) in its own column, then text of any length; an ink for each.

    ``spans`` are stretches of the text in inks of their own, ascending: start, end, ink. ``apart`` leaves a row empty above
    an entry that begins a group.
    """

    head: str
    text: str
    head_ink: Ink = Ink.NAME
    text_ink: Ink | None = None
    stop: bool = True
    spans: tuple[tuple[int, int, Ink], ...] = ()
    apart: bool = False


class Listing(LineView):
    """Items with hanging heads. The cursor rests on those that can be chosen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._items: tuple[Item, ...] = ()
        self._head_cells = 0
        self._lines: list[list[Span]] = []

    def show(self, items: Sequence[Item], cursor: int = 0, top: int | None = None) -> None:
        """Show these items, the cursor on one of them, which row of all is the first on the screen if that is given."""
        self._items = tuple(items)
        self.set_reactive(LineView.cursor, max(0, min(cursor, len(self._items) - 1)))
        if top is not None:
            self.set_reactive(LineView.top, top)
        self.lay_out(keep=False)
        if self._items and not self.is_stop(self.cursor):
            self.move_to(self.next_stop(self.cursor, 1) or 0)

    def is_stop(self, item: int) -> bool:
        """Whether the item can be chosen."""
        return self._items[item].stop

    def measure(self, width: int) -> Sequence[int]:
        """As many rows as the text needs; see LineView."""
        self._head_cells = min(max((cell_width(item.head) for item in self._items), default=0), max(6, width // 2))
        room = max(8, min(width - self._head_cells - 4, _WIDEST))
        self._lines = [break_lines(_shown(item.text), room) or [Span(0, 0)] for item in self._items]
        return [len(lines) + self._rows_above(item) for item, lines in enumerate(self._lines)]

    def row(self, item: int, row: int) -> Row:
        """A row of an item."""
        entry = self._items[item]
        row -= self._rows_above(item)
        if row < 0:
            return []
        head = entry.head if row == 0 else ""
        padding = " " * max(0, self._head_cells - cell_width(head))
        return [(" ", ()), (head, (entry.head_ink,)), (f"{padding}  ", ()), *_inked(entry, self._lines[item][row])]

    def _rows_above(self, item: int) -> int:
        """How many rows are left empty above an item."""
        return int(item > 0 and self._items[item].apart)


def _shown(text: str) -> str:
    """The text as it is drawn; its line feeds end lines."""
    return "\n".join(map(visible, text.split("\n")))


def _inked(entry: Item, line: Span) -> Iterator[Stretch]:
    """The text of a line in its inks."""
    inks = (entry.text_ink,) if entry.text_ink else ()
    for text, ink in cut_text(_shown(entry.text), entry.spans, *line):
        yield text, (*inks, ink) if ink else inks
