"""Screens that show a list under a heading and go away again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from tui_reader.tui.actions import DIALOGUE, MOVING, Action, bindings
from tui_reader.tui.screens.base import Dialogue
from tui_reader.tui.widgets.bars import Bar, heading_row
from tui_reader.tui.widgets.listing import Listing


class ListDialogue(Dialogue):
    """A heading, a list, the keys. Those who derive from it fill the list on mounting."""

    ACTIONS: ClassVar[Sequence[Action]] = (*DIALOGUE, *MOVING)
    BINDINGS = bindings(DIALOGUE)

    def compose(self) -> ComposeResult:
        """The heading, the list, the keys."""
        yield Bar(id="title")
        yield from self.compose_above()
        yield Bar(id="dialogue-title", classes="pane-title")
        yield Listing(id="listing")
        yield self.key_bar()

    def compose_above(self) -> ComposeResult:
        """What stands between the program's name and the heading; nothing here."""
        yield from ()

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_one("#listing", Listing)

    def say_title(self, heading: str, explanation: str = "") -> None:
        """What the screen is, and what it is about."""
        self.query_one("#title", Bar).show(heading_row(heading))
        self.query_one("#dialogue-title", Bar).show([(explanation, ())])

    def action_leave(self) -> None:
        """Close the screen."""
        self.app.pop_screen()
