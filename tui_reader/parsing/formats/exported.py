"""What the formats share in which this program exports whole documents, and reads them back."""

from __future__ import annotations

FIELDS = ("id", "title", "symbol", "organ", "session", "date", "language", "source", "source_text")
"""The fields of a document that are kept as they are."""


class NotExported(ValueError):
    """The file is none that this program has exported, or was changed since so that it makes no sense."""
