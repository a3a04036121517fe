"""How many cells of the terminal a character takes.

The widths are Rich's, since Rich draws them; what Unicode calls ambiguous (East Asian Width A: quotation marks, dashes,
the ellipsis) is one cell wide there, and two in some terminals that are set up for Chinese.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import east_asian_width

from rich.cells import get_character_cell_size

_ASCII_PRINTABLE = range(0x20, 0x7F)
_HAN = range(0x4E00, 0xA000)


@lru_cache(maxsize=8192)
def char_width(char: str, ambiguous: int = 1) -> int:
    """The cells that a character takes: 0, 1 or 2; ``ambiguous`` is the width of those that Unicode leaves open."""
    code = ord(char)
    if code in _ASCII_PRINTABLE:
        return 1
    if code in _HAN:
        return 2
    if ambiguous != 1 and east_asian_width(char) == "A":
        return ambiguous
    return max(0, get_character_cell_size(char))


def cell_width(text: str, ambiguous: int = 1) -> int:
    """The cells that a text takes when it is drawn."""
    if text.isascii():
        return len(text)
    return sum(char_width(char, ambiguous) for char in text)
