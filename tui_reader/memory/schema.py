"""The tables of what a reader remembers, and how a file of an earlier version becomes one of today's.

``PRAGMA user_version`` counts the steps that a file has been through. A step is never changed once it was published:
what is to be otherwise gets a step of its own.
"""

from __future__ import annotations

import sqlite3

_QUOTATION = """
    document TEXT NOT NULL REFERENCES documents (id),
    clause TEXT NOT NULL,
    label TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    words TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
"""

_FIRST = f"""
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    symbol TEXT NOT NULL,
    title TEXT NOT NULL,
    organ TEXT NOT NULL,
    date TEXT NOT NULL,
    language TEXT NOT NULL,
    file TEXT NOT NULL
);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, {_QUOTATION},
    text TEXT NOT NULL,
    written TEXT NOT NULL,
    changed TEXT NOT NULL
);
CREATE INDEX notes_by_document ON notes (document);
CREATE TABLE bookmarks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, {_QUOTATION},
    name TEXT NOT NULL,
    made TEXT NOT NULL
);
CREATE INDEX bookmarks_by_document ON bookmarks (document);
CREATE TABLE positions (
    {_QUOTATION.strip().replace("REFERENCES", "PRIMARY KEY REFERENCES", 1)},
    seen TEXT NOT NULL
);
CREATE TABLE session (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    state TEXT NOT NULL,
    saved TEXT NOT NULL
);
"""

_QUERIES = """
CREATE TABLE queries (
    query TEXT PRIMARY KEY,
    times INTEGER NOT NULL,
    asked TEXT NOT NULL
);
CREATE INDEX queries_by_time ON queries (asked);
"""

MIGRATIONS = (_FIRST, _QUERIES)
"""What brings a file from each version to the next, from version 0, which has nothing."""

TABLES = ("documents", "notes", "bookmarks", "positions", "session", "queries")


class NewerFile(Exception):
    """A file was written by a later version of the program, which may keep what this one does not know of."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file to today's version, all steps or none; the connection must be in autocommit mode.

    Raises NewerFile, sqlite3.Error.
    """
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)  # another reader may have been quicker
        if version > len(MIGRATIONS):
            raise NewerFile
        for step in MIGRATIONS[version:]:
            for statement in step.split(";"):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether a file is empty or was made by this program: one of no version that has tables was not."""
    connection.execute("BEGIN")
    try:
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return _version(connection) > 0 or not tables
    finally:
        connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
