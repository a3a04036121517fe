"""Search: folding, queries, tiers of likeness, ranking, and where in the clean text a match is."""

from tui_reader.searching.engine import SearchEngine
from tui_reader.searching.excerpt import Excerpt, excerpt
from tui_reader.searching.results import Match, Results, Tier

__all__ = ["Excerpt", "Match", "Results", "SearchEngine", "Tier", "excerpt"]
