"""A report as one self-contained HTML page; its marks are told apart without colour, on paper too."""

from __future__ import annotations

from tui_reader.exporting.html_page import escape, html_page
from tui_reader.exporting.reports.report import Cell, Line, Report, Role

_TAGS: dict[Role, str] = {"deleted": "del", "inserted": "ins", "shared": "mark", "match": "mark"}


def report_html(report: Report) -> str:
    """A report as a page with one table."""
    columns = "".join(
        '<col class="narrow">' if number in report.narrow else "<col>" for number in range(len(report.head))
    )
    head = "".join(f"<th>{escape(name)}</th>" for name in report.head)
    body = [
        f"<h1>{escape(report.title)}</h1>",
        f"<table><colgroup>{columns}</colgroup>",
        f"<thead><tr>{head}</tr></thead><tbody>",
        *(_row(row, report.narrow) for row in report.rows),
        "</tbody></table>",
    ]
    if report.legend:
        meanings = (f"<{_TAGS[role]}>{escape(meaning)}</{_TAGS[role]}>" for role, meaning in report.legend)
        body.append(f"<p>{' · '.join(meanings)}</p>")
    return html_page(report.title, report.language, body, report.foot, wide=True)


def _row(row: tuple[Cell, ...], narrow: frozenset[int]) -> str:
    cells = (
        ('<td class="narrow">' if number in narrow else "<td>") + "".join(map(_line, cell)) + "</td>"
        for number, cell in enumerate(row)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _line(line: Line) -> str:
    label = f'<span class="label">{escape(line.label)}</span>' if line.label else ""
    text = "".join(
        f"<{_TAGS[role]}>{escape(text)}</{_TAGS[role]}>" if role else escape(text) for text, role in line.pieces
    )
    return f'<p class="ours">{label}{text}</p>' if line.is_ours else f"<p>{label}{text}</p>"
