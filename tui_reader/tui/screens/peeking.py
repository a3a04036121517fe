"""A look at what a clause refers to, over the page; it goes away at the next key."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from tui_reader.actions.registry import PEEKING
from tui_reader.tui.bindings import bindings, keys_of
from tui_reader.tui.screens.base import Dialogue
from tui_reader.tui.widgets.listing import Item, Listing


class PeekScreen(Dialogue):
    """Shows some entries in a box over the page. Any key ends it, and what moves on the page does so, too."""

    ACTIONS = PEEKING
    EVERYWHERE = ()
    BINDINGS = bindings(PEEKING)

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self._items = items

    def compose(self) -> ComposeResult:
        """The box, and the keys."""
        with Vertical(id="peek"):
            yield Listing(id="peeked")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the entries."""
        listing = self.query_one("#peeked", Listing)
        listing.can_focus = False
        listing.show(self._items)

    def on_key(self, event: events.Key) -> None:
        """Go away; a key that means something to the page does it there."""
        event.stop()
        self.app.pop_screen()
        if event.key not in ("escape", "q", "enter", *keys_of(self.app, "reading.peek")):
            self.app.simulate_key(event.key)

    def on_click(self) -> None:
        """Go away."""
        self.app.pop_screen()

    def action_leave(self) -> None:
        """Go away."""
        self.app.pop_screen()
