"""Documents, clauses and comparisons on standard output, set as they are in the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from tui_reader.commands.ink import Ink, inked
from tui_reader.commands.tables import WIDEST, terminal_width
from tui_reader.comparing import Mark, Pair, differences
from tui_reader.corpus import Clause, Document
from tui_reader.typesetting.clauses import Role, SetLine, label_width_for, set_clause, set_document, set_text
from tui_reader.typesetting.gist import pad
from tui_reader.typesetting.overlay import cut
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width

_INKS = {Role.VERB: Ink.STRONG, Role.LABEL: Ink.QUIET, Role.MARK: Ink.QUIET, Role.CITATION: Ink.LINK}
MARK_INKS = {"deleted": Ink.GONE, "inserted": Ink.NEW, "shared": Ink.SHARED}
_GUTTER = 8
"""Cells between two texts side by side, in which their likeness stands."""
_NARROWEST = 20

_Spans = Sequence[tuple[int, int, Ink]]


class _Drawn(NamedTuple):
    """A line in its inks, and the cells that it takes."""

    text: str
    cells: int


def print_document(document: Document) -> None:
    """A document, set to the terminal's width."""
    labels = label_width_for(document)
    for block in set_document(document, _measure() - labels, label_width=labels):
        print("\n" * block.space_before + "\n".join(map(_drawn, block.lines)))
    for note in document.footnotes:
        _print_note(note.label, note.text)


def print_clause(document: Document, clause: Clause) -> None:
    """A clause and the footnotes that it refers to."""
    labels = cell_width(visible(clause.label)) + 2 if clause.label else 0
    for line in set_clause(clause, _measure() - labels, label_width=labels).lines:
        print(_drawn(line))
    referred = {mark.label for mark in clause.marks}
    for note in document.footnotes:
        if note.label in referred:
            _print_note(note.label, note.text)


def print_side_by_side(left: Document, right: Document, pairs: Sequence[Pair]) -> None:
    """Two documents in two columns, each clause beside its counterpart; one below the other in a narrow terminal."""
    column = min(WIDEST, (terminal_width() - _GUTTER) // 2)
    stacked = column < _NARROWEST
    for pair in pairs:
        lefts = [left.clause(each) for each in pair.left]
        rights = [right.clause(each) for each in pair.right]
        both = bool(lefts and rights)
        told = differences("".join(each.text for each in lefts), "".join(each.text for each in rights))
        width = terminal_width() if stacked else column
        columns = (
            list(_column(lefts, told.left if both else (), width)),
            list(_column(rights, told.right if both else (), width)),
        )
        score = f"{pair.score:.0%}" if both else ""
        if stacked:
            for drawn, _cells in (*columns[0], *columns[1]):
                print(drawn)
            print(inked(score, Ink.QUIET))
        else:
            _print_columns(*columns, column, score)
            print()


def _print_columns(left: Sequence[_Drawn], right: Sequence[_Drawn], width: int, score: str) -> None:
    between = pad(score, _GUTTER, "center")
    for one, other in zip_longest(left, right, fillvalue=_Drawn("", 0)):
        print((one.text + " " * (width - one.cells) + inked(between, Ink.QUIET) + other.text).rstrip())
        between = " " * _GUTTER


def _column(clauses: Sequence[Clause], marks: Sequence[Mark], width: int) -> Iterator[_Drawn]:
    """The lines of clauses under their ids."""
    start = 0
    for clause in clauses:
        spans = [(mark.start - start, mark.end - start, MARK_INKS[mark.role]) for mark in marks]
        yield _Drawn(inked(visible(clause.id), Ink.QUIET), cell_width(visible(clause.id)))
        for line in set_clause(clause, width).lines:
            yield _Drawn(_drawn(line, spans), sum(cell_width(run.text) for run in line.runs))
        start += len(clause.text)


def _drawn(line: SetLine, spans: _Spans = ()) -> str:
    """A set line as text, in inks."""
    return "".join(inked(run.text, over or _INKS.get(run.role)) for run, over in cut(line, spans))


def _print_note(label: str, text: str) -> None:
    rows = set_text(text, _measure() - 4)
    print()
    for number, row in enumerate(rows):
        print(f"{visible(label) if number == 0 else '':<4}{row}".rstrip())


def _measure() -> int:
    return max(_NARROWEST, min(terminal_width(), WIDEST))
