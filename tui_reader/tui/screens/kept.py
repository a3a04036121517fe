"""The list of all notes and bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual import events, on
from textual.widgets import Input

from tui_reader.actions.registry import EVERYWHERE, KEPT, MOVING
from tui_reader.corpus import Anchor
from tui_reader.memory import Bookmark, Memory, Note, Placed, searched_text
from tui_reader.tui.bindings import bindings, shown_key
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.asking import AskDialogue
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.tui.widgets.own_notes import BOOKMARK_SIGN, NOTE_SIGN, said_of_place
from tui_reader.typesetting.gist import gist
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.tui.screens.annotating import AnnotatingScreen

_QUOTED_CELLS = 76
"""The most cells of the quoted words that are shown."""
_MOST = 300
"""How many are listed at once: more would take longer to set than a keystroke may."""
_MARGIN = 10
"""Cells of a row that are not for text."""
_Row = Placed[Note] | Placed[Bookmark]


class KeptScreen(AskDialogue):
    """Bookmarks, then notes in the order of the documents; those that have lost their place come last."""

    ACTIONS = (*KEPT, *MOVING)
    BINDINGS = bindings(KEPT)
    EVERYWHERE = EVERYWHERE
    AUTO_FOCUS = "#listing"

    def __init__(self, reading: AnnotatingScreen) -> None:
        super().__init__(selected=True)
        self._reading = reading
        self._rows: list[_Row] = []
        self._places: list[int] = []

    def on_mount(self) -> None:
        """List all."""
        self.query_one("#query-row").display = False
        self.say_label(_("Filter"))
        self.list_all()

    def list_all(self) -> None:
        """List what there is now, of what the filter lets through."""
        kept = self._reading.kept
        wanted = self.box.value.casefold().split()
        every: list[_Row] = [*kept.bookmarks, *kept.notes]
        self._rows = [row for row in every if all(word in searched_text(row) for word in wanted)]
        items: list[Item] = []
        here = self.listing.cursor
        self._places = []
        for row in self._rows[:_MOST]:
            self._places.append(len(items))
            items += _items(row, min(_QUOTED_CELLS, self.app.size.width - _MARGIN))
        counts = _("{notes} notes · {bookmarks} bookmarks").format(notes=len(kept.notes), bookmarks=len(kept.bookmarks))
        self.say_title(_("Notes and bookmarks"), counts)
        if len(self._rows) > _MOST:
            more = _("{count} more; type words to filter by").format(count=len(self._rows) - _MOST)
            items.append(Item("", more, text_ink=Ink.QUIET, stop=False))
        cursor = max((place for place in self._places if place <= here), default=0)
        self.listing.show(items, cursor)
        self.listing.show_empty(
            _("Nothing has these words.")
            if wanted
            else _("Nothing yet: {note} writes a note on a clause, {bookmark} sets a bookmark.").format(
                note=shown_key(self.app, "reading.note"), bookmark=shown_key(self.app, "reading.bookmark")
            )
        )

    @property
    def _row(self) -> _Row | None:
        """The note or bookmark under the cursor."""
        if not self._rows:
            return None
        return self._rows[max(number for number, place in enumerate(self._places) if place <= self.listing.cursor)]

    # Actions.

    @on(LineView.Chosen)
    def _chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        row = self._row
        if row is None:
            return
        if row.found is None:
            self.notice(_("its place is no longer there"))
            return
        self.app.pop_screen()
        self._reading.go_to(Anchor(row.document, row.clause, row.found.span.start))

    def action_filter(self) -> None:
        """Type words to show only what has them."""
        self.query_one("#query-row").display = True
        self.box.focus()

    @on(Input.Changed, "#place")
    def _filtered(self) -> None:
        self.list_all()

    def on_key(self, event: events.Key) -> None:
        """From the filter down to the list."""
        if event.key == "down" and self.box.has_focus:
            event.stop()
            self.listing.focus()

    @on(Input.Submitted, "#place")
    def _filter_done(self) -> None:
        self.listing.focus()

    def action_edit(self) -> None:
        """Change the note, or rename the bookmark."""
        row = self._row
        if row is None:
            return
        if isinstance(row.item, Bookmark):
            from tui_reader.tui.screens.naming import NameScreen

            bookmark = row.item

            def rename(name: str) -> None:
                self._change(lambda memory: memory.bookmarks.rename(bookmark, name), _("bookmark renamed"))

            self.app.push_screen(NameScreen(bookmark.name, bookmark.at, self._reading.kept.bookmarks, rename))
            return
        self._reading.open_note(row.item.at, row.item, self._done)

    def action_delete(self) -> None:
        """Delete the note or bookmark."""
        if self._row is not None:
            self._delete(self._row.item)

    def _delete(self, item: Note | Bookmark) -> None:
        if isinstance(item, Note):
            said = _("note deleted; {key} brings it back").format(key=shown_key(self.app, "notes.undo"))
            self._reading.delete_note(item, lambda _said: self._done(said))
            return

        def deleted() -> None:
            self._reading.session.deleted.append(item)
            self._done(_("bookmark deleted; {key} brings it back").format(key=shown_key(self.app, "notes.undo")))

        self._reading.change_kept(lambda memory: memory.bookmarks.delete(item), deleted, self.notice)

    def action_undo(self) -> None:
        """Bring back what was deleted last."""
        deleted = self._reading.session.deleted
        if not deleted:
            self.notice(_("nothing was deleted"))
            return
        item = deleted.pop()
        if isinstance(item, Note):
            self._change(lambda memory: memory.notes.restore(item), _("note brought back"))
        else:
            self._change(lambda memory: memory.bookmarks.restore(item), _("bookmark brought back"))

    def action_leave(self) -> None:
        """Take the filter off; without one, close the screen."""
        if self.box.value or self.box.has_focus:
            self.box.value = ""
            self.query_one("#query-row").display = False
            self.listing.focus()
        else:
            super().action_leave()

    def _change(self, change: Callable[[Memory], object], said: str) -> None:
        self._reading.change_kept(change, lambda: self._done(said), self.notice)

    def _done(self, said: str) -> None:
        """List what there is after a change, and say what was done."""
        if self.is_attached:
            self.list_all()
            self.notice(said)


def _items(row: _Row, room: int) -> Iterator[Item]:
    """The rows of a note or bookmark: where it is, what was written, and the words it is on."""
    at = row.item.at
    where = row.found.document.name if row.found else at.source.name
    said = said_of_place(row)
    place = f"{where}  {row.clause}" + (f"  · {said}" if said else "")
    sign = NOTE_SIGN if isinstance(row.item, Note) else BOOKMARK_SIGN
    if isinstance(row.item, Bookmark):
        yield Item(sign, row.item.name, Ink.NOTE, Ink.NOTE)
        yield Item("", place, text_ink=Ink.QUIET, stop=False)
    else:
        yield Item(sign, place, Ink.NOTE, Ink.NAME)
        for line in row.item.text.splitlines():
            yield Item("", line, stop=False)
    yield Item("", gist(at.words, room), text_ink=Ink.QUIET, stop=False)
    yield Item("", "", stop=False)
