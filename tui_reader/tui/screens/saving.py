"""Saving what a screen shows as a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from tui_reader.tui.actions import SAVING, WHILE_TYPING, bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.widgets.bars import Bar, KeyBar
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.exporting.reports.report import Report


class SaveScreen(ListDialogue):
    """Asks for the name of a file, whose ending says the format, and writes a report there.

    ``make`` makes the report; it is called off the screen's thread. ``saved`` is called with what to tell the user.
    """

    ACTIONS = SAVING
    EVERYWHERE = WHILE_TYPING
    BINDINGS = bindings(SAVING)
    AUTO_FOCUS = "#place"

    def __init__(self, what: str, name: str, make: Callable[[], Report], saved: Callable[[str], None]) -> None:
        super().__init__()
        self._what, self._name = what, name
        self._make = make
        self._saved = saved
        self._asked_twice = ""

    def compose(self) -> ComposeResult:
        """The box to type in, and the formats that there are."""
        yield Bar(id="title")
        with Horizontal(id="query-row"):
            yield Bar(id="query-label")
            yield Input(self._name, id="place", select_on_focus=False, compact=True)
        yield from list(super().compose())[1:]

    def on_mount(self) -> None:
        """Say what is saved, and in which formats it can be."""
        self.say_title(_("Save"), self._what)
        self.query_one("#query-label", Bar).show([(_("File"), (Ink.KEY,))])
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

        typed = self.query_one("#place", Input).value.strip()
        path = Path(typed).expanduser()
        ending = path.suffix.lstrip(".").lower()
        if ending not in FORMATS:
            self._say(_("the name has to end in .html, .md or .csv"))
        elif path.exists() and self._asked_twice != typed:
            self._asked_twice = typed
            self._say(_("there is such a file; Enter again writes over it"))
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
            self.app.call_from_thread(self._say, reason)
            return
        self.app.call_from_thread(self._done, path)

    def _done(self, path: Path) -> None:
        self.app.pop_screen()
        self._saved(_("saved: {file}").format(file=path))

    def _say(self, words: str) -> None:
        self.query_one("#keys", KeyBar).show_notice(words)


def file_name(*parts: str) -> str:
    """A name for an HTML file made of what documents and clauses are called."""
    return "--".join(re.sub(r"[^\w.]+", "-", part).strip("-") for part in parts) + ".html"
