"""A report as CSV (RFC 4180), for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from tui_reader.exporting.reports.report import Report

BYTE_ORDER_MARK = "\ufeff"
"""What a file has to begin with for a spreadsheet to know that it is UTF-8."""


def report_csv(report: Report) -> str:
    """The plain values of a report."""
    return csv_text(report.fields, report.records)


def csv_text(fields: Sequence[str], records: Iterable[Sequence[object]]) -> str:
    """A table with its head; every cell is as it is, however many lines it has."""
    to = io.StringIO()
    writer = csv.writer(to)
    writer.writerow(fields)
    writer.writerows(records)
    return to.getvalue()
