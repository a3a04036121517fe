"""Saving what a screen shows as a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.widgets import Input

from tui_reader.actions.registry import SAVING
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.asking import AskDialogue
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.exporting.reports.report import Report


class SaveScreen(AskDialogue):
    """Asks for the name of a file, whose ending says the format, and writes a report there.

    ``make`` makes the report; it is called off the screen's thread. ``saved`` is called with what to tell the user.
    """

    ACTIONS = SAVING
    BINDINGS = bindings(SAVING)

    def __init__(self, what: str, name: str, make: Callable[[], Report], saved: Callable[[str], None]) -> None:
        super().__init__(name)
        self._what = what
        self._make = make
        self._saved = saved
        self._asked_twice = ""

    def on_mount(self) -> None:
        """Say what is saved, and in which formats it can be."""
        self.say_title(_("Save"), self._what)
        self.say_label(_("File"))
        self.listing.can_focus = False
        self.listing.show(
            [
                Item(".html", _("a page for a browser or the printer"), Ink.KEY),
                Item(".md", _("Markdown"), Ink.KEY),
                Item(".csv", _("a table for a spreadsheet"), Ink.KEY),
                Item("", _("In {folder}, where no folder is named.").format(folder=Path.cwd()), text_ink=Ink.QUIET),
            ]
        )

    @on(Input.Submitted, "#place")
    def action_save(self) -> None:
        """Write the file; where there is one already, only when asked for a second time."""
        from tui_reader.exporting.reports.formats import FORMATS

        typed = self.box.value.strip()
        path = Path(typed).expanduser()
        ending = path.suffix.lstrip(".").lower()
        if ending not in FORMATS:
            self.notice(_("the name has to end in .html, .md or .csv"))
        elif path.exists() and self._asked_twice != typed:
            self._asked_twice = typed
            self.notice(_("there is such a file; Enter again writes over it"))
        else:
            self.write(path, ending)

    @work(thread=True, exclusive=True)
    def write(self, path: Path, ending: str) -> None:
        """Write the file, whole or not at all."""
        from tui_reader.exporting.reports.formats import report_file
        from tui_reader.library.writing import write_atomically

        try:
            write_atomically(path, report_file(self._make(), ending))
        except OSError as error:
            reason = _("{file} cannot be written: {reason}").format(file=path, reason=error.strerror or error)
            self.app.call_from_thread(self.notice, reason)
            return
        self.app.call_from_thread(self._done, path)

    def _done(self, path: Path) -> None:
        self.app.pop_screen()
        self._saved(_("saved: {file}").format(file=path))


def file_name(*parts: str) -> str:
    """A name for an HTML file made of what documents and clauses are called."""
    return "--".join(re.sub(r"[^\w.]+", "-", part).strip("-") for part in parts) + ".html"
