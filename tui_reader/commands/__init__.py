"""The commands that need no screen."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tui_reader.commands.plain import print_clause, print_document, print_rows
from tui_reader.corpus import Document
from tui_reader.library import Library, NotFound, find_clause
from tui_reader.parsing.unreadable import UnreadableFile
from tui_reader.wording import _

FOUND, NOTHING, WRONG = 0, 1, 2


def say(words: str) -> None:
    """Say something to the user, on standard error, in one line."""
    print(f"wildreader: {' '.join(words.split())}", file=sys.stderr)


def run_command(options: Namespace) -> int:
    """Run the command that was asked for; return its exit code."""
    commands: dict[str, Callable[[Namespace], int]] = {
        "list": _list,
        "show": _show,
        "search": _search,
        "related": _related,
        "compare": _compare,
        "trace": _trace,
        "check": _check,
        "export": _export,
    }
    try:
        return commands[options.command](options)
    except (NotFound, UnreadableFile) as error:
        say(str(error))
        return WRONG


def open_paths(paths: Sequence[str]) -> tuple[list[Document], str | None, bool]:
    """The documents that the arguments name: files, or ``DOC#CLAUSE`` of the library.

    Returns them, the clause to begin at if one was named, and whether anything could not be read (which has been said).
    """
    opened: list[Document] = []
    start_at: str | None = None
    failed = False
    for name in paths:
        path = Path(name)
        try:
            document_key, mark, clause_key = name.partition("#")
            if mark and not path.exists():
                document = Library.open().find(document_key)
                start_at = find_clause(document, clause_key).id
                opened.append(document)
            elif not path.exists() and not path.suffix:
                opened.append(Library.open().find(name))
            else:
                from tui_reader.parsing import read_document

                opened.append(read_document(path))
        except (NotFound, UnreadableFile) as error:
            say(str(error))
            failed = True
    return opened, start_at, failed


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_list(library: Library, *, as_json: bool) -> int:
    """Print the documents of a library."""
    from tui_reader.exporting.json_shapes import document_summary

    documents = library.documents()
    for error in library.unreadable:
        say(str(error))
    if as_json:
        _print_json([document_summary(document) for document in documents])
    else:
        print_rows([(each.id, each.date, str(len(each.clauses)), each.title) for each in documents])
    return FOUND if documents else NOTHING


def _list(options: Namespace) -> int:
    return print_list(Library.open(), as_json=options.json)


def _show(options: Namespace) -> int:
    from tui_reader.exporting.json_shapes import clause_value, document_value

    document = Library.open().find(options.doc)
    if options.clause is None:
        if options.json:
            _print_json(document_value(document))
        else:
            print_document(document)
        return FOUND
    clause = find_clause(document, options.clause)
    if options.json:
        _print_json(clause_value(clause))
    else:
        print_clause(document, clause)
    return FOUND


def _search(options: Namespace) -> int:
    from tui_reader.exporting.json_shapes import match_value
    from tui_reader.searching import SearchEngine

    results = SearchEngine(Library.open().documents()).search(options.query, options.limit)
    for problem in results.problems:
        say(problem)
    if options.json:
        _print_json([match_value(match) for match in results.matches])
    else:
        print_rows([(each.document, each.clause, f"{each.score:.0f}", each.text) for each in results.matches])
    if results.matches:
        return FOUND
    hint = (
        _("nearest in the texts: {word}").format(word=results.suggestion)
        if results.suggestion
        else _("try fewer words")
    )
    say(_("nothing found for “{query}”; {hint}").format(query=options.query, hint=hint))
    return NOTHING


def _related(options: Namespace) -> int:
    from tui_reader.comparing import Relation, Relations
    from tui_reader.exporting.json_shapes import relation_value

    library = Library.open()
    document = library.find(options.doc)
    clause = find_clause(document, options.clause)
    found: tuple[Relation, ...] = ()
    if clause.kind.is_substantive:
        found = Relations(library.documents()).related(document.id, clause.id, options.limit)
    if options.json:
        _print_json([relation_value(relation) for relation in found])
    else:
        print_rows([(each.document, each.clause, f"{each.score:.0%}", each.text) for each in found])
    if not found:
        say(_("no clause of another document belongs with {clause}").format(clause=clause.id))
    return FOUND if found else NOTHING


def _compare(options: Namespace) -> int:
    from tui_reader.comparing import Relations, align
    from tui_reader.exporting.json_shapes import pair_value

    library = Library.open()
    left, right = library.find(options.a), library.find(options.b)
    if left.id == right.id:
        say(_("both are {document}; name two documents").format(document=left.id))
        return WRONG
    pairs = align(left, right, Relations(library.documents()))
    if options.format == "md":
        from tui_reader.exporting.markdown import comparison_markdown

        return _write(comparison_markdown(left, right, pairs), options.output)
    if options.format == "html":
        from tui_reader.exporting.html import comparison_html

        return _write(comparison_html(left, right, pairs), options.output)
    if options.json:
        _print_json([pair_value(pair) for pair in pairs])
    else:
        print_rows(
            [(" ".join(each.left), " ".join(each.right), f"{each.score:.0%}" if each.score else "") for each in pairs]
        )
    return FOUND if any(pair.score for pair in pairs) else NOTHING


def _trace(options: Namespace) -> int:
    from tui_reader.comparing import Relations, trace
    from tui_reader.exporting.json_shapes import version_value

    library = Library.open()
    document = library.find(options.doc)
    clause = find_clause(document, options.clause)
    documents = library.documents()
    versions = trace(Relations(documents), documents, document.id, clause.id) if clause.kind.is_substantive else ()
    if options.json:
        _print_json([version_value(version) for version in versions])
    else:
        texts = {document.id: document for document in documents}
        print_rows(
            [
                (each.date, each.document, each.clause, texts[each.document].clause(each.clause).text)
                for each in versions
            ]
        )
    if len(versions) < 2:
        say(_("no other document has a version of {clause}").format(clause=clause.id))
    return FOUND if len(versions) > 1 else NOTHING


def _check(options: Namespace) -> int:
    from tui_reader.exporting.json_shapes import account_value
    from tui_reader.parsing import account, read_document

    path = Path(options.file)
    document = read_document(path) if path.exists() or path.suffix else Library.open().find(options.file)
    told = account_value(account(document))
    if options.json:
        _print_json(told)
    else:
        print_rows([(name, str(number)) for name, number in told.items()])
    return FOUND if told["unaccounted"] == 0 else NOTHING


def _export(options: Namespace) -> int:
    document = Library.open().find(options.doc)
    wanted = options.format or "md"
    if wanted == "json" or options.json:
        from tui_reader.exporting.json_shapes import document_value

        text = json.dumps(document_value(document), ensure_ascii=False, indent=2) + "\n"
    elif wanted == "html":
        from tui_reader.exporting.html import document_html

        text = document_html(document)
    else:
        from tui_reader.exporting.markdown import document_markdown

        text = document_markdown(document)
    return _write(text, options.output)


def _write(text: str, output: str | None) -> int:
    """Write to a file, or to standard output."""
    if output is None:
        sys.stdout.write(text)
        return FOUND
    try:
        Path(output).write_text(text, encoding="utf-8")
    except OSError as error:
        say(_("{file} cannot be written: {reason}").format(file=output, reason=error.strerror or error))
        return WRONG
    return FOUND
