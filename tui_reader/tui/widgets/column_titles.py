"""The names of two documents over the columns of their comparison."""

from __future__ import annotations

from rich.style import Style
from textual.strip import Strip

from tui_reader.corpus import Document
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name
from tui_reader.tui.widgets.inked import Inked, spread
from tui_reader.tui.widgets.item_window import BAR
from tui_reader.tui.widgets.side_by_side import SideBySide, columns
from tui_reader.typesetting.widths import cell_width


class ColumnTitles(Inked):
    """What stands in which column."""

    def __init__(self, view: SideBySide, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view = view
        self._documents: tuple[Document, Document] | None = None

    def show(self, left: Document, right: Document) -> None:
        """Name these two."""
        self._documents = left, right
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Both names, each over its column."""
        width, ground = self.size.width, self.rich_style
        if self._documents is None:
            return Strip.blank(width, ground)
        place = columns(self._view.row_width, stacked=self._view.stacked)
        left, right = (
            [(document_name(each), (Ink.NAME,)), ("  " + (each.title if each.symbol else ""), (Ink.TITLE,))]
            for each in self._documents
        )
        if not place.gap:
            return self.strip([(" ", ()), *spread([*left, ("  /  ", ()), *right], (), width - 2)], width, ground)
        first = spread(left, (), place.left)
        gap = " " * (place.left + place.gap - sum(cell_width(text) for text, _inks in first))
        row = [(" " * (BAR + place.margin), ()), *first, (gap, ()), *spread(right, (), place.right)]
        return self.strip(row, width, ground + Style(bold=True))
