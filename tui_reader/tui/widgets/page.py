"""The page: one document, typeset, with a cursor that goes from clause to clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import App

from tui_reader.corpus import Clause, Document, Kind, Span
from tui_reader.settings import Settings
from tui_reader.tui.ink import Ink, ink_of
from tui_reader.tui.widgets.inked import Row
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.typesetting.clauses import Block, Role, SetLine, label_width_for, set_document
from tui_reader.typesetting.overlay import cut

_GAP = 2
"""Cells kept free at either side of the text where there is room."""


class PageView(LineView):
    """A document set to a comfortable measure in the middle of the pane."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.document: Document | None = None
        self._blocks: tuple[Block, ...] = ()
        self._margin = 0
        self._matches: Mapping[str, Sequence[Span]] = {}
        self._matches_of = ""
        self._signs: Mapping[tuple[str, str], str] = {}

    @property
    def clause(self) -> Clause | None:
        """The clause under the cursor."""
        if self.document is None or not self.document.clauses:
            return None
        return self.document.clauses[min(self.cursor, len(self.document.clauses) - 1)]

    def show(self, document: Document, clause_id: str | None = None) -> None:
        """Open a document at a clause (at its beginning if None or unknown)."""
        if document is not self.document:
            self.document = document
            self.set_reactive(LineView.cursor, 0)
            self.set_reactive(LineView.top, 0)
            self.lay_out(keep=False)
        place = document.positions.get(clause_id or "", 0)
        if not self.count:
            self.set_reactive(LineView.cursor, place)
        elif self.cursor != place:
            self.move_to(place)
        else:
            self.show_cursor()
            if self.count:
                self.post_message(self.Moved(self, place))

    def light(self, document_id: str, matches: Mapping[str, Sequence[Span]]) -> None:
        """Light the matches of a search: spans of clean text by clause id of that document."""
        self._matches, self._matches_of = matches, document_id
        self.redraw()

    def show_signs(self, signs: Mapping[tuple[str, str], str]) -> None:
        """Show beside clauses, by document and clause id, that one has written on them."""
        if signs != self._signs:
            self._signs = signs
            self.redraw()

    def bar_mark(self, item: int, row: int) -> tuple[str, Ink] | None:
        """The sign of a clause that has a note or bookmark, beside its first line."""
        if self.document is None or row != self._blocks[item].space_before:
            return None
        sign = self._signs.get((self.document.id, self._blocks[item].clause))
        return (sign, Ink.NOTE) if sign else None

    def measure(self, width: int) -> Sequence[int]:
        """Set the document; see LineView."""
        if self.document is None:
            return ()
        labels = label_width_for(self.document)
        room = width - 2 * _GAP if width > 40 else width - 1
        measure = max(8, min(room - labels, widest_measure(self.app)))
        self._margin = max(0, (width - labels - measure) // 2)
        self._blocks = set_document(self.document, measure, label_width=labels)
        return [block.space_before + len(block.lines) for block in self._blocks]

    def row(self, item: int, row: int) -> Row | None:
        """A line of a clause with its matches lit; None for the space above it."""
        block = self._blocks[item]
        line = row - block.space_before
        if line < 0:
            return None
        spans = self._matches.get(block.clause, ()) if self.is_lit else ()
        return [
            (" " * self._margin, ()),
            *draw_line(block.lines[line], block.kind, [(*span, Ink.MATCH) for span in spans]),
        ]

    def track_ink(self, item: int) -> Ink | None:
        """Clauses with a match of the last search are marked in the track, and those that one has written on."""
        clause = self._blocks[item].clause
        if self.is_lit and clause in self._matches:
            return Ink.MATCH
        return Ink.NOTE if self.document is not None and (self.document.id, clause) in self._signs else None

    @property
    def is_lit(self) -> bool:
        """Whether matches of a search are lit in the document."""
        return self.document is not None and self.document.id == self._matches_of

    def next_of(self, kinds: frozenset[Kind], step: int) -> int | None:
        """The nearest clause of one of these kinds in that direction."""
        if self.document is None:
            return None
        place = self.cursor + step
        while 0 <= place < len(self.document.clauses):
            if self.document.clauses[place].kind in kinds:
                return place
            place += step
        return None


def widest_measure(app: App[object]) -> int:
    """Cells of a text line on a wide screen: as set, else 38 Chinese characters, what a printed page of these has."""
    settings: Settings = getattr(app, "settings", None) or Settings()
    return settings.measure


def draw_line(
    line: SetLine, kind: Kind, spans: Sequence[tuple[int, int, Ink]] = ()
) -> list[tuple[str, tuple[Ink, ...]]]:
    """A set line as stretches of text with their inks; ``spans`` of the clean text get a further ink."""
    row = []
    for run, overlay in cut(line, spans):
        ink = ink_of(run.role, kind)
        inks = (ink,) if ink and not (run.role is Role.TEXT and not run.text.strip()) else ()
        row.append((run.text, inks + ((overlay,) if overlay else ())))
    return row
