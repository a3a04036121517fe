"""What changed between two clauses, in words."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.comparing import Change
from tui_reader.corpus import Clause
from tui_reader.wording import _


def in_words(change: Change, against: Clause | None = None) -> str:
    """A change in words: what kind of thing it is, and what became of what: ``force 促请 → 鼓励 (weaker)``; of several
    clauses, with the id of the one that it was found against before it: ``op8: …``.
    """
    kind = f"{against.id}: {_(change.kind)}" if against else _(change.kind)
    if not (change.before and change.after):
        return f"{kind} {'+' if change.after else '−'} {change.after or change.before}"
    return f"{kind} {change.before} → {change.after} ({_(change.direction)})"


def likeness_in_words(score: float, lefts: Sequence[Clause], rights: Sequence[Clause]) -> str:
    """How like the clauses of a pair are: ``39%``; that they say the same to the letter; empty for one without the other."""
    if not (lefts and rights):
        return ""
    if [clause.text for clause in lefts] == [clause.text for clause in rights]:
        return _("same wording")
    return f"{score:.0%}"
