"""What stands at the places of segments, one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar, overload

from tui_reader.searching.stored.segment import Segment

_Read = TypeVar("_Read")


class Places(Sequence[_Read]):
    """Something of every place of some segments, read when it is asked for; ``bases`` are their first places, and the end."""

    def __init__(
        self, segments: Sequence[Segment], bases: Sequence[int], read: Callable[[Segment, int], _Read]
    ) -> None:
        self._segments, self._bases, self._read = segments, bases, read

    def __len__(self) -> int:
        return self._bases[-1]

    @overload
    def __getitem__(self, place: int) -> _Read: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[_Read]: ...
    def __getitem__(self, place: int | slice) -> _Read | Sequence[_Read]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        number = bisect_right(self._bases, place) - 1
        return self._read(self._segments[number], place - self._bases[number])
