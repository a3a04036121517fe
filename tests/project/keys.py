"""The README's table of keys, made from the registry: ``python -m tests.project.keys`` writes it there."""

from __future__ import annotations

import re
from pathlib import Path

from tui_reader.tui.actions import (
    COMPARING,
    CONTENTS,
    EVERYWHERE,
    GOING,
    KEPT,
    MOVING,
    NAMING,
    NOTING,
    READING,
    SEARCHING,
    Action,
)

_SCREENS = (
    ("Moving, in every list and text", MOVING),
    ("Everywhere", EVERYWHERE),
    ("Reading", READING),
    ("The tree", CONTENTS),
    ("Comparing", COMPARING),
    ("Searching", SEARCHING),
    ("Going to a clause", GOING),
    ("Writing a note", NOTING),
    ("Naming a bookmark", NAMING),
    ("Notes and bookmarks", KEPT),
)


def keys_table() -> str:
    """The table in Markdown."""
    rows = ["| | keys | |", "| --- | --- | --- |"]
    for screen, actions in _SCREENS:
        rows += [_row(screen if action is actions[0] else "", action) for action in actions]
    return "\n".join(rows)


def _row(screen: str, action: Action) -> str:
    return f"| {screen} | `{action.shown_keys}` | {action.explanation} |"


def write_into(readme: Path) -> None:
    """Put the table of today's registry where the one before stands."""
    text = readme.read_text(encoding="utf-8")
    readme.write_text(
        re.sub(r"(?m)^\| \| keys \| \|\n(?:\|.*\n)+", lambda _: keys_table() + "\n", text), encoding="utf-8"
    )


if __name__ == "__main__":
    write_into(Path(__file__).parents[2] / "README.md")
