"""Which clauses of segments the fields of a query allow: a bitmap for each segment, made without reading a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from heapq import nsmallest
from itertools import islice
from operator import and_
from typing import TYPE_CHECKING

from tui_reader.searching.fields import Condition, Scope
from tui_reader.searching.folding import fold_text
from tui_reader.searching.index import pairs
from tui_reader.searching.selecting import Listed, Selection, allows
from tui_reader.searching.stored.postings import SPAN, Postings, bitmap_where, places_of
from tui_reader.searching.stored.segment import Segment
from tui_reader.searching.stored.terms import CITED_TERM
from tui_reader.searching.stored.writing import KINDS, NOTE

if TYPE_CHECKING:
    from tui_reader.searching.stored.index import StoredIndex

_ALL = (1 << SPAN) - 1
_MOST_LOOKED_AT = 2000
"""So many clauses at most are read to find out whether what only their text can tell holds."""


class StoredSelection(Selection):
    """The places of segments that are allowed.

    ``bitmap`` gives for a segment's number what a condition allows; of what only a clause's text can tell, at least that.
    """

    def __init__(
        self,
        index: StoredIndex,
        conditions: Sequence[Condition],
        without: Sequence[str],
        bitmap: Callable[[int, Condition], int],
    ) -> None:
        self._index = index
        self.postings = [
            Postings.of_bitmap(reduce(and_, (bitmap(number, condition) for condition in conditions), _ALL))
            for number in range(len(index.segments))
        ]
        """For each segment the places that may be allowed."""
        self._to_read = [condition for condition in conditions if condition.scope is Scope.CITATIONS]
        self._without = without

    @property
    def is_exact(self) -> bool:
        """Whether all the places are allowed that may be."""
        return not self._to_read and not self._without

    def __call__(self, place: int) -> bool:
        """See Selection."""
        number, local = self._index.number_of(place)
        return local in self.postings[number] and self.reads_well(place)

    def reads_well(self, place: int) -> bool:
        """Whether a place that may be allowed is, as its text says."""
        return self.is_exact or allows(self._to_read, self._without, self._index.units[place])

    def clauses(self, most: int) -> Listed:
        """See Selection; what would take too long to count is estimated."""
        bitmaps = [
            each.bitmap() & segment.clauses for each, segment in zip(self.postings, self._index.segments, strict=True)
        ]
        total = sum(map(int.bit_count, bitmaps))
        if self.is_exact:
            return Listed(list(islice(self._in_order(bitmaps, most), most)), total)
        looked_at = list(islice(self._in_order(bitmaps, _MOST_LOOKED_AT), _MOST_LOOKED_AT))
        found = list(filter(self.reads_well, looked_at))
        if total <= len(looked_at):
            return Listed(found[:most], len(found))
        return Listed(found[:most], total * len(found) // len(looked_at), True)

    def _in_order(self, bitmaps: Iterable[int], most: int) -> Iterator[int]:
        """The places of bitmaps in reading order, of each no more than so many."""
        for base, segment, bitmap in zip(self._index.bases, self._index.segments, bitmaps, strict=False):
            yield from map(base.__add__, nsmallest(most, places_of(bitmap), key=segment.order.__getitem__))


def selected(segment: Segment, condition: Condition) -> int:
    """The places of a segment where a condition holds, as a bitmap; of what only a text can tell, where it may hold."""
    match condition.scope:
        case Scope.NAMES:
            named = {row for row in segment.names.having(condition.wanted) if _is_named(segment.names[row], condition)}
            holding: Sequence[bool] = [(row in named) is not condition.negated for row in range(len(segment.keys))]
            return _where(segment.document_of, holding)
        case Scope.DATE:
            return _where(segment.document_of, [condition.holds((each.date,)) for each in segment.particulars])
        case Scope.KIND:
            kinds = [
                condition.holds((KINDS[code % NOTE].value,)) if code % NOTE < len(KINDS) else False
                for code in range(256)
            ]
            return bitmap_where(bytes(segment.kinds).translate(bytes(kinds)))
        case Scope.VERB:
            return _where(segment.verb_of, [condition.holds((fold_text(verb),)) for verb in segment.verbs])
        case Scope.CITATIONS:
            return _ALL if condition.negated else _may_cite(segment, condition.wanted)


def _is_named(names: str, condition: Condition) -> bool:
    return any(map(condition.matches, names.split("\n")))


def _where(numbers: memoryview, holding: Sequence[bool]) -> int:
    """The places whose number is one for which something holds."""
    if not any(holding):
        return 0
    return _ALL if all(holding) else bitmap_where(bytes(map(holding.__getitem__, numbers)))


def _may_cite(segment: Segment, wanted: str) -> int:
    """The places of what is cited under a key that has a string, and those whose texts may have the string."""
    having = [segment.having(pair) for pair in pairs(wanted)]
    printed = [each.bitmap() for each in having if each is not None]
    places = reduce(and_, printed, _ALL) if len(printed) == len(having) else 0
    for row in segment.terms.having(wanted):
        if segment.terms[row].startswith(CITED_TERM):
            places |= segment.of_term(row).bitmap()
    # Of a footnote it is the clause that cites.
    return places | _ALL & ~segment.clauses
