"""Reports of the commands: as Markdown, HTML or CSV, on standard output or in a file."""

from __future__ import annotations

import os
import stat
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from tui_reader.commands.output import deliver, format_wanted
from tui_reader.commands.table import REPORTED

if TYPE_CHECKING:
    from tui_reader.exporting.reports.report import Report


def deliver_report(options: Namespace, make: Callable[[], Report]) -> bool:
    """Deliver a report if one is asked for, by --format or -o; return whether it was. Raises CallError."""
    wanted = format_wanted(options.format, options.output, REPORTED)
    if wanted is None and options.output is None:
        return False
    from tui_reader.exporting.reports.formats import FORMATS

    text = FORMATS[wanted or "md"](make())
    if wanted == "csv":
        deliver_csv(text, options.output)
    else:
        deliver(text, options.output)
    return True


def wants_csv(options: Namespace) -> bool:
    """Whether a list becomes CSV: in a file it does, whatever that is called. Raises CallError."""
    return format_wanted(options.format, options.output, ("csv",)) == "csv" or options.output not in (None, "-")


def deliver_table(fields: Iterable[str], rows: Iterable[Sequence[object]], output: str | None) -> None:
    """Deliver rows as CSV below the names of their fields. Raises CallError."""
    from tui_reader.exporting.reports.as_csv import csv_text

    deliver_csv(csv_text(tuple(fields), rows), output)


def deliver_csv(text: str, output: str | None) -> None:
    """Deliver CSV; in a file it begins as a spreadsheet wants it, whoever opened that. Raises CallError."""
    from tui_reader.exporting.reports.as_csv import BYTE_ORDER_MARK

    is_file = _begins_a_file() if output in (None, "-") else True
    deliver(BYTE_ORDER_MARK + text if is_file else text, output)


def _begins_a_file() -> bool:
    """Whether standard output is a file of which nothing is written yet (``> table.csv``)."""
    try:
        status = os.fstat(sys.stdout.fileno())
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size == 0
