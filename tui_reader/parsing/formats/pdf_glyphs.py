"""The characters of a page become its rows, by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tui_reader.corpus import Span
from tui_reader.parsing.joining import is_wide

_RAISED_SIZE = 0.82
"""Of the size of its row, at most so much is the size of a raised mark."""
_RAISED_BY = (0.1, 0.85)
"""By how much of its row's size a raised mark's baseline stands above that of the row."""
_SAME_BASELINE = 0.25
_APART = 1.5
"""Ems between two pieces of one row that were not drawn one after the other."""
_DRAWN_APART = 8.0
"""Ems between two that were: there are wide tabs behind labels."""
_TWICE = 0.12
"""Ems within which a character drawn again is the same one, made bold."""
_SPACE = 0.1
"""Ems of room from which on there is a space between two Latin letters."""
_COLUMN_GAP = 2.5
"""Ems of room between the columns of a table or masthead."""
_COLUMN_SPACES = 4
_COLUMN = 8.0
"""Ems that a row of a column has at least."""


class Glyph(NamedTuple):
    """A character: where it begins and ends, the height of its baseline and its size, in points from the lower left."""

    text: str
    left: float
    baseline: float
    right: float
    size: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size in points, its characters in the order in which they are drawn."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]


@dataclass(slots=True)
class SheetRow:
    """A row of a page: its glyphs from left to right, those of them that are raised, and its baseline and size.

    ``column`` counts from 0; ``furniture`` is the kind of furniture that the row is, empty for text.
    """

    page: int
    baseline: float
    size: float
    glyphs: list[Glyph] = field(default_factory=list)
    raised: list[bool] = field(default_factory=list)
    column: int = 0
    furniture: str = ""

    @property
    def left(self) -> float:
        """Where the row begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.glyphs[-1].right

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(glyph.text for glyph in self.glyphs)

    def raised_spans(self) -> list[Span]:
        """The stretches of the text that are raised, white space at their ends aside."""
        spans: list[Span] = []
        for place, raised in enumerate(self.raised):
            if not raised or self.glyphs[place].text.isspace():
                continue
            if spans and not self.text[spans[-1].end : place].strip() and all(self.raised[spans[-1].end : place]):
                spans[-1] = Span(spans[-1].start, place + 1)
            else:
                spans.append(Span(place, place + 1))
        return spans


def rows_of(sheet: Sheet, page: int) -> list[SheetRow]:
    """The rows of a page in reading order: down the page, or column by column where it has two."""
    pieces = _merged(_drawn(sheet.glyphs, page))
    rows = [trimmed for piece in pieces if (trimmed := _trimmed(piece)) is not None]
    middle = sheet.width / 2
    if _has_columns(rows, middle):
        for row in rows:
            row.column = int(row.left >= middle - row.size)
        return sorted(rows, key=lambda row: (row.column, -row.baseline, row.left))
    return sorted(rows, key=lambda row: (-row.baseline, row.left))


def _drawn(glyphs: Iterable[Glyph], page: int) -> list[SheetRow]:
    """Pieces of rows, as they are drawn."""
    pieces: list[SheetRow] = []
    for glyph in glyphs:
        row = pieces[-1] if pieces else None
        if row is None or not _goes_on(row, glyph):
            pieces.append(SheetRow(page, glyph.baseline, glyph.size, [glyph], [False]))
            continue
        if glyph.size * _RAISED_SIZE >= row.size and not glyph.text.isspace() and _is_above(row.baseline, glyph):
            # What stood before was a raised label, and only now its row begins.
            row.raised = [True] * len(row.raised)
            row.baseline, row.size = glyph.baseline, glyph.size
        elif not any(not each.text.isspace() for each in row.glyphs):
            row.baseline, row.size = glyph.baseline, glyph.size
        row.glyphs.append(glyph)
        row.raised.append(_is_raised(row, glyph))
    return pieces


def _goes_on(row: SheetRow, glyph: Glyph) -> bool:
    em = max(row.size, glyph.size)
    gap = glyph.left - row.glyphs[-1].right
    if abs(glyph.baseline - row.baseline) <= _SAME_BASELINE * em and -em < gap < _DRAWN_APART * em:
        return glyph.size > 0.6 * row.size or glyph.text.isspace() or abs(glyph.baseline - row.baseline) < 1
    near = -em < gap < em
    if near and _is_raised(row, glyph):
        return True
    return near and glyph.size * _RAISED_SIZE >= row.size and _is_above(row.baseline, glyph)


def _is_raised(row: SheetRow, glyph: Glyph) -> bool:
    lift = (glyph.baseline - row.baseline) / (row.size or 1)
    return glyph.size <= _RAISED_SIZE * row.size and _RAISED_BY[0] <= lift <= _RAISED_BY[1]


def _is_above(baseline: float, glyph: Glyph) -> bool:
    return _RAISED_BY[0] * glyph.size <= baseline - glyph.baseline <= _RAISED_BY[1] * glyph.size


def _merged(pieces: Sequence[SheetRow]) -> list[SheetRow]:
    """The rows that pieces make: what was drawn later at the same height, close by, or raised above."""
    rows: list[SheetRow] = []
    for piece in sorted(pieces, key=lambda each: (-each.baseline, each.left)):
        for row in reversed(rows[-6:]):
            if _join(row, piece):
                break
        else:
            rows.append(piece)
    return rows


def _join(row: SheetRow, piece: SheetRow) -> bool:
    """Put a piece into a row if it belongs there."""
    em = max(row.size, piece.size)
    gap = max(piece.left - row.right, row.left - piece.right)
    if gap > _APART * em:
        return False
    if abs(row.baseline - piece.baseline) <= _SAME_BASELINE * em and 0.6 < row.size / (piece.size or 1) < 1.6:
        flags = list(piece.raised)
    elif piece.size <= _RAISED_SIZE * row.size and all(_is_raised(row, glyph) for glyph in piece.glyphs):
        flags = [True] * len(piece.glyphs)
    elif row.size <= _RAISED_SIZE * piece.size and all(
        _is_above(glyph.baseline, Glyph("", 0, piece.baseline, 0, piece.size)) for glyph in row.glyphs
    ):
        # The raised mark stands higher, so it came first.
        row.raised = [True] * len(row.raised)
        row.baseline, row.size, flags = piece.baseline, piece.size, list(piece.raised)
    else:
        return False
    both = sorted(zip([*row.glyphs, *piece.glyphs], [*row.raised, *flags], strict=True), key=lambda each: each[0].left)
    row.glyphs = [glyph for glyph, _raised in both]
    row.raised = [raised for _glyph, raised in both]
    return True


def _trimmed(row: SheetRow) -> SheetRow | None:
    """The row without white space at its ends, and without what is drawn twice at one place; None if nothing is left.

    Room between Latin letters is a space, whether or not one is drawn, and the room between columns is as many as tell
    columns in a plain text.
    """
    glyphs: list[Glyph] = []
    raised: list[bool] = []
    last: Glyph | None = None
    for glyph, lifted in zip(row.glyphs, row.raised, strict=True):
        if glyph.text.isspace():
            if last is not None:
                glyphs.append(glyph)
                raised.append(lifted)
            continue
        if any(each.text == glyph.text and abs(each.left - glyph.left) < _TWICE * row.size for each in glyphs[-8:]):
            continue
        if last is not None:
            missing = _missing_spaces(last, glyph, row.size, not glyphs[-1].text.isspace())
            glyphs += [Glyph(" ", last.right, row.baseline, glyph.left, row.size)] * missing
            raised += [False] * missing
        glyphs.append(glyph)
        raised.append(lifted)
        last = glyph
    while glyphs and glyphs[-1].text.isspace():
        glyphs.pop()
        raised.pop()
    return SheetRow(row.page, row.baseline, row.size, glyphs, raised) if glyphs else None


def _missing_spaces(left: Glyph, right: Glyph, size: float, adjacent: bool) -> int:
    """How many spaces are to be written between two characters beside those that are drawn."""
    gap = right.left - left.right
    if gap > _COLUMN_GAP * size:
        return _COLUMN_SPACES
    return int(adjacent and gap > _SPACE * size and not is_wide(left.text) and not is_wide(right.text))


def _has_columns(rows: Sequence[SheetRow], middle: float) -> bool:
    """Whether the page is set in two columns: many rows stand beside one another, none crosses the middle."""
    wide = [row for row in rows if row.right - row.left > _COLUMN * row.size]
    left = [row for row in wide if row.right < middle + row.size]
    right = [row for row in wide if row.left > middle - row.size]
    return min(len(left), len(right)) >= 5 and len(left) + len(right) > 0.8 * len(wide)
