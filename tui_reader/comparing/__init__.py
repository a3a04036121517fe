"""Clauses that belong together: related, aligned, compared, traced."""

from tui_reader.comparing.aligning import Pair, align
from tui_reader.comparing.differing import Differences, Mark, differences
from tui_reader.comparing.force import Change, changes, force_of
from tui_reader.comparing.grouping import Changed, Marked, changed, marked
from tui_reader.comparing.lineage import Version, trace
from tui_reader.comparing.reasons import Reason
from tui_reader.comparing.relating import Relation, Relations

__all__ = [
    "Change",
    "Changed",
    "Differences",
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
    "force_of",
    "marked",
    "trace",
]
