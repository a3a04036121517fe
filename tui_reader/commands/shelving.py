"""The commands that change what stands on the shelf: add, remove, rename, hide, unhide, join."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from tui_reader.commands.became import say_what_became
from tui_reader.commands.output import FOUND, NOTHING, WRONG, print_json, say
from tui_reader.commands.progress import reading
from tui_reader.commands.standard_input import named_file
from tui_reader.commands.tables import print_documents
from tui_reader.corpus import Document
from tui_reader.exporting.json_shapes import document_summary
from tui_reader.library.adding import add
from tui_reader.library.changing import hide, join, remove, rename, unhide
from tui_reader.library.gathering import gather


def add_files(options: Namespace) -> int:
    """``add``: copy files into the user's library, each text once; with ``--watch`` go on with what comes."""
    paths = [named_file(name) for name in options.path]
    if options.watch:
        from tui_reader.commands.watching import watch

        return watch(paths)
    gathered = gather(paths)
    with reading(len(gathered.files)) as tell:
        additions = add(gathered.files, tell)
    _print(additions.added, options)
    for reason in gathered.refused:
        say(reason)
    say_what_became(additions)
    if gathered.refused or additions.refused:
        return WRONG
    return FOUND if additions.added else NOTHING


def remove_document(options: Namespace) -> int:
    """``remove``: take a document that was added off the library."""
    return _changed(remove(options.doc), options)


def rename_document(options: Namespace) -> int:
    """``rename``: call a document by another title, or by its own again."""
    return _changed(rename(options.doc, options.title or ""), options)


def hide_document(options: Namespace) -> int:
    """``hide``: leave a document out until it is shown again."""
    return _changed(hide(options.doc), options)


def unhide_document(options: Namespace) -> int:
    """``unhide``: show a hidden document again."""
    return _changed(unhide(options.doc), options)


def join_documents(options: Namespace) -> int:
    """``join``: let a draft and what it became be found by each other's symbol, or take them apart."""
    _print(join(options.a, options.b, apart=options.undo), options)
    return FOUND


def _print(documents: Sequence[Document], options: Namespace) -> None:
    if options.json:
        print_json([document_summary(document) for document in documents])
    else:
        print_documents(documents)


def _changed(document: Document, options: Namespace) -> int:
    _print((document,), options)
    return FOUND
