"""Dialogues in which one types: a box above the list."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui_reader.actions.registry import WHILE_TYPING
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.widgets.bars import Bar


class AskDialogue(ListDialogue):
    """A list dialogue with a box to type in, which has the keys. ``typed`` stands in it, selected if ``selected``.

    Those who derive from it say what the box is for by ``say_label`` when they are mounted.
    """

    EVERYWHERE = WHILE_TYPING
    AUTO_FOCUS = "#place"

    def __init__(self, typed: str = "", *, selected: bool = False, placeholder: str = "") -> None:
        super().__init__()
        self._typed = typed
        self._selected = selected
        self._placeholder = placeholder

    def compose_above(self) -> ComposeResult:
        """The box, and what it is for."""
        with Horizontal(id="query-row"):
            yield Bar(id="query-label")
            yield Input(self._typed, self._placeholder, id="place", select_on_focus=self._selected, compact=True)

    @property
    def box(self) -> Input:
        """The box."""
        return self.query_one("#place", Input)

    def say_label(self, label: str) -> None:
        """What is typed into the box, in a word."""
        self.query_one("#query-label", Bar).show([(label, (Ink.KEY,))])
