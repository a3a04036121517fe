"""Files that cannot be read as a text."""

from __future__ import annotations

from pathlib import Path


class UnreadableFile(Exception):
    """A file that cannot be read as a text; says which, why, and what to do, in one line."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{printable_name(path)}: {reason}")
        self.path = path
        self.reason = reason


_CALLED: dict[Path, str] = {}
"""What files are called whose paths say nothing to who reads them."""


def call(path: Path, name: str) -> None:
    """Let a file be called so wherever it is named to the user; nobody knows the path of what was piped in."""
    _CALLED[path] = name


def printable_name(path: Path) -> str:
    """What a file is called, else its path as it can be printed, whatever bytes its name is made of."""
    return _CALLED.get(path) or str(path).encode("utf-8", "backslashreplace").decode("utf-8")
