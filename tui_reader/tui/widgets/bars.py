"""Single rows at the edges of the screen and of panes: what is shown, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui_reader.actions.registry import Action, footer_order, left_by_a_box
from tui_reader.tui.ink import Ink
from tui_reader.tui.widgets.inked import Inked, Row, Stretch, spread
from tui_reader.typesetting.gist import gist
from tui_reader.typesetting.widths import cell_width
from tui_reader.wording import _

_LEAST = 24
"""Cells of the left of a row, which says what is shown, that are worth more than all of its right."""


def heading_row(heading: str) -> list[Stretch]:
    """The program's name and what the screen is, for the row at its top."""
    return [("wildreader", (Ink.TITLE,)), (f"  {heading}", (Ink.HEADING,))]


class Bar(Inked):
    """A row that says what is shown: something at its left, something at its right."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._left: Row = ()
        self._right: Row = ()

    def show(self, left: Row, right: Row = ()) -> None:
        """Show these; the left gives way where both do not fit."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row, one cell in from both edges."""
        width = self.size.width
        row = spread(self._left, self._right, max(1, width - 2), _LEAST)
        return self.strip([(" ", ()), *row, (" ", ())], width, self.rich_style)


class KeyBar(Inked):
    """The footer: what can be done now, by key, as much of it as there is room for. A click does it, too."""

    def __init__(self, actions: Sequence[Action], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._all = tuple(actions)
        self._actions = footer_order(actions)
        self._notice = ""

    def show_for(self, own: Sequence[Action], *, typing: bool = False) -> None:
        """Show what can be done in the pane that has the focus, by keys of its own, before what can be done anywhere; where
        one is ``typing`` there, nothing by keys that are typed.
        """
        taken = {key for action in own for key in action.keys}
        anywhere = left_by_a_box(self._all) if typing else self._all
        self._actions = footer_order([*own, *(each for each in anywhere if not taken & set(each.keys))])
        self.refresh()

    def show_notice(self, text: str) -> None:
        """Say something at the right end, until something else is said."""
        if text != self._notice:
            self._notice = text
            self.refresh()

    def take_back(self, text: str) -> None:
        """Say nothing any more, if this is what is still said."""
        if text == self._notice:
            self.show_notice("")

    def render_line(self, y: int) -> Strip:
        """The keys, the most needed first."""
        width, ground = self.size.width, self.rich_style
        notice = f" {gist(self._notice, max(0, width - 2))} " if self._notice else ""
        room = width - cell_width(notice) - 1
        segments = [Segment(" ", ground)]
        for action in self._actions:
            key, label = action.shown_key, _(action.label)
            needed = cell_width(key) + cell_width(label) + 4
            if needed > room:
                continue
            room -= needed
            click = Style.from_meta({"@click": f"screen.do_action({action.name!r})"})
            segments.append(Segment(f" {key}", ground + self.ink(Ink.KEY) + click))
            segments.append(Segment(f" {label} ", ground + click))
            segments.append(Segment(" ", ground))
        strip = Strip(segments).adjust_cell_length(max(0, width - cell_width(notice)), ground)
        if not notice:
            return strip
        return Strip.join([strip, Strip([Segment(notice, ground + self.ink(Ink.QUIET))])])
