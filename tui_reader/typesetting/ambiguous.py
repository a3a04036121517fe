"""Terminals that draw characters of ambiguous width two cells wide.

Unicode leaves the width of some characters open (East Asian Width A: “ ” … — · ×). Rich takes them for one cell; a
terminal that is set up for Chinese may draw two, and every row that has one would be drawn too long.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import east_asian_width

from rich import cells


def take_ambiguous_as_wide() -> None:
    """Let Rich count characters of ambiguous width as two cells, and with it all that measures by Rich.

    To be called before Textual is loaded: its modules keep Rich's function by name.
    """
    narrow = cells.get_character_cell_size

    @lru_cache(maxsize=4096)
    def cell_size(character: str, unicode_version: str = "auto") -> int:
        size = narrow(character, unicode_version)
        return 2 if size == 1 and east_asian_width(character) == "A" else size

    vars(cells).update(
        get_character_cell_size=cell_size,
        # What Rich need not look at: of its own ranges only ASCII has nothing ambiguous in it.
        _is_single_cell_widths=frozenset(map(chr, range(0x20, 0x7F))).issuperset,
    )
    cells.cached_cell_len.cache_clear()
