"""Where things lie on the user's machine, by the platform's own rules (on Linux those of XDG)."""

from __future__ import annotations

from pathlib import Path

from tui_reader.folders import user_folder


def library_folder() -> Path:
    """The folder of all that is the user's own."""
    return user_folder("data")


def added_documents() -> Path:
    """The folder of the documents that the user added, as they came."""
    return library_folder() / "documents"


def replaced_documents() -> Path:
    """The folder of added documents in whose place a newer version stands."""
    return library_folder() / "replaced"


def catalogue_file() -> Path:
    """The file of what the user decided about documents: their ids, titles, what is hidden, what belongs together."""
    return library_folder() / "library.json"


def parsed_documents() -> Path:
    """The folder of what was worked out from documents; it may be deleted at any time."""
    return user_folder("cache") / "parsed"


def compared_documents() -> Path:
    """The folder of what documents are compared by; it may be deleted at any time."""
    return user_folder("cache") / "compared"


def search_index() -> Path:
    """The folder of the index of a large library; it may be deleted at any time."""
    return user_folder("cache") / "index"


def own_names() -> Path:
    """The file of names that the user wants to find one another."""
    return user_folder("config") / "names.toml"


def memory_file() -> Path:
    """The file of notes, bookmarks, positions and the last session."""
    return user_folder("data") / "memory.sqlite3"
