"""Two documents side by side: which clauses of one belong to which of the other, in whatever order they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui_reader.comparing.crossing import cross_scores
from tui_reader.comparing.relating import Relating, Relations
from tui_reader.corpus import Document

_PAIR_FROM = 0.22
"""Two clauses that are each other's best are a pair from this score on."""
_NEARLY = 0.9
"""A clause that scores this part of the best may be taken where the best is already."""
_JOIN_FROM = 0.22
"""A clause joins another's pair from this score on, if that pair's clause is its best."""
_CROSS_PAIR_FROM = 0.45
_CROSS_JOIN_FROM = 0.65
"""The same for clauses in two languages, which share less by chance and are compared by more."""
_SECOND = 0.7
"""What it must then have of the best score of the clause that it joins: a second counterpart is nearly as near."""


class Pair(NamedTuple):
    """Clauses that belong together, by id; one side is empty where there is no counterpart (score 0)."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    score: float


def align(left: Document, right: Document, relations: Relating | None = None) -> tuple[Pair, ...]:
    """Align the substantive clauses of two documents; each stands in exactly one pair.

    Pairs come in the order of the left document, then what only the right one has. First clauses that are each other's
    best are paired, strongest first; then those left over join the pair of their best counterpart.
    """
    if left.language != right.language:
        scores = cross_scores(left, right)
        groups = _pair_up(scores, _CROSS_PAIR_FROM)
        _join(scores, groups, _CROSS_JOIN_FROM)
    else:
        scores = (relations or Relations((left, right))).scores(left, right)
        groups = _pair_up(scores, _PAIR_FROM)
        _join(scores, groups, _JOIN_FROM)
    order = [clause.id for clause in left.clauses if clause.kind.is_substantive]
    pairs = []
    matched_right: set[str] = set()
    placed: set[str] = set()
    by_left = {clause: group for group in groups for clause in group[0]}
    for clause in order:
        group = by_left.get(clause)
        if group is None:
            pairs.append(Pair((clause,), (), 0.0))
        elif clause not in placed:
            lefts = sorted(group[0], key=left.positions.__getitem__)
            rights = sorted(group[1], key=right.positions.__getitem__)
            placed.update(lefts)
            matched_right.update(rights)
            score = max(scores.get((a, b), 0.0) for a in lefts for b in rights)
            pairs.append(Pair(tuple(lefts), tuple(rights), round(score, 4)))
    alone = (each.id for each in right.clauses if each.kind.is_substantive and each.id not in matched_right)
    pairs += [Pair((), (clause,), 0.0) for clause in alone]
    return tuple(pairs)


_Group = tuple[list[str], list[str]]


def _pair_up(scores: Mapping[tuple[str, str], float], least: float) -> list[_Group]:
    """Pair clauses, strongest first, as long as each is the best, or nearly the best, that the other has."""
    best_left, best_right = _bests(scores)
    groups: list[_Group] = []
    taken_left: set[str] = set()
    taken_right: set[str] = set()
    for (a, b), score in _ranked(scores):
        if score < least:
            break
        if a in taken_left or b in taken_right:
            continue
        if score >= _NEARLY * best_left[a] and score >= _NEARLY * best_right[b]:
            groups.append(([a], [b]))
            taken_left.add(a)
            taken_right.add(b)
    return groups


def _join(scores: Mapping[tuple[str, str], float], groups: list[_Group], least: float) -> None:
    """Let clauses without a pair join that of their best counterpart: one to many, many to one."""
    best = _bests(scores)
    taken = {(side, group[side][0]): group for group in groups for side in (0, 1)}
    for pair, score in _ranked(scores):
        if score < least:
            break
        for side in (0, 1):
            group = taken.get((1 - side, pair[1 - side]))
            if group is None or (side, pair[side]) in taken:
                continue
            is_best = score >= best[side][pair[side]]
            # A group grows on one side only, so that it stays one to many or many to one.
            if is_best and score >= _SECOND * best[1 - side][pair[1 - side]] and len(group[1 - side]) == 1:
                group[side].append(pair[side])
                taken[side, pair[side]] = group
                break


def _bests(scores: Mapping[tuple[str, str], float]) -> tuple[dict[str, float], dict[str, float]]:
    """The best score of each left clause, and of each right one."""
    best: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for pair, score in scores.items():
        for side in (0, 1):
            best[side][pair[side]] = max(best[side].get(pair[side], 0.0), score)
    return best


def _ranked(scores: Mapping[tuple[str, str], float]) -> list[tuple[tuple[str, str], float]]:
    """Pairs with their scores, best first; those that score the same in reading order."""
    return sorted(scores.items(), key=lambda row: -row[1])
