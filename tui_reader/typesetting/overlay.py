"""Laying something over stretches of a text or a set line: the matches of a search, the differences of a comparison."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from tui_reader.typesetting.lines import Role, Run, SetLine
from tui_reader.typesetting.widths import cell_width, running_widths

T = TypeVar("T")


def cut(line: SetLine, spans: Sequence[tuple[int, int, T]]) -> Iterator[tuple[Run, T | None]]:
    """The runs of a line, cut at the edges of ``spans`` of the clean text; each with what lies over it, or None.

    Where spans overlap the first one wins. A footnote mark has what lies over both its neighbours in the text.
    """
    upto = line.start
    for run in line.runs:
        if run.start < 0:
            yield run, _over_mark(upto, spans) if run.role is Role.MARK else None
            continue
        place = run.start
        end = run.start + len(run.text)
        while place < end:
            over, until = _over(place, end, spans)
            yield Run(run.text[place - run.start : until - run.start], run.role, place), over
            place = until
        upto = end


def layered(spans: Sequence[tuple[int, int, T]]) -> list[tuple[int, int, tuple[T, ...]]]:
    """Stretches that may overlap as ascending ones that do not: each with all that lies over it, the first one undermost."""
    edges = sorted({edge for start, end, _what in spans for edge in (start, end)})
    pieces = ((first, last, _all_over(first, last, spans)) for first, last in pairwise(edges))
    return [piece for piece in pieces if piece[2]]


def cut_text(
    text: str, spans: Iterable[tuple[int, int, T]], start: int = 0, end: int | None = None
) -> Iterator[tuple[str, T | None]]:
    """The stretch of a text from ``start`` to ``end`` (its end if None), cut at the edges of ``spans`` of the text, which
    are in order of their starts; each piece with what lies over it, or None. Where spans overlap the first one wins.
    """
    place, stop = start, len(text) if end is None else end
    for first, last, what in spans:
        first, last = max(first, place), min(last, stop)
        if first < last:
            if place < first:
                yield text[place:first], None
            yield text[first:last], what
            place = last
    if place < stop:
        yield text[place:stop], None


def cells_before(line: SetLine, offset: int) -> int:
    """The cells of a line, indentation included, before the character at ``offset`` of the clean text."""
    cells = 0
    for run in line.runs:
        if run.start >= 0 and run.start <= offset < run.start + len(run.text):
            return cells + cell_width(run.text[: offset - run.start])
        cells += cell_width(run.text)
    return cells


def offset_at(line: SetLine, cell: int) -> int:
    """The offset in the clean text of the character on a cell of the line; its start or end for one beside the text."""
    cells, offset = 0, line.start
    for run in line.runs:
        width = cell_width(run.text)
        if run.start >= 0:
            if cell < cells + width:
                within = max(0, cell - cells)
                widths = running_widths(run.text)
                return run.start + max(0, bisect_right(widths, within) - 1)
            offset = run.start + len(run.text)
        cells += width
    return offset


def _all_over(first: int, last: int, spans: Sequence[tuple[int, int, T]]) -> tuple[T, ...]:
    return tuple(what for start, end, what in spans if start <= first and last <= end)


def _over(place: int, end: int, spans: Sequence[tuple[int, int, T]]) -> tuple[T | None, int]:
    """What lies over the character at ``place``, and up to where that holds."""
    until = end
    for start, stop, what in spans:
        if start <= place < stop:
            return what, min(until, stop)
        if place < start < min(stop, until):
            until = start
    return None, until


def _over_mark(offset: int, spans: Sequence[tuple[int, int, T]]) -> T | None:
    for start, stop, what in spans:
        if start < offset < stop:
            return what
    return None
