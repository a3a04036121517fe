"""The documents and clauses that a call names."""

from __future__ import annotations

from pathlib import Path

from tui_reader.commands.output import CallError
from tui_reader.commands.standard_input import STANDARD_INPUT, named_file
from tui_reader.corpus import Clause, Document
from tui_reader.library import Library, UnknownDocument, find_clause


def choose_documents(*keys: str) -> tuple[Library, list[Document]]:
    """The library, and the documents that are called so; a name that is only a file's is opened beside the library.

    Raises NotFound, CallError.
    """
    library = Library.open()
    found: dict[str, Document] = {}
    files: dict[str, Path] = {}
    for key in keys:
        if key == STANDARD_INPUT:
            files[key] = named_file(key)
            continue
        try:
            found[key] = library.find(key)
        except UnknownDocument:
            if not Path(key).is_file():
                raise
            files[key] = Path(key)
    if files:
        library = Library.open(files.values())
        opened = library.opened()
        if refused := library.refused():
            raise CallError("; ".join(refused))
        found |= dict(zip(files, opened, strict=True))
    return library, [found[key] for key in keys]


def choose_clause(document_key: str, clause_key: str) -> tuple[Library, Document, Clause]:
    """The library, and the document and clause of it that are called so. Raises NotFound, CallError."""
    library, (document,) = choose_documents(document_key)
    return library, document, find_clause(document, clause_key)
