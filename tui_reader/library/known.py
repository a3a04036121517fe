"""What is known of files that were read before: particulars, by the place, the size and the times of each file.

As with what was parsed, all of it may be deleted at any time, and only time is lost.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from tui_reader.corpus import Document
from tui_reader.library import cache
from tui_reader.library.kept import KeptDocument, Texts
from tui_reader.library.prints import Prints, prints

_COUNTS = ("size", "annotations", "substantive", "cited")
_NAME = "known"
_EVERY = 3.0
_PART_OF_TIME = 20
"""What was learnt is written after so many seconds, and so many times the seconds that it took the last time: who is
interrupted among thousands of files has not lost it.
"""
_STRAY = 1_000
"""Files that nobody asked for of which it is still kept what is known: they were opened without being added."""


class KnownFiles:
    """The documents of files, read only where they are not known."""

    def __init__(self, texts: Texts | None = None) -> None:
        self._texts = texts or Texts()
        self._asked: set[str] = set()
        self._learnt = False
        self._next = time.monotonic() + _EVERY

    def document(self, path: Path) -> Document:
        """The document of a file. Raises UnreadableFile."""
        name = str(path.absolute())
        stamp = _stamp(path)
        self._asked.add(name)
        with suppress(LookupError, ValueError, TypeError):  # not known, or what is known makes no sense
            known_stamp, *known = self._table[name]
            if known_stamp == stamp:
                return self._kept(path, *known)
        return self._learn(path, name, stamp)

    def _learn(self, path: Path, name: str, stamp: list[int] | None) -> Document:
        from tui_reader.library.reading import read_keeping

        document, key = read_keeping(path)
        if stamp is None or not key:
            return document
        counts = [getattr(document, count) for count in _COUNTS]
        known: list[Any] = [key, document.particulars, counts, prints(document)]
        self._table[name] = [stamp, *known]
        self._learnt = True
        self._texts.hold(key, document.text)
        if time.monotonic() > self._next:
            self.write()
        return self._kept(path, *known)

    def _kept(self, path: Path, key: str, particulars: Any, counts: Any, digests: Any) -> KeptDocument:
        return KeptDocument(
            particulars | {"also": tuple(particulars["also"])},
            dict(zip(_COUNTS, counts, strict=True)),
            Prints(*digests),
            key,
            path,
            self._texts,
        )

    def write(self) -> None:
        """Write what was learnt, if anything was; where it cannot be written it is learnt again the next time."""
        if not self._learnt:
            return
        began = time.monotonic()
        cache.PARSED.keep(_NAME, dict(self._worth_keeping()))
        self._learnt = False
        ended = time.monotonic()
        self._next = ended + max(_EVERY, _PART_OF_TIME * (ended - began))

    def _worth_keeping(self) -> Iterator[tuple[str, Any]]:
        strays = _STRAY
        for name, known in reversed(self._table.items()):
            if name in self._asked:
                yield name, known
            elif strays:
                strays -= 1
                yield name, known

    @cached_property
    def _table(self) -> dict[str, Any]:
        table = cache.PARSED.load(_NAME)
        return table if isinstance(table, dict) else {}


def _stamp(path: Path) -> list[int] | None:
    """What changes when a file does; None for what is no file, which is never the same twice."""
    try:
        told = path.stat()
    except OSError:
        return None
    if not path.is_file():
        return None
    return [told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino]
