"""The source as lines, each with what its place on the page tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui_reader.parsing.habits import Habits, read_habits, width_of

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"), " ")
DEEP = 8
"""Spaces from which on a line is set apart by centring and not by a paragraph's indentation."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that has something in it.

    ``text`` is without the white space at its ends, ``cells`` wide; ``indent`` counts that before it, ``trails`` tells of some after it
    (extractions of PDFs leave it at a paragraph's end). ``blanks`` counts the blank lines before it; ``adjacent``: there
    are none. ``new_page``: a page begins with it. ``after_space``: a line of nothing but spaces stands directly before it.
    """

    number: int
    text: str
    cells: int = 0
    indent: int = 0
    trails: bool = False
    blanks: int = 0
    adjacent: bool = False
    new_page: bool = False
    after_space: bool = False

    def with_text(self, text: str) -> Line:
        """The line with another text in its place."""
        return replace(self, text=text, cells=width_of(text))


def read_lines(text: str) -> tuple[list[Line], Habits]:
    """The lines of a source that are not blank, and its habits."""
    raw = text.splitlines(keepends=True)
    habits = read_habits(raw)
    return [_line(raw, place, habits) for place, line in enumerate(raw) if line.strip()], habits


def _line(raw: Sequence[str], place: int, habits: Habits) -> Line:
    line = raw[place].rstrip("\n\r\f")
    text = line.strip().translate(_SPACES)
    blanks = next((count for count in range(place) if raw[place - 1 - count].strip()), place)
    before = raw[place - 1] if place else ""
    indent = len(line) - len(line.lstrip()) - habits.margin
    adjacent = bool(before.strip())
    # An extraction writes the form feed between pages as a space: in a source whose every line is followed by a blank
    # one, a line that is not, and begins with a space, begins a page.
    new_page = before.endswith("\f") or (habits.double_spaced and adjacent and 0 < indent < DEEP)
    return Line(
        number=place + 1,
        text=text,
        cells=width_of(text),
        indent=max(0, indent - 1) if new_page else indent,
        trails=line != line.rstrip(),
        blanks=blanks,
        adjacent=adjacent,
        new_page=new_page,
        after_space=bool(before.rstrip("\n\r\f")) and not before.strip(),
    )


def is_centred(line: Line) -> bool:
    """Whether the line is indented as far as only a centred one is."""
    return line.indent >= DEEP
