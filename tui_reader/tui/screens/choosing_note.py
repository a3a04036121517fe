"""Choosing among the notes of a clause, when it has several or they are on some of its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import on

from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.tui.widgets.own_notes import NOTE_SIGN, said_of_words
from tui_reader.wording import _

if TYPE_CHECKING:  # the first screen does not wait for the notes
    from tui_reader.memory import Note, Placed


class ChooseNote(ListDialogue):
    """Asks which note of a clause is to be changed, the one changed last under the cursor, or whether a new one is written.

    ``then`` is called with the note, or with None for a new one on the whole clause.
    """

    def __init__(self, clause: str, notes: Sequence[Placed[Note]], then: Callable[[Note | None], None]) -> None:
        super().__init__()
        self._clause = clause
        self._notes = tuple(notes)
        self._then = then

    def on_mount(self) -> None:
        """List the notes, each with the words that it is on."""
        self.say_title(_("Note"), self._clause)
        items: list[Item] = []
        self._choices: dict[int, Note | None] = {}
        for each in self._notes:
            self._choices[len(items)] = each.item
            items.append(Item(NOTE_SIGN, each.item.text, Ink.NOTE))
            if said := said_of_words(each):
                items.append(Item("", said, text_ink=Ink.QUIET, stop=False))
        self._choices[len(items)] = None
        items.append(Item("+", _("a new note on the whole clause"), Ink.NOTE, Ink.NAME))
        latest = max((each.item for each in self._notes), key=lambda note: note.changed, default=None)
        self.listing.show(items, next(place for place, note in self._choices.items() if note is latest))
        self.listing.focus()

    @on(LineView.Chosen)
    def _chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        self.app.pop_screen()
        self._then(self._choices[event.item])
