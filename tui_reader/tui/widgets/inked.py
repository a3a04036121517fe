"""Widgets that draw their own rows with the program's inks."""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.tui.ink import Ink
from tui_reader.tui.looks import InkBook
from tui_reader.typesetting.gist import gist
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width

Stretch = tuple[str, tuple[Ink, ...]]
"""A stretch of text, and the inks that lie over one another on it."""
Row = Sequence[Stretch]
"""One drawn row."""


class Inked(Widget):
    """A widget that draws rows of text in the inks of the theme."""

    ALLOW_SELECT = False

    def ink(self, *inks: Ink) -> Style:
        """The style of inks laid over one another, without the ground below them."""
        return ink_book(self.app).style(inks, focused=self.has_focus)

    def strip(
        self, row: Row, width: int, ground: Style, before: Segment | None = None, after: Segment | None = None
    ) -> Strip:
        """A row as a strip of exactly ``width`` cells; whatever a text holds, nothing in it steers the terminal.

        ``before`` and ``after`` are single cells at its ends beside these.
        """
        shown = [(visible(text), ground + self.ink(*inks)) for text, inks in row if text]
        segments = [Segment(text, style) for text, style in shown]
        cells = sum(cell_width(text) for text, _style in shown)
        if cells > width:
            segments = list(Strip(segments).adjust_cell_length(width, ground))
        elif cells < width:
            segments.append(Segment(" " * (width - cells), ground))
        ends = [[] if end is None else [end] for end in (before, after)]
        return Strip(Segment.simplify([*ends[0], *segments, *ends[1]]), width + sum(map(len, ends)))


_books: WeakKeyDictionary[App[object], tuple[str, InkBook]] = WeakKeyDictionary()


def ink_book(app: App[object]) -> InkBook:
    """The inks of an app in the theme that it has."""
    known = _books.get(app)
    if known is None or known[0] != app.theme:
        book = InkBook(app.theme_variables, palette=app.native_ansi_color, colourless=app.no_color)
        known = _books[app] = (app.theme, book)
    return known[1]


_WORTH_CUTTING = 40
"""Cells of the right of a row that say something even where the rest is cut off."""


def spread(left: Row, right: Row, width: int, least: int = 1) -> list[Stretch]:
    """A row with something at its left and something at its right end.

    Where both do not fit in ``width`` cells the left gives way, cut with an ellipsis, but for ``least`` cells of it; then the
    right is cut, if much of it is left, else it goes.
    """
    taken = _width_of(right)
    room = width - 1 - min(least, _width_of(left) or 1)
    if taken > room:
        right = _cut(right, room) if room >= _WORTH_CUTTING else ()
        taken = _width_of(right)
    row = _cut(left, width - taken - (1 if taken else 0))
    padding = width - taken - _width_of(row)
    return [*row, (" " * max(0, padding), ()), *right]


def _width_of(row: Row) -> int:
    return sum(cell_width(text) for text, _inks in row)


def _cut(row: Row, room: int) -> list[Stretch]:
    """A row in so many cells, whole or cut with an ellipsis."""
    kept = []
    for text, inks in row:
        if cell_width(text) > room:
            kept.append((gist(text, room), inks))
            break
        kept.append((text, inks))
        room -= cell_width(text)
    return kept
