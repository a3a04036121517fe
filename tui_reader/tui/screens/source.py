"""The raw source of a clause: the lines that it was made from, as they stand in the file."""

from __future__ import annotations

from tui_reader.corpus import Clause, Document
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import clause_name, document_name
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.widgets.listing import Item
from tui_reader.typesetting.clauses import visible
from tui_reader.wording import _

_AROUND = 3
"""Lines of the source shown before and after."""


class SourceScreen(ListDialogue):
    """The source lines of a clause with some around them, numbered."""

    def __init__(self, document: Document, clause: Clause) -> None:
        super().__init__()
        self._document, self._clause = document, clause

    def on_mount(self) -> None:
        """List the lines."""
        first, last = self._clause.lines
        about = f"{document_name(self._document)}  {clause_name(self._clause)}"
        where = _("{about} · {source}, lines {first}–{last}")
        self.say_title(_("Source"), where.format(about=about, source=self._document.source, first=first, last=last))
        lines = self._document.source_text.splitlines()
        start = max(1, first - _AROUND)
        items = []
        for number in range(start, min(len(lines), last + _AROUND) + 1):
            inside = first <= number <= last
            ink = None if inside else Ink.QUIET
            items.append(Item(f"{number:>5}", visible(lines[number - 1]), Ink.LABEL, ink))
        self.listing.show(items, first - start)
        self.listing.focus()
