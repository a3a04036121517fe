"""What the program remembers for its reader: notes, bookmarks, positions, the last session, queries.

All of it lies in one SQLite file of the user's data folder, which is never rebuilt, only migrated.

What is named here is loaded when it is first asked for: before the first screen only the last session is.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui_reader.memory.anchoring import Found, How, find_again, find_in
    from tui_reader.memory.bookmarks import Bookmark, Bookmarks
    from tui_reader.memory.database import Database, NotKept
    from tui_reader.memory.notes import Note, Notes
    from tui_reader.memory.placing import Kept, Placed, placed, searched_text
    from tui_reader.memory.queries import Queries
    from tui_reader.memory.quoting import Quotation, Source, quote
    from tui_reader.memory.sessions import Sessions
    from tui_reader.memory.store import Memory

__all__ = [
    "Bookmark",
    "Bookmarks",
    "Database",
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
    "find_in",
    "placed",
    "quote",
    "searched_text",
]

_MODULES = {
    "anchoring": ("Found", "How", "find_again", "find_in"),
    "bookmarks": ("Bookmark", "Bookmarks"),
    "database": ("Database", "NotKept"),
    "notes": ("Note", "Notes"),
    "placing": ("Kept", "Placed", "placed", "searched_text"),
    "queries": ("Queries",),
    "quoting": ("Quotation", "Source", "quote"),
    "sessions": ("Sessions",),
    "store": ("Memory",),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"tui_reader.memory.{module}"), name)
    raise AttributeError(name)
