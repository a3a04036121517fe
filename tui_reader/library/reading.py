"""A file as a document, by way of the cache."""

from __future__ import annotations

from pathlib import Path

from tui_reader.corpus import Document
from tui_reader.library import cache

_MOST_KEPT = 64 * 1024 * 1024
"""Bytes of a file above which it is not kept when parsed: to hash it would take long, too."""


def read(path: Path) -> Document:
    """The document of a file, parsed or as it was kept. Raises UnreadableFile."""
    key = _key(path)
    document = cache.load(key) if key else None
    if document is None:
        # Only now: to load the parser takes longer than to read all that it has made of a library.
        from tui_reader.parsing import read_document

        document = read_document(path)
        if key:
            cache.keep(key, document)
    return document


def _key(path: Path) -> str | None:
    """The key of a file in the cache, None for what is no file, or too large, or cannot be read."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_KEPT:
            return None
        return cache.key_of(path.name, path.read_bytes())
    except OSError:
        return None
