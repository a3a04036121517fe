"""What changed between two clauses, in words."""

from __future__ import annotations

from tui_reader.comparing import Change
from tui_reader.wording import _


def in_words(change: Change) -> str:
    """A change in words: what kind of thing it is, and what became of what: ``force 促请 → 鼓励 (weaker)``."""
    if not (change.before and change.after):
        return f"{_(change.kind)} {'+' if change.after else '−'} {change.after or change.before}"
    return f"{_(change.kind)} {change.before} → {change.after} ({_(change.direction)})"
