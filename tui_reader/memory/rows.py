"""Quotations as rows of a table, and times as they are written there."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import Any

from tui_reader.corpus import Span
from tui_reader.memory.quoting import Quotation, Source

_SOURCE = "id, symbol, title, organ, date, language, file"
_PLACE = "clause, label, first, last, words, before, after"

COLUMNS = f"document, {_PLACE}"
"""The columns of a quotation, in the order of ``values_of``."""
SELECTED = (
    ", ".join(f"d.{name}" for name in _SOURCE.split(", "))
    + ", "
    + ", ".join(f"t.{name}" for name in _PLACE.split(", "))
)
"""What to select of a table ``t`` joined with ``documents d``, in the order of ``quotation_of``."""
WIDTH = len(SELECTED.split(", "))
"""How many columns that is."""
JOINED = "JOIN documents d ON d.id = t.document"


def values_of(quotation: Quotation) -> tuple[Any, ...]:
    """The values of a quotation's columns."""
    return (
        quotation.source.id,
        quotation.clause,
        quotation.label,
        *quotation.span,
        quotation.words,
        quotation.before,
        quotation.after,
    )


def quotation_of(row: tuple[Any, ...]) -> Quotation:
    """The quotation that begins a row of ``SELECTED``."""
    clause, label, first, last, words, before, after = row[7:WIDTH]
    return Quotation(Source(*row[:7]), clause, label, Span(first, last), words, before, after)


def keep_source(connection: sqlite3.Connection, source: Source) -> None:
    """Write down what is known of a document today, for what refers to it."""
    connection.execute(
        f"INSERT INTO documents ({_SOURCE}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        + ", ".join(f"{name} = excluded.{name}" for name in _SOURCE.split(", ")[1:]),
        (source.id, source.symbol, source.title, source.organ, source.date, source.language, source.file),
    )


def now() -> str:
    """The time, to the microsecond, in UTC (ISO 8601)."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
