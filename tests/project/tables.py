"""The README's tables of commands and keys, made from the program's own: ``python -m tests.project.tables`` writes them."""

from __future__ import annotations

import re
from pathlib import Path

from tui_reader.actions.registry import (
    CITING,
    COMPARING,
    CONCORDANCE,
    CONTENTS,
    EVERYWHERE,
    FILTERING,
    GOING,
    HINTING,
    KEPT,
    MOVING,
    NAMING,
    NOTING,
    PEEKING,
    READING,
    REFERENCES,
    SAVING,
    SEARCHING,
    SELECTING,
    TERMS,
    TRACING,
    Action,
)
from tui_reader.commands.table import COMMANDS, Command

_SCREENS = (
    ("Moving, in every list and text", MOVING),
    ("Everywhere", EVERYWHERE),
    ("Reading", READING),
    ("The tree", CONTENTS),
    ("Filtering the tree", FILTERING),
    ("Comparing", COMPARING),
    ("Searching", SEARCHING),
    ("In context", CONCORDANCE),
    ("Going to a clause", GOING),
    ("Selecting", SELECTING),
    ("Labels on the page", HINTING),
    ("A look at a reference", PEEKING),
    ("References of a clause", REFERENCES),
    ("Citations", CITING),
    ("Terms", TERMS),
    ("The trace of a clause", TRACING),
    ("Saving a file", SAVING),
    ("Writing a note", NOTING),
    ("Naming a bookmark", NAMING),
    ("Notes and bookmarks", KEPT),
)


def commands_table() -> str:
    """The commands in Markdown, the reader's own call first."""
    rows = [
        "| command | |",
        "| --- | --- |",
        "| `wildreader [PATH …]` | Open the reader on the library, with files and folders beside it. |",
        "| `wildreader DOC#CLAUSE` | Open the reader at a clause: `wildreader A/75/L.116#op6`. |",
    ]
    return "\n".join([*rows, *map(_command_row, COMMANDS)])


def _command_row(command: Command) -> str:
    usage = " ".join(["wildreader", command.name, *command.usage]).replace("|", "\\|")
    return f"| `{usage}` | {command.explanation} |"


def keys_table() -> str:
    """The keys in Markdown."""
    rows = ["| | keys | |", "| --- | --- | --- |"]
    for screen, actions in _SCREENS:
        rows += [_row(screen if action is actions[0] else "", action) for action in actions]
    return "\n".join(rows)


def _row(screen: str, action: Action) -> str:
    return f"| {screen} | `{action.shown_keys}` | {action.explanation} |"


def write_into(readme: Path) -> None:
    """Put the tables of today where the ones before stand."""
    text = readme.read_text(encoding="utf-8")
    for head, table in ((r"\| \| keys \| \|", keys_table()), (r"\| command \| \|", commands_table())):
        text = re.sub(rf"(?m)^{head}\n(?:\|.*\n)+", lambda _found, table=table: table + "\n", text)
    readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_into(Path(__file__).parents[2] / "README.md")
