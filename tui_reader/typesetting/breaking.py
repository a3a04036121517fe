"""Breaking a text of Chinese and other scripts into lines.

The rules are those of UAX #14 (Unicode Line Breaking Algorithm) as far as such texts need them, with the line-start and
line-end rules of Chinese typesetting (避头尾, GB/T 15834 and the W3C's clreq): a line may be broken between any two Han
characters, but never before a closing mark or after an opening one, and not inside a number, a symbol such as
``A/CONF.234/16``, or a Latin word. Beyond that, what a reader takes in as one thing stays together where it fits:
``第 69/314 号``, ``30 日``, ``——``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from tui_reader.corpus import Span
from tui_reader.typesetting.widths import cell_width, char_width

NOT_AT_START = frozenset("，。、；：？！,.;:?!》〉”’）)】」』〕］]}｝…—―－–·％%‰℃°～〜々ー¢′″" + "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡")
"""Characters that may not begin a line: closing marks, points, dashes, what belongs to what stands before it."""

NOT_AT_END = frozenset("《〈“‘（(【「『〔［[{｛#＃￥$£€№")
"""Characters that may not end a line: opening marks, what belongs to what stands after it."""

_RULES_FROM = 4
"""Measures below this many cells cannot keep the rules."""

# Stretches that are not broken where they fit on a line. Numbers with their unit and their 第; Latin words, symbols and
# numbers with the marks inside them; pairs of dashes and points.
_KEPT = re.compile(
    r"第 ?[0-9A-Za-z/.\-()（）]+ ?[号条款段章节项届次卷页]"
    r"|[0-9０-９][0-9０-９,.:/\-–]*(?: [0-9]{3})*(?: ?[年月日号条款项段届次卷页章节个名种只头亿万多余美%％℃国家]|\b)"
    r"|[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ./\-_@+&'’]*[A-Za-z0-9À-ɏ)]"
    r"|——|……|―+|--+"
)
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[!-~]+")
_SOFT = re.compile(r"(?<=[/.?&=_\-])(?=[^/.?&=_\-])")
"""Where a word that is too long for a line is broken best: after a stroke, a point, a question mark."""

_WIDE_WORD = re.compile(r"[^\W_]", re.UNICODE)


def break_lines(text: str, measure: int, first_measure: int | None = None) -> list[Span]:
    """Break ``text`` into lines of at most ``measure`` cells (``first_measure`` for the first one).

    Returns the lines as spans of code points; white space at a break belongs to no line. Lines are filled as far as the
    rules allow; only below four cells of measure are the rules given up. A last line of one character draws another one
    down to it.
    """
    measure = max(1, measure)
    cells = list(accumulate(map(char_width, text), initial=0))
    breakable = _breakable(text, measure) if measure >= _RULES_FROM else [True] * (len(text) + 1)
    lines: list[Span] = []
    start = _skip_space(text, 0)
    room = measure if first_measure is None else max(1, first_measure)
    while start < len(text):
        end = _line_end(text, cells, breakable, start, room)
        stop = end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        lines.append(Span(start, stop))
        start = _skip_space(text, end)
        room = measure
    if measure >= 2 * _RULES_FROM:
        _keep_company(text, cells, breakable, lines, measure)
    return lines


def _line_end(text: str, cells: list[int], breakable: list[bool], start: int, room: int) -> int:
    """Where the line that begins at ``start`` ends: the last allowed place within the room, at least one character on."""
    furthest = bisect_right(cells, cells[start] + room) - 1
    # Characters without width, such as combining marks, belong to what stands before them.
    if furthest >= len(text):
        return len(text)
    # White space after the last word may hang over the edge: it is not drawn.
    reach = furthest
    while reach < len(text) and text[reach].isspace():
        reach += 1
    if reach == len(text):
        return len(text)
    if reach > furthest and breakable[reach]:
        return reach
    end = furthest
    while end > start and not breakable[end]:
        end -= 1
    return end if end > start else max(furthest, start + 1)


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _breakable(text: str, measure: int) -> list[bool]:
    """For every place from 0 to the text's length whether a line may end there."""
    allowed = [True] * (len(text) + 1)
    for place in range(1, len(text)):
        before, after = text[place - 1], text[place]
        if after in NOT_AT_START or before in NOT_AT_END or (char_width(after) == 0 and not after.isspace()):
            allowed[place] = False
        elif before.isspace() and not after.isspace():
            # A mark after white space is kept from a line's start by keeping what stands before it, too.
            allowed[place] = True
        elif after.isspace():
            allowed[place] = False
    for place in range(2, len(text)):
        if text[place] in NOT_AT_START and text[place - 1].isspace():
            allowed[place - 1] = allowed[place] = False
        if text[place - 1].isspace() and text[place - 2] in NOT_AT_END:
            allowed[place] = False
    for kept in _KEPT.finditer(text):
        if cell_width(kept[0]) <= measure:
            for place in range(kept.start() + 1, kept.end()):
                allowed[place] = False
        else:
            _soften(text, allowed, kept.start(), kept.end(), measure)
    for url in _URL.finditer(text):
        if cell_width(url[0]) <= measure:
            for place in range(url.start() + 1, url.end()):
                allowed[place] = False
        else:
            _soften(text, allowed, url.start(), url.end(), measure)
    return allowed


def _soften(text: str, allowed: list[bool], start: int, end: int, measure: int) -> None:
    """Let a stretch that no line can hold break after its strokes and points, and only there."""
    soft = {start + match.start() for match in _SOFT.finditer(text[start:end])}
    for place in range(start + 1, end):
        allowed[place] = place in soft and text[place] not in NOT_AT_START
    if not soft:
        for place in range(start + 1, end):
            inside_word = _WIDE_WORD.match(text[place - 1]) and _WIDE_WORD.match(text[place])
            allowed[place] = not inside_word and allowed[place]


def _keep_company(text: str, cells: list[int], breakable: list[bool], lines: list[Span], measure: int) -> None:
    """Draw a character down to a last line that would hold one alone (with its closing marks)."""
    if len(lines) < 2:
        return
    before, last = lines[-2:]
    alone = [char for char in text[last.start : last.end] if char not in NOT_AT_START]
    if len(alone) != 1 or cells[last.end] - cells[last.start] > 4:
        return
    place = before.end - 1
    while place > before.start and not breakable[place]:
        place -= 1
    if place > before.start and cells[last.end] - cells[place] <= measure and not text[place].isspace():
        end = place
        while end > before.start and text[end - 1].isspace():
            end -= 1
        lines[-2:] = [Span(before.start, end), Span(place, last.end)]
