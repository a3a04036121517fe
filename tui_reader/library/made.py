"""Values that a version of the program made and that are kept, since reading them again is quicker than making them again.

They lie as JSON in a folder named after the parts of the program that decide what they are. The folder can be deleted at
any time; one that cannot be written, or a file in it that makes no sense, only costs time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

from tui_reader.library.writing import write_atomically

_PACKAGE = Path(__file__).resolve().parent.parent


class Made:
    """Values under names. ``place`` gives the folder of all versions; ``decided_by`` are the folders and files of the
    program on which the values depend.
    """

    def __init__(self, place: Callable[[], Path], *decided_by: str) -> None:
        self._place = place
        self._decided_by = decided_by

    def load(self, name: str) -> Any:
        """The value that this version kept under a name; None if there is none."""
        try:
            return json.loads((self._folder / f"{name}.json").read_bytes())
        except (OSError, ValueError):
            return None

    def keep(self, name: str, value: Any) -> bool:
        """Keep a value, and say whether it could be; what other versions made is thrown away."""
        folder = self._folder
        with suppress(OSError):
            if not folder.is_dir():
                import shutil

                shutil.rmtree(folder.parent, ignore_errors=True)
                folder.mkdir(parents=True, exist_ok=True)
            text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
            write_atomically(folder / f"{name}.json", text.encode("ascii"), durable=False)
            return True
        return False

    @property
    def _folder(self) -> Path:
        return self._place() / self.version

    @cached_property
    def version(self) -> str:
        """A checksum over the dates and sizes of the files that decide.

        To ask them themselves means to load them, which takes longer than to read all that they would make.
        """
        said = []
        for name in self._decided_by:
            place = _PACKAGE / name
            files = sorted(os.scandir(place), key=lambda file: file.name) if place.is_dir() else [place]
            for file in files:
                if file.is_file():
                    known = file.stat()
                    said.append(f"{file.name} {known.st_size} {known.st_mtime_ns}\n")
        listed = "".join(said).encode()
        return f"{crc32(listed):08x}{adler32(listed):08x}"
