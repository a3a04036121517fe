"""Two documents side by side, drawn as one surface.

A row of the screen holds both columns in one strip, so that they cannot drift. An item is a group of clauses that belong
together, or a run of clauses without a counterpart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tui_reader.corpus import Clause
from tui_reader.tui.ink import Ink, ink_of_score
from tui_reader.tui.widgets.changed import say_change
from tui_reader.tui.widgets.inked import Row, spread
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.page import draw_line
from tui_reader.tui.widgets.paired import Group, Shown, marks_of
from tui_reader.typesetting.clauses import set_clause
from tui_reader.typesetting.lines import Block
from tui_reader.typesetting.widths import cell_width, one_cell
from tui_reader.wording import _

_GUTTER = 9
"""Cells between the columns, for score and strength."""
_LABEL = 6
_STACK_BELOW = 92
"""Rows narrower than this hold one column, the right text below the left, unless one chooses otherwise."""
_ALWAYS_BELOW = 60
"""Rows narrower than this have no room for two columns."""
_WIDEST = 76


class Columns(NamedTuple):
    """Where the columns stand, in cells: margin, width of the left, gap, width of the right; gap 0 when stacked."""

    margin: int
    left: int
    gap: int
    right: int


def columns(width: int, *, stacked: bool) -> Columns:
    """The columns of a row of that width."""
    if stacked:
        column = min(width - 1, _WIDEST + _LABEL)
        return Columns((width - column) // 2, column, 0, column)
    column = min((width - _GUTTER) // 2, _WIDEST + _LABEL)
    return Columns((width - 2 * column - _GUTTER) // 2, column, _GUTTER, column)


class SideBySide(LineView):
    """The comparison of two documents."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.stacked_by_choice: bool | None = None
        self.shown = Shown.ALL
        self._every: list[Group] = []
        self._groups: list[Group] = []
        self._columns = Columns(0, 0, 0, 0)
        self._unfolded = False

    def show(self, groups: Sequence[Group]) -> None:
        """Show the aligned clauses of two documents, the left one's order first."""
        self._every = list(groups)
        self._groups = [group for group in self._every if group.is_shown(self.shown)]
        self._unfolded = self.shown is Shown.GAPS
        self._fold()
        self.set_reactive(LineView.cursor, 0)
        self.set_reactive(LineView.top, 0)
        self.lay_out(keep=False)

    @property
    def every(self) -> Sequence[Group]:
        """All groups, shown or not, in their order."""
        return self._every

    @property
    def matches(self) -> list[float]:
        """The scores of the groups that match."""
        return [group.score for group in self._every if group.is_match]

    @property
    def match_number(self) -> int:
        """How many matches there are up to the cursor."""
        return sum(group.is_match for group in self._groups[: self.cursor + 1])

    @property
    def stacked(self) -> bool:
        """Whether the right text stands below the left."""
        if self.stacked_by_choice is None or self.row_width < _ALWAYS_BELOW:
            return self.row_width < _STACK_BELOW
        return self.stacked_by_choice

    def clauses_here(self) -> tuple[Clause | None, Clause | None]:
        """The first left and right clause of the item under the cursor."""
        if not self._groups:
            return None, None
        group = self._groups[self.cursor]
        return next(iter(group.left), None), next(iter(group.right), None)

    def reveal(self, clause_id: str, *, left: bool) -> None:
        """Put the cursor on the item that holds a clause of the left (or right) document."""
        for place, group in enumerate(self._groups):
            if any(clause.id == clause_id for clause in (group.left if left else group.right)):
                self.move_to(place)
                return

    @property
    def is_on_match(self) -> bool:
        """Whether the item under the cursor is a group that matches."""
        return bool(self._groups) and self._groups[self.cursor].is_match

    def next_group(self, step: int, wanted: Callable[[Group], bool]) -> bool:
        """Put the cursor on the next (or previous) group of that kind; False if there is none."""
        place = self.cursor + step
        while 0 <= place < len(self._groups):
            if wanted(self._groups[place]):
                self.move_to(place)
                return True
            place += step
        return False

    def next_match(self, step: int) -> bool:
        """Put the cursor on the next (or previous) group that matches; False if there is none."""
        return self.next_group(step, lambda group: group.is_match)

    def show_next(self) -> Shown:
        """Show all rows, then only matches, then only gaps; the cursor stays on its row, or goes to the next."""
        order = list(Shown)
        self.shown = order[(order.index(self.shown) + 1) % len(order)]
        here = self._every.index(self._groups[self.cursor]) if self._groups else 0
        self._groups = [group for group in self._every if group.is_shown(self.shown)]
        self._unfolded = self.shown is Shown.GAPS
        self._fold()
        place = sum(group.is_shown(self.shown) for group in self._every[:here])
        self.set_reactive(LineView.cursor, max(0, min(place, len(self._groups) - 1)))
        self.lay_out(keep=False)
        return self.shown

    def toggle_unmatched(self) -> None:
        """Unfold or fold all runs of clauses without a counterpart."""
        self._unfolded = not self._unfolded
        self._fold()
        self.lay_out()

    def _fold(self) -> None:
        for group in self._every:
            group.folded = not group.is_match and not self._unfolded

    def toggle_stacked(self) -> None:
        """Set the right text below the left, or beside it."""
        self.stacked_by_choice = not self.stacked
        self.lay_out()

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """A folded run unfolds; an unfolded one folds."""
        group = self._groups[event.item]
        if not group.is_match:
            event.stop()
            group.folded = not group.folded
            self.lay_out()

    # Drawing.

    def measure(self, width: int) -> Sequence[int]:
        """Both columns as tall as the taller; see LineView."""
        self._columns = columns(width, stacked=self.stacked)
        heights = []
        for group in self._groups:
            group.lines = None
            if group.folded:
                heights.append(2)
                continue
            blocks = self._blocks(group)
            tall = [sum(len(block.lines) for block in side) + max(0, len(side) - 1) for side in blocks]
            note = 1 if group.changes or not group.is_match else 0
            body = sum(tall) + 1 if self.stacked and group.is_match else max(tall)
            heights.append(1 + body + note)
        return heights

    def row(self, item: int, row: int) -> Row | None:
        """A row of both columns; None for the space above a group."""
        group = self._groups[item]
        if row == 0:
            return None
        if group.folded:
            return self._folded(group)
        if group.lines is None:
            group.lines = self._draw_sides(group)
        left, right = group.lines
        line = row - 1
        if self.stacked:
            rows: list[Row | None] = [*left, self._score_row(group), *right] if group.is_match else left or right
            if line < len(rows):
                return [(" " * self._columns.margin, ()), *(rows[line] or ())]
            return self._note(group)
        if line < max(len(left), len(right)):
            return self._both(group, left, right, line)
        return self._note(group)

    def track_inks(self) -> Mapping[int, Ink]:
        """Groups that match are marked by their strength."""
        return {item: ink_of_score(group.score) for item, group in enumerate(self._groups) if group.is_match}

    def _blocks(self, group: Group) -> tuple[list[Block], list[Block]]:
        measures = self._columns.left - _LABEL, self._columns.right - _LABEL
        left = [set_clause(clause, max(8, measures[0]), label_width=_LABEL) for clause in group.left]
        right = [set_clause(clause, max(8, measures[1]), label_width=_LABEL) for clause in group.right]
        return left, right

    def _draw_sides(self, group: Group) -> tuple[list[Row | None], list[Row | None]]:
        if group.marks is None:
            group.marks = marks_of(group)
        sides: tuple[list[Row | None], list[Row | None]] = ([], [])
        for rows, blocks, marks in zip(sides, self._blocks(group), group.marks, strict=True):
            for block in blocks:
                if rows:
                    rows.append(None)
                rows.extend(draw_line(line, block.kind, marks.get(block.clause, ())) for line in block.lines)
        return sides

    def _both(self, group: Group, left: list[Row | None], right: list[Row | None], line: int) -> Row:
        row: list[tuple[str, tuple[Ink, ...]]] = [(" " * self._columns.margin, ())]
        for rows, room in ((left, self._columns.left), (right, self._columns.right)):
            drawn = (rows[line] if line < len(rows) else None) or ()
            used = sum(cell_width(text) for text, _inks in drawn)
            row += [*drawn, (" " * max(0, room - used), ())]
            if rows is left:
                row += self._middle(group, line)
        return row

    def _middle(self, group: Group, line: int) -> Row:
        """The cells between the columns: how strong the match is, as a number and as a bar."""
        ink = ink_of_score(group.score)
        if group.is_match and line == 0:
            return [(f"{group.score:.0%}".center(_GUTTER), (ink,))]
        if group.is_match and line == 1:
            full = round(group.score * 5)
            return [
                ("  ", ()),
                (one_cell("━", "=") * full, (ink,)),
                (one_cell("╌", "-") * (5 - full), (Ink.FAINT,)),
                ("  ", ()),
            ]
        return [(" " * _GUTTER, ())]

    def _score_row(self, group: Group) -> Row:
        return [(" " * _LABEL, ()), (f"{group.score:.0%}", (ink_of_score(group.score),))]

    def _folded(self, group: Group) -> Row:
        side = group.left or group.right
        labels = [clause.number or clause.id for clause in side]
        what = labels[0] if len(labels) == 1 else f"{labels[0]}–{labels[-1]}"
        if group.left:
            text = _("{count} without counterpart: {clauses}").format(count=len(side), clauses=what)
        else:
            text = _("{count} only at the right: {clauses}").format(count=len(side), clauses=what)
        text = f"·  {text}  ·"
        indent = max(0, (self.row_width - cell_width(text)) // 2)
        return spread([(" " * indent + text, (Ink.QUIET,))], (), self.row_width)

    def _note(self, group: Group) -> Row:
        """What changed, in words; or that there is no counterpart."""
        indent = " " * (self._columns.margin + _LABEL)
        if not group.is_match:
            return [(indent, ()), (_("no counterpart"), (Ink.QUIET,))]
        row: list[tuple[str, tuple[Ink, ...]]] = [(indent, ())]
        if group.nearest is not None:
            row.append((f"{group.nearest.number or group.nearest.id} ", (Ink.NAME,)))
        for number, change in enumerate(group.changes):
            if number:
                row.append((" · ", (Ink.QUIET,)))
            row += say_change(change)
        return spread(row, (), self.row_width)
