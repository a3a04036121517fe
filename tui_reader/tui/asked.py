"""What was searched for: the interface to whatever remembers it, and a memory for one run of the program."""

from __future__ import annotations

from typing import Protocol


class AskedQueries(Protocol):
    """Remembers queries."""

    def remember(self, query: str) -> None:
        """Remember that this was searched for; a blank query is not."""

    def recent(self) -> tuple[str, ...]:
        """The queries asked last, the latest first, each once."""


class AskedInThisRun:
    """Remembers queries until the program ends."""

    def __init__(self) -> None:
        self._queries: dict[str, None] = {}

    def remember(self, query: str) -> None:
        """See AskedQueries."""
        words = " ".join(query.split())
        if words:
            self._queries.pop(words, None)
            self._queries[words] = None

    def recent(self) -> tuple[str, ...]:
        """See AskedQueries."""
        return tuple(reversed(self._queries))
