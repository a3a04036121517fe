"""The files of this folder: what is a fact about a language, an organ or a field."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def read_data(name: str) -> str:
    """The text of a file of this folder. By its path: importlib.resources takes longer to load than all files to read."""
    return (_FOLDER / name).read_text(encoding="utf-8")
