"""Pairs and triples of neighbouring characters as numbers, taken out of texts many times faster than as strings.

A text is encoded with 16 bits for each character (what is beyond the Basic Multilingual Plane as U+FFFD) and its bytes
are then read as numbers of two or of four characters, once for each way they can begin.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from sys import byteorder

_ENCODING = "utf-16-le" if byteorder == "little" else "utf-16-be"
_CHAR_BITS = 16
_CHAR = (1 << _CHAR_BITS) - 1
_PAIR = (1 << 2 * _CHAR_BITS) - 1
_TRIPLE = (1 << 3 * _CHAR_BITS) - 1
_BEYOND = "\ufffd"
_PARTING = "\n"
"""Stands between texts; no folded text has it."""
_AT_ONCE = 4096


def encoded(text: str) -> bytes:
    """Two bytes for each character of a text."""
    data = text.encode(_ENCODING, "surrogatepass")
    if len(data) == 2 * len(text):
        return data
    return "".join(char if char <= "\uffff" else _BEYOND for char in text).encode(_ENCODING, "surrogatepass")


def is_told_apart(word: str) -> bool:
    """Whether the numbers of a word are those of no other."""
    return all(char < _BEYOND for char in word)


def pair_code(pair: str) -> int:
    """The number of a pair: pairs are in the order of their first characters, then of their second."""
    first, second = (min(ord(char), ord(_BEYOND)) for char in pair)
    return first << _CHAR_BITS | second


def codes_from(beginning: str) -> tuple[int, int]:
    """The least number of a pair that begins with a character, or of a triple that begins with a pair; and that of the
    next beginning.
    """
    code = pair_code(beginning) if len(beginning) > 1 else min(ord(beginning), ord(_BEYOND))
    return code << _CHAR_BITS, code + 1 << _CHAR_BITS


def last_char(code: int) -> str:
    """The last character of a pair's or a triple's number."""
    return chr(code & _CHAR)


def turned(code: int) -> int:
    """The number of a pair with its characters exchanged."""
    return (code & _CHAR) << _CHAR_BITS | code >> _CHAR_BITS


def triple_code(triple: str) -> int:
    """The number of a triple: triples are in the order of their first pairs, then of their last characters."""
    return pair_code(triple[:2]) << _CHAR_BITS | min(ord(triple[2]), ord(_BEYOND))


class _Appending(dict[int, Callable[[int], None]]):
    """For each pair what adds a place to its list: to look that up for all of a text's pairs is done in C."""

    def __init__(self) -> None:
        super().__init__()
        self.lists: dict[int, array[int]] = {}

    def __missing__(self, code: int) -> Callable[[int], None]:
        places = self.lists[code] = array("H")
        self[code] = places.append
        return places.append


def places_of_pairs(texts: Iterable[str]) -> dict[int, array[int]]:
    """For the number of each pair the places of the texts that have it, ascending; in the order of the numbers."""
    appending = _Appending()
    for place, text in enumerate(texts):
        data = memoryview(encoded(text))
        length = len(data)
        found = set(data[: length & ~3].cast("I"))
        found.update(data[2 : 2 + (length - 2 & ~3)].cast("I") if length > 2 else ())
        for append in map(appending.__getitem__, found):
            append(place)
    # As the bytes lie, the first character is the lower half of the number (the upper where bytes lie the other way).
    order = turned if byteorder == "little" else int
    return dict(sorted((order(code), places) for code, places in appending.lists.items()))


def triples(texts: Sequence[str]) -> array[int]:
    """The numbers of all triples of neighbouring characters in the texts, ascending."""
    found: set[int] = set()
    parting = _PARTING * 3
    for first in range(0, len(texts), _AT_ONCE):
        data = memoryview(encoded(_PARTING.join(texts[first : first + _AT_ONCE]) + parting))
        fours: set[int] = set()
        for shift in (0, 4):
            end = len(data) - (len(data) - shift) % 8
            fours.update(data[shift:end].cast("Q"))
        # Four characters hold two triples, so that every other place is enough.
        found.update(map(_TRIPLE.__and__, fours))
        found.update(code >> _CHAR_BITS for code in fours)
    if byteorder == "little":
        return array("Q", sorted(turned(code & _PAIR) << _CHAR_BITS | code >> 2 * _CHAR_BITS for code in found))
    return array("Q", sorted(found))
