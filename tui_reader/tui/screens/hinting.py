"""Following something on the page by a label of one key. The page stays in sight below this screen."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult

from tui_reader.actions.registry import HINTING
from tui_reader.tui.bindings import bindings
from tui_reader.tui.screens.base import Dialogue
from tui_reader.tui.widgets.hinted import LABELS, Followed
from tui_reader.tui.widgets.page import PageView


class HintScreen(Dialogue):
    """Labels what can be followed, and calls ``follow`` with what was chosen."""

    ACTIONS = HINTING
    EVERYWHERE = ()
    BINDINGS = bindings(HINTING)

    def __init__(self, page: PageView, follow: Callable[[Followed], None]) -> None:
        super().__init__()
        self._page = page
        self._follow = follow
        self._by_label = dict(zip(LABELS, page.followed(), strict=False))

    def compose(self) -> ComposeResult:
        """The keys, over the page's own."""
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the labels."""
        self._page.show_hints({followed: label for label, followed in self._by_label.items()})

    def on_unmount(self) -> None:
        """Take them away."""
        self._page.show_hints({})

    def on_key(self, event: events.Key) -> None:
        """A label was typed, or something else, which ends it."""
        if event.key == "escape":
            return
        event.stop()
        self.app.pop_screen()
        if event.character in self._by_label:
            self._follow(self._by_label[event.character])

    def action_leave(self) -> None:
        """Follow nothing."""
        self.app.pop_screen()
