"""The raw source of a clause: the lines that it was made from, as they stand in the file."""

from __future__ import annotations

from tui_reader.corpus import Clause, Document
from tui_reader.corpus.source import MARK, SourceLine, source_lines
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import clause_name, document_name, furniture_name
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _

_AROUND = 3
"""Lines of the source shown before and after."""


class SourceScreen(ListDialogue):
    """The source lines of a clause with some around them, numbered; what was taken out of them is marked and named."""

    def __init__(self, document: Document, clause: Clause) -> None:
        super().__init__()
        self._document, self._clause = document, clause

    def on_mount(self) -> None:
        """List the lines."""
        first, last = self._clause.lines
        about = f"{document_name(self._document)}  {clause_name(self._clause)}"
        where = _("{about} · {source}, lines {first}–{last}")
        self.say_title(_("Source"), where.format(about=about, source=self._document.source, first=first, last=last))
        lines = source_lines(self._document, self._clause, _AROUND)
        self.listing.show([_item(line) for line in lines], first - lines[0].number if lines else 0)
        self.listing.focus()


def _item(line: SourceLine) -> Item:
    """A line of the source: what was taken out of it struck out, and what that was said behind it."""
    ink = None if line.inside else Ink.QUIET
    spans = [(start, end, Ink.MARK if kind == MARK else Ink.DELETED) for start, end, kind in line.taken]
    text = line.text
    said = "、".join(dict.fromkeys(furniture_name(kind) for _start, _end, kind in line.taken))
    if said:
        text = f"{text.rstrip()}  ← {said}"
        spans.append((len(line.text.rstrip()), len(text), Ink.LABEL))
    return Item(f"{line.number:>5}", text, Ink.LABEL, ink, spans=tuple(spans))
