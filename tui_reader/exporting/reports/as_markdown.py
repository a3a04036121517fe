"""A report as Markdown (CommonMark with the tables of GitHub's)."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.exporting.markdown_text import escape
from tui_reader.exporting.reports.report import Cell, Line, Report, Role

# Tags and not asterisks: beside Chinese punctuation asterisks are no emphasis (CommonMark's flanking rules).
_TAGS: dict[Role, str] = {"deleted": "del", "inserted": "ins", "shared": "b", "match": "b"}


def report_markdown(report: Report) -> str:
    """A report as a text with one table."""
    meanings = (f"<{_TAGS[role]}>{escape(meaning)}</{_TAGS[role]}>" for role, meaning in report.legend)
    lines = [
        f"# {escape(report.title)}",
        "",
        *([" · ".join(meanings), ""] if report.legend else []),
        _row(map(_head, report.head, report.under or ("",) * len(report.head))),
        _row("---" for _column in report.head),
        *(_row(map(_cell, row)) for row in report.rows),
        "",
    ]
    lines += [f"- {escape(line)}" for line in report.foot]
    return "\n".join(lines) + "\n"


def _head(name: str, under: str) -> str:
    return f"{escape(name)}<br>{escape(under)}" if under else escape(name)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(map(_line, cell))


def _line(line: Line) -> str:
    label = f"**{escape(line.label)}** " if line.label else ""
    return label + "".join(
        f"<{_TAGS[role]}>{escape(text)}</{_TAGS[role]}>" if role else escape(text) for text, role in line.pieces
    )
