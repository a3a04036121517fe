"""Naming a bookmark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui_reader.corpus import Clause
from tui_reader.memory import Bookmark, Placed, Quotation
from tui_reader.tui.actions import NAMING, WHILE_TYPING, bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.widgets.bars import Bar, KeyBar
from tui_reader.tui.widgets.listing import Item
from tui_reader.typesetting.gist import gist
from tui_reader.wording import _

_PROPOSED_CELLS = 30


class NameScreen(ListDialogue):
    """Asks what a bookmark is to be called, with those that there are below; ``keep`` is called with the name."""

    ACTIONS = NAMING
    EVERYWHERE = WHILE_TYPING
    BINDINGS = bindings(NAMING)
    AUTO_FOCUS = "#place"

    def __init__(
        self,
        name: str,
        at: Quotation,
        others: Sequence[Placed[Bookmark]],
        keep: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._proposed = name
        self._at = at
        self._others = others
        self._keep = keep

    def compose(self) -> ComposeResult:
        """The box to type in, and the bookmarks that there are."""
        yield Bar(id="title")
        with Horizontal(id="query-row"):
            yield Bar(id="query-label")
            yield Input(self._proposed, id="place", select_on_focus=True, compact=True)
        yield from list(super().compose())[1:]

    def on_mount(self) -> None:
        """Say what is named, and list the other bookmarks."""
        self.say_title(_("Bookmark"), f"{self._at.source.name}  {self._at.clause}")
        self.query_one("#query-label", Bar).show([(_("Name"), (Ink.KEY,))])
        self.listing.can_focus = False
        self.listing.show(
            [
                Item(each.item.name, f"{each.item.at.source.name} {each.clause}", Ink.NOTE, Ink.QUIET)
                for each in self._others
            ]
        )
        self.listing.show_empty(_("The first bookmark; M lists them all."))

    @on(Input.Submitted, "#place")
    def action_save(self) -> None:
        """Keep the name."""
        name = " ".join(self.query_one("#place", Input).value.split())
        if not name:
            self.query_one("#keys", KeyBar).show_notice(_("a bookmark needs a name"))
            return
        self.app.pop_screen()
        self._keep(name)


def proposed_name(clause: Clause) -> str:
    """A name for a bookmark that one may take as it is: how the clause begins."""
    return gist(clause.text or clause.label or clause.id, _PROPOSED_CELLS)
