"""A report: a table of quotations with what is marked in them, which every format sets in its own way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from tui_reader.typesetting.overlay import cut_text

Role = Literal["deleted", "inserted", "shared", "match"]
"""What a stretch of a text is marked as: only at the left, only at the right, in both, or what was looked for."""


class Line(NamedTuple):
    """A paragraph of a cell: an id or name that is not of the text, the text piece by piece; or words of ours.

    ``language`` is the text's (BCP 47).
    """

    pieces: tuple[tuple[str, Role | None], ...]
    label: str = ""
    is_ours: bool = False
    language: str = ""


Cell = tuple[Line, ...]


class Report(NamedTuple):
    """A table with its title, the meaning of its marks, and its sources.

    ``under`` are words below those of the head, empty where there are none. ``narrow`` are the columns (from 0) that hold
    numbers or single words. ``fields`` and ``records`` are the same table for a spreadsheet: plain values, one thing in a
    cell.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    foot: tuple[str, ...]
    fields: tuple[str, ...]
    records: tuple[tuple[object, ...], ...]
    legend: tuple[tuple[Role, str], ...] = ()
    under: tuple[str, ...] = ()
    narrow: frozenset[int] = frozenset()


def quotation(text: str, label: str = "", marks: Sequence[tuple[int, int, Role]] = (), language: str = "") -> Line:
    """A text with the stretches of it that are marked (start, end, role; in order, apart from each other)."""
    return Line(tuple(cut_text(text, marks)), label, language=language)


def words(text: str) -> Cell:
    """A cell of words of ours, empty for none."""
    return (Line(((text, None),), is_ours=True),) if text else ()
