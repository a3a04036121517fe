"""How many cells of the terminal a text takes.

The widths are Rich's, since Rich draws them: ``cell_width(text) == rich.cells.cell_len(text)``. What Unicode calls
ambiguous (East Asian Width A: quotation marks, dashes, the ellipsis) is one cell wide there, and two in some terminals
that are set up for Chinese: every function here takes that width as ``ambiguous``.
"""

from __future__ import annotations

from itertools import accumulate
from unicodedata import east_asian_width

from rich import cells as rich_cells

ZERO_WIDTH_JOINER = "\u200d"
_EMOJI_SELECTOR = "\ufe0f"


class _Cells(dict[str, int]):
    """The cells of each character met so far, looked up in C for all but the first of a kind."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self._ambiguous = ambiguous

    def __missing__(self, char: str) -> int:
        cells = rich_cells.get_character_cell_size(char)
        if cells == 1 and self._ambiguous != 1 and east_asian_width(char) == "A":
            cells = self._ambiguous
        self[char] = cells
        return cells


_CELLS = {1: _Cells(1), 2: _Cells(2)}


def char_width(char: str, ambiguous: int = 1) -> int:
    """The cells that one character takes by itself: 0, 1 or 2. Raises KeyError if ``ambiguous`` is not 1 or 2."""
    return _CELLS[ambiguous][char]


def cell_width(text: str, ambiguous: int = 1) -> int:
    """The cells that a text takes when it is drawn. Raises KeyError if ``ambiguous`` is not 1 or 2."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_advances(text, ambiguous))


def one_cell(sign: str, instead: str) -> str:
    """A sign that is to take one cell, or another where the terminal draws it wider."""
    return sign if char_width(sign) == 1 else instead


def running_widths(text: str, ambiguous: int = 1) -> list[int]:
    """The cells before each place of the text: one more number than characters, from 0 to ``cell_width(text)``."""
    if text.isascii() and text.isprintable():
        return list(range(len(text) + 1))
    return list(accumulate(_advances(text, ambiguous), initial=0))


def _advances(text: str, ambiguous: int) -> map[int] | list[int]:
    cells = _CELLS[ambiguous]
    if ZERO_WIDTH_JOINER in text or _EMOJI_SELECTOR in text:
        return _joined_advances(text, cells)
    return map(cells.__getitem__, text)


def _joined_advances(text: str, cells: _Cells) -> list[int]:
    """As Rich counts: what a joiner joins takes no room of its own, an emoji selector widens what stands before it."""
    advances: list[int] = []
    widened = ""
    joined = False
    for char in text:
        advance = 0
        if joined:
            joined = False
        elif char == ZERO_WIDTH_JOINER:
            joined = True
        elif char == _EMOJI_SELECTOR:
            if widened:
                advance = rich_cells.cell_len(widened + _EMOJI_SELECTOR) - rich_cells.cell_len(widened)
                widened = ""
        else:
            advance = cells[char]
            widened = char if advance else widened
        advances.append(advance)
    return advances
