"""Putting documents of the user's own on the shelf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from tui_reader.corpus import Document
from tui_reader.library.catalogue import Card, save_catalogue
from tui_reader.library.errors import not_writable
from tui_reader.library.known import KnownFiles
from tui_reader.library.locations import added_documents, replaced_documents
from tui_reader.library.locking import locked
from tui_reader.library.prints import prints
from tui_reader.library.reading import read_with_content
from tui_reader.library.shelf import Entry, Library, Origin, free_id
from tui_reader.library.writing import write_atomically

_AT_A_TIME = 500
"""Files that are read before they are put on the shelf: all of a folder would be too much to hold."""


class Additions(NamedTuple):
    """What came of adding files: the documents that are new, those of them that stand in the place of an older version,
    those that were there already, and why others were refused, a line each.
    """

    added: tuple[Document, ...] = ()
    newer: tuple[Document, ...] = ()
    known: tuple[Document, ...] = ()
    refused: tuple[str, ...] = ()


class _Offered(NamedTuple):
    """A file that was read and may be put on the shelf."""

    path: Path
    document: Document
    data: bytes


def add(paths: Iterable[Path], tell: Callable[[Path], None] | None = None) -> Additions:
    """Copy files into the user's library as they are, each text once; ``tell`` is called before each is read.

    A file that came from the same path before, or whose symbol and language an added document has, is a newer version
    of it: it stands under the same id, and the older one is kept aside. Raises ShelfError where the library cannot be
    written; what was copied before that stays, and nothing is ever half written.
    """
    refused: list[str] = []
    added: dict[str, None] = {}
    newer: dict[str, None] = {}
    known: dict[str, None] = {}
    files = KnownFiles()
    for batch in _batches(paths):
        offered = _read_all(batch, tell, refused)
        if not offered:
            continue
        with locked():
            shelving = _Shelving(Library.open(known=files))
            shelving.shelve_all(offered)
        added |= dict.fromkeys(shelving.added)
        newer |= dict.fromkeys(shelving.newer)
        known |= dict.fromkeys(each for each in shelving.known if each not in added)
    files.write()
    if not added and not known:
        return Additions(refused=tuple(refused))
    documents = {document.id: document for _entry, document in Library.open(known=files).shelved()}

    def named(ids: Iterable[str]) -> tuple[Document, ...]:
        return tuple(documents[each] for each in ids)

    return Additions(named(added), named(newer), named(known), tuple(refused))


def _batches(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """The files, as many at a time as are held in memory."""
    rest = iter(paths)
    while batch := list(islice(rest, _AT_A_TIME)):
        yield batch


def _read_all(paths: Iterable[Path], tell: Callable[[Path], None] | None, refused: list[str]) -> list[_Offered]:
    from tui_reader.parsing import UnreadableFile

    offered: list[_Offered] = []
    for path in paths:
        if tell is not None:
            tell(path)
        try:
            offered.append(_Offered(path, *read_with_content(path)))
        except UnreadableFile as error:
            refused.append(str(error))
    return offered


_Shelved = tuple[Entry, Document]


class _Shelving:
    """Puts files on the shelf, one after the other, while no other process changes it."""

    def __init__(self, library: Library) -> None:
        self._catalogue = library.catalogue
        self._cards = dict(library.catalogue.cards)
        self._ids: set[str] = set()
        self._texts: dict[str, str] = {}
        self._from: dict[str, _Shelved] = {}
        self._called: dict[tuple[str, str], _Shelved] = {}
        for each in library.shelved():
            self._take_note(*each)
        self._replaced: list[Path] = []
        self.added: list[str] = []
        self.newer: list[str] = []
        self.known: list[str] = []

    def shelve_all(self, offered: Iterable[_Offered]) -> None:
        """Put files on the shelf, and enter them in the catalogue. Raises ShelfError where they cannot be written."""
        try:
            for each in offered:
                self._shelve(each)
        finally:
            if self.added:
                save_catalogue(self._catalogue.with_cards(self._cards))
        for path in self._replaced:
            _remove(path)

    def _shelve(self, offered: _Offered) -> None:
        """Put a file on the shelf, unless its text stands there."""
        same = next((self._texts[text] for text in _texts(offered.document) if text in self._texts), None)
        if same is not None:
            if same not in self.added:
                self.known.append(same)
            return
        card = Card("", str(offered.path.absolute()))
        older = self._from.get(card.origin) or self._called.get(_called(offered.document))
        if older is None:
            self._add(offered, card)
        else:
            self._replace(offered, card, *older)

    def _add(self, offered: _Offered, card: Card) -> None:
        document_id = free_id(offered.document.id, self._ids)
        path = _store(offered)
        self._enter(path, offered, card._replace(id=document_id))

    def _replace(self, offered: _Offered, card: Card, entry: Entry, document: Document) -> None:
        """Put a newer version in the place of an older one; whoever is killed meanwhile leaves one of them there."""
        _keep_aside(entry.path)
        self._forget(entry, document)
        card = card._replace(id=document.id)
        if entry.path.suffix.lower() == offered.path.suffix.lower():
            _write(entry.path, offered.data)
            self._enter(entry.path, offered, card)
        else:
            path = _store(offered)
            self._cards.pop(entry.path.name, None)
            self._enter(path, offered, card._replace(replaces=(entry.path.name,)))
            self._replaced.append(entry.path)
        self.newer.append(document.id)

    def _enter(self, path: Path, offered: _Offered, card: Card) -> None:
        self._cards[path.name] = card
        self._take_note(Entry(path, Origin.ADDED, card.id), offered.document.replaced(id=card.id))
        self.added.append(card.id)

    def _take_note(self, entry: Entry, document: Document) -> None:
        """Remember how a document that is on the shelf will be known again."""
        self._ids.add(document.id)
        for text in _texts(document):
            self._texts.setdefault(text, document.id)
        if entry.origin is Origin.ADDED:
            card = self._cards.get(entry.path.name)
            if card is not None and card.origin:
                self._from.setdefault(card.origin, (entry, document))
            if document.symbol:
                self._called.setdefault(_called(document), (entry, document))

    def _forget(self, entry: Entry, document: Document) -> None:
        """Forget a document that makes room for another."""
        for text in _texts(document):
            self._texts.pop(text, None)
        card = self._cards.get(entry.path.name)
        if card is not None and self._from.get(card.origin) == (entry, document):
            del self._from[card.origin]
        if self._called.get(_called(document)) == (entry, document):
            del self._called[_called(document)]


def _called(document: Document) -> tuple[str, str]:
    """By what another version of the same text is known: its symbol and its language."""
    return document.symbol, document.language


def _texts(document: Document) -> tuple[str, str]:
    """By what two files are known to hold one text: the same characters, or, in whatever formats, the same clauses."""
    known = prints(document)
    return known.source, known.printed


def _store(offered: _Offered) -> Path:
    """Write a new file under its own name, or one like it that is free."""
    path = _free_name(added_documents(), offered.path.name.lstrip(".") or "document")
    _write(path, offered.data)
    return path


def _keep_aside(path: Path) -> None:
    """Copy an older version to where those are kept."""
    try:
        _write(_free_name(replaced_documents(), path.name), path.read_bytes())
    except OSError as error:
        raise not_writable(replaced_documents(), error) from error


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
    except OSError as error:
        raise not_writable(path.parent, error) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise not_writable(path.parent, error) from error


def _free_name(folder: Path, name: str) -> Path:
    """A name in the folder that no file has."""
    wanted = Path(name)
    target, number = folder / wanted, 2
    while target.exists():
        target, number = folder / f"{wanted.stem}-{number}{wanted.suffix}", number + 1
    return target
