"""Writing a note on a clause."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tui_reader.actions.registry import NOTING, WHILE_TYPING
from tui_reader.memory import Note, Quotation
from tui_reader.tui.bindings import bindings, shown_key
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.base import Dialogue
from tui_reader.tui.widgets.bars import Bar, heading_row
from tui_reader.tui.widgets.listing import Item, Listing
from tui_reader.wording import _


class NoteScreen(Dialogue):
    """An editor of a few lines below the words that the note is on. ``keep`` is called with what was written.

    ``draft`` is what was being written when the program ended before it was kept, or could not be kept for the reason
    that is ``said``.
    """

    ACTIONS = NOTING
    EVERYWHERE = WHILE_TYPING
    BINDINGS = bindings(NOTING)
    AUTO_FOCUS = "#note"

    def __init__(
        self,
        at: Quotation,
        note: Note | None,
        keep: Callable[[str], None],
        draft: str | None = None,
        said: str = "",
    ) -> None:
        super().__init__()
        self._at, self._note = at, note
        self._keep = keep
        self._draft = draft
        self._said = said
        self._warned = False

    def compose(self) -> ComposeResult:
        """The clause, and below it the editor, its cursor at the end."""
        yield Bar(id="title")
        yield Bar(id="dialogue-title", classes="pane-title")
        yield Listing(id="quoted")
        yield Bar(id="note-title", classes="pane-title")
        area = TextArea(
            self._before if self._draft is None else self._draft,
            id="note",
            compact=True,
            highlight_cursor_line=False,
            placeholder=_("What is to be said of this?"),
        )
        area.selection = Selection.cursor(area.document.end)
        yield area
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show what the note is on."""
        self.query_one("#title", Bar).show(heading_row(_("Note")))
        self.query_one("#dialogue-title", Bar).show([(f"{self._at.source.name}  {self._at.clause}", (Ink.NAME,))])
        self.query_one("#quoted", Listing).show([Item(self._at.label, self._at.words, Ink.LABEL, stop=False)])
        self.query_one("#quoted", Listing).can_focus = False
        self.query_one("#note-title", Bar).show(
            [(_("My note"), (Ink.NOTE,))], [(self._note.changed[:10] if self._note else _("new"), (Ink.QUIET,))]
        )
        self.notice(self._said)

    @property
    def _area(self) -> TextArea:
        return self.query_one("#note", TextArea)

    @property
    def _before(self) -> str:
        return self._note.text if self._note else ""

    @on(TextArea.Changed, "#note")
    def _typed(self) -> None:
        self._warned = False
        self.notice("")

    def action_save(self) -> None:
        """Keep the note."""
        text = self._area.text
        self.app.pop_screen()
        self._keep(text)

    def action_leave(self) -> None:
        """Back, at once where nothing was changed, at the second time where something was."""
        if self._area.text == self._before or self._warned:
            self.app.pop_screen()
            return
        self._warned = True
        save, leave = (shown_key(self.app, name) for name in ("noting.save", "noting.leave"))
        self.notice(_("not saved: {save} saves, {leave} again drops it").format(save=save, leave=leave))

    def to_resume(self) -> dict[str, Any]:
        """What is being written, for the next time."""
        return {
            "screen": "note",
            "document": self._at.source.id,
            "clause": self._at.clause,
            "span": list(self._at.span),
            "note": self._note.id if self._note else None,
            "text": self._area.text,
        }
