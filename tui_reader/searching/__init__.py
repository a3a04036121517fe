"""Search: folding, queries, tiers of likeness, ranking, and where in the clean text a match is.

The modules are imported when a name of theirs is first asked for: what only folds a text does not wait for the engine.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.searching.completing import Completion, Vocabulary, completed, completions
    from tui_reader.searching.concordance import Occurrence, Order, in_order
    from tui_reader.searching.engine import SearchEngine
    from tui_reader.searching.excerpting import excerpt
    from tui_reader.searching.results import Match, Results, Tier

__all__ = [
    "Completion",
    "Match",
    "Occurrence",
    "Order",
    "Results",
    "SearchEngine",
    "Tier",
    "Vocabulary",
    "completed",
    "completions",
    "excerpt",
    "in_order",
]

_WHERE = {
    "Completion": "completing",
    "Vocabulary": "completing",
    "completed": "completing",
    "completions": "completing",
    "Occurrence": "concordance",
    "Order": "concordance",
    "in_order": "concordance",
    "SearchEngine": "engine",
    "excerpt": "excerpting",
    "Match": "results",
    "Results": "results",
    "Tier": "results",
}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
