"""Postings: the places, 0 to 65,535, that have something; few as numbers of 16 bits, many as a bitmap.

As in Roaring bitmaps (Chambi, Lemire, Kaser and Godin, 2016), with Python's integers as the bitmaps in memory: their
``&``, ``|`` and ``bit_count`` take microseconds for 65,536 bits.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress

SPAN = 1 << 16
"""How many places a segment has room for."""
_BITMAP = SPAN // 8
_MOST_LISTED = 1024
"""More places than this are kept as a bitmap."""

_MANY = 2048
"""More places than this are faster set each in a byte of its own first."""
_WORD = 8
_WORDS = range(0, _BITMAP, _WORD)
_BITS = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]


def packed(places: array[int]) -> bytes:
    """Ascending places as bytes."""
    if len(places) <= _MOST_LISTED:
        return places.tobytes()
    return bitmap_of(places).to_bytes(_BITMAP, "little")


def bitmap_of(places: Collection[int]) -> int:
    """Places as an integer whose bits they are."""
    if len(places) > _MANY:
        flags = bytearray(SPAN)
        for place in places:
            flags[place] = 1
        return bitmap_where(flags)
    bits = bytearray(_BITMAP)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


def bitmap_where(flags: bytes | bytearray) -> int:
    """The places of the ones among zeros and ones, a byte for each place, as an integer whose bits they are."""
    # The first bits of all bytes at once, then the second ones, and so on.
    bitmap = 0
    for bit in range(8):
        bitmap |= int.from_bytes(flags[bit::8], "little") << bit
    return bitmap


def places_of(bitmap: int) -> Iterator[int]:
    """The places of a bitmap, ascending."""
    data = bitmap.to_bytes(_BITMAP, "little")
    # Most words of most bitmaps are empty, and passed over without a step of our own.
    for word in compress(_WORDS, memoryview(data).cast("Q")):
        for at, byte in enumerate(data[word : word + _WORD], word):
            for bit in _BITS[byte]:
                yield (at << 3) + bit


class Postings:
    """Places as they lie in a segment."""

    __slots__ = ("_data", "count", "is_listed")

    def __init__(self, data: memoryview, count: int) -> None:
        self._data = data
        self.count = count
        self.is_listed = count <= _MOST_LISTED
        """Whether they are few, and listed."""

    @classmethod
    def of_bitmap(cls, bitmap: int) -> Postings:
        """The places that are the bits of an integer."""
        if (count := bitmap.bit_count()) <= _MOST_LISTED:
            return cls(memoryview(array("H", places_of(bitmap)).tobytes()), count)
        return cls(memoryview(bitmap.to_bytes(_BITMAP, "little")), count)

    def __contains__(self, place: int) -> bool:
        """Whether a place is among them."""
        if self.is_listed:
            return place in self._data.cast("H")
        return bool(self._data[place >> 3] >> (place & 7) & 1)

    def places(self) -> Iterable[int]:
        """The places, ascending."""
        return self._data.cast("H") if self.is_listed else places_of(self.bitmap())

    def bitmap(self) -> int:
        """The places as the bits of an integer."""
        if self.is_listed:
            return bitmap_of(self._data.cast("H"))
        return int.from_bytes(self._data, "little")

    def keep(self, places: Iterable[int]) -> list[int]:
        """Those of the places that are among these."""
        if self.is_listed:
            return list(filter(set(self._data.cast("H")).__contains__, places))
        bits = self._data
        return [place for place in places if bits[place >> 3] >> (place & 7) & 1]


def common(postings: Sequence[Postings]) -> tuple[Iterable[int], int]:
    """The places that are among all, ascending, and how many they are."""
    fewest, *others = sorted(postings, key=lambda each: each.count)
    if not others:
        return fewest.places(), fewest.count
    if fewest.is_listed:
        places: list[int] = list(fewest.places())
        for other in others:
            if not places:
                break
            places = other.keep(places)
        return places, len(places)
    bitmap = fewest.bitmap()
    for other in others:
        bitmap &= other.bitmap()
    return places_of(bitmap), bitmap.bit_count()


class Tally:
    """Adds up the weights of many postings for all places at once, the sums as columns of bits (bit-sliced)."""

    def __init__(self) -> None:
        self._columns: list[int] = []

    def add(self, bitmap: int, weight: int) -> None:
        """Give every place of a bitmap that weight, a small whole number."""
        column = 0
        while weight:
            if weight & 1:
                self._carry(bitmap, column)
            weight >>= 1
            column += 1

    def _carry(self, bitmap: int, column: int) -> None:
        columns = self._columns
        while bitmap:
            while column >= len(columns):
                columns.append(0)
            columns[column], bitmap = columns[column] ^ bitmap, columns[column] & bitmap
            column += 1

    def at_least(self, sum_: int) -> int:
        """The places whose sum is as much, as a bitmap."""
        if sum_ >> len(self._columns):
            return 0
        more, same = 0, (1 << SPAN) - 1
        for column in range(len(self._columns) - 1, -1, -1):
            bits = self._columns[column]
            if sum_ >> column & 1:
                same &= bits
            else:
                more |= same & bits
                same &= ~bits
        return more | same
