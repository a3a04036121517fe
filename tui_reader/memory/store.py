"""An open memory, and the rooms in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.corpus import Document
from tui_reader.memory.database import Database

if TYPE_CHECKING:  # each room is loaded when it is first entered
    from tui_reader.memory.bookmarks import Bookmarks
    from tui_reader.memory.notes import Notes
    from tui_reader.memory.placing import Kept
    from tui_reader.memory.queries import Queries
    from tui_reader.memory.sessions import Sessions


class Memory:
    """The memory of this user (``Memory.open()``), or one in RAM alone (``Memory()``). Any thread may use it."""

    def __init__(self, path: Path | None = None) -> None:
        self._database = Database(path)

    @classmethod
    def open(cls) -> Memory:
        """The memory of this user; in RAM where it cannot be written, which ``trouble`` then says."""
        from tui_reader.library.locations import memory_file

        return cls(memory_file())

    @cached_property
    def notes(self) -> Notes:
        """Notes on clauses."""
        from tui_reader.memory.notes import Notes

        return Notes(self._database)

    @cached_property
    def bookmarks(self) -> Bookmarks:
        """Clauses under names of one's own."""
        from tui_reader.memory.bookmarks import Bookmarks

        return Bookmarks(self._database)

    @cached_property
    def sessions(self) -> Sessions:
        """Where each document was left, and how the reader was."""
        from tui_reader.memory.sessions import Sessions

        return Sessions(self._database)

    @cached_property
    def queries(self) -> Queries:
        """What was searched for before."""
        from tui_reader.memory.queries import Queries

        return Queries(self._database)

    def kept(self, documents: Sequence[Document]) -> Kept:
        """All notes and bookmarks, at their places in these documents. Raises NotKept."""
        from tui_reader.memory.placing import Kept, placed

        return Kept(placed(self.notes.all(), documents), placed(self.bookmarks.all(), documents))

    @property
    def trouble(self) -> str:
        """One line for the user where something is amiss with the file, else empty."""
        return self._database.trouble

    @property
    def in_ram(self) -> bool:
        """Whether what is written is gone when the program ends."""
        return self._database.in_ram

    def was_changed_elsewhere(self) -> bool:
        """Whether another reader has written since this was last asked."""
        return self._database.was_changed_elsewhere()

    def check(self) -> None:
        """Look the whole file over, which takes time; a damaged one is put aside and a new one begun."""
        self._database.check()

    def close(self) -> None:
        """Close the file."""
        self._database.close()
