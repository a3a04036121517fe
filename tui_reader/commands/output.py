"""How commands answer: data on standard output, words on standard error, and an exit code."""

from __future__ import annotations

import os
import re
import sys
from argparse import Namespace
from errno import EACCES
from pathlib import Path
from typing import Any

from tui_reader.wording import _

FOUND, NOTHING, WRONG = 0, 1, 2

_ENDINGS = {"akn": "xml", "md": "markdown", "html": "htm"}
"""Another ending that files of a format have."""
_OTHERS = frozenset(
    {"csv", "doc", "docx", "epub", "htm", "html", "json", "markdown", "md", "odt", "pdf", "rtf", "tex", "xlsx", "xml"}
)
"""Endings that say what a file holds."""

_STEERING = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls that JSON itself allows in a text: of Latin-1, of the direction of writing, without width."""


class CallError(Exception):
    """The call or the input is wrong; the message is one line and says what to do."""


def say(words: str) -> None:
    """Say something to the user, on standard error, in one line."""
    from tui_reader.typesetting.visible import visible

    try:
        print(f"wildreader: {visible(' '.join(words.split()))}", file=sys.stderr, flush=True)
    except OSError:
        # Words that cannot be written change nothing about the answer, nor may they when Python tries again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def print_json(value: Any, output: str | None = None) -> None:
    """Write a value as JSON, its Chinese as it is, to standard output or to a file. Raises CallError."""
    deliver(json_text(value), output)


def json_text(value: Any) -> str:
    """A value as JSON, its Chinese as it is, with a line feed at the end; what steers a terminal stands as its number."""
    import json

    return _STEERING.sub(_numbered, json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _numbered(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def deliver(text: str, output: str | None) -> None:
    """Write a text to a file, whole or not at all, or to standard output. Raises CallError."""
    if output is None or output == "-":
        sys.stdout.write(text)
        return
    from tui_reader.library.writing import write_atomically

    if not output:
        raise CallError(_("-o needs the name of a file, or - for standard output"))
    path, data = Path(output), text.encode("utf-8", "backslashreplace")
    try:
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
        if path.exists() and not (path.is_file() or path.is_dir()):
            path.write_bytes(data)  # a device, or a pipe, which has no place of its own to be replaced at
        else:
            write_atomically(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CallError(_("{file} cannot be written: {reason}").format(file=output, reason=reason)) from error


def format_wanted(asked: str | None, output: str | None, known: tuple[str, ...]) -> str | None:
    """The format asked for, else the one of ``known`` that the output file's name ends in, else none.

    Raises CallError for a name that ends as files of another format do: what was written there would not be that.
    """
    ending = Path(output or "").suffix.lstrip(".").lower()
    wanted = asked or next((name for name in known if ending in (name, _ENDINGS.get(name))), None)
    if wanted is None and ending in _OTHERS:
        raise CallError(
            _("{file}: no such format here; name the file by one of these, or say --format: {known}").format(
                file=output, known=", ".join(known)
            )
        )
    return wanted


def wants_json(options: Namespace) -> bool:
    """Whether JSON is asked for, by --json or by the output file's name."""
    asked: bool = options.json
    return asked or (options.format is None and (options.output or "").lower().endswith(".json"))
