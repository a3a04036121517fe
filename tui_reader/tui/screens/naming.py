"""Naming a bookmark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.widgets import Input

from tui_reader.actions.registry import NAMING
from tui_reader.corpus import Clause
from tui_reader.memory import Bookmark, Placed, Quotation
from tui_reader.tui.bindings import bindings, shown_key
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.asking import AskDialogue
from tui_reader.tui.widgets.listing import Item
from tui_reader.typesetting.gist import gist
from tui_reader.wording import _

_PROPOSED_CELLS = 30


class NameScreen(AskDialogue):
    """Asks what a bookmark is to be called, with those that there are below; ``keep`` is called with the name."""

    ACTIONS = NAMING
    BINDINGS = bindings(NAMING)

    def __init__(
        self,
        name: str,
        at: Quotation,
        others: Sequence[Placed[Bookmark]],
        keep: Callable[[str], None],
    ) -> None:
        super().__init__(name, selected=True)
        self._at = at
        self._others = others
        self._keep = keep

    def on_mount(self) -> None:
        """Say what is named, and list the other bookmarks."""
        self.say_title(_("Bookmark"), f"{self._at.source.name}  {self._at.clause}")
        self.say_label(_("Name"))
        self.listing.can_focus = False
        self.listing.show(
            [
                Item(each.item.name, f"{each.item.at.source.name} {each.clause}", Ink.NOTE, Ink.QUIET)
                for each in self._others
            ]
        )
        key = shown_key(self.app, "reading.kept")
        self.listing.show_empty(_("The first bookmark; {key} lists them all.").format(key=key))

    @on(Input.Submitted, "#place")
    def action_save(self) -> None:
        """Keep the name."""
        name = " ".join(self.box.value.split())
        if not name:
            self.notice(_("a bookmark needs a name"))
            return
        self.app.pop_screen()
        self._keep(name)


def proposed_name(clause: Clause) -> str:
    """A name for a bookmark that one may take as it is: how the clause begins."""
    return gist(clause.text or clause.label or clause.id, _PROPOSED_CELLS)
