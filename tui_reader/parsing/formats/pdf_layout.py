"""How a PDF's text is set: its size, margins and leading; and what indentation and space tell of its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tui_reader.parsing.formats.pdf_glyphs import SheetRow
from tui_reader.parsing.joining import is_wide
from tui_reader.parsing.lines import DEEP

_GAP = 1.15
"""Of the leading, from so much on is the space between two rows one between paragraphs."""
_INDENT = 0.8
"""Ems from which on a row is indented."""
_ALIKE = 0.3
"""Ems within which two rows begin at one place."""
_OTHER_SIZE = 0.12
_OFTEN = 0.25
_RAGGED = 3.0
"""Ems by which a full row may be shorter than the column where words are not parted."""
_USUAL_LEADING, _WIDEST_LEADING = 1.75, 2.2
"""Ems; the second is that of a text with a blank line after each row."""
_FINAL = "。；：！？.;:!?"
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Layout:
    """The size of the text in points, its leading (0 where there is none to measure), and each column's margins."""

    size: float
    leading: float
    margins: dict[tuple[int, int], tuple[float, float]] = field(default_factory=dict)
    """Left and right by page and column."""

    def left(self, row: SheetRow) -> float:
        """The left margin of the column that the row stands in."""
        return self.margins[row.page, row.column][0]

    def right(self, row: SheetRow) -> float:
        """The right margin."""
        return self.margins[row.page, row.column][1]

    def is_gap(self, above: SheetRow, below: SheetRow) -> bool:
        """Whether there is more space between two rows of a column than between those of a paragraph."""
        pitch = above.baseline - below.baseline
        return bool(self.leading) and pitch > _GAP * self.leading * max(above.size, below.size) / self.size


def measure(pages: Sequence[Sequence[SheetRow]]) -> Layout:
    """Measure how the rows of pages are set."""
    rows = [row for page in pages for row in page]
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[_rounded(row.size)] += len(row.text)
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    body = [row for row in rows if abs(row.size - size) < _OTHER_SIZE * size]
    margins: dict[tuple[int, int], tuple[float, float]] = {}
    for column in {row.column for row in rows}:
        both = _margins([row for row in body if row.column == column] or [row for row in rows if row.column == column])
        margins |= {(row.page, row.column): both for row in rows if row.column == column}
    layout = Layout(size, 0, margins)
    return Layout(size, _leading(body, layout), margins)


def _leading(body: Sequence[SheetRow], layout: Layout) -> float:
    """The least of the frequent distances from a full row that ends no sentence to the next, which goes on with it.

    Where nothing shows how paragraphs are set, type of this size is taken to be set as it mostly is.
    """
    inner = Counter(
        pitch
        for above, below, pitch in _pitches(body, layout)
        if layout.right(above) - above.right < 2 * layout.size
        and above.text[-1:] not in _FINAL
        and below.left - layout.left(below) < _INDENT * layout.size
    )
    often = [pitch for pitch, times in inner.items() if times >= _OFTEN * max(inner.values())]
    if often and min(often) <= _WIDEST_LEADING * layout.size:
        return min(often)
    least = min((pitch for _above, _below, pitch in _pitches(body, layout)), default=0.0)
    return min(least, _rounded(_USUAL_LEADING * layout.size))


def _pitches(body: Sequence[SheetRow], layout: Layout) -> Iterator[tuple[SheetRow, SheetRow, float]]:
    """The rows that stand one below the other in a column, and their distance."""
    for above, below in pairwise(body):
        pitch = _rounded(above.baseline - below.baseline)
        if (above.page, above.column) == (below.page, below.column) and 0 < pitch < 4 * layout.size:
            yield above, below, pitch


def indents(rows: Sequence[SheetRow], layout: Layout) -> list[int]:
    """By how much each row is indented against the paragraph that it would go on with, in half ems.

    A centred row counts as ``DEEP``, which no first line reaches; one that begins where the row before it does, or
    where the text behind that row's label does, counts as not indented.
    """
    depths: list[int] = []
    for place, row in enumerate(rows):
        left, right = layout.left(row), layout.right(row)
        depth = row.left - left
        before = rows[place - 1] if place else None
        after = rows[place + 1] if place + 1 < len(rows) else None
        if (
            _is_centred(row, left, right)
            or _is_centred_with(row, before, layout)
            or _is_centred_with(row, after, layout)
        ):
            depths.append(DEEP)
        elif depth < _INDENT * row.size or (before is not None and _hangs(before, row, depths[place - 1], layout)):
            depths.append(0)
        else:
            depths.append(min(DEEP - 1, max(1, round(depth / row.size * 2))))
    return depths


def ends_paragraph(row: SheetRow, after: SheetRow, depth: int, after_depth: int, layout: Layout) -> bool:
    """Whether the space after a row, or what it leaves free at its end, says that its paragraph ends with it."""
    same_column = (row.page, row.column) == (after.page, after.column)
    free = layout.right(row) - row.right
    if abs(row.size - after.size) > _OTHER_SIZE * layout.size or (same_column and layout.is_gap(row, after)):
        return True
    if depth >= DEEP and after_depth >= DEEP:
        return False
    if after_depth > 0:
        return True
    return free > _width_of_first_word(after) + row.size


def _is_centred(row: SheetRow, left: float, right: float) -> bool:
    free = row.left - left, right - row.right
    return min(free) > 2 * row.size and abs(free[0] - free[1]) < 2 * row.size


def _is_centred_with(row: SheetRow, other: SheetRow | None, layout: Layout) -> bool:
    """Whether a row that is nearly full is one of a centred title: it and its neighbour have the column's middle."""
    if other is None or abs(row.size - other.size) > 0.5 or (row.page, row.column) != (other.page, other.column):
        return False
    frees = [(each.left - layout.left(each), layout.right(each) - each.right) for each in (row, other)]
    # In the type of the text full rows have its middle, too; in that of titles one of the rows may be a full one.
    is_title = abs(row.size - layout.size) > _OTHER_SIZE * layout.size
    slack, some = (row.size, any) if is_title else (row.size / 2, all)
    off_margin = some(min(free) > _ALIKE * row.size / 2 for free in frees)
    return off_margin and all(abs(free[0] - free[1]) < slack for free in frees)


def _hangs(before: SheetRow, row: SheetRow, depth: int, layout: Layout) -> bool:
    """Whether a row begins where the one before does, or where that one's text behind its label does."""
    if (before.page, before.column) != (row.page, row.column) or layout.is_gap(before, row):
        return False
    em = _ALIKE * row.size
    return (depth == 0 and abs(before.left - row.left) < em) or abs(_behind_label(before) - row.left) < em


def _behind_label(row: SheetRow) -> float:
    """Where the text behind a row's label begins; the row's end if there is no space in it."""
    seen_space = False
    for glyph in row.glyphs:
        if glyph.text.isspace():
            seen_space = True
        elif seen_space:
            return glyph.left
    return row.right


def _width_of_first_word(row: SheetRow) -> float:
    """How much room the first word takes, a wide character being one by itself."""
    match = _WORD.match(row.text)
    length = len(match[0]) if match else 1
    word = row.glyphs[:length]
    if is_wide(word[0].text):
        word = word[:1]
    return word[-1].right - word[0].left


def _margins(rows: Sequence[SheetRow]) -> tuple[float, float]:
    """Where most of the full rows and those after them begin, first lines of paragraphs aside, and where rows end."""
    rights = sorted(row.right for row in rows)
    # Points hang over the margin now and then.
    right = rights[len(rights) * 19 // 20] if rights else 0.0
    full = {place for place, row in enumerate(rows) if right - row.right < _RAGGED * row.size}
    inner = [row for place, row in enumerate(rows) if place in full or place - 1 in full] or rows
    lefts: Counter[int] = Counter()
    for row in inner:
        lefts[round(row.left)] += len(row.glyphs)
    # A margin falls between two points now and then: neighbours count together.
    around = {place: lefts[place - 1] + times + lefts[place + 1] for place, times in lefts.items()}
    often = [place for place, times in around.items() if times >= _OFTEN * max(around.values())]
    return float(min(often, default=0)), right


def _rounded(number: float) -> float:
    return round(number * 2) / 2
