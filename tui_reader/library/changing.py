"""What a user decides about documents on the shelf: to take one off, call it otherwise, hide it, join two forms of one."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui_reader.corpus import Document
from tui_reader.library.catalogue import Catalogue, save_catalogue
from tui_reader.library.errors import ShelfError, not_writable
from tui_reader.library.locking import locked
from tui_reader.library.naming import UnknownDocument, find_document
from tui_reader.library.shelf import Library, Origin
from tui_reader.wording import _

_Decision = Callable[[Catalogue, Document], Catalogue]
_SYMBOL = re.compile(r"[A-Z]{1,8}(?:/[A-Za-z0-9.()\-]+)+")


def remove(key: str) -> Document:
    """Take a document that was added off the library; return it. Raises NotFound, ShelfError."""
    with locked():
        library = Library.open()
        document = library.find(key)
        entry = library.entry_of(document.id)
        if entry.origin is not Origin.ADDED:
            message = _("{document} comes with the program and stays; to hide it: wildreader hide {document}")
            raise ShelfError(message.format(document=document.id))
        try:
            entry.path.unlink(missing_ok=True)
        except OSError as error:
            raise not_writable(entry.path.parent, error) from error
        if entry.path.name in library.catalogue.cards or document.id in library.catalogue.titles:
            save_catalogue(library.catalogue.without_card(entry.path.name).without_document(document.id))
        return document


def rename(key: str, title: str) -> Document:
    """Call a document by another title, by its own again for an empty one; return it. Raises NotFound, ShelfError."""
    title = " ".join(title.split())
    return _change(key, lambda catalogue, document: catalogue.with_title(document.id, title))


def hide(key: str) -> Document:
    """Hide a document until it is shown again; return it. Raises NotFound, ShelfError."""
    return _change(key, lambda catalogue, document: catalogue.with_hidden(document.id, hidden=True))


def unhide(key: str) -> Document:
    """Show a hidden document again; return it. Raises UnknownDocument for one that is not hidden, ShelfError."""
    with locked():
        library = Library.open()
        hidden = library.hidden()
        if not hidden:
            raise ShelfError(_("no document is hidden"))
        document = find_document(key, hidden)
        save_catalogue(library.catalogue.with_hidden(document.id, hidden=False))
        return document


def join(one: str, other: str, *, apart: bool = False) -> tuple[Document, ...]:
    """Join a draft and what it became, or take them ``apart`` again: each is then found by the other's symbol.

    One of them may be a symbol that the library has no document of. Returns the documents, one or two. Raises NotFound,
    ShelfError.
    """
    with locked():
        library = Library.open()
        names: list[str] = []
        for key in (one, other):
            try:
                names.append(library.find(key).id)
            except UnknownDocument:
                if not _SYMBOL.fullmatch(key):
                    raise
                names.append(key)
        documents = {document.id for document in library.documents()}
        if not documents & set(names):
            raise UnknownDocument(one, [document.id for document in library.documents()])
        if names[0] == names[1]:
            # A form that was joined already is found as the document itself; what was meant is the form.
            forms = [key for key in (other, one) if _SYMBOL.fullmatch(key) and key != names[0]]
            if not forms:
                raise ShelfError(_("both are {document}; name two forms of one text").format(document=names[0]))
            names[1] = forms[0]
        before = library.catalogue
        after = before.without_joined(*names) if apart else before.with_joined(names[0], names[1])
        if apart and after == before:
            raise ShelfError(_("{one} and {other} are not joined").format(one=names[0], other=names[1]))
        save_catalogue(after)
    return tuple(document for document in Library.open().documents() if document.id in names)


def _change(key: str, decide: _Decision) -> Document:
    with locked():
        library = Library.open()
        document = library.find(key)
        save_catalogue(decide(library.catalogue, document))
    return next(each for _entry, each in Library.open().shelved() if each.id == document.id)
