"""The keys of the screen one came from, out of the registry."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.actions.registry import Action
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _


class HelpScreen(ListDialogue):
    """What each key does."""

    def __init__(self, actions: Sequence[Action]) -> None:
        super().__init__()
        self._shown = actions

    def on_mount(self) -> None:
        """List the keys."""
        self.say_title(_("Help"), _("The keys of this screen; the mouse works, too"))
        self.listing.show([Item(action.shown_keys, _(action.explanation), Ink.KEY) for action in self._shown])
        self.listing.focus()
