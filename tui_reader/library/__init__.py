"""The shelf of documents: those that come with the program, and the user's own."""

from tui_reader.library.naming import (
    AmbiguousClause,
    AmbiguousDocument,
    NotFound,
    UnknownClause,
    UnknownDocument,
    find_clause,
)
from tui_reader.library.shelf import Entry, Library, Origin

__all__ = [
    "AmbiguousClause",
    "AmbiguousDocument",
    "Entry",
    "Library",
    "NotFound",
    "Origin",
    "UnknownClause",
    "UnknownDocument",
    "find_clause",
]
