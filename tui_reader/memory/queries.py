"""What was searched for before."""

from __future__ import annotations

from tui_reader.memory.database import Database
from tui_reader.memory.rows import now

_MOST = 500
"""How many queries are kept; the oldest go."""


class Queries:
    """The queries of a reader."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember(self, query: str) -> None:
        """Remember that this was searched for; an empty query is not. Raises NotKept."""
        words = " ".join(query.split())
        if not words:
            return
        self._database.write(
            lambda connection: (
                connection.execute(
                    "INSERT INTO queries (query, times, asked) VALUES (?, 1, ?)"
                    " ON CONFLICT (query) DO UPDATE SET times = times + 1, asked = excluded.asked",
                    (words, now()),
                ),
                connection.execute(
                    "DELETE FROM queries WHERE query NOT IN (SELECT query FROM queries ORDER BY asked DESC LIMIT ?)",
                    (_MOST,),
                ),
            ),
            durable=False,
        )

    def recent(self, limit: int = 50) -> tuple[str, ...]:
        """The queries asked last, the latest first, each once."""
        rows = self._database.read(
            lambda connection: connection.execute(
                "SELECT query FROM queries ORDER BY asked DESC LIMIT ?", (limit,)
            ).fetchall()
        )
        return tuple(query for (query,) in rows)
