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
    has none. A line feed ends a line; an empty line between two is an empty span, as is a first line that is too short for
    what stands first. Below four cells of measure the rules of line start and line end are given up. A last line of one
    character draws another down to it. ``ambiguous`` is the width of characters that Unicode leaves open (1 or 2).
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
        _break_row(text, cells, lines, start, end, (max(0, room), max(1, measure)))
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
        following = stop
        if cells[stop] - cells[place] > room:
            furthest = _furthest(cells, place, stop, room)
            if furthest > place and not CLASSES[text[furthest]] | CLASSES[text[furthest - 1]]:
                # Between two Han characters, as nearly always: nothing to weigh.
                lines.append(Span(place, furthest))
                place = furthest
                room = measure
                continue
            following = _line_end(text, cells, place, stop, furthest, room, measure)
        lines.append(Span(place, _trim(text, place, following)))
        place = following
        room = measure
    if len(lines) - first > 1 and measure >= RULES_FROM:
        _keep_company(text, cells, lines, measure)


def _furthest(cells: list[int], start: int, stop: int, room: int) -> int:
    """How far the text from ``start`` on fits the room."""
    limit = cells[start] + room
    near = start + room + 1
    if near <= stop and cells[near] > limit:
        return bisect_right(cells, limit, start, near) - 1
    return bisect_right(cells, limit, start) - 1


def _line_end(text: str, cells: list[int], start: int, stop: int, furthest: int, room: int, measure: int) -> int:
    """Where the line after the one that begins at ``start`` begins; what is before ``furthest`` fits the room.

    It is ``start`` itself where a first line is too short for what a whole line can hold.
    """
    furthest = _skip_space(text, furthest)
    if measure < RULES_FROM:
        if furthest == start and room < measure:
            return start
        furthest = max(furthest, start + 1)
        whole = furthest
        while whole > start and whole < stop and bond(text, whole) is Bond.JOINED:
            whole -= 1
        furthest = whole if whole > start else furthest
        while furthest < stop and bond(text, furthest) is Bond.JOINED:
            furthest += 1
        return _skip_space(text, furthest)
    loosest, best = Bond.JOINED, max(furthest, start + 1)
    for place in range(furthest, start, -1):
        if CLASSES[text[place]] & SPACE:
            continue
        found = bond(text, place)
        if found is Bond.FREE:
            if loosest <= Bond.SOFT and not _fits_line(text, cells, place, furthest, stop, measure):
                return best
            return place
        if max(found, Bond.SOFT) < loosest:
            loosest, best = max(found, Bond.SOFT), place
    if room < measure and (furthest == start or _fits_line(text, cells, start, furthest, stop, measure)):
        return start
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
    return cells[_trim(text, start, min(place, stop))] <= limit


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and CLASSES[text[place]] & SPACE:
        place += 1
    return place


def _trim(text: str, start: int, end: int) -> int:
    """The end of ``text[start:end]`` without the white space there."""
    while end > start and CLASSES[text[end - 1]] & SPACE:
        end -= 1
    return end


def _keep_company(text: str, cells: list[int], lines: list[Span], measure: int) -> None:
    """Draw a character down to a last line that would hold one alone (with its closing marks)."""
    before, last = lines[-2:]
    signs = 0
    for char in text[last.start : last.end]:
        signs += not CLASSES[char] & (CLOSE | SPACE | ATTACHED)
        if signs > 1:
            return
    loosest, best = Bond.BARRED, 0
    for place in range(last.start - 1, before.start, -1):
        if cells[last.end] - cells[place] > measure or loosest is Bond.FREE:
            break
        if not CLASSES[text[place]] & SPACE and (found := bond(text, place)) < loosest:
            loosest, best = found, place
    if best:
        lines[-2:] = [Span(before.start, _trim(text, before.start, best)), Span(best, last.end)]
