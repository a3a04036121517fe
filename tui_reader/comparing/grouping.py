"""One clause beside the several that it became, or that became it: what they share and differ in, what changed.

Joined, the several would hide what each of them shares: a phrase that two of them have would be found in one only. So
the one is compared with each, unless it was only cut in pieces and is nearest to all of them together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from tui_reader.comparing.differing import Differences, Mark, differences
from tui_reader.comparing.force import Change, changes
from tui_reader.corpus import Clause, Span

Marks = tuple[Mark, ...]


class Marked(NamedTuple):
    """The marks of each text of both sides, in its own offsets, in order and apart from each other."""

    left: tuple[Marks, ...]
    right: tuple[Marks, ...]


class Changed(NamedTuple):
    """What changed from the left to the right; ``nearest`` is the one of several that it was found against, if any."""

    changes: tuple[Change, ...]
    nearest: Clause | None = None


def marked(lefts: Sequence[str], rights: Sequence[str]) -> Marked:
    """What the texts that belong together share or differ in; see ``differences``.

    In the one beside several everything is marked as shared that any distant one of these has, and as deleted or inserted
    only what none of them has. Nothing is marked where a side is empty.
    """
    if not (lefts and rights):
        return Marked(((),) * len(lefts), ((),) * len(rights))
    joined = differences("".join(lefts), "".join(rights))
    told = [differences(left, right) for left, right in product(lefts, rights)] if len(lefts) != len(rights) else []
    is_cut = joined.mode == "differences" and joined.ratio >= max((each.ratio for each in told), default=0.0)
    if is_cut or min(len(lefts), len(rights)) > 1 or not told:
        return Marked(_cut(joined.left, lefts), _cut(joined.right, rights))
    ours, theirs = [each.left for each in told], [each.right for each in told]
    if len(lefts) == 1:
        one, several = _united(told, ours, theirs)
        return Marked((one,), several)
    one, several = _united(told, theirs, ours)
    return Marked(several, (one,))


def changed(lefts: Sequence[Clause], rights: Sequence[Clause], language: str = "zh", other: str = "") -> Changed:
    """What changed between clauses that belong together, against the nearest in wording of several; see ``changes``.

    A qualifier or citation of the one beside several is neither dropped nor added that another of these has.
    """
    if not (lefts and rights):
        return Changed(())
    pairs = list(product(lefts, rights))
    if len(pairs) == 1:
        return Changed(changes(lefts[0], rights[0], language, other))
    left, right = max(pairs, key=lambda pair: differences(pair[0].text, pair[1].text).ratio)
    told = changes(left, right, language, other)
    if len(lefts) == 1 or len(rights) == 1:
        went = "dropped" if len(lefts) == 1 else "added"
        every = [changes(*pair, language, other, most_citations=None) for pair in pairs]
        told = tuple(each for each in told if each.direction != went or all(each in of_pair for of_pair in every))
    return Changed(told, left if len(lefts) > 1 else right)


def _cut(marks: Sequence[Mark], texts: Sequence[str]) -> tuple[Marks, ...]:
    """Marks that count through some texts as if these were one, for each of them."""
    cut = []
    start = 0
    for text in texts:
        end = start + len(text)
        cut.append(
            tuple(
                mark._replace(start=max(mark.start, start) - start, end=min(mark.end, end) - start)
                for mark in marks
                if mark.start < end and mark.end > start
            )
        )
        start = end
    return tuple(cut)


def _united(
    told: Sequence[Differences], ours: Sequence[Marks], theirs: Sequence[Marks]
) -> tuple[Marks, tuple[Marks, ...]]:
    """The marks of one text by what it shares with or lacks of each other, and theirs, numbered for all together."""
    numbers: dict[tuple[int, int], int] = {}
    one: list[Mark] = []
    shared = sorted(
        ((mark, which) for which, marks in enumerate(ours) for mark in marks if mark.role == "shared"),
        key=lambda each: (each[0].start, each[0].end),
    )
    for mark, which in shared:
        if one and mark.start < one[-1].end:
            one[-1] = one[-1]._replace(end=max(one[-1].end, mark.end))
        else:
            one.append(mark._replace(pair=len(one)))
        numbers[which, mark.pair] = one[-1].pair
    near = [which for which, each in enumerate(told) if each.mode == "differences"]
    phrases = tuple(one)

    def number_of(which: int, mark: Mark) -> int:
        return numbers.setdefault((which, mark.pair), len(phrases) + len(numbers))

    for mark in ours[near[0]] if near else ():
        spans = [Span(mark.start, mark.end)]
        for other in near[1:]:
            spans = [both for span in spans for both in _within(span, ours[other])]
        for span in spans:
            one += [Mark(*rest, mark.role, number_of(near[0], mark)) for rest in _without(span, phrases)]
    several = (
        tuple(mark._replace(pair=number_of(which, mark)) for mark in marks) for which, marks in enumerate(theirs)
    )
    return tuple(sorted(one, key=lambda mark: mark.start)), tuple(several)


def _within(span: Span, marks: Sequence[Mark]) -> Iterator[Span]:
    """What of a span some marks cover."""
    for mark in marks:
        start, end = max(span.start, mark.start), min(span.end, mark.end)
        if start < end:
            yield Span(start, end)


def _without(span: Span, marks: Sequence[Mark]) -> Iterator[Span]:
    """What of a span marks, in order, leave free."""
    start = span.start
    for mark in marks:
        if mark.end <= start or mark.start >= span.end:
            continue
        if mark.start > start:
            yield Span(start, mark.start)
        start = mark.end
    if start < span.end:
        yield Span(start, span.end)
