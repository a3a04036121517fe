"""A report as one self-contained HTML page; its marks are told apart without colour, on paper too."""

from __future__ import annotations

from tui_reader.exporting.html_page import escape, html_page, in_language
from tui_reader.exporting.reports.report import Cell, Line, Report, Role
from tui_reader.wording import language

_TAGS: dict[Role, str] = {"deleted": "del", "inserted": "ins", "shared": "mark", "match": "mark"}


def report_html(report: Report) -> str:
    """A report as a page with one table, in the interface's language but for what it quotes."""
    columns = "".join(
        '<col class="narrow">' if number in report.narrow else "<col>" for number in range(len(report.head))
    )
    under = report.under or ("",) * len(report.head)
    head = (
        f'<th scope="col">{escape(name)}' + (f"<small>{escape(words)}</small>" if words else "") + "</th>"
        for name, words in zip(report.head, under, strict=True)
    )
    meanings = (f"<{_TAGS[role]}>{escape(meaning)}</{_TAGS[role]}>" for role, meaning in report.legend)
    body = [
        f"<h1>{escape(report.title)}</h1>",
        *([f'<p class="legend">{" ".join(meanings)}</p>'] if report.legend else []),
        f"<table><colgroup>{columns}</colgroup>",
        f"<thead><tr>{''.join(head)}</tr></thead><tbody>",
        *(_row(row, report.head) for row in report.rows),
        "</tbody></table>",
    ]
    return html_page(report.title, language(), body, report.foot, wide=True)


def _row(row: tuple[Cell, ...], head: tuple[str, ...]) -> str:
    """A row; each cell says what its column is called, for screens too narrow for columns."""
    cells = (
        f'<td data-head="{escape(name)}">{"".join(map(_line, cell))}</td>' for cell, name in zip(row, head, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _line(line: Line) -> str:
    label = f'<span class="label">{escape(line.label)}</span>' if line.label else ""
    text = "".join(
        f"<{_TAGS[role]}>{escape(text)}</{_TAGS[role]}>" if role else escape(text) for text, role in line.pieces
    )
    kind = ' class="ours"' if line.is_ours else ""
    return f"<p{kind}{in_language(line.language)}>{label}{text}</p>"
