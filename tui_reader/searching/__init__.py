"""Search: folding, queries, tiers of likeness, ranking, and where in the clean text a match is."""

from tui_reader.searching.engine import Match, Results, SearchEngine, Tier

__all__ = ["Match", "Results", "SearchEngine", "Tier"]
