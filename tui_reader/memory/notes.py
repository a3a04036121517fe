"""Notes on clauses."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from tui_reader.memory.database import Database, NotKept
from tui_reader.memory.quoting import Quotation
from tui_reader.memory.rows import COLUMNS, JOINED, SELECTED, WIDTH, keep_source, now, quotation_of, values_of
from tui_reader.wording import _


@dataclass(frozen=True, slots=True)
class Note:
    """What someone wrote on a clause. ``written`` and ``changed`` are times in UTC (ISO 8601)."""

    id: int
    at: Quotation
    text: str
    written: str
    changed: str


class Notes:
    """All notes of a reader. Whoever writes may raise NotKept; what has returned is on the disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Note, ...]:
        """All notes, in the order in which they were first written."""
        rows = self._database.read(
            lambda connection: connection.execute(
                f"SELECT {SELECTED}, t.id, t.text, t.written, t.changed FROM notes t {JOINED} ORDER BY t.written, t.id"
            ).fetchall()
        )
        return tuple(Note(row[WIDTH], quotation_of(row), *row[WIDTH + 1 :]) for row in rows)

    def write(self, at: Quotation, text: str) -> Note:
        """Write a new note."""
        return self._database.write(lambda connection: _insert(connection, at, text, now()))

    def revise(self, note: Note, text: str) -> Note:
        """Give a note another text; return it as it now is.

        Where another reader changed or deleted it meanwhile, this becomes a note of its own, so that neither is lost.
        """

        def change(connection: sqlite3.Connection) -> Note:
            time = now()
            done = connection.execute(
                "UPDATE notes SET text = ?, changed = ? WHERE id = ? AND changed = ?",
                (text, time, note.id, note.changed),
            )
            if done.rowcount:
                return replace(note, text=text, changed=time)
            return _insert(connection, note.at, text, note.written)

        return self._database.write(change)

    def delete(self, note: Note) -> None:
        """Delete a note. Raises NotKept where another reader changed it meanwhile, too."""

        def change(connection: sqlite3.Connection) -> None:
            done = connection.execute("DELETE FROM notes WHERE id = ? AND changed = ?", (note.id, note.changed))
            if not done.rowcount:
                raise NotKept(_("not deleted: it was changed in another window"))

        self._database.write(change)

    def restore(self, note: Note) -> Note:
        """Take back that a note was deleted; return it, which has a new id."""
        return self._database.write(lambda connection: _insert(connection, note.at, note.text, note.written))


def _insert(connection: sqlite3.Connection, at: Quotation, text: str, written: str) -> Note:
    keep_source(connection, at.source)
    time = now()
    done = connection.execute(
        f"INSERT INTO notes ({COLUMNS}, text, written, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values_of(at), text, written, time),
    )
    assert done.lastrowid is not None
    return Note(done.lastrowid, at, text, written, time)
