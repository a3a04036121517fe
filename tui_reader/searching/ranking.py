"""The order of results, one that can be defended.

The tier comes first: each has a band of the scale, and a match of several words that of its worst. Within a band counts
what the words' evidence adds up to, rare and long words weighing more; then how much of the clause the words are (a
heading that says it before a long clause that has it), and, for several, how near one another and whether in order.
Lines that say nothing by themselves, such as those of an annexed list, and footnotes stand behind. Ties stay in reading
order.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from tui_reader.corpus import Kind
from tui_reader.searching.evidence import Evidence, Place, tightest
from tui_reader.searching.index import TextIndex, pairs
from tui_reader.searching.results import Tier
from tui_reader.searching.units import Unit

_BANDS = {
    Tier.EXACT: (80.0, 100.0),
    Tier.FUZZY: (60.0, 80.0),
    Tier.VARIANT: (45.0, 60.0),
    Tier.PINYIN: (30.0, 45.0),
    Tier.INITIALS: (15.0, 30.0),
}
_EVIDENCE = 0.7
_SHARE = 0.5
"""Of what evidence leaves: the share of the clause that the words are; the rest is nearness and order."""
_STEP = 0.1
"""Shares nearer to one another than this are the same: such clauses stay in reading order."""
_ORDER = 0.2
_MUTE = frozenset({Kind.MASTHEAD, Kind.ENACTING, Kind.ANNEX, Kind.LIST_ITEM, Kind.CLOSING})
_BEHIND = 0.9
"""What remains of the evidence in lines that say nothing by themselves, and in footnotes."""


def weight(word: str, index: TextIndex) -> float:
    """What a word of a query weighs beside the others: the longer and the rarer, the more."""
    return 1.0 + sqrt(sum(index.rarity(pair) for pair in pairs(word)))


def score(
    unit: Unit, evidence: Sequence[Evidence], places: Sequence[Sequence[Place]], weights: Sequence[float]
) -> float:
    """The score (0 to 100) of a unit by the evidence for each word, and where each was found."""
    if len(evidence) == 1:
        tier, value = evidence[0].tier, evidence[0].value
    else:
        tier = max((piece.tier for piece in evidence), key=_rank, default=Tier.EXACT)
        total = sum(weights)
        value = sum(part * piece.value for part, piece in zip(weights, evidence, strict=True)) / total if total else 1.0
    about = 0.0
    if unit.is_note or unit.kind in _MUTE:
        value *= _BEHIND
    elif places:
        covered = sum(end - start for group in places for start, end in group)
        share = sqrt(min(1.0, covered / len(unit.folded)))
        about = _SHARE * round(share / _STEP) * _STEP
        about += (1 - _SHARE) * _nearness(places)
    low, high = _BANDS[tier]
    return low + (high - low) * (_EVIDENCE * value + (1 - _EVIDENCE) * about)


def _rank(tier: Tier) -> int:
    return tier.rank


def _nearness(places: Sequence[Sequence[Place]]) -> float:
    """1 for words that touch one another in the order typed, less the farther they are apart; 1 for a single one."""
    if len(places) < 2 or not all(places):
        return 1.0
    length, in_order = tightest(places)
    words = sum(group[0][1] - group[0][0] for group in places)
    return (1 - _ORDER) * min(1.0, sqrt(words / length)) + _ORDER * in_order
