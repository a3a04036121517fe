"""How a whole source is laid out, which decides what its white space means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from unicodedata import east_asian_width

_POINTS = "。；：，、？！.;:,?!”）)]］"
_FULL = 0.8
"""The part of the usual width from which on a line is taken as full."""
_WIDEST = 150
"""Cells that no line of a printed page has."""
_MOSTLY = 0.6
_NEARLY_ALL = 0.75
_SHORT_SOURCE = 40


@dataclass(frozen=True, slots=True)
class Habits:
    """What the white space of a source tells.

    ``double_spaced``: a blank line follows every line, or ``spacing`` of them. ``margin``: the columns before every line.
    ``trails``: white space at a line's end marks a paragraph's end.
    ``width``: the cells of a full line. ``indent``: the columns before a line that goes on with a paragraph, where
    lines that begin one have more; None where indentation tells nothing. ``flush``: neither blank lines nor indentation
    set paragraphs apart. ``unwrapped``: each paragraph is one line.
    """

    double_spaced: bool
    trails: bool
    width: int
    indent: int | None = None
    flush: bool = False
    unwrapped: bool = False
    spacing: int = 1
    margin: int = 0


def read_habits(raw: Sequence[str]) -> Habits:
    """The habits of a source, by its lines with all their white space."""
    filled = [line.rstrip("\n\r\f") for line in raw if line.strip()]
    widths = sorted(width_of(line.strip()) for line in filled)
    width = widths[len(widths) * 9 // 10] if widths else 0
    # Where blank lines stand within sentences they tell of no paragraph's end.
    places = [place for place, line in enumerate(raw) if line.strip()]
    within = [after - place - 1 for place, after in pairwise(places) if breaks_off(raw[place].strip(), width)]
    indent = _indent_within(filled, width)
    least = 3 if len(filled) > _SHORT_SOURCE else 1 if indent is not None else 2
    double_spaced = len(within) >= least and sum(map(bool, within)) > _MOSTLY * len(within)
    spacing = Counter(filter(None, within)).most_common(1)[0][0] if double_spaced else 0
    margin = min((len(line) - len(line.lstrip()) for line in filled), default=0)
    trailing = sum(line != line.rstrip() for line in filled)
    trails = 0 < trailing < 0.8 * len(filled)
    blank = sum(not after.strip() for _line, after in pairwise(raw))
    indented = sum(line[margin].isspace() for line in filled)
    flush = not trails and indented + (0 if double_spaced else blank) < 0.1 * len(filled)
    return Habits(
        double_spaced,
        trails,
        width,
        indent,
        flush,
        unwrapped=not within or _is_unwrapped(filled, widths, flush),
        spacing=spacing,
        margin=margin,
    )


def breaks_off(text: str, width: int) -> bool:
    """Whether a line is full and ends in mid-sentence."""
    return bool(text) and text[-1] not in _POINTS and width_of(text) > _FULL * width


class _Widths(dict[str, int]):
    """The cells of each character that was met."""

    def __missing__(self, char: str) -> int:
        self[char] = cells = 2 if east_asian_width(char) in "WF" else 1
        return cells


_WIDTHS = _Widths()
_WIDTHS_OF_LINES = 512
"""Lines whose widths are remembered: each is asked for several times, together with those around it."""


def width_of(text: str) -> int:
    """The cells that a text takes: two for each full-width character."""
    return len(text) if text.isascii() else _width_of_line(text) if len(text) <= _WIDEST else _sum(text)


@lru_cache(_WIDTHS_OF_LINES)
def _width_of_line(text: str) -> int:
    return _sum(text)


def _sum(text: str) -> int:
    return sum(map(_WIDTHS.__getitem__, text))


def _indent_within(filled: Sequence[str], width: int) -> int | None:
    """The indentation of lines that go on with a paragraph, if they nearly all have the same and others have more."""
    depths = [len(line) - len(line.lstrip()) for line in filled]
    within = Counter(depths[place + 1] for place, line in enumerate(filled[:-1]) if breaks_off(line.strip(), width))
    if not within:
        return None
    depth, times = within.most_common(1)[0]
    deeper = sum(each > depth for each in depths)
    return depth if times >= _NEARLY_ALL * within.total() and deeper > 0 else None


def _is_unwrapped(filled: Sequence[str], widths: Sequence[int], flush: bool) -> bool:
    """Whether each line is a paragraph: some are longer than any page is wide, or nearly all end as paragraphs do."""
    wide = sum(each > _WIDEST for each in widths)
    if wide > 0.02 * len(widths):
        return True
    long = [line.strip() for line in filled if width_of(line.strip()) > 0.4 * widths[-1]] if widths else []
    ended = sum(line[-1] in _POINTS for line in long)
    return flush and len(long) > 2 and ended > _MOSTLY * len(long)
