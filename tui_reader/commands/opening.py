"""Opening the reader: on the library, on files beside it, at a clause; without a terminal, the list of documents."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_reader.commands.output import FOUND, CallError, say
from tui_reader.commands.progress import reading
from tui_reader.commands.standard_input import STANDARD_INPUT, named_file
from tui_reader.commands.table import NAMES
from tui_reader.corpus import Document
from tui_reader.library import Library, UnknownDocument, find_clause
from tui_reader.library.gathering import gather
from tui_reader.settings import config_path
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.memory import Memory

_LIKE_A_COMMAND = 70
"""Likeness from 0 to 100 from which a word that names no file is taken for a misspelt command."""


def open_reader(options: Namespace) -> int:
    """Open the reader; return its exit code. Raises CallError, NotFound, UnreadableFile, ShelfError."""
    library, first, clause = what_to_open(options.paths)
    if not _can_show(options.paths):
        from tui_reader.commands.showing import print_list

        print_list(library)
        say(_("no terminal to read in; commands for scripts: {commands}").format(commands=", ".join(NAMES)))
        return FOUND
    # Some terminals lose what an input method composes under the kitty keyboard protocol.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    from tui_reader.memory import Memory
    from tui_reader.tui.app import run_reader

    memory = Memory.open()
    left = _left(memory)
    if options.paths:
        # One goes where one asked to go, with the panes as they were.
        left = {name: value for name, value in left.items() if name not in ("above", "match")}
    else:
        first = _last_read(library, left) or first
    if clause is None:
        clause = _left_at(memory, first)
    # What was said of the settings is not seen behind the screen: it is said there again, without the folder.
    folder = f"{config_path().parent}{os.sep}"
    problems = [problem.removeprefix(folder) for problem in options.problems]
    code = run_reader(library, first, clause, memory, left, options.settings, problems)
    if memory.trouble:
        say(memory.trouble)
    return code


def _left(memory: Memory) -> dict[str, Any]:
    """How the reader was left the last time."""
    from tui_reader.memory import NotKept

    try:
        return memory.sessions.last()
    except NotKept:
        return {}


def _last_read(library: Library, left: Mapping[str, Any]) -> Document | None:
    """The document that was read last, if the library still has it."""
    try:
        return library.document(str(left.get("document")))
    except KeyError:
        return None


def _left_at(memory: Memory, document: Document) -> str | None:
    """The clause at which a document was left."""
    from tui_reader.memory import NotKept
    from tui_reader.memory.quoting import stands

    try:
        position = memory.sessions.position(document.id)
    except NotKept:
        return None
    if position is None or stands(position, document):
        return position.clause if position else None
    from tui_reader.memory.anchoring import find_in

    found = find_in(position, document)
    return found.clause.id if found else None


def _can_show(names: list[str]) -> bool:
    """Whether there is a screen: a terminal, or a browser behind Textual's own driver.

    Where standard input was a document, keys come from the terminal itself.
    """
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    if STANDARD_INPUT in names and sys.stdout.isatty():
        with suppress(OSError):
            terminal = os.open("/dev/tty", os.O_RDONLY)
            os.dup2(terminal, 0)
            os.close(terminal)
    return sys.stdout.isatty() and os.isatty(0)


def what_to_open(names: list[str]) -> tuple[Library, Document, str | None]:
    """The library with the files opened beside it, the document to begin with, and at which clause, if one is named."""
    names = [str(named_file(name)) for name in names]
    paths = [Path(name) for name in names if Path(name).exists()]
    gathered = gather(paths)
    library = Library.open(gathered.files)
    with reading(len(gathered.files)) as tell:
        for path in library.read_opened():
            tell(path)
    called = [_called(name, library) for name in names if Path(name) not in paths]
    opened = library.opened()
    refused = [*gathered.refused, *library.refused()]
    if refused and not opened:
        last = refused.pop()
        for reason in refused:
            say(reason)
        raise CallError(last)
    for reason in refused:
        say(reason)
    if called and not opened:
        return library, *called[0]
    first = opened[0] if opened else library.first()
    if first is None:
        raise CallError(_("there is no document to read; name a file: wildreader FILE"))
    return library, first, None


def _called(name: str, library: Library) -> tuple[Document, str | None]:
    """The document of the library that is called so, and the clause of it, if one is named after ``#``."""
    document_key, _mark, clause_key = name.partition("#")
    try:
        document = library.find(document_key)
    except UnknownDocument as error:
        from rapidfuzz import fuzz, process

        meant = process.extractOne(name.casefold(), NAMES, scorer=fuzz.ratio, score_cutoff=_LIKE_A_COMMAND)
        if meant is not None:
            raise CallError(
                _("no file, document or command “{name}”; did you mean: wildreader {command}").format(
                    name=name, command=meant[0]
                )
            ) from error
        if Path(name).suffix or os.sep in name:
            raise CallError(_("{file}: is not there").format(file=name)) from error
        raise
    return document, find_clause(document, clause_key).id if clause_key else None
