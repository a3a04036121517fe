"""How far a long command is, on standard error, and only where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tui_reader.parsing.unreadable import printable_name
from tui_reader.typesetting.visible import visible
from tui_reader.wording import _

_FEW = 2
"""So many files are read before a line would be drawn."""


@contextmanager
def reading(total: int) -> Iterator[Callable[[Path], None]]:
    """A line that shows how many of ``total`` files have been read; what is yielded is told each before it is read.

    The line is gone when the last one has been read. Without a terminal, or for a few files, there is none.
    """
    if total <= _FEW or not sys.stderr.isatty():
        yield lambda path: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.table import Column

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(_("reading"), total=total, name="")
        told = 0

        def tell(path: Path) -> None:
            nonlocal told
            progress.update(task, completed=told, name=visible(printable_name(Path(path.name))))
            told += 1

        yield tell
