"""A file as a document, by way of the cache."""

from __future__ import annotations

from pathlib import Path

from tui_reader.corpus import Document
from tui_reader.library import cache

_MOST_KEPT = 64 * 1024 * 1024
"""Bytes of a file above which it is not kept when parsed: to hash it would take long, too."""


def read(path: Path) -> Document:
    """The document of a file, parsed or as it was kept. Raises UnreadableFile."""
    return _read(path)[0]


def read_with_content(path: Path) -> tuple[Document, bytes]:
    """The document of a file, and the bytes that it was made from. Raises UnreadableFile."""
    return _read(path)[:2]


def read_keeping(path: Path) -> tuple[Document, str]:
    """The document of a file, and the key under which it is kept, empty where it could not be. Raises UnreadableFile."""
    document, _data, key = _read(path)
    return document, key


def load_or_read(key: str, path: Path) -> Document:
    """The document that was kept under a key, else that of the file. Raises UnreadableFile."""
    document = cache.load(key)
    return read(path) if document is None else document


def _read(path: Path) -> tuple[Document, bytes, str]:
    data = _content(path)
    if data is not None and (document := cache.load(key := cache.key_of(path.name, data))) is not None:
        return document, data, key
    # Only now: to load the parser takes longer than to read all that it has made of a library.
    from tui_reader.parsing.reading import parse_bytes, read_bytes

    data = read_bytes(path)
    document = parse_bytes(data, path)
    key = cache.key_of(path.name, data)
    return document, data, key if len(data) <= _MOST_KEPT and cache.keep(key, document) else ""


def _content(path: Path) -> bytes | None:
    """What is in a file; None for what is no file, or too large, or cannot be read."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_KEPT:
            return None
        return path.read_bytes()
    except OSError:
        return None
