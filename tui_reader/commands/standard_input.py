"""A file that is named ``-`` is what comes in on standard input."""

from __future__ import annotations

import atexit
import sys
from functools import cache
from pathlib import Path

from tui_reader.commands.output import CallError
from tui_reader.wording import _

STANDARD_INPUT = "-"
_NAME = "standard-input"
_ENDINGS = {b"%PDF": ".pdf", b"PK\x03\x04": ".docx", b"<": ".html", b"{": ".json"}
"""What files begin with that are no plain text."""


def named_file(name: str) -> Path:
    """The file of that name; for ``-`` one that holds what comes in on standard input. Raises CallError."""
    return _standard_input() if name == STANDARD_INPUT else Path(name)


def standard_input_text() -> str:
    """What comes in on standard input, as UTF-8 whatever the locale says; bytes that are none as lone surrogates.

    Raises CallError where nothing can come in.
    """
    _wants_a_pipe(_("“-” is standard input; pipe a text into it: echo TEXT | wildreader note DOC CLAUSE -"))
    return _read().decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n")


def _wants_a_pipe(words: str) -> None:
    if sys.stdin.isatty():
        raise CallError(words)


def _read(most: int = -1) -> bytes:
    """What comes in, ``most`` bytes of it. Raises CallError."""
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        raise CallError(_("standard input cannot be read: {reason}").format(reason=error.strerror or error)) from error


@cache
def _standard_input() -> Path:
    """Standard input as a file, which lasts as long as the program runs."""
    import shutil
    import tempfile

    _wants_a_pipe(_("“-” is standard input; pipe a text into it: wildreader check - < draft.txt"))
    from tui_reader.parsing.reading import LARGEST
    from tui_reader.parsing.unreadable import call

    # One byte more than is read of a file: enough to be refused, however much comes.
    data = _read(LARGEST + 1)
    folder = Path(tempfile.mkdtemp(prefix="wildreader-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    begins = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:8]
    ending = next((each for start, each in _ENDINGS.items() if begins.startswith(start)), ".txt")
    if begins.startswith(b"<?xml"):
        ending = ".xml"
    path = folder / f"{_NAME}{ending}"
    path.write_bytes(data)
    call(path, _("standard input"))
    return path
