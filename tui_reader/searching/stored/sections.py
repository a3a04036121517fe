"""A file of named sections that is read by mapping it into memory: a directory in JSON, then the sections' bytes."""

from __future__ import annotations

import json
import mmap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_LENGTH = 8
"""Bytes of the number before the directory that says how long it is; every section begins at a multiple of it."""


class DamagedFile(Exception):
    """The file is not what was written."""


def pack(head: Mapping[str, Any], sections: Mapping[str, bytes]) -> bytes:
    """The bytes of a file with these sections, and a head that JSON can hold."""
    places: dict[str, tuple[int, int]] = {}
    end = 0
    for name, data in sections.items():
        places[name] = (end, len(data))
        end += -(-len(data) // _LENGTH) * _LENGTH
    directory = json.dumps({"head": head, "sections": places}, ensure_ascii=False).encode()
    directory += b" " * (-len(directory) % _LENGTH)
    parts = [len(directory).to_bytes(_LENGTH, "little"), directory]
    for data in sections.values():
        parts += [data, b"\0" * (-len(data) % _LENGTH)]
    return b"".join(parts)


class Sections:
    """The sections of a packed file, by name. Raises DamagedFile."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        self.data = data
        try:
            length = int.from_bytes(data[:_LENGTH], "little")
            directory = json.loads(data[_LENGTH : _LENGTH + length])
            self.head: dict[str, Any] = directory["head"]
            self._places: dict[str, list[int]] = directory["sections"]
        except (ValueError, KeyError, TypeError, OverflowError) as error:
            raise DamagedFile(str(error)) from error
        self._begin = _LENGTH + length
        self._view = memoryview(data)
        if any(self._begin + at + size > len(data) for at, size in self._places.values()):
            raise DamagedFile("it ends too early")

    @classmethod
    def open(cls, path: Path) -> Sections:
        """The sections of a file, which stays mapped as long as they are used. Raises OSError, DamagedFile."""
        with path.open("rb") as file:
            try:
                return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            except ValueError as error:
                raise DamagedFile(str(error)) from error

    def start(self, name: str) -> int:
        """Where a section begins in the data."""
        return self._begin + self._places[name][0]

    def numbers(self, name: str, code: str) -> memoryview:
        """A section as numbers; ``code`` as in the module array."""
        return self.bytes(name).cast(code)  # type: ignore[call-overload, no-any-return]

    def bytes(self, name: str) -> memoryview:
        """A section as it lies."""
        start = self.start(name)
        return self._view[start : start + self._places[name][1]]
