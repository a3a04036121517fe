"""Merging small segments: documents that are added one at a time leave one each, and each is looked at for every word.

As in a log-structured merge tree with tiers (O'Neil, Cheng, Gawlick and O'Neil, 1996): so many neighbours of about the
same size become one, so that there are few of each size, and a unit is written again only when its segment grows by a tier.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from tui_reader.searching.stored.postings import SPAN
from tui_reader.searching.stored.segment import Segment
from tui_reader.searching.stored.terms import CITED_TERM, OWN_TERM
from tui_reader.searching.stored.writing import Columns, written

SO_MANY = 8
"""So many neighbours of a tier are merged; a segment of the next tier is as many times as large."""
LARGE = SPAN // 2
"""A segment of more units than this is not merged any more."""


def to_merge(sizes: Sequence[int]) -> range | None:
    """Which neighbours are to be merged first, among segments of these sizes in the order in which they were made."""
    most = 1
    while most < LARGE * SO_MANY:
        for run, is_full in _runs(sizes, min(LARGE, most)):
            if len(run) >= SO_MANY or (is_full and len(run) > 1):
                return run
        most *= SO_MANY
    return None


def _runs(sizes: Sequence[int], most: int) -> Iterator[tuple[range, bool]]:
    """Neighbours of no more than ``most`` units each, as many as have room in one segment; and whether the next has not."""
    first, total = 0, 0
    for place, size in enumerate(sizes):
        if size > most:
            yield range(first, place), False
            first, total = place + 1, 0
        elif total + size > SPAN:
            yield range(first, place), True
            first, total = place, size
        else:
            total += size
    yield range(first, len(sizes)), False


def merged(segments: Sequence[Segment], gone: Collection[str], instead: Sequence[str]) -> bytes:
    """The bytes of a segment of the documents of several, but for some by their keys; ``instead`` are the names of those in
    whose place it stands.
    """
    texts: list[str] = []
    records: list[bytes] = []
    kinds: list[int] = []
    verbs: list[str] = []
    document_of: list[int] = []
    documents: list[Sequence[object]] = []
    names: list[str] = []
    keyed: dict[str, list[int]] = {}
    cited: Counter[str] = Counter()
    for segment in segments:
        numbers = {number: len(documents) + at for at, number in enumerate(_kept(segment, gone))}
        documents += map(segment.particulars.__getitem__, numbers)
        names += map(segment.names.__getitem__, numbers)
        rows: dict[int, int] = {}
        for place in sorted(range(len(segment)), key=segment.order.__getitem__):
            if segment.document_of[place] in numbers:
                rows[place] = len(texts)
                texts.append(segment.text(place))
                records.append(segment.record_bytes(place))
                kinds.append(segment.kinds[place])
                verbs.append(segment.verbs[segment.verb_of[place]])
                document_of.append(numbers[segment.document_of[place]])
        for row, term in enumerate(segment.terms):
            if term[0] in (CITED_TERM, OWN_TERM):
                places = segment.of_term(row).places()
                keyed.setdefault(term, []).extend(rows[place] for place in places if place in rows)
        cited.update(segment.value_counts["cites"])
    having = {term: places for term, places in keyed.items() if places}
    columns = Columns(texts, records, kinds, verbs, document_of)
    return written(columns, documents, names, having, cited, instead)


def _kept(segment: Segment, gone: Collection[str]) -> Iterator[int]:
    return (number for number, key in enumerate(segment.keys) if key not in gone)
