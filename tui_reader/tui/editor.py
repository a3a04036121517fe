"""Writing in the user's own editor, the reader waiting behind it."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import App, SuspendNotSupported

from tui_reader.corpus import Clause, Document
from tui_reader.tui.bindings import shown_key
from tui_reader.tui.names import document_name
from tui_reader.wording import _

_REMINDER = "<!-- wildreader"


class EditorError(Exception):
    """The editor could not be used; the message is one line and says what to do."""


def edit(app: App[None], text: str, document: Document, clause: Clause) -> str:
    """The text as the user leaves it in the editor that ``$VISUAL`` or ``$EDITOR`` names. Raises EditorError.

    The clause stands below it in a comment, for reference; that is not kept.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        key = shown_key(app, "reading.note")
        raise EditorError(_("set EDITOR to your editor's name; {key} writes the note here").format(key=key))
    with tempfile.TemporaryDirectory(prefix="wildreader-") as folder:
        file = Path(folder) / "note.md"
        reminder = f"{_REMINDER}: {document_name(document)} {clause.id}\n{clause.text.replace('-->', '--›')}\n-->\n"
        file.write_text(f"{text}\n\n{reminder}", encoding="utf-8")
        try:
            with app.suspend():
                code = subprocess.run([*shlex.split(editor), str(file)], check=False).returncode
        except (OSError, ValueError, SuspendNotSupported) as error:
            raise EditorError(_("{editor} cannot be run: {reason}").format(editor=editor, reason=error)) from error
        if code:
            raise EditorError(_("{editor} ended with an error; the note is as it was").format(editor=editor))
        try:
            written = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise EditorError(_("what the editor wrote cannot be read: {reason}").format(reason=error)) from error
    return written.rpartition(_REMINDER)[0].rstrip() if _REMINDER in written else written.rstrip()
