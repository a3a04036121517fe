"""Rows and findings on standard output: laid out in cells for a terminal; a line with tabs each when it is piped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui_reader.commands.ink import Ink, inked, on_terminal
from tui_reader.corpus import Document, Span
from tui_reader.typesetting.gist import ELLIPSIS, gist, pad
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width

WIDEST = 88
"""Cells of text in a line beyond which it is hard to read."""
_WIDEST_COLUMN = 28
_NARROWEST_COLUMN = 20
_GAP = "  "
_MARGIN = " " * 4
_MOST_LINES = 3


def terminal_width() -> int:
    """The columns of the terminal; 80 where nothing says."""
    from shutil import get_terminal_size

    return get_terminal_size((80, 24)).columns


def print_rows(rows: Sequence[Sequence[str]], margin: str = "") -> None:
    """Rows in columns; on a terminal the last column is cut to what room there is, piped it is whole, after a tab.

    ``margin`` stands before each row on a terminal.
    """
    if not on_terminal():
        for row in rows:
            print("\t".join(map(visible, row)))
        return
    if not rows:
        return
    columns = list(zip(*rows, strict=True))
    widths = [min(_WIDEST_COLUMN, max(map(cell_width, column), default=0)) for column in columns[:-1]]
    room = terminal_width() - len(margin) - sum(widths) - len(_GAP) * len(widths)
    if room < min(_NARROWEST_COLUMN, max(map(cell_width, columns[-1]), default=0)):
        _print_stacked(rows, margin)
        return
    for first, *middle, last in rows:
        cells = [pad(cell, width) for cell, width in zip((first, *middle), widths, strict=True)]
        inks = (Ink.STRONG, *(Ink.QUIET for _cell in middle))
        print((margin + _GAP.join([*map(inked, cells, inks), gist(last, room)])).rstrip())


def print_groups(groups: Iterable[tuple[str, Sequence[Sequence[str]]]]) -> None:
    """Rows on a terminal, each group of them below its heading."""
    for heading, rows in groups:
        print(inked(gist(heading, terminal_width()), Ink.LINK))
        print_rows(rows, _GAP)


def print_documents(documents: Sequence[Document]) -> None:
    """A row for each document: id, date, number of clauses, title."""
    print_rows([(each.id, each.date, str(each.size), each.title) for each in documents])


def _print_stacked(rows: Sequence[Sequence[str]], margin: str) -> None:
    """Rows where there is no room for columns: the last cell below the others."""
    width = terminal_width() - len(margin)
    for *head, last in rows:
        print(margin + inked(gist(_GAP.join(filter(None, head)), width), Ink.STRONG))
        if last:
            print(margin + _GAP + gist(last, width - len(_GAP)))


class Finding(NamedTuple):
    """A clause that was found: the cells of its head, why it is here, its text, and what of that is marked, and how."""

    head: tuple[str, ...]
    reasons: str
    text: str
    marks: Sequence[tuple[int, int, Ink]] = ()
    shown: Span | None = None


def print_findings(findings: Iterable[Finding], most_lines: int = _MOST_LINES) -> None:
    """Clauses one below the other: on a terminal a head and some lines of text, piped a row with tabs each."""
    for finding in findings:
        if not on_terminal():
            print("\t".join(map(visible, (*finding.head, finding.reasons, finding.text))))
            continue
        for line in (*_head(finding), *_set(finding, most_lines)):
            print(line)
        print()


def _head(finding: Finding) -> Iterator[str]:
    """What is found and why: what there is of it on the first line as long as it fits, the rest below it."""
    from tui_reader.typesetting.clauses import set_text

    width = terminal_width()
    name = gist(_GAP.join(finding.head[:2]), width)
    rest, below = _GAP.join(map(visible, filter(None, finding.head[2:]))), visible(finding.reasons)
    if cell_width(_GAP.join((name, rest))) > width:
        rest, below = "", _GAP.join(filter(None, (rest, below)))
    elif below and cell_width(_GAP.join((name, rest, below))) <= width:
        rest, below = _GAP.join(filter(None, (rest, below))), ""
    yield inked(name, Ink.STRONG) + (_GAP + inked(rest, Ink.QUIET) if rest else "")
    for line in set_text(below, _measure()):
        yield _MARGIN + inked(line, Ink.QUIET)


def _measure() -> int:
    return max(8, min(WIDEST, terminal_width() - len(_MARGIN) - 2))


def _set(finding: Finding, most_lines: int) -> list[str]:
    """The text of a finding in lines, its marks in their inks."""
    from tui_reader.typesetting.breaking import break_lines
    from tui_reader.typesetting.overlay import cut_text

    first, last = finding.shown or (0, len(finding.text))
    text = visible(finding.text)[first:last]
    lines = list(break_lines(text, _measure()))
    shown = lines[:most_lines]
    cut = len(lines) > len(shown) or last < len(finding.text)
    marks = [(left - first, right - first, ink) for left, right, ink in finding.marks]
    rows = []
    for start, end in shown:
        pieces = cut_text(text, marks, start, end)
        rows.append("".join(inked(piece, ink) for piece, ink in pieces).rstrip())
    if first and rows:
        rows[0] = ELLIPSIS + rows[0]
    if cut and rows:
        rows[-1] += ELLIPSIS
    return [_MARGIN + row for row in rows]
