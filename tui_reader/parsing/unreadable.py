"""Files that cannot be read as a text."""

from __future__ import annotations

from pathlib import Path


class UnreadableFile(Exception):
    """A file that cannot be read as a text; says which, why, and what to do, in one line."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{printable_name(path)}: {reason}")
        self.path = path
        self.reason = reason


def printable_name(path: Path) -> str:
    """The path as it can be printed, whatever bytes its name is made of."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")
