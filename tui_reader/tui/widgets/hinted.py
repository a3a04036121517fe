"""Labels on what can be followed on the page: one key each, drawn over the place without moving anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

from tui_reader.tui.ink import Ink
from tui_reader.typesetting.lines import Block, Role, Run, SetLine
from tui_reader.typesetting.widths import cell_width

LABELS = ascii_lowercase + ascii_uppercase


class Followed(NamedTuple):
    """Something that can be followed: in which clause, and which of its citations or footnote marks, from 0."""

    clause: str
    kind: Role
    number: int


def followed_in(block: Block, starts: Sequence[int], line: int) -> Iterator[tuple[Followed, Run]]:
    """What begins on a line of a clause, with its run; ``starts`` are the offsets of the clause's citations."""
    marks = sum(run.role is Role.MARK for each in block.lines[:line] for run in each.runs)
    for run in block.lines[line].runs:
        if run.role is Role.MARK:
            yield Followed(block.clause, Role.MARK, marks), run
            marks += 1
        elif run.role is Role.CITATION and run.start in starts:
            yield Followed(block.clause, Role.CITATION, starts.index(run.start)), run


def with_labels(line: SetLine, labels: Mapping[int, str]) -> Iterator[tuple[Run, Ink | None]]:
    """The runs of a line, in which some (by their place in it) begin with a label that hides what it stands on.

    A label takes as many cells as what it hides, so that nothing moves.
    """
    for place, run in enumerate(line.runs):
        if place not in labels:
            yield run, None
            continue
        label = labels[place]
        hidden = next(
            (end for end in range(1, len(run.text)) if cell_width(run.text[:end]) >= len(label)), len(run.text)
        )
        padding = " " * max(0, cell_width(run.text[:hidden]) - len(label))
        yield Run(label + padding, Role.TEXT, -1), Ink.HINT
        if hidden < len(run.text):
            yield Run(run.text[hidden:], run.role, run.start + hidden if run.start >= 0 else -1), None
