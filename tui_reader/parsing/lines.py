"""The source as lines, each with what its place on the page tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from unicodedata import east_asian_width

_POINTS = "。；：，、？！.;:,?!”）)"
_FULL = 0.8
"""The part of the usual width from which on a line is taken as full."""
_WIDEST = 150
"""Cells that no line of a printed page has."""
_DEEP = 8
"""Spaces from which on a line is set apart by centring and not by a paragraph's indentation."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that has something in it.

    ``text`` is without the white space at its ends, ``cells`` wide; ``indent`` counts that before it, ``trails`` tells of some after it
    (extractions of PDFs leave it at a paragraph's end). ``adjacent``: the line before it is not blank. ``new_page``: a
    page begins with it. ``after_space``: a line of nothing but spaces stands directly before it.
    """

    number: int
    text: str
    cells: int = 0
    indent: int = 0
    trails: bool = False
    adjacent: bool = False
    new_page: bool = False
    after_space: bool = False

    def with_text(self, text: str) -> Line:
        """The line with another text in its place."""
        return replace(self, text=text, cells=width_of(text))


@dataclass(frozen=True, slots=True)
class Habits:
    """How a whole source is laid out, which decides what its white space means.

    ``double_spaced``: a blank line follows every line. ``trails``: white space at a line's end marks a paragraph's end.
    ``width``: the cells of a full line. ``flush``: neither blank lines nor indentation set paragraphs apart.
    ``unwrapped``: each paragraph is one line.
    """

    double_spaced: bool
    trails: bool
    width: int
    flush: bool
    unwrapped: bool


def split_source(text: str) -> list[str]:
    """The lines of a source, in the numbering that ``Clause.lines`` uses (from 1)."""
    return text.splitlines()


def read_lines(text: str) -> tuple[list[Line], Habits]:
    """The lines of a source that are not blank, and its habits."""
    raw = split_source(text)
    filled = [line for line in raw if line.strip()]
    widths = sorted(width_of(line.strip()) for line in filled)
    width = widths[len(widths) * 9 // 10] if widths else 0
    # Where blank lines stand within sentences they tell of no paragraph's end.
    within = [not after.strip() for line, after in pairwise(raw) if _breaks_off(line.strip(), width)]
    double_spaced = len(within) > 2 and sum(within) > 0.6 * len(within)
    trailing = sum(line != line.rstrip(" ") for line in filled)
    lines = [_line(raw, place, double_spaced) for place, line in enumerate(raw) if line.strip()]
    apart = sum(line.indent > 0 or not (line.adjacent or double_spaced) for line in lines)
    trails = 0 < trailing < 0.8 * len(filled)
    return lines, Habits(
        double_spaced,
        trails,
        width,
        flush=not trails and apart < 0.1 * len(lines),
        unwrapped=width > _WIDEST,
    )


def _breaks_off(text: str, width: int) -> bool:
    """Whether a line is full and ends in mid-sentence."""
    return bool(text) and text[-1] not in _POINTS and width_of(text) > _FULL * width


def width_of(text: str) -> int:
    """The cells that a text takes: two for each full-width character."""
    return len(text) if text.isascii() else sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _line(raw: Sequence[str], place: int, double_spaced: bool) -> Line:
    line = raw[place]
    text = line.strip()
    before = raw[place - 1] if place else ""
    indent = len(line) - len(line.lstrip())
    adjacent = bool(before.strip())
    # An extraction writes the form feed between pages as a space: in a source whose every line is followed by a blank
    # one, a line that is not, and begins with a space, begins a page.
    new_page = "\f" in line[:indent] or (double_spaced and adjacent and 0 < indent < _DEEP)
    return Line(
        number=place + 1,
        text=text,
        cells=width_of(text),
        indent=max(0, indent - 1) if new_page else indent,
        trails=line != line.rstrip(" "),
        adjacent=adjacent,
        new_page=new_page,
        after_space=bool(before) and not before.strip(),
    )


def is_centred(line: Line) -> bool:
    """Whether the line is indented as far as only a centred one is."""
    return line.indent >= _DEEP
