"""Search: folding, queries, tiers of likeness, ranking, and where in the clean text a match is."""

from tui_reader.searching.completing import Completion, Vocabulary, completed, completions
from tui_reader.searching.concordance import Occurrence, Order, in_order
from tui_reader.searching.engine import SearchEngine
from tui_reader.searching.excerpt import excerpt
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
