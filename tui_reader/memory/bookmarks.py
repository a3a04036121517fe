"""Bookmarks: clauses under names of one's own."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from tui_reader.memory.database import Database
from tui_reader.memory.quoting import Quotation
from tui_reader.memory.rows import COLUMNS, JOINED, SELECTED, WIDTH, keep_source, now, quotation_of, values_of


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A clause to come back to, and what it is called. ``made`` is a time in UTC (ISO 8601)."""

    id: int
    at: Quotation
    name: str
    made: str


class Bookmarks:
    """All bookmarks of a reader. Whoever writes may raise NotKept; what has returned is on the disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Bookmark, ...]:
        """All bookmarks, the oldest first."""
        rows = self._database.read(
            lambda connection: connection.execute(
                f"SELECT {SELECTED}, t.id, t.name, t.made FROM bookmarks t {JOINED} ORDER BY t.made, t.id"
            ).fetchall()
        )
        return tuple(Bookmark(row[WIDTH], quotation_of(row), *row[WIDTH + 1 :]) for row in rows)

    def add(self, at: Quotation, name: str) -> Bookmark:
        """Set a bookmark."""
        return self._database.write(lambda connection: _insert(connection, at, name, now()))

    def rename(self, bookmark: Bookmark, name: str) -> Bookmark:
        """Call a bookmark otherwise; return it as it now is."""
        self._database.write(
            lambda connection: connection.execute("UPDATE bookmarks SET name = ? WHERE id = ?", (name, bookmark.id))
        )
        return replace(bookmark, name=name)

    def delete(self, bookmark: Bookmark) -> None:
        """Take a bookmark away."""
        self._database.write(
            lambda connection: connection.execute("DELETE FROM bookmarks WHERE id = ?", (bookmark.id,))
        )

    def restore(self, bookmark: Bookmark) -> Bookmark:
        """Take back that a bookmark was taken away; return it, which has a new id."""
        return self._database.write(lambda connection: _insert(connection, bookmark.at, bookmark.name, bookmark.made))


def _insert(connection: sqlite3.Connection, at: Quotation, name: str, made: str) -> Bookmark:
    keep_source(connection, at.source)
    done = connection.execute(
        f"INSERT INTO bookmarks ({COLUMNS}, name, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values_of(at), name, made),
    )
    assert done.lastrowid is not None
    return Bookmark(done.lastrowid, at, name, made)
