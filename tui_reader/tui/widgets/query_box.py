"""The box that a query is typed into: what the last word may become stands behind it in grey."""

from __future__ import annotations

from collections.abc import Callable

from textual.suggester import Suggester
from textual.widgets import Input


class _AsTyped(Suggester):
    """Suggests what a function makes of the whole text, if that begins as it was typed."""

    def __init__(self, complete: Callable[[str], str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """The completed text, None if it would change what was typed."""
        completed = self._complete(value).rstrip()
        return completed if completed.startswith(value) and completed != value else None


class QueryBox(Input):
    """A box for queries. ``complete`` gives the text with its last word completed; the right arrow takes that."""

    def __init__(self, value: str, complete: Callable[[str], str], *, id: str | None = None) -> None:
        super().__init__(value, id=id, select_on_focus=True, compact=True, suggester=_AsTyped(complete))

    def set_query(self, query: str) -> None:
        """Put a query into the box, with the cursor at its end."""
        self.value = query
        self.cursor_position = len(query)
