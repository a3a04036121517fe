"""A list of rows to choose from, for dialogues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.tui.ink import Ink
from tui_reader.tui.widgets.inked import Row
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.typesetting.clauses import set_text
from tui_reader.typesetting.widths import cell_width


@dataclass(frozen=True, slots=True)
class Item:
    """An entry: a head (such as a label) in its own column, then text of any length; an ink for each."""

    head: str
    text: str
    head_ink: Ink = Ink.NAME
    text_ink: Ink | None = None
    stop: bool = True


class Listing(LineView):
    """Items with hanging heads. The cursor rests on those that can be chosen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._items: tuple[Item, ...] = ()
        self._head_cells = 0
        self._lines: list[list[str]] = []

    def show(self, items: Sequence[Item], cursor: int = 0) -> None:
        """Show these items."""
        self._items = tuple(items)
        self.set_reactive(LineView.cursor, cursor)
        self.lay_out(keep=False)
        if self._items and not self.is_stop(self.cursor):
            self.move_to(self.next_stop(self.cursor, 1) or 0)

    def is_stop(self, item: int) -> bool:
        """Whether the item can be chosen."""
        return self._items[item].stop

    def measure(self, width: int) -> Sequence[int]:
        """As many rows as the text needs; see LineView."""
        self._head_cells = min(max((cell_width(item.head) for item in self._items), default=0), max(6, width // 2))
        room = max(8, width - self._head_cells - 4)
        self._lines = [set_text(item.text, room) or [""] for item in self._items]
        return [len(lines) for lines in self._lines]

    def row(self, item: int, row: int) -> Row:
        """A row of an item."""
        entry = self._items[item]
        head = entry.head if row == 0 else ""
        inks = (entry.text_ink,) if entry.text_ink else ()
        padding = " " * max(0, self._head_cells - cell_width(head))
        return [(f" {head}{padding}  ", (entry.head_ink,)), (self._lines[item][row], inks)]
