"""Two documents side by side on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from tui_reader.commands.ink import Ink, inked
from tui_reader.commands.pages import NARROWEST, drawn
from tui_reader.commands.tables import WIDEST, terminal_width
from tui_reader.comparing import Mark, Pair, changed, marked
from tui_reader.corpus import Clause, Document
from tui_reader.exporting.reports.changes import in_words
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.clauses import set_clause
from tui_reader.typesetting.gist import pad
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width

MARK_INKS = {"deleted": Ink.GONE, "inserted": Ink.NEW, "shared": Ink.SHARED}
_SAME = "="
"""What stands between two texts that are the same to the letter."""
_GUTTER = 8
"""Cells between two texts, in which their likeness stands."""


class _Line(NamedTuple):
    """A line in its inks, and the cells that it takes."""

    text: str
    cells: int


def print_side_by_side(left: Document, right: Document, pairs: Sequence[Pair]) -> None:
    """Two documents in two columns, each clause beside its counterpart; one below the other in a narrow terminal."""
    column = min(WIDEST, (terminal_width() - _GUTTER) // 2)
    stacked = column < NARROWEST
    width = terminal_width() if stacked else column
    for pair in pairs:
        lefts = [left.clause(each) for each in pair.left]
        rights = [right.clause(each) for each in pair.right]
        is_same = [clause.text for clause in lefts] == [clause.text for clause in rights]
        told = marked([each.text for each in lefts], [each.text for each in rights])
        left_lines = list(_lines(lefts, told.left, width))
        right_lines = list(_lines(rights, told.right, width))
        score = (_SAME if is_same else f"{pair.score:.0%}") if lefts and rights else ""
        if stacked:
            between = [_Line(inked(score, Ink.QUIET), len(score))] if score else []
            for line in (*left_lines, *between, *right_lines):
                print(line.text.rstrip())
        else:
            _print_columns(left_lines, right_lines, column, score)
        change = changed(lefts, rights, left.language, right.language)
        if change.changes:
            words = visible(" · ".join(in_words(each, change.nearest) for each in change.changes))
            for start, end in break_lines(words, terminal_width()):
                print(inked(words[start:end], Ink.QUIET))
        print()


def _print_columns(left: Sequence[_Line], right: Sequence[_Line], width: int, score: str) -> None:
    between = pad(score, _GUTTER, "center")
    for one, other in zip_longest(left, right, fillvalue=_Line("", 0)):
        print((one.text + " " * (width - one.cells) + inked(between, Ink.QUIET) + other.text).rstrip())
        between = " " * _GUTTER


def _lines(clauses: Sequence[Clause], marks: Sequence[Sequence[Mark]], width: int) -> Iterator[_Line]:
    """The lines of clauses, each under its id, with the marks of each."""
    for clause, own in zip(clauses, marks, strict=True):
        spans = [(mark.start, mark.end, MARK_INKS[mark.role]) for mark in own]
        name = visible(clause.id)
        yield _Line(inked(name, Ink.QUIET), cell_width(name))
        for line in set_clause(clause, width).lines:
            yield _Line(drawn(line, spans), sum(cell_width(run.text) for run in line.runs))
