"""The shelf: every document that one can read, each parsed when it is first asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from tui_reader.corpus import Document
from tui_reader.library.bundled import bundled_files
from tui_reader.library.catalogue import Catalogue, load_catalogue
from tui_reader.library.known import KnownFiles
from tui_reader.library.locations import added_documents
from tui_reader.library.naming import HiddenDocument, NotFound, UnknownDocument, find_document
from tui_reader.library.prints import prints


class Origin(StrEnum):
    """How a document came to the shelf."""

    BUNDLED = "bundled"
    ADDED = "added"
    OPENED = "opened"


class Entry(NamedTuple):
    """A place on the shelf: a file, which may not have been read yet, and the id that its document has for good."""

    path: Path
    origin: Origin
    id: str = ""


class Library:
    """The documents that come with the program, those that the user added, and those opened beside them, in this order.

    A file that cannot be read is left out; ``unreadable`` says, once it was tried, which and why, in a line each. A file
    of the same text as one before it is left out, one that only has the same id gets another (``E/RES/2013/40~2``).
    Hidden documents are left out unless they were opened. A library may be used from several threads.
    """

    def __init__(
        self, entries: Iterable[Entry], catalogue: Catalogue | None = None, known: KnownFiles | None = None
    ) -> None:
        self._entries = tuple(entries)
        self.catalogue = catalogue or Catalogue()
        self._read: dict[Entry, Document | None] = {}
        self._named: dict[Entry, Document] = {}
        self._known = known or KnownFiles()
        self._writes = known is None
        self._lock = RLock()
        self.unreadable: dict[Entry, str] = {}

    @classmethod
    def open(cls, paths: Iterable[Path] = (), known: KnownFiles | None = None) -> Library:
        """The library of this user, and these files beside it; ``known`` is what an earlier one learnt about its files."""
        catalogue = load_catalogue()
        return cls(
            [
                *(Entry(path, Origin.BUNDLED) for path in bundled_files()),
                *_added(catalogue),
                *(Entry(path, Origin.OPENED) for path in paths),
            ],
            catalogue,
            known,
        )

    def entries(self) -> tuple[Entry, ...]:
        """What stands on the shelf. Nothing is read for it."""
        return self._entries

    def documents(self) -> tuple[Document, ...]:
        """All documents that are not hidden, each under an id of its own."""
        return tuple(document for _entry, document in self._shown())

    def hidden(self) -> tuple[Document, ...]:
        """The documents that are hidden."""
        shown = {document.id for _entry, document in self._shown()}
        return tuple(document for _entry, document in self._shelved() if document.id not in shown)

    def shelved(self) -> tuple[tuple[Entry, Document], ...]:
        """All documents with their places, hidden ones, too."""
        return tuple(self._shelved())

    def document(self, document_id: str) -> Document:
        """The document of that id; those that stand behind it are not read. Raises KeyError."""
        for _entry, document in self._shown():
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def opened(self) -> tuple[Document, ...]:
        """The documents of the files that were opened beside the library, in their order, whatever else has them."""
        wanted = [self._parsed(entry) for entry in self._of(Origin.OPENED)]
        if not any(wanted):
            return ()
        by_text = {prints(document).source: document for document in self.documents()}
        return tuple(by_text[prints(each).source] for each in wanted if each is not None)

    def refused(self) -> tuple[str, ...]:
        """Why files that were opened beside the library could not be read, a line each."""
        self.opened()
        return tuple(reason for entry, reason in self.unreadable.items() if entry.origin is Origin.OPENED)

    def first(self) -> Document | None:
        """The document to show first: one that was opened, else the first that can be read, and no other is read."""
        opened = self.opened()
        return opened[0] if opened else next((document for _entry, document in self._shown()), None)

    def find(self, key: str) -> Document:
        """The document that a person calls so; see ``find_document``.

        Raises UnknownDocument, AmbiguousDocument, and HiddenDocument for one that is hidden.
        """
        try:
            return find_document(key, self.documents())
        except UnknownDocument:
            if self.catalogue.hidden and (found := _found(key, self.hidden())) is not None:
                raise HiddenDocument(key, found.id) from None
            raise

    def entry_of(self, document_id: str) -> Entry:
        """Where the document of that id stands. Raises KeyError."""
        for entry, document in self._shelved():
            if document.id == document_id:
                return entry
        raise KeyError(document_id)

    def read_opened(self) -> Iterator[Path]:
        """Read the files that were opened beside the library, one after the other; each before it is read."""
        for entry in self._entries:
            if entry.origin is Origin.OPENED:
                yield entry.path
                self._parsed(entry)

    def _shown(self) -> Iterator[tuple[Entry, Document]]:
        opened: set[str] | None = None
        for entry, document in self._shelved():
            if document.id in self.catalogue.hidden:
                if opened is None:
                    wanted = map(self._parsed, self._of(Origin.OPENED))
                    opened = {prints(each).source for each in wanted if each is not None}
                if prints(document).source not in opened:
                    continue
            yield entry, document

    def _of(self, origin: Origin) -> list[Entry]:
        return [entry for entry in self._entries if entry.origin is origin]

    def _shelved(self) -> Iterator[tuple[Entry, Document]]:
        """The documents in order, each when it is asked for: none twice, each with an id of its own."""
        ids: set[str] = set()
        texts: set[str] = set()
        for entry in self._entries:
            document = self._parsed(entry)
            if document is None or (text := prints(document).source) in texts:
                continue
            texts.add(text)
            with self._lock:
                if entry not in self._named:
                    name = free_id(entry.id or document.id, ids)
                    self._named[entry] = self.catalogue.applied(
                        document.replaced(id=name) if name != document.id else document
                    )
            ids.add(self._named[entry].id)
            yield entry, self._named[entry]
        if self._writes:
            with self._lock:
                self._known.write()

    def _parsed(self, entry: Entry) -> Document | None:
        with self._lock:
            if entry not in self._read:
                self._read[entry] = self._try_to_read(entry)
            return self._read[entry]

    def _try_to_read(self, entry: Entry) -> Document | None:
        try:
            return self._known.document(entry.path)
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


def _added(catalogue: Catalogue) -> Iterator[Entry]:
    """The places of added files: those in the catalogue in its order, then the others by their names."""
    files = {path.name: path for path in added_files()}
    for name, card in catalogue.cards.items():
        if name in files:
            yield Entry(files.pop(name), Origin.ADDED, card.id)
    replaced = catalogue.replaced()
    yield from (Entry(path, Origin.ADDED) for name, path in files.items() if name not in replaced)


def _found(key: str, documents: Sequence[Document]) -> Document | None:
    try:
        return find_document(key, documents)
    except NotFound:
        return None


def free_id(wanted: str, taken: Collection[str]) -> str:
    """An id that no other document has: the one wanted, or that with a number."""
    number, name = 2, wanted
    while name in taken:
        name, number = f"{wanted}~{number}", number + 1
    return name
