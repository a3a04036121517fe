"""A change between two clauses in words."""

from __future__ import annotations

from tui_reader.comparing import Change
from tui_reader.tui.ink import Ink
from tui_reader.tui.widgets.inked import Row
from tui_reader.wording import N_, _

_CHANGES = {
    "force": N_("force"),
    "addressee": N_("addressee"),
    "qualifier": N_("qualifier"),
    "citation": N_("citation"),
}
_DIRECTIONS = {
    "stronger": N_("stronger"),
    "weaker": N_("weaker"),
    "added": N_("added"),
    "dropped": N_("dropped"),
}


def say_change(change: Change) -> Row:
    """A change in words: what kind of thing, how it read before and after, which way it went."""
    kind = _(_CHANGES[change.kind]) if change.kind in _CHANGES else change.kind
    direction = _(_DIRECTIONS[change.direction]) if change.direction in _DIRECTIONS else ""
    ink = {"stronger": Ink.STRONG, "weaker": Ink.WEAK}.get(change.direction, Ink.LABEL)
    both = change.before and change.after
    what = f"{change.before} → {change.after}" if both else change.before or change.after
    return [
        (_("{kind}: ").format(kind=kind), (Ink.QUIET,)),
        (what, (ink,)),
        (_(" ({direction})").format(direction=direction) if direction else "", (Ink.QUIET,)),
    ]
