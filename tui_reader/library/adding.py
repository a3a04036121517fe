"""Putting documents of the user's own on the shelf, and taking them off it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tui_reader.corpus import Document
from tui_reader.library.locations import added_documents
from tui_reader.library.reading import read
from tui_reader.library.shelf import Entry, Library, Origin
from tui_reader.library.writing import write_atomically
from tui_reader.parsing.formats.recognising import ENDINGS
from tui_reader.wording import _


class ShelfError(Exception):
    """Something cannot be added or removed; the message is one line and says what to do."""


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files that paths name: themselves, and for a folder what is in it and below. Raises ShelfError for an empty one."""
    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        inside = sorted(each for each in path.rglob("*") if _is_document(each, path))
        if not inside:
            kinds = " ".join(sorted(ENDINGS))
            raise ShelfError(_("{folder}: holds no documents ({kinds})").format(folder=path, kinds=kinds))
        found.update(dict.fromkeys(inside))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Additions:
    """What came of adding files: the new documents, those that were there already, and why others were refused."""

    added: tuple[Document, ...]
    known: tuple[Document, ...]
    refused: tuple[str, ...]


def add(paths: Iterable[Path], library: Library) -> Additions:
    """Copy files into the user's library as they are, each text once.

    Raises ShelfError where the library cannot be written; what was copied before that stays.
    """
    from tui_reader.parsing import UnreadableFile

    shelved = {document.source_text: document for document in library.documents()}
    known: list[Document] = []
    refused: list[str] = []
    new: set[str] = set()
    for path in paths:
        try:
            document = read(path)
        except UnreadableFile as error:
            refused.append(str(error))
            continue
        if document.source_text in shelved:
            known.append(shelved[document.source_text])
        elif document.source_text not in new:
            _copy(path)
            new.add(document.source_text)
    added = tuple(each for each in Library.open().documents() if each.source_text in new) if new else ()
    return Additions(added, tuple(known), tuple(refused))


def _copy(path: Path) -> None:
    folder = added_documents()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(_free_name(folder, path.name), path.read_bytes())
    except OSError as error:
        raise _not_writable(folder, error) from error


def remove(document: Document, library: Library) -> None:
    """Take a document off the user's library. Raises ShelfError for one that was not added."""
    entry: Entry = library.entry_of(document.id)
    if entry.origin is not Origin.ADDED:
        raise ShelfError(
            _("{document} comes with the program and stays; only what was added can be removed").format(
                document=document.id
            )
        )
    try:
        entry.path.unlink(missing_ok=True)
    except OSError as error:
        raise _not_writable(entry.path.parent, error) from error


def _is_document(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in ENDINGS and path.is_file()


def _free_name(folder: Path, name: str) -> Path:
    """A name in the folder that no file has."""
    wanted = Path(name.lstrip(".") or "document")
    target, number = folder / wanted, 2
    while target.exists():
        target, number = folder / f"{wanted.stem}-{number}{wanted.suffix}", number + 1
    return target


def _not_writable(folder: Path, error: OSError) -> ShelfError:
    return ShelfError(
        _("the library in {folder} cannot be written ({reason}); set XDG_DATA_HOME to a folder of yours").format(
            folder=folder, reason=error.strerror or error
        )
    )
