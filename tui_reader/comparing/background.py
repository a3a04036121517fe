"""How often features are in a library, known from a sample of it: for comparing a few clauses of very many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tui_reader.comparing.features import DocumentFeatures


class Background(NamedTuple):
    """How many of so many clauses have each feature."""

    clauses: int
    frequency: Mapping[str, int]


NOTHING = Background(0, {})


def background(sample: Iterable[DocumentFeatures]) -> Background:
    """What is usual in some documents."""
    clauses = 0
    frequency: Counter[str] = Counter()
    for features in sample:
        clauses += len(features.clauses)
        for clause in features.clauses:
            frequency.update(map(features.names.__getitem__, clause.whole.numbers))
    return Background(clauses, frequency)
