"""Where each document was left, and how the reader was."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from tui_reader.memory.database import Database
from tui_reader.memory.quoting import Quotation
from tui_reader.memory.rows import COLUMNS, JOINED, SELECTED, keep_source, now, quotation_of, values_of

State = Mapping[str, Any]
"""How the reader was, as JSON has it; what is in it is for those to say who draw it."""


class Sessions:
    """The last session and the positions in documents. What is kept survives a kill, but need not a power cut."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self) -> dict[str, Any]:
        """How the reader was when it was last used; empty if it never was."""
        row = self._database.read(lambda connection: connection.execute("SELECT state FROM session").fetchone())
        try:
            state = json.loads(row[0]) if row else {}
        except ValueError:
            return {}
        return state if isinstance(state, dict) else {}

    def positions(self) -> dict[str, Quotation]:
        """Where each document was left, by document id."""
        rows = self._database.read(
            lambda connection: connection.execute(f"SELECT {SELECTED} FROM positions t {JOINED}").fetchall()
        )
        return {quotation.source.id: quotation for quotation in map(quotation_of, rows)}

    def position(self, document_id: str) -> Quotation | None:
        """Where a document was left; None if it was never read."""
        row = self._database.read(
            lambda connection: connection.execute(
                f"SELECT {SELECTED} FROM positions t {JOINED} WHERE t.document = ?", (document_id,)
            ).fetchone()
        )
        return quotation_of(row) if row else None

    def keep(self, state: State, positions: Iterable[Quotation]) -> None:
        """Keep how the reader is and where it is in documents. Raises NotKept."""

        def change(connection: sqlite3.Connection) -> None:
            time = now()
            connection.execute(
                "INSERT OR REPLACE INTO session (id, state, saved) VALUES (1, ?, ?)",
                (json.dumps(state, ensure_ascii=False, separators=(",", ":")), time),
            )
            for position in positions:
                keep_source(connection, position.source)
                connection.execute(
                    f"INSERT OR REPLACE INTO positions ({COLUMNS}, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (*values_of(position), time),
                )

        self._database.write(change, durable=False)
