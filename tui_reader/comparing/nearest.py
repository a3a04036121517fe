"""Which pairs of two lists of sparse vectors are worth a close look, found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest

Sparse = Sequence[tuple[int, float]]
"""The numbers of what a vector has, with their weights."""


def nearest_pairs(lefts: Sequence[Sparse], rights: Sequence[Sparse], most: int) -> Iterator[tuple[int, int]]:
    """The pairs, by their places, of which one is among the ``most`` that share most with the other; in order."""
    postings: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for column, right in enumerate(rights):
        for feature, weight in right:
            postings[feature].append((column, weight))
    rows: list[list[float]] = []
    for left in lefts:
        row = [0.0] * len(rights)
        for feature, weight in left:
            if feature in postings:
                for column, other in postings[feature]:
                    row[column] += weight * other
        rows.append(row)
    found = {(row, column) for row, sums in enumerate(rows) for column in _greatest(sums, most)}
    for column, column_sums in enumerate(zip(*rows, strict=True)):
        found.update((row, column) for row in _greatest(column_sums, most))
    return iter(sorted(found))


def _greatest(sums: Sequence[float], most: int) -> set[int]:
    """The places of the greatest numbers that are not 0; of the same ones the first."""
    return {sums.index(total) for total in nlargest(most, sums) if total}
