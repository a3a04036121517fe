"""Documents of which only the particulars are held; their texts are read from what was kept, as many as there is room for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from threading import RLock
from typing import Any

from tui_reader.corpus import Document
from tui_reader.corpus.document import Text
from tui_reader.library.prints import Prints

MOST_HELD = 80_000
"""Clauses whose texts are held; of a larger library those are let go that were asked for longest ago."""


class KeptDocument(Document):
    """A document that was parsed before. All that is known without its text is known at once."""

    def __init__(
        self,
        particulars: Mapping[str, Any],
        counts: Mapping[str, int],
        prints: Prints,
        key: str,
        path: Path,
        texts: Texts,
    ) -> None:
        super().__init__(**particulars, clauses=())
        # Where a cached property looks first.
        self.__dict__.update(counts)
        self.prints = prints
        self._key = key
        self._path = path
        self._texts = texts

    @property
    def text(self) -> Text:
        """The text. Raises UnreadableFile if neither what was kept nor the file is there any more."""
        return self._texts.of(self._key, self._path)


class Texts:
    """The texts of kept documents. May be used from several threads."""

    def __init__(self, most: int = MOST_HELD) -> None:
        self._most = most
        self._held: OrderedDict[str, Text] = OrderedDict()
        self._clauses = 0
        self._lock = RLock()

    def of(self, key: str, path: Path) -> Text:
        """The text that was kept under a key; where it is gone, the file is read again. Raises UnreadableFile."""
        with self._lock:
            text = self._held.get(key)
            if text is not None:
                self._held.move_to_end(key)
                return text
        # Only now: to list documents, none of them is read.
        from tui_reader.library.reading import load_or_read

        text = load_or_read(key, path).text
        self.hold(key, text)
        return text

    def hold(self, key: str, text: Text) -> None:
        """Hold a text, and let go those for which there is no room any more."""
        with self._lock:
            if key not in self._held:
                self._clauses += len(text.clauses)
            self._held[key] = text
            while self._clauses > self._most and len(self._held) > 1:
                _key, gone = self._held.popitem(last=False)
                self._clauses -= len(gone.clauses)
