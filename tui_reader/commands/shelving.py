"""The commands that change what stands on the shelf: add, remove."""

from __future__ import annotations

from argparse import Namespace

from tui_reader.commands.output import FOUND, NOTHING, WRONG, print_json, say
from tui_reader.commands.standard_input import named_file
from tui_reader.commands.tables import print_rows
from tui_reader.corpus import Document
from tui_reader.exporting.json_shapes import document_summary
from tui_reader.library import Library
from tui_reader.library.adding import add, files_in, remove
from tui_reader.wording import _


def add_files(options: Namespace) -> int:
    """``add``: copy files into the user's library, each text once."""
    additions = add(files_in(map(named_file, options.path)), Library.open())
    _print(additions.added, as_json=options.json)
    words = list(additions.refused)
    words += [_("{document} is in the library already").format(document=each.id) for each in additions.known]
    if words:
        say("; ".join(words))
    if additions.refused:
        return WRONG
    return FOUND if additions.added else NOTHING


def remove_document(options: Namespace) -> int:
    """``remove``: take a document that was added off the library."""
    library = Library.open()
    document = library.find(options.doc)
    remove(document, library)
    _print((document,), as_json=options.json)
    return FOUND


def _print(documents: tuple[Document, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([document_summary(document) for document in documents])
    else:
        print_rows([(each.id, each.date, str(len(each.clauses)), each.title) for each in documents])
