"""The geometry of a scroll track: what part of a whole each of its cells stands for, and which cells are the thumb."""

from __future__ import annotations

from typing import NamedTuple


class ScrollTrack(NamedTuple):
    """A column of ``height`` cells beside a window of as many rows, of a whole of ``rows``; ``top`` is the first row seen.

    ``height`` and ``rows`` are at least 1.
    """

    top: int
    rows: int
    height: int

    def stands_for(self, y: int) -> tuple[int, int]:
        """The first and the last row of the whole that cell ``y`` stands for."""
        first = y * self.rows // self.height
        return first, max(first, (y + 1) * self.rows // self.height - 1)

    def is_thumb(self, y: int) -> bool:
        """Whether cell ``y`` stands for rows that are seen; at least one cell does."""
        first = self.top * self.height // self.rows
        after = max(first + 1, -(-(self.top + self.height) * self.height // self.rows))
        return first <= y < after

    def top_at(self, y: int) -> int:
        """The first row to be seen where the middle of the thumb is drawn to cell ``y``; it may lie beyond either end."""
        return round((y + 0.5) / self.height * self.rows - self.height / 2)
