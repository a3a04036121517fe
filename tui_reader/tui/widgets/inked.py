"""Widgets that draw their own rows with the program's inks."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.tui.ink import INKS, Ink
from tui_reader.typesetting.gist import gist
from tui_reader.typesetting.widths import cell_width

Row = Sequence[tuple[str, tuple[Ink, ...]]]
"""One drawn row: stretches of text, each with the inks that lie over one another on it."""


class Inked(Widget):
    """A widget whose styles are inks: component classes that the style sheet gives a look in every theme."""

    COMPONENT_CLASSES = set(INKS)
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._styles: dict[tuple[Ink, ...], Style] = {}

    def ink(self, *inks: Ink) -> Style:
        """The style of inks laid over one another, without the ground below them."""
        if (style := self._styles.get(inks)) is None:
            style = Style.null()
            for name in inks:
                style = style + self.get_component_rich_style(name.value, partial=True)
            self._styles[inks] = style
        return style

    def notify_style_update(self) -> None:
        """Forget the styles of another theme."""
        super().notify_style_update()
        self._styles.clear()

    def strip(self, row: Row, width: int, ground: Style) -> Strip:
        """A row as a strip of exactly ``width`` cells."""
        segments = [Segment(text, ground + self.ink(*inks)) for text, inks in row if text]
        return Strip(segments).adjust_cell_length(width, ground).simplify()


def spread(left: Row, right: Row, width: int) -> list[tuple[str, tuple[Ink, ...]]]:
    """A row with something at its left and something at its right end.

    Where both do not fit in ``width`` cells the left gives way, cut with an ellipsis; then the right goes.
    """
    taken = sum(cell_width(text) for text, _ in right)
    if taken + 2 > width:
        right, taken = (), 0
    room = width - taken - (1 if taken else 0)
    row = []
    for text, inks in left:
        if cell_width(text) > room:
            text = gist(text, room)
        row.append((text, inks))
        room -= cell_width(text)
        if room <= 0:
            break
    padding = width - taken - sum(cell_width(text) for text, _ in row)
    return [*row, (" " * max(0, padding), ()), *right]
