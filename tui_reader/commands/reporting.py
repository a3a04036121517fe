"""Reports of the commands: as Markdown, HTML or CSV, on standard output or in a file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
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


def deliver_csv(text: str, output: str | None) -> None:
    """Deliver CSV; in a file it begins as a spreadsheet wants it. Raises CallError."""
    from tui_reader.exporting.reports.as_csv import BYTE_ORDER_MARK

    is_file = output not in (None, "-")
    deliver(BYTE_ORDER_MARK + text if is_file else text, output)
