"""The page: one document, typeset, with a cursor that goes from clause to clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.app import App
from textual.message import Message

from tui_reader.corpus import Clause, Document, Kind, Span
from tui_reader.settings import Settings
from tui_reader.tui.ink import Ink, ink_of
from tui_reader.tui.widgets.heights import EstimatedHeights, Heights
from tui_reader.tui.widgets.hinted import Followed, followed_in, with_labels
from tui_reader.tui.widgets.inked import Row, Stretch
from tui_reader.tui.widgets.item_window import BAR, TRACK
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.own_notes import NOTE_SIGN
from tui_reader.tui.widgets.selected import Place, Selection
from tui_reader.typesetting.clauses import label_width_for, set_place
from tui_reader.typesetting.lines import Block, Role, Run, SetLine
from tui_reader.typesetting.overlay import cells_before, cut, layered, offset_at

_GAP = 2
"""Cells kept free at either side of the text where there is room."""
_SET_WHOLE = 400
"""A document of more clauses than this takes long to set: only what is near the screen is, and the rest estimated."""
_SAMPLED = 32
"""Clauses of it, from all over the document, by which that is estimated."""


class PageView(LineView):
    """A document set to a comfortable measure in the middle of the pane."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.document: Document | None = None
        self._blocks: dict[int, Block] = {}
        self._labels = 0
        self._measure = 0
        self._margin = 0
        self._matches: Mapping[str, Sequence[Span]] = {}
        self._matches_of = ""
        self._signs: Mapping[tuple[str, str], str] = {}
        self._noted: Mapping[tuple[str, str], Sequence[Span]] = {}
        self._hints: Mapping[Followed, str] = {}
        self._selection: Selection | None = None
        self._pressed: Place | None = None

    @dataclass
    class Selected(Message):
        """A stretch of the text was selected by the mouse."""

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
            self._labels = label_width_for(document)
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

    def show_signs(self, signs: Mapping[tuple[str, str], str], noted: Mapping[tuple[str, str], Sequence[Span]]) -> None:
        """Show beside clauses, by document and clause id, that one has written on them; and which words of them are noted."""
        if (signs, noted) != (self._signs, self._noted):
            self._signs, self._noted = signs, noted
            self.redraw()

    def bar_mark(self, item: int, row: int) -> tuple[str, Ink] | None:
        """The sign of a note or bookmark: beside a clause's first line, or the line on which the words begin that it is on."""
        block = self._block(item)
        number = row - block.space_before
        if self.document is None or number < 0:
            return None
        sign = self._signs.get((self.document.id, block.clause)) if number == 0 else None
        if sign is None:
            begins = (self._line_of(Place(item, span.start)) for span in self._noted_in(block.clause))
            sign = NOTE_SIGN if number in begins else None
        return (sign, Ink.NOTE) if sign else None

    def _noted_in(self, clause: str) -> Sequence[Span]:
        return self._noted.get((self.document.id, clause), ()) if self.document is not None else ()

    def measure(self, width: int) -> Sequence[int]:
        """Set the whole document; see LineView."""
        self._fit(width)
        return [self._height(place) for place in range(len(self.document.clauses) if self.document else 0)]

    def heights(self, width: int) -> Heights:
        """The whole document where it is short; else what comes near the screen; see LineView."""
        count = len(self.document.clauses) if self.document else 0
        if count <= _SET_WHOLE:
            return super().heights(width)
        self._fit(width)
        sample = [self._height(place) for place in range(0, count, count // _SAMPLED)]
        return EstimatedHeights(count, sum(sample) / len(sample), self._height)

    def _fit(self, width: int) -> None:
        """Choose the measure of the text and its margin; what was set to another is not of use any more."""
        room = width - 2 * _GAP if width > 40 else width - 1
        self._measure = max(8, min(room - self._labels, widest_measure(self.app)))
        self._margin = max(0, (width - self._labels - self._measure) // 2)
        self._blocks = {}

    def _block(self, item: int) -> Block:
        """A clause as it is set."""
        if item not in self._blocks and self.document is not None:
            self._blocks[item] = set_place(self.document, item, self._measure, label_width=self._labels)
        return self._blocks[item]

    def _height(self, item: int) -> int:
        block = self._block(item)
        return block.space_before + len(block.lines)

    def row(self, item: int, row: int) -> Row | None:
        """A line of a clause with its matches lit; None for the space above it."""
        block = self._block(item)
        line = row - block.space_before
        if line < 0:
            return None
        spans = [(*span, Ink.NOTED) for span in self._noted_in(block.clause)]
        if self.is_lit:
            spans += [(*span, Ink.MATCH) for span in self._matches.get(block.clause, ())]
        if self._selection is not None and self.document is not None:
            spans.append((*self._selection.span_in(item, self.document.clauses[item]), Ink.SELECTED))
        margin: Stretch = (" " * self._margin, ())
        if self._hints and (labels := self._labels_on(item, line)):
            drawn = with_labels(block.lines[line], labels)
            return [margin, *((run.text, (ink,) if ink else _inks(run, block.kind)) for run, ink in drawn)]
        return [margin, *draw_line(block.lines[line], block.kind, spans)]

    # What can be followed.

    def followed(self) -> list[Followed]:
        """What can be followed of what is on the screen, in reading order."""
        return [followed for item, line in self._seen() for followed, _run in self._followed_on(item, line)]

    def show_hints(self, hints: Mapping[Followed, str]) -> None:
        """Show these labels, none if it is empty."""
        self._hints = hints
        self.redraw()

    def _seen(self) -> Iterator[tuple[int, int]]:
        """The items and lines of them that are on the screen."""
        for row in range(self.top, min(self.rows, self.top + self.size.height)):
            item = self.item_at(row)
            line = row - self.span_of(item)[0] - self._block(item).space_before
            if line >= 0:
                yield item, line

    def _followed_on(self, item: int, line: int) -> Iterator[tuple[Followed, Run]]:
        if self.document is not None:
            starts = [citation.start for citation in self.document.clauses[item].citations]
            yield from followed_in(self._block(item), starts, line)

    def _labels_on(self, item: int, line: int) -> dict[int, str]:
        runs = self._block(item).lines[line].runs
        return {
            next(place for place, run in enumerate(runs) if run is found): self._hints[followed]
            for followed, found in self._followed_on(item, line)
            if followed in self._hints
        }

    # What is selected.

    @property
    def selection(self) -> Selection | None:
        """What is selected, if anything is."""
        return self._selection

    def select(self, selection: Selection | None) -> None:
        """Select a stretch, and keep the end that moves in sight."""
        self._selection = selection
        if selection is not None:
            self.show_place(selection.head)
        self.redraw()

    def show_place(self, place: Place) -> None:
        """Bring the line of a place into sight."""
        if self.count:
            row = self._row_of(place)
            if not self.top <= row < self.top + self.size.height:
                self.scroll_to_row(row - self.size.height // 2)

    def place_beyond(self, place: Place, rows: int) -> Place:
        """The place so many drawn lines on, at the same column."""
        row = self._row_of(place)
        line = self._line_of(place)
        column = cells_before(self._block(place.clause).lines[line], place.offset)
        goal, step = row + rows, 1 if rows > 0 else -1
        while 0 <= goal < self.rows and self._lines_at(goal) is None:
            goal += step
        return self._place_on(goal, column) if 0 <= goal < self.rows else place

    def line_span(self, place: Place) -> Span:
        """The clean text of the drawn line that a place is on."""
        line = self._block(place.clause).lines[self._line_of(place)]
        return Span(line.start, line.end)

    def _line_of(self, place: Place) -> int:
        lines = self._block(place.clause).lines
        return max(number for number, line in enumerate(lines) if number == 0 or line.start <= place.offset)

    def _row_of(self, place: Place) -> int:
        return self.span_of(place.clause)[0] + self._block(place.clause).space_before + self._line_of(place)

    def _lines_at(self, row: int) -> tuple[int, int] | None:
        item = self.item_at(row)
        line = row - self.span_of(item)[0] - self._block(item).space_before
        return (item, line) if line >= 0 else None

    def _place_on(self, row: int, column: int) -> Place:
        """The place on a row that is nearest to a column, in cells from the margin."""
        item, line = self._lines_at(row) or (self.item_at(row), 0)
        return Place(item, offset_at(self._block(item).lines[line], column))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a selection may begin."""
        row = self.top + event.y
        self._pressed = None
        if event.button == 1 and BAR <= event.x < self.size.width - TRACK and row < self.rows:
            self._pressed = self._place_on(row, event.x - BAR - self._margin)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the mouse is drawn."""
        if self._pressed is None or not self.rows:
            return
        row = max(0, min(self.rows - 1, self.top + event.y))
        place = self._place_on(row, event.x - BAR - self._margin)
        if place != self._pressed or self._selection is not None:
            self.capture_mouse()
            self.select(Selection(self._pressed, place))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """The selection is made."""
        if self._pressed is not None and self._selection is not None:
            self.release_mouse()
            self.post_message(self.Selected())
        self._pressed = None

    def on_click(self, event: events.Click) -> None:
        """A selection that the mouse has made is no click."""
        if self._selection is not None:
            event.prevent_default()
            event.stop()

    def track_inks(self) -> Mapping[int, Ink]:
        """Clauses with a match of the last search are marked in the track, and those that one has written on."""
        if self.document is None:
            return {}
        places = self.document.positions
        written = (*self._signs, *self._noted)
        inks = {places[clause]: Ink.NOTE for name, clause in written if name == self.document.id and clause in places}
        if self.is_lit:
            inks |= {places[clause]: Ink.MATCH for clause in self._matches if clause in places}
        return inks

    @property
    def is_lit(self) -> bool:
        """Whether matches of a search are lit in the document."""
        return self.document is not None and self.document.id == self._matches_of

    def next_of(self, wanted: Callable[[Clause], bool], step: int) -> int | None:
        """The nearest clause of that kind in that direction."""
        if self.document is None:
            return None
        place = self.cursor + step
        while 0 <= place < len(self.document.clauses):
            if wanted(self.document.clauses[place]):
                return place
            place += step
        return None


def widest_measure(app: App[object]) -> int:
    """Cells of a text line on a wide screen: as set, else 38 Chinese characters, what a printed page of these has."""
    settings: Settings = getattr(app, "settings", None) or Settings()
    return settings.measure


def draw_line(line: SetLine, kind: Kind, spans: Sequence[tuple[int, int, Ink]] = ()) -> list[Stretch]:
    """A set line as stretches of text with their inks; ``spans`` of the clean text get a further ink, the last one on top."""
    return [(run.text, _inks(run, kind) + (over or ())) for run, over in cut(line, layered(spans))]


def _inks(run: Run, kind: Kind) -> tuple[Ink, ...]:
    ink = ink_of(run.role, kind)
    return (ink,) if ink and not (run.role is Role.TEXT and not run.text.strip()) else ()
