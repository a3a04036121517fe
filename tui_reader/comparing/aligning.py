"""Two documents side by side: which clauses of one belong to which of the other, in whatever order they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tui_reader.comparing.relating import Relations
from tui_reader.corpus import Document

_PAIR_FROM = 0.21
"""Two clauses that are each other's best are a pair from this score on."""
_JOIN_FROM = 0.3
"""A clause joins another's pair from this score on, if that pair's clause is its best."""
_NEARLY = 0.9
"""A clause that scores this part of the best may be taken where the best is already."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Clauses that belong together, by id; one side is empty where there is no counterpart (score 0)."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    score: float


def align(left: Document, right: Document, relations: Relations | None = None) -> tuple[Pair, ...]:
    """Align the substantive clauses of two documents; each stands in exactly one pair.

    Pairs come in the order of the left document, then what only the right one has. First clauses that are each other's
    best are paired, strongest first; then those left over join the pair of their best counterpart.
    """
    relations = relations or Relations((left, right))
    scores = relations.scores(left, right)
    groups = _pair_up(scores)
    _join(scores, groups)
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
            score = max(scores[a, b] for a in lefts for b in rights)
            pairs.append(Pair(tuple(lefts), tuple(rights), round(score, 4)))
    alone = (each.id for each in right.clauses if each.kind.is_substantive and each.id not in matched_right)
    pairs += [Pair((), (clause,), 0.0) for clause in alone]
    return tuple(pairs)


_Group = tuple[list[str], list[str]]


def _pair_up(scores: Mapping[tuple[str, str], float]) -> list[_Group]:
    """Pair clauses, strongest first, as long as each is the best, or nearly the best, that the other has."""
    best_left: dict[str, float] = defaultdict(float)
    best_right: dict[str, float] = defaultdict(float)
    for (a, b), score in scores.items():
        best_left[a] = max(best_left[a], score)
        best_right[b] = max(best_right[b], score)
    groups: list[_Group] = []
    taken_left: set[str] = set()
    taken_right: set[str] = set()
    for (a, b), score in sorted(scores.items(), key=lambda row: -row[1]):
        if score < _PAIR_FROM:
            break
        if a in taken_left or b in taken_right:
            continue
        if score >= _NEARLY * best_left[a] and score >= _NEARLY * best_right[b]:
            groups.append(([a], [b]))
            taken_left.add(a)
            taken_right.add(b)
    return groups


def _join(scores: Mapping[tuple[str, str], float], groups: list[_Group]) -> None:
    """Let clauses without a pair join that of their best counterpart: one to many, many to one."""
    by_left = {group[0][0]: group for group in groups}
    by_right = {group[1][0]: group for group in groups}
    best: dict[tuple[int, str], tuple[float, str]] = {}
    for (a, b), score in scores.items():
        if a not in by_left:
            best[0, a] = max(best.get((0, a), (0.0, "")), (score, b))
        if b not in by_right:
            best[1, b] = max(best.get((1, b), (0.0, "")), (score, a))
    for (side, clause), (score, other) in sorted(best.items(), key=lambda row: -row[1][0]):
        if score < _JOIN_FROM:
            break
        group = (by_right if side == 0 else by_left).get(other)
        # A group grows on one side only, so that it stays one to many or many to one.
        if group is not None and len(group[1 - side]) == 1:
            group[side].append(clause)
