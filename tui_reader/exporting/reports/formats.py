"""The formats of a report, by the endings of their files."""

from __future__ import annotations

from tui_reader.exporting.reports.as_csv import BYTE_ORDER_MARK, report_csv
from tui_reader.exporting.reports.as_html import report_html
from tui_reader.exporting.reports.as_markdown import report_markdown
from tui_reader.exporting.reports.report import Report

FORMATS = {"html": report_html, "md": report_markdown, "csv": report_csv}
"""What sets a report in a format."""


def report_file(report: Report, ending: str) -> bytes:
    """A report as the content of a file whose name ends so, without the dot. Raises KeyError for no ending of FORMATS."""
    text = FORMATS[ending](report)
    # A spreadsheet takes CSV for UTF-8 only if it begins so.
    return ((BYTE_ORDER_MARK if ending == "csv" else "") + text).encode("utf-8", "backslashreplace")
