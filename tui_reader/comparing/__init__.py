"""Clauses that belong together: related, aligned, compared, traced.

The modules are imported when a name of theirs is first asked for: what is related does not wait for what differs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.comparing.aligning import Pair, align
    from tui_reader.comparing.differing import Differences, Mark, differences
    from tui_reader.comparing.features import DocumentFeatures, features_of
    from tui_reader.comparing.force import Change, changes, force_of
    from tui_reader.comparing.grouping import Changed, Marked, changed, marked
    from tui_reader.comparing.lineage import Version, trace
    from tui_reader.comparing.reasons import Reason
    from tui_reader.comparing.relating import Relation, Relations

__all__ = [
    "Change",
    "Changed",
    "Differences",
    "DocumentFeatures",
    "Mark",
    "Marked",
    "Pair",
    "Reason",
    "Relation",
    "Relations",
    "Version",
    "align",
    "changed",
    "changes",
    "differences",
    "features_of",
    "force_of",
    "marked",
    "trace",
]

_WHERE = {
    "Pair": "aligning",
    "align": "aligning",
    "Differences": "differing",
    "Mark": "differing",
    "differences": "differing",
    "DocumentFeatures": "features",
    "features_of": "features",
    "Change": "force",
    "changes": "force",
    "force_of": "force",
    "Changed": "grouping",
    "Marked": "grouping",
    "changed": "grouping",
    "marked": "grouping",
    "Version": "lineage",
    "trace": "lineage",
    "Reason": "reasons",
    "Relation": "relating",
    "Relations": "relating",
}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
