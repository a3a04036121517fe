"""Names that the user wants to find one another, beside those that come with the program.

They stand in ``names.toml`` of the configuration folder, a list for each thing::

    names = [
      ["碳市场", "碳排放权交易市场", "ETS"],
      ["昆蒙框架", "昆明-蒙特利尔全球生物多样性框架"],
    ]
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tui_reader.library.locations import own_names
from tui_reader.wording import _

_FEWEST = 2


class OwnNames(NamedTuple):
    """Groups of names that stand for the same thing, and a line that says what is wrong with the file, if anything is."""

    groups: tuple[tuple[str, ...], ...] = ()
    problem: str = ""


def read_own_names(path: Path | None = None) -> OwnNames:
    """The names of the user's file (of the configuration folder if no other is given); none if there is no such file.

    What is wrong in it is said and left out, the rest is taken.
    """
    file = path or own_names()
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return OwnNames()
    except (OSError, ValueError) as error:
        return _unreadable(file, error)
    # Only now: most users have no such file.
    import tomllib

    try:
        table = tomllib.loads(text)
    except ValueError as error:
        return _unreadable(file, error)
    rows = table.get("names", [])
    groups: list[tuple[str, ...]] = []
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        if not isinstance(row, list) or len(row) < _FEWEST or not all(isinstance(each, str) and each for each in row):
            problem = _('{file}: entry {number} of names is no list of names such as ["碳市场", "ETS"]')
            return OwnNames(tuple(groups), problem.format(file=file, number=number))
        groups.append(tuple(row))
    return OwnNames(tuple(groups))


def _unreadable(file: Path, error: Exception) -> OwnNames:
    return OwnNames(problem=_("{file}: cannot be read ({reason})").format(file=file, reason=_in_a_line(error)))


def _in_a_line(error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(reason.split())
