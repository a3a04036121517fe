"""What the reader wrote on the clause under the cursor, below the page and set apart from the document's text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from tui_reader.tui.bindings import shown_key
from tui_reader.tui.ink import Ink
from tui_reader.tui.widgets.inked import Inked, Row, spread
from tui_reader.typesetting.clauses import set_text
from tui_reader.typesetting.gist import gist
from tui_reader.typesetting.widths import cell_width
from tui_reader.wording import _

if TYPE_CHECKING:  # the first screen does not wait for the notes
    from tui_reader.memory import Bookmark, Note, Placed

NOTE_SIGN, BOOKMARK_SIGN = "✎", "⚑"
"""The signs of what has a note, and of what has only a bookmark; neither is of ambiguous width."""

_INDENT = 2
_QUOTED_CELLS = 40
"""The most cells of the words that a note is on."""


class OwnNotes(Inked):
    """Notes and bookmark names of a clause, with the words “my note” over them; no rows where there are none."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._notes: Sequence[Placed[Note]] = ()
        self._bookmarks: Sequence[Placed[Bookmark]] = ()

    def show(self, notes: Sequence[Placed[Note]], bookmarks: Sequence[Placed[Bookmark]]) -> None:
        """Show these."""
        if (notes, bookmarks) != (self._notes, self._bookmarks):
            self._notes, self._bookmarks = notes, bookmarks
            self.display = bool(notes or bookmarks)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that all of it needs; the style sheet says how many there may be."""
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Row]:
        rows: list[Row] = [
            [(f" {BOOKMARK_SIGN} ", (Ink.NOTE,)), (each.item.name, (Ink.NOTE,))] for each in self._bookmarks
        ]
        for each in self._notes:
            head = f" {NOTE_SIGN} " + _("My note") + f"  {each.item.changed[:10]}"
            said = "  ".join(filter(None, (said_of_words(each), said_of_place(each))))
            rows.append([(head, (Ink.NOTE,)), ("  " + gist(said, max(2, width - cell_width(head) - 4)), (Ink.QUIET,))])
            rows += [[(" " * (_INDENT + 1) + line, ())] for line in note_lines(each.item.text, width - _INDENT - 3)]
        return rows

    def render_line(self, y: int) -> Strip:
        """A row, after a bar in the ink of notes."""
        width, ground = self.size.width, self.rich_style
        rows = self._rows(width)
        if y >= len(rows):
            return Strip.blank(width, ground)
        row = rows[y]
        if y == self.size.height - 1 and len(rows) > self.size.height:
            said = _("{key} opens it whole").format(key=shown_key(self.app, "reading.note"))
            row = spread(row, [(f"{said} ", (Ink.QUIET,))], width - 1)
        bar = Strip([Segment(" ", ground + self.ink(Ink.NOTE_BAR))], 1)
        return Strip.join([bar, self.strip(row, width - 1, ground)])


def note_lines(text: str, measure: int) -> list[str]:
    """The lines of a note set to so many cells, empty ones kept."""
    return [line for paragraph in text.splitlines() for line in (set_text(paragraph, max(8, measure)) or [""])]


def said_of_words(placed: Placed[Note]) -> str:
    """The words of a clause that a note is on, in quotation marks; empty for one on the whole clause."""
    if placed.part is None:
        return ""
    return _("on “{words}”").format(words=gist(placed.item.at.words, _QUOTED_CELLS))


def said_of_place(placed: Placed[Note] | Placed[Bookmark]) -> str:
    """What is to be said of a place that is not as it was; empty for one that is."""
    from tui_reader.memory import How

    found, at = placed.found, placed.item.at
    if found is None:
        return _("its place is no longer there")
    if found.how is How.REWORDED:
        return _("the wording was different")
    if found.how is How.GONE:
        return _("these words are no longer there")
    if found.how is How.MOVED and found.clause.id != at.clause:
        return _("was at {clause}").format(clause=at.clause)
    return ""
