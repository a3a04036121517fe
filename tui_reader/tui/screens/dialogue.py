"""Screens that show a list under a heading and go away again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult

from tui_reader.actions.registry import DIALOGUE, MOVING, Action
from tui_reader.tui.bindings import bindings
from tui_reader.tui.screens.base import Dialogue
from tui_reader.tui.widgets.bars import Bar, heading_row
from tui_reader.tui.widgets.listing import Item, Listing


class ListDialogue(Dialogue):
    """A heading, a list, the keys. Those who derive from it fill the list on mounting."""

    ACTIONS: ClassVar[Sequence[Action]] = (*DIALOGUE, *MOVING)
    BINDINGS = bindings(DIALOGUE)

    def __init__(self, left: Mapping[str, Any] | None = None) -> None:
        """``left`` is how it was left, as ``place_to_resume`` says, where it is opened again."""
        super().__init__()
        self._resumed = left

    def fill(self, items: Sequence[Item], cursor: int = 0) -> None:
        """Fill the list, the cursor on an item, or where the list was left if this is the first time."""
        left, self._resumed = self._resumed, None
        places = [value for name in ("cursor", "top") if isinstance(value := (left or {}).get(name), int)]
        self.listing.show(items, *(places if len(places) == 2 else (cursor,)))

    def place_to_resume(self) -> dict[str, Any]:
        """Where one is in the list, for ``to_resume``."""
        if self._resumed is not None:  # it has not been filled again yet
            return {name: self._resumed.get(name) for name in ("cursor", "top")}
        return {"cursor": self.listing.cursor, "top": self.listing.top} if self.query("#listing") else {}

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
