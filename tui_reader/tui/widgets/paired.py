"""What stands in the rows of a comparison: clauses that belong together, or a run of them without a counterpart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tui_reader.comparing import Change, Mark, Pair, changed, marked
from tui_reader.corpus import Clause, Document
from tui_reader.tui.ink import STRONG_AT, Ink
from tui_reader.tui.widgets.inked import Row

Marks = dict[str, list[tuple[int, int, Ink]]]
"""What to lay over the text of a clause, by clause id."""

INK_OF = {"deleted": Ink.DELETED, "inserted": Ink.INSERTED, "shared": Ink.SHARED}
"""The ink of what differs or is shared, by what it is."""


class Shown(StrEnum):
    """Which rows of a comparison are shown."""

    ALL = "all"
    MATCHES = "matches"
    GAPS = "gaps"


@dataclass(slots=True)
class Group:
    """An item: clauses that belong together with their score, or (score 0) a run of clauses of one side alone."""

    left: tuple[Clause, ...]
    right: tuple[Clause, ...]
    score: float
    folded: bool = False
    changes: tuple[Change, ...] = ()
    nearest: Clause | None = None
    """The clause of several at one side that the changes are told against."""
    marks: tuple[Marks, Marks] | None = None
    lines: tuple[list[Row | None], list[Row | None]] | None = field(default=None, repr=False)

    @property
    def is_match(self) -> bool:
        """Whether there are clauses at both sides."""
        return bool(self.left and self.right)

    @property
    def is_strong(self) -> bool:
        """Whether it is a match that is drawn as strong."""
        return self.is_match and self.score >= STRONG_AT

    @property
    def force(self) -> str:
        """Which way its force changed, ``stronger`` or ``weaker``; empty where it did not."""
        return next((change.direction for change in self.changes if change.kind == "force"), "")

    def is_shown(self, shown: Shown) -> bool:
        """Whether it is among the rows that are shown."""
        return shown is Shown.ALL or self.is_match is (shown is Shown.MATCHES)


def groups(left: Document, right: Document, pairs: Sequence[Pair]) -> Iterator[Group]:
    """Groups that match, and runs of neighbours without a counterpart gathered into one item each."""
    run: list[Clause] = []
    run_is_left = True
    for pair in pairs:
        group = Group(
            tuple(left.clause(clause) for clause in pair.left),
            tuple(right.clause(clause) for clause in pair.right),
            pair.score,
        )
        if group.is_match:
            told = changed(group.left, group.right, left.language, right.language)
            group.changes, group.nearest = told.changes, told.nearest
        if group.is_match or (run and run_is_left != bool(group.left)):
            if run:
                yield _run(run, is_left=run_is_left)
                run = []
            if group.is_match:
                yield group
        if not group.is_match:
            run_is_left = bool(group.left)
            run += group.left or group.right
    if run:
        yield _run(run, is_left=run_is_left)


def _run(clauses: list[Clause], *, is_left: bool) -> Group:
    gathered = tuple(clauses)
    return Group(gathered if is_left else (), () if is_left else gathered, 0.0, folded=True)


def marks_of(group: Group) -> tuple[Marks, Marks]:
    """What is shared or differs between the sides, for each clause of a group."""
    told = marked([clause.text for clause in group.left], [clause.text for clause in group.right])
    left, right = (
        {clause.id: _inked(clause, marks) for clause, marks in zip(clauses, side, strict=True)}
        for clauses, side in ((group.left, told.left), (group.right, told.right))
    )
    return left, right


def _inked(clause: Clause, marks: Sequence[Mark]) -> list[tuple[int, int, Ink]]:
    # A verb is told of by its force: a part of one that happens to be shared says nothing.
    first = clause.verb_span.end if clause.verb_span.start == 0 else 0
    return [(max(mark.start, first), mark.end, INK_OF[mark.role]) for mark in marks if mark.end > first]
