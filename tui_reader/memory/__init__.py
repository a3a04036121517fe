"""What the program remembers for its reader: notes, bookmarks, positions, the last session, queries.

All of it lies in one SQLite file of the user's data folder, which is never rebuilt, only migrated.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui_reader.corpus import Document
from tui_reader.memory.anchoring import Found, How, find_again
from tui_reader.memory.bookmarks import Bookmark, Bookmarks
from tui_reader.memory.database import Database, NotKept
from tui_reader.memory.notes import Note, Notes
from tui_reader.memory.placing import Kept, Placed, placed
from tui_reader.memory.queries import Queries
from tui_reader.memory.quoting import Quotation, Source, quote
from tui_reader.memory.sessions import Sessions

__all__ = [
    "Bookmark",
    "Bookmarks",
    "Found",
    "How",
    "Kept",
    "Memory",
    "NotKept",
    "Note",
    "Notes",
    "Placed",
    "Queries",
    "Quotation",
    "Sessions",
    "Source",
    "find_again",
    "placed",
    "quote",
]


class Memory:
    """An open memory: of this user (``Memory.open()``), or in RAM alone (``Memory()``). Any thread may use it."""

    def __init__(self, path: Path | None = None) -> None:
        self._database = Database(path)
        self.notes = Notes(self._database)
        self.bookmarks = Bookmarks(self._database)
        self.sessions = Sessions(self._database)
        self.queries = Queries(self._database)

    @classmethod
    def open(cls) -> Memory:
        """The memory of this user; in RAM where it cannot be written, which ``trouble`` then says."""
        from tui_reader.library.locations import memory_file

        return cls(memory_file())

    @property
    def trouble(self) -> str:
        """One line for the user where something is amiss with the file, else empty."""
        return self._database.trouble

    def kept(self, documents: Sequence[Document]) -> Kept:
        """All notes and bookmarks, at their places in these documents."""
        return Kept(placed(self.notes.all(), documents), placed(self.bookmarks.all(), documents))

    def was_changed_elsewhere(self) -> bool:
        """Whether another reader has written since this was last asked."""
        return self._database.was_changed_elsewhere()

    def check(self) -> None:
        """Look the whole file over, which takes time; a damaged one is put aside and a new one begun."""
        self._database.check()

    def close(self) -> None:
        """Close the file."""
        self._database.close()
