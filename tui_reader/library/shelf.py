"""The shelf: every document that one can read, each parsed when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from threading import RLock

from tui_reader.corpus import Document
from tui_reader.library.bundled import bundled_files
from tui_reader.library.locations import added_documents
from tui_reader.library.naming import find_document
from tui_reader.library.reading import read


class Origin(StrEnum):
    """How a document came to the shelf."""

    BUNDLED = "bundled"
    ADDED = "added"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place on the shelf: a file, which may not have been read yet."""

    path: Path
    origin: Origin


class Library:
    """The documents that come with the program, those that the user added, and those opened beside them, in this order.

    A file that cannot be read is left out; ``unreadable`` says, once it was tried, which and why, in a line each. A file
    of the same text as one before it is left out, one that only has the same id gets another (``E/RES/2013/40~2``). A
    library may be used from several threads.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self._read: dict[Entry, Document | None] = {}
        self._named: dict[Entry, Document] = {}
        self._lock = RLock()
        self.unreadable: dict[Entry, str] = {}

    @classmethod
    def open(cls, paths: Iterable[Path] = ()) -> Library:
        """The library of this user, and these files beside it."""
        return cls(
            [
                *(Entry(path, Origin.BUNDLED) for path in bundled_files()),
                *(Entry(path, Origin.ADDED) for path in added_files()),
                *(Entry(path, Origin.OPENED) for path in paths),
            ]
        )

    def entries(self) -> tuple[Entry, ...]:
        """What stands on the shelf. Nothing is read for it."""
        return self._entries

    def documents(self) -> tuple[Document, ...]:
        """All documents, each under an id of its own."""
        return tuple(document for _entry, document in self._shelved())

    def document(self, document_id: str) -> Document:
        """The document of that id; those that stand behind it are not read. Raises KeyError."""
        for _entry, document in self._shelved():
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def opened(self) -> tuple[Document, ...]:
        """The documents of the files that were opened beside the library, in their order, whatever else has them."""
        wanted = [self._parsed(entry) for entry in self._entries if entry.origin is Origin.OPENED]
        if not any(wanted):
            return ()
        by_text = {document.source_text: document for document in self.documents()}
        return tuple(by_text[each.source_text] for each in wanted if each is not None)

    def refused(self) -> tuple[str, ...]:
        """Why files that were opened beside the library could not be read, a line each."""
        self.opened()
        return tuple(reason for entry, reason in self.unreadable.items() if entry.origin is Origin.OPENED)

    def first(self) -> Document | None:
        """The document to show first: one that was opened, else the first that can be read, and no other is read."""
        opened = self.opened()
        return opened[0] if opened else next((document for _entry, document in self._shelved()), None)

    def find(self, key: str) -> Document:
        """The document that a person calls so; see ``find_document``. Raises UnknownDocument, AmbiguousDocument."""
        return find_document(key, self.documents())

    def entry_of(self, document_id: str) -> Entry:
        """Where the document of that id stands. Raises KeyError."""
        for entry, document in self._shelved():
            if document.id == document_id:
                return entry
        raise KeyError(document_id)

    def _shelved(self) -> Iterator[tuple[Entry, Document]]:
        """The documents in order, each when it is asked for: none twice, each with an id of its own."""
        ids: set[str] = set()
        texts: set[str] = set()
        for entry in self._entries:
            document = self._parsed(entry)
            if document is None or document.source_text in texts:
                continue
            texts.add(document.source_text)
            with self._lock:
                if entry not in self._named:
                    self._named[entry] = _renamed(document, ids)
            ids.add(self._named[entry].id)
            yield entry, self._named[entry]

    def _parsed(self, entry: Entry) -> Document | None:
        with self._lock:
            if entry not in self._read:
                self._read[entry] = self._try_to_read(entry)
            return self._read[entry]

    def _try_to_read(self, entry: Entry) -> Document | None:
        try:
            return read(entry.path)
        except Exception as error:
            from tui_reader.parsing import UnreadableFile

            if not isinstance(error, UnreadableFile):
                raise
            self.unreadable[entry] = str(error)
            return None


def added_files() -> tuple[Path, ...]:
    """The files that the user added, in the order of their names."""
    folder = added_documents()
    try:
        return tuple(sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")))
    except OSError:
        return ()


def _renamed(document: Document, taken: set[str]) -> Document:
    """The document under an id that no other has."""
    number, name = 2, document.id
    while name in taken:
        name, number = f"{document.id}~{number}", number + 1
    return document if name == document.id else replace(document, id=name)
