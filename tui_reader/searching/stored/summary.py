"""What stands in any of some segments: pairs with their frequencies, and which triples there are."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tui_reader.searching.stored.grams import codes_from, last_char, pair_code, triple_code, turned
from tui_reader.searching.stored.sections import Sections, pack
from tui_reader.searching.stored.segment import Segment
from tui_reader.searching.stored.terms import TERMS, TermList, string_sections

_AT_ONCE = 8192
_BEYOND_ALL = 1 << 64


def summary(segments: Sequence[Segment]) -> bytes:
    """The bytes of a summary of segments."""
    counts: Counter[int] = Counter()
    for segment in segments:
        for code, count in zip(segment.pairs, segment.counts, strict=False):
            counts[code] += count
    codes = sorted(counts)
    sections = {
        "pairs": array("I", codes),
        "counts": array("I", [counts[code] for code in codes]),
        "backward": array("I", sorted(map(turned, codes))),
        "triples": _all_codes([segment.triples for segment in segments]),
    }
    terms = string_sections(TERMS, sorted(set().union(*(segment.terms for segment in segments))))
    head = {"segments": [segment.name for segment in segments]}
    return pack(head, {name: data.tobytes() for name, data in sections.items()} | terms)


def _all_codes(lists: Sequence[memoryview]) -> array[int]:
    """The codes of several ascending lists, ascending, each once."""
    codes = array("Q")
    longest = max(lists, key=len, default=memoryview(b""))
    # A part at a time, so that few are held as objects.
    for least, beyond in pairwise((0, *longest[_AT_ONCE::_AT_ONCE], _BEYOND_ALL)):
        parts = (each[bisect_left(each, least) : bisect_left(each, beyond)] for each in lists)
        codes.extend(sorted(set().union(*parts)))
    return codes


class Summary:
    """Pairs and triples of characters that stand somewhere. Raises DamagedFile."""

    def __init__(self, sections: Sections) -> None:
        self.segments: list[str] = sections.head["segments"]
        self._pairs = sections.numbers("pairs", "I")
        self._counts = sections.numbers("counts", "I")
        self._backward = sections.numbers("backward", "I")
        self._triples = sections.numbers("triples", "Q")
        self.terms = TermList(sections)
        self.frequency = lru_cache(maxsize=65536)(self._frequency)
        self.following = lru_cache(maxsize=4096)(lambda char: _beginning(self._pairs, char))
        self.following_pair = lru_cache(maxsize=65536)(lambda pair: _beginning(self._triples, pair))
        self.preceding = lru_cache(maxsize=4096)(lambda char: _beginning(self._backward, char))

    def _frequency(self, pair: str) -> int:
        code = pair_code(pair)
        row = bisect_left(self._pairs, code)
        return self._counts[row] if row < len(self._pairs) and self._pairs[row] == code else 0

    def usual_pair(self, char: str) -> str:
        """The most frequent pair that begins with a character; empty for none."""
        least, beyond = codes_from(char)
        rows = range(bisect_left(self._pairs, least), bisect_left(self._pairs, beyond))
        return char + last_char(self._pairs[max(rows, key=self._counts.__getitem__)]) if rows else ""

    def has_triple(self, triple: str) -> bool:
        """Whether three characters stand somewhere side by side."""
        code = triple_code(triple)
        row = bisect_left(self._triples, code)
        return row < len(self._triples) and self._triples[row] == code


def _beginning(codes: memoryview, beginning: str) -> frozenset[str]:
    """The last characters of the pairs or triples that begin so."""
    least, beyond = codes_from(beginning)
    return frozenset(map(last_char, codes[bisect_left(codes, least) : bisect_left(codes, beyond)]))
