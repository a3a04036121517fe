"""The files that a user means by naming files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tui_reader.library.errors import ShelfError
from tui_reader.parsing.formats.recognising import ENDINGS, Format, recognise
from tui_reader.parsing.unreadable import UnreadableFile, printable_name
from tui_reader.wording import _

_HEAD = 1024
_EXPORTED = frozenset({".json", ".xml"})


class Gathered(NamedTuple):
    """Files in the order of their names within each folder, and a line for each folder that could not be looked into."""

    files: tuple[Path, ...]
    refused: tuple[str, ...] = ()


def gather(paths: Iterable[Path]) -> Gathered:
    """The files that paths name: themselves, and for a folder what is in it and below.

    Of a folder only files of formats that are known are taken, none that is hidden, and each folder once, however many
    links lead to it. A file that is named itself is taken whatever it is. Raises ShelfError for a folder without any.
    """
    found: dict[Path, None] = {}
    refused: list[str] = []
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        inside = sorted(_within(path, refused))
        if not inside and not refused:
            kinds = " ".join(sorted(ENDINGS))
            name = printable_name(path)
            raise ShelfError(_("{folder}: holds no documents ({kinds})").format(folder=name, kinds=kinds))
        found |= dict.fromkeys(inside)
    return Gathered(tuple(found), tuple(refused))


def _within(folder: Path, refused: list[str]) -> list[Path]:
    found: list[Path] = []
    seen: set[tuple[int, int]] = set()

    def cannot(error: OSError) -> None:
        name = printable_name(Path(error.filename or folder))
        refused.append(_("{folder}: cannot be looked into ({reason})").format(folder=name, reason=error.strerror))

    for place, folders, files in os.walk(folder, followlinks=True, onerror=cannot):
        here = Path(place).stat()
        if (here.st_dev, here.st_ino) in seen:
            folders.clear()
            continue
        seen.add((here.st_dev, here.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = [Path(place) / name for name in files if not name.startswith(".")]
        found += [path for path in paths if path.suffix.lower() in ENDINGS and path.is_file() and _is_meant(path)]
    return found


def _is_meant(path: Path) -> bool:
    """Whether a file of a folder may be a document: of JSON and XML, which may be anything, only what was exported."""
    if path.suffix.lower() not in _EXPORTED:
        return True
    try:
        with path.open("rb") as file:
            return recognise(file.read(_HEAD), path) in (Format.AKOMA_NTOSO, Format.JSON)
    except (OSError, UnreadableFile):
        return False
