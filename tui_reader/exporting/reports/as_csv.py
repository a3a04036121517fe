"""A report as CSV (RFC 4180), for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from tui_reader.exporting.reports.report import Report

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet takes the cell that begins so for a formula by, in one language or another.

https://owasp.org/www-community/attacks/CSV_Injection
"""
_AS_TEXT = "'"
"""What makes a cell a text, for a spreadsheet as for who reads the file."""

BYTE_ORDER_MARK = "\ufeff"
"""What a file has to begin with for a spreadsheet to know that it is UTF-8."""


def report_csv(report: Report) -> str:
    """The plain values of a report."""
    return csv_text(report.fields, report.records)


def csv_text(fields: Sequence[str], records: Iterable[Sequence[object]]) -> str:
    """A table with its head; every cell is as it is, however many lines it has.

    But a text that a spreadsheet would run as a formula has an apostrophe before it: files come from strangers.
    """
    to = io.StringIO()
    writer = csv.writer(to)
    writer.writerow(fields)
    writer.writerows([_as_text(cell) for cell in record] for record in records)
    return to.getvalue()


def _as_text(cell: object) -> object:
    return _AS_TEXT + cell if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
