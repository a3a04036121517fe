"""The shelf of documents: those that come with the program, and the user's own."""

from tui_reader.library.shelf import Library, NotFound, find_clause

__all__ = ["Library", "NotFound", "find_clause"]
