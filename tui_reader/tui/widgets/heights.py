"""How tall the items of a list are, in rows: measured all at once, or estimated until one comes near them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

_TOGETHER = 32
"""Items that are measured together: few enough to take no time, enough for a screen to need few such runs."""


class Heights:
    """The heights of items that were all measured."""

    def __init__(self, heights: Sequence[int] = ()) -> None:
        self._starts = list(accumulate(heights, initial=0))

    @property
    def count(self) -> int:
        """How many items there are."""
        return len(self._starts) - 1

    @property
    def rows(self) -> int:
        """How many rows all items have together."""
        return self._starts[-1]

    def start(self, item: int) -> int:
        """The first row of an item, counted from the top of all; for the number of items the row after the last."""
        return self._starts[item]

    def item_at(self, row: int) -> int:
        """The item that a row belongs to; the first or last one for rows beyond the ends."""
        return max(0, min(bisect_right(self._starts, row) - 1, self.count - 1))

    def place(self, row: int) -> tuple[int, int]:
        """A row as an item and the rows from its first, which it keeps when other items are measured."""
        item = self.item_at(row)
        return item, row - self.start(item)

    def near(self, row: int, reach: int) -> int:
        """See to it that all is measured that lies up to ``reach`` rows from a row; where that row then is."""
        return row


class EstimatedHeights(Heights):
    """The heights of so many items that to measure them all would take long: of most it is only supposed that they are as
    tall as others. Runs of them are measured when they are asked for by ``near``.
    """

    def __init__(self, count: int, height: float, measure: Callable[[int], int]) -> None:
        """``height`` is how tall an item is on average, ``measure`` gives the rows of one."""
        self._count = count
        self._measure = measure
        self._lengths = [min(_TOGETHER, count - first) for first in range(0, count, _TOGETHER)]
        self._tall = [max(length, round(height * length)) for length in self._lengths]
        self._measured: dict[int, list[int]] = {}
        super().__init__(self._tall)

    @property
    def count(self) -> int:
        """How many items there are."""
        return self._count

    def start(self, item: int) -> int:
        """The first row of an item, as far as it is known."""
        if item >= self._count:
            return self.rows
        run, place = divmod(item, _TOGETHER)
        known = self._measured.get(run)
        return self._starts[run] + (known[place] if known else place * self._tall[run] // self._lengths[run])

    def item_at(self, row: int) -> int:
        """The item that a row belongs to, as far as it is known."""
        run = self._run_at(row)
        row = max(0, min(row - self._starts[run], self._tall[run] - 1))
        known = self._measured.get(run)
        place = bisect_right(known, row) - 1 if known else row * self._lengths[run] // self._tall[run]
        return run * _TOGETHER + place

    def near(self, row: int, reach: int) -> int:
        """See to it that all is measured that lies up to ``reach`` rows from a row; where that row then is."""
        while True:
            runs = range(self._run_at(row - reach), self._run_at(row + reach) + 1)
            unknown = [run for run in runs if run not in self._measured]
            if not unknown:
                return row
            item, rows = self.place(row)
            for run in unknown:
                first = run * _TOGETHER
                tall = [self._measure(each) for each in range(first, first + self._lengths[run])]
                self._measured[run] = starts = list(accumulate(tall, initial=0))
                self._tall[run] = starts[-1]
            self._starts = list(accumulate(self._tall, initial=0))
            row = self.start(item) + rows

    def _run_at(self, row: int) -> int:
        return max(0, min(bisect_right(self._starts, row) - 1, len(self._tall) - 1))
