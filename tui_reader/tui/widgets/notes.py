"""The footnotes of the clause under the cursor, at the page's foot."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip

from tui_reader.corpus import Clause, Document, Footnote
from tui_reader.tui.ink import Ink
from tui_reader.tui.widgets.inked import Inked
from tui_reader.typesetting.clauses import set_text
from tui_reader.typesetting.widths import cell_width

_MOST_ROWS = 4


class Notes(Inked):
    """Footnotes, set small in number: as many rows as they need, up to four, and none where there are none."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._notes: Sequence[Footnote] = ()

    def show(self, document: Document, clause: Clause) -> None:
        """Show the footnotes that the clause refers to."""
        notes = document.footnotes_of(clause)
        if notes != self._notes:
            self._notes = notes
            self.display = bool(notes)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that the notes need."""
        return min(_MOST_ROWS, len(self._rows(width)))

    def _rows(self, width: int) -> list[tuple[str, str]]:
        rows: list[tuple[str, str]] = []
        label_cells = 1 + max((cell_width(note.label) for note in self._notes), default=1)
        measure = max(8, width - label_cells - 4)
        for note in self._notes:
            lines = set_text(note.text, measure)
            for number, line in enumerate(lines or [""]):
                label = note.label if number == 0 else ""
                rows.append((" " * (2 + label_cells - 1 - cell_width(label)) + label + " ", line))
        return rows

    def render_line(self, y: int) -> Strip:
        """A row of the notes."""
        width = self.size.width
        rows = self._rows(width)
        if y >= len(rows):
            return Strip.blank(width, self.rich_style)
        label, line = rows[y]
        more = "…" if y == self.size.height - 1 and len(rows) > self.size.height else ""
        return self.strip([(label, (Ink.MARK,)), (line, ()), (more, (Ink.QUIET,))], width, self.rich_style)
