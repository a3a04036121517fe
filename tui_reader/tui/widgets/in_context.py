"""Key word in context: every place of a word, one below the other, lined up on the word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.corpus import Document
from tui_reader.searching import Occurrence
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name
from tui_reader.tui.widgets.inked import Row
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.typesetting.gist import gist, gist_end, pad
from tui_reader.typesetting.widths import cell_width

_NAME_CELLS = 14
_LABEL_CELLS = 5
_YEAR_CELLS = 4
_ROOM_FOR_YEARS = 90
"""From this width on the years are shown."""


class InContext(LineView):
    """Occurrences of a word, a row each. Choosing one asks to go there."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.occurrences: tuple[Occurrence, ...] = ()
        self._documents: Mapping[str, Document] = {}
        self._name_cells = self._before = self._years = 0

    def show(
        self, occurrences: Sequence[Occurrence], documents: Mapping[str, Document], cursor: int = 0, top: int = 0
    ) -> None:
        """Show these, in this order, from row ``top`` on; ``documents`` by id, for their names."""
        self.occurrences, self._documents = tuple(occurrences), documents
        self.set_reactive(LineView.cursor, max(0, min(cursor, len(self.occurrences) - 1)))
        self.set_reactive(LineView.top, top)
        self.lay_out(keep=False)
        self.show_cursor()

    def measure(self, width: int) -> Sequence[int]:
        """A row each; see LineView."""
        named = {each.document: self._documents[each.document] for each in self.occurrences}
        names = max((cell_width(document_name(each)) for each in named.values()), default=0)
        self._name_cells = min(_NAME_CELLS, names)
        self._years = _YEAR_CELLS + 2 if width >= _ROOM_FOR_YEARS else 0
        word = max((cell_width(each.word) for each in self.occurrences[:1]), default=0)
        room = width - self._name_cells - _LABEL_CELLS - self._years - 4
        self._before = max(4, (room - word) // 2)
        return [1] * len(self.occurrences)

    def row(self, item: int, row: int) -> Row:
        """Where it is, what stands before the word, the word, what stands after it."""
        each = self.occurrences[item]
        document = self._documents[each.document]
        clause = document.clause(each.clause)
        label = pad(clause.number or clause.id, _LABEL_CELLS, "right")
        head = f" {pad(document_name(document), self._name_cells)} "
        year = f"{pad(each.date[:4], _YEAR_CELLS)}  " if self._years else ""
        before = gist_end(each.before, self._before)
        before = " " * (self._before - cell_width(before)) + before
        taken = cell_width(head) + _LABEL_CELLS + 2 + cell_width(year) + self._before
        word = gist(each.word, max(4, self.row_width - taken))
        after = gist(each.after, max(0, self.row_width - taken - cell_width(word)))
        return [
            (head, (Ink.NAME,)),
            (label + "  ", (Ink.LABEL,)),
            (year, (Ink.QUIET,)),
            (before, ()),
            (word, (Ink.MATCH,)),
            (after, ()),
        ]
