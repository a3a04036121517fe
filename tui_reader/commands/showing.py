"""The commands that show what documents are: list, show, export, check."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from tui_reader.commands.choosing import choose_clause, choose_documents
from tui_reader.commands.output import (
    FOUND,
    NOTHING,
    CallError,
    deliver,
    format_wanted,
    json_text,
    print_json,
    say,
    wants_json,
)
from tui_reader.commands.reporting import deliver_table, wants_csv
from tui_reader.commands.standard_input import named_file
from tui_reader.commands.table import EXPORTED
from tui_reader.corpus import Document
from tui_reader.exporting.json_shapes import account_value, clause_value, document_summary, document_value
from tui_reader.library import Library, Origin, UnknownDocument
from tui_reader.library.catalogue import is_damaged
from tui_reader.library.locations import catalogue_file
from tui_reader.wording import _


def list_documents(options: Namespace) -> int:
    """``list``: the documents of the library, or of those that are hidden, or the clauses of one. Raises CallError."""
    if options.doc is not None:
        return _list_clauses(options)
    library = Library.open()
    documents = library.hidden() if options.hidden else library.documents()
    values = [document_summary(document) for document in documents]
    if wants_json(options):
        print_json(values, options.output)
    elif wants_csv(options) and values:
        deliver_table(values[0], [tuple(value.values()) for value in values], options.output)
    else:
        from tui_reader.commands.tables import print_documents

        print_documents(documents)
    if not options.hidden:
        _say_what_is_wrong(library)
    elif not documents:
        say(_("no document is hidden"))
    return FOUND if documents else NOTHING


def _list_clauses(options: Namespace) -> int:
    if options.hidden:
        raise CallError(_("--hidden lists documents; leave out {document}").format(document=options.doc))
    _library, (document,) = choose_documents(options.doc)
    rows = [(each.id, each.label, each.verb, each.text) for each in document.clauses]
    if wants_json(options):
        print_json([clause_value(clause) for clause in document.clauses], options.output)
    elif wants_csv(options):
        deliver_table(("id", "label", "verb", "text"), rows, options.output)
    else:
        from tui_reader.commands.tables import print_rows

        print_rows(rows)
    return FOUND


def print_list(library: Library) -> None:
    """Print the documents of a library, and say what is wrong with it."""
    from tui_reader.commands.tables import print_documents

    print_documents(library.documents())
    _say_what_is_wrong(library)


def _say_what_is_wrong(library: Library) -> None:
    for entry, reason in library.unreadable.items():
        if entry.origin is not Origin.OPENED:  # of what was opened, who opened it tells
            say(reason)
    if is_damaged():
        say(
            _("{file} is damaged: ids, titles and what was hidden are not known; the documents are").format(
                file=catalogue_file()
            )
        )
    if not library.documents():
        say(_("the library is empty; add a file: wildreader add FILE"))


def show(options: Namespace) -> int:
    """``show``: a document, or one clause of it."""
    if options.clause is None:
        _library, (document,) = choose_documents(options.doc)
        if options.json:
            print_json(document_value(document))
        else:
            from tui_reader.commands.pages import print_document

            print_document(document)
        return FOUND
    _library, document, clause = choose_clause(options.doc, options.clause)
    if options.json:
        print_json(clause_value(clause))
    else:
        from tui_reader.commands.pages import print_clause

        print_clause(document, clause)
    return FOUND


def export(options: Namespace) -> int:
    """``export``: a document as Markdown, HTML, Akoma Ntoso or JSON."""
    _library, (document,) = choose_documents(options.doc)
    wanted = "json" if options.json else format_wanted(options.format, options.output, EXPORTED)
    if wanted == "json":
        from tui_reader.exporting.json_shapes import document_file

        text = json_text(document_file(document))
    elif wanted == "akn":
        from tui_reader.exporting.akoma_ntoso import document_akn

        text = document_akn(document)
    elif wanted == "html":
        from tui_reader.exporting.html import document_html

        text = document_html(document, date.today())
    else:
        from tui_reader.exporting.markdown import document_markdown

        text = document_markdown(document)
    deliver(text, options.output)
    return FOUND


def _held(name: str, path: Path) -> Document:
    """The document of the library that is called so. Raises NotFound; for what only a file is called, CallError."""
    try:
        return Library.open().find(name)
    except UnknownDocument as error:
        if path.suffix:
            raise CallError(_("{file}: is not there").format(file=name)) from error
        raise


def check(options: Namespace) -> int:
    """``check``: where every character of a file went."""
    from tui_reader.parsing import account, read_document

    path = named_file(options.file)
    told = account_value(account(read_document(path) if path.exists() else _held(options.file, path)))
    if options.json:
        print_json(told)
    else:
        from tui_reader.commands.tables import print_rows

        names = {
            "characters": _("characters"),
            "clauses": _("in clauses"),
            "footnotes": _("in footnotes"),
            "furniture": _("in furniture of the page"),
            "unaccounted": _("unaccounted"),
        }
        print_rows([(names[name], str(number)) for name, number in told.items()])
    if told["unaccounted"]:
        say(_("{count} characters are unaccounted for; please report this file").format(count=told["unaccounted"]))
        return NOTHING
    return FOUND
