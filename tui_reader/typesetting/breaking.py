"""Breaking a text of Chinese and other scripts into lines: as full as the bonds between its characters allow."""

from __future__ import annotations

from bisect import bisect_right

from tui_reader.corpus import Span
from tui_reader.typesetting.kinsoku import ATTACHED, CLASSES, CLOSE, SPACE, Bond, bond
from tui_reader.typesetting.widths import running_widths

RULES_FROM = 4
"""Measures below this many cells cannot keep the rules."""


def break_lines(text: str, measure: int, first_measure: int | None = None, *, ambiguous: int = 1) -> list[Span]:
    """Break ``text`` into lines of at most ``measure`` cells (``first_measure`` for the first one).

    Returns the lines as spans of code points; white space at a break belongs to no line, and a text of white space alone
    has none. A line feed ends a line; an empty line between two is an empty span. Below four cells of measure the rules
    of line start and line end are given up. A last line of one character draws another down to it. ``ambiguous`` is the
    width of characters that Unicode leaves open (1 or 2).
    """
    stop = len(text.rstrip())
    if not stop:
        return []
    cells = running_widths(text, ambiguous)
    lines: list[Span] = []
    start = 0
    room = measure if first_measure is None else first_measure
    for row in text[:stop].splitlines(keepends=True):
        end = start + len(row.rstrip())
        _break_row(text, cells, lines, start, end, (max(1, room), max(1, measure)))
        if lines:
            room = measure
        start += len(row)
    return lines


def _break_row(text: str, cells: list[int], lines: list[Span], start: int, stop: int, rooms: tuple[int, int]) -> None:
    """Add the lines of ``text[start:stop]``, which holds no line feed and ends in no white space."""
    room, measure = rooms
    if start >= stop:
        if lines:
            lines.append(Span(start, start))
        return
    first = len(lines)
    place = _skip_space(text, start)
    while place < stop:
        end = following = stop
        if cells[stop] - cells[place] > room:
            following = _line_end(text, cells, place, stop, room, measure)
            end = following
            while CLASSES[text[end - 1]] & SPACE:
                end -= 1
        lines.append(Span(place, end))
        place = following
        room = measure
    if len(lines) - first > 1 and measure >= RULES_FROM:
        _keep_company(text, cells, lines, measure)


def _line_end(text: str, cells: list[int], start: int, stop: int, room: int, measure: int) -> int:
    """Where the line after the one that begins at ``start`` begins; the text does not fit the room."""
    furthest = bisect_right(cells, cells[start] + room) - 1
    furthest = _skip_space(text, max(furthest, start + 1))
    if room < RULES_FROM:
        while furthest < stop and bond(text, furthest) is Bond.JOINED:
            furthest += 1
        return _skip_space(text, furthest) if furthest < stop else stop
    loosest, best = Bond.JOINED, furthest
    place = furthest
    while place > start:
        if not CLASSES[text[place]] & SPACE:
            found = bond(text, place)
            if found is Bond.FREE:
                if loosest <= Bond.SOFT and not _fits_line(text, cells, place, furthest, stop, measure):
                    return best
                return place
            if found < loosest:
                loosest, best = found, place
        place -= 1
    return best


def _fits_line(text: str, cells: list[int], start: int, furthest: int, stop: int, measure: int) -> bool:
    """Whether what hangs together from ``start`` on, past ``furthest``, has room on a line of its own."""
    limit = cells[start] + measure
    place = furthest + 1
    while place < stop:
        if not CLASSES[text[place]] & SPACE and bond(text, place) is Bond.FREE:
            break
        if cells[place] > limit:
            return False
        place += 1
    end = min(place, stop)
    while CLASSES[text[end - 1]] & SPACE:
        end -= 1
    return cells[end] <= limit


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and CLASSES[text[place]] & SPACE:
        place += 1
    return place


def _keep_company(text: str, cells: list[int], lines: list[Span], measure: int) -> None:
    """Draw a character down to a last line that would hold one alone (with its closing marks)."""
    before, last = lines[-2:]
    signs = 0
    for char in text[last.start : last.end]:
        signs += not CLASSES[char] & (CLOSE | SPACE | ATTACHED)
        if signs > 1:
            return
    for place in range(last.start - 1, before.start, -1):
        if cells[last.end] - cells[place] > measure:
            return
        if not CLASSES[text[place]] & SPACE and bond(text, place) is Bond.FREE:
            end = place
            while CLASSES[text[end - 1]] & SPACE:
                end -= 1
            lines[-2:] = [Span(before.start, end), Span(place, last.end)]
            return
