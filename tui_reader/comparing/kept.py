"""The features of a document as plain values of JSON, so that they can be kept beside it and need not be worked out anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui_reader.comparing.features import Bag, ClauseFeatures, DocumentFeatures
from tui_reader.corpus import Document

VERSION = 1
"""Of the form of the values. What the features are depends on the lexicon and on this folder besides: whoever keeps them
keeps them under a key that says by which version of both they were made.
"""


def to_value(features: DocumentFeatures) -> dict[str, Any]:
    """The features of a document as lists, numbers and strings."""
    return {
        "version": VERSION,
        "has_themes": features.has_themes,
        "names": list(features.names),
        "clauses": [
            [
                clause.clause,
                clause.verb,
                _bag_value(clause.whole),
                [None if part == _uncited(clause.whole) else _bag_value(part) for part in clause.parts],
            ]
            for clause in features.clauses
        ],
    }


def from_value(value: Any, document: Document) -> DocumentFeatures | None:
    """The features that such a value stands for, None if they are not of this document or of another version."""
    try:
        if value["version"] != VERSION:
            return None
        names = tuple(map(str, value["names"]))
        clauses = tuple(_clause(row, len(names)) for row in value["clauses"])
        features = DocumentFeatures(names, clauses, bool(value["has_themes"]))
    except (KeyError, TypeError, ValueError, IndexError):
        return None
    own = [clause.id for clause in document.clauses if clause.kind.is_substantive]
    return features if own == [clause.clause for clause in clauses] else None


def _clause(row: Sequence[Any], names: int) -> ClauseFeatures:
    clause, verb, whole_value, part_values = row
    whole = _bag(whole_value, names)
    parts = tuple(_uncited(whole) if value is None else _bag(value, names) for value in part_values)
    if not parts:
        raise ValueError(clause)
    return ClauseFeatures(clause, verb, whole, parts)


def _uncited(whole: Bag) -> Bag:
    """A clause without its citations, which come last: the first of its parts, if it stands under no heading."""
    end = len(whole.numbers) - whole.sizes[-1]
    return Bag(whole.numbers[:end], whole.times[:end], whole.sizes[:-1])


def _bag_value(bag: Bag) -> list[Any]:
    """The numbers of the features, the sizes of the aspects, and what is there not once: its place, and how often."""
    repeated = [each for place, times in enumerate(bag.times) if times != 1 for each in (place, times)]
    return [bag.numbers, bag.sizes, repeated]


def _bag(value: Sequence[Any], names: int) -> Bag:
    numbers, sizes, repeated = value
    if sum(sizes) != len(numbers) or min(numbers, default=0) < 0 or max(numbers, default=-1) >= names:
        raise ValueError(value)
    times = [1.0] * len(numbers)
    for place, each in zip(repeated[::2], repeated[1::2], strict=True):
        times[place] = each
    return Bag(numbers, times, tuple(sizes))
