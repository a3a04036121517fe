"""Adding files from within the reader: the path is typed, the rest happens off the screen's thread."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.widgets import Input

from tui_reader.actions.registry import ADDING
from tui_reader.corpus import Document
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.asking import AskDialogue
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _

if TYPE_CHECKING:  # adding is rare: the reader does not wait for what it needs
    from tui_reader.library.adding import Additions

_MOST = 200
"""Names of a folder that are offered."""


class AddScreen(AskDialogue):
    """Asks for a path, offers what lies there, adds it; ``take_in`` is called with all documents and those to read."""

    ACTIONS = ADDING
    BINDINGS = bindings(ADDING)

    @dataclass
    class Offered(Message):
        """What lies where the path that was typed leads to; ``question`` tells which typing it answers."""

        question: int
        paths: tuple[str, ...]

    @dataclass
    class Reading(Message):
        """The file at this place among all of them, from 1, is being read."""

        place: int
        total: int
        name: str

    @dataclass
    class Done(Message):
        """What came of adding, why some was refused, and all documents that there are now."""

        additions: Additions
        refused: tuple[str, ...]
        documents: tuple[Document, ...]

    def __init__(self, take_in: Callable[[Sequence[Document], Document | None], None]) -> None:
        super().__init__(placeholder="~/")
        self._take_in = take_in
        self._question = 0
        self._offered: tuple[str, ...] = ()
        self._busy = False
        self._chosen = False

    def on_mount(self) -> None:
        """Explain what can be typed."""
        self.say_title(_("Add"), _("a file, or a folder with files in it: .txt .pdf .docx .html"))
        self.say_label(_("Path"))
        self.listing.can_focus = False
        self._ask("")

    # The path.

    @on(Input.Changed, "#place")
    def _changed(self, event: Input.Changed) -> None:
        self._chosen = False
        if not self._busy:
            self._ask(event.value)

    def _ask(self, typed: str) -> None:
        self._question += 1
        self.look(self._question, typed)

    @work(thread=True, exclusive=True, group="look")
    def look(self, question: int, typed: str) -> None:
        """Look what lies where the path leads to."""
        self.post_message(self.Offered(question, tuple(offers(typed))))

    @on(Offered)
    def _show_offered(self, event: Offered) -> None:
        if event.question != self._question or self._busy:
            return
        self._offered = event.paths
        self.listing.show(
            [Item("", path, text_ink=None if path.endswith(os.sep) else Ink.NAME) for path in event.paths]
        )
        self.listing.show_empty(_("Nothing that could be added begins so."))

    def action_next_result(self) -> None:
        """To the next path."""
        self._chosen = True
        self.listing.action_next_item()

    def action_previous_result(self) -> None:
        """To the previous path."""
        self._chosen = True
        self.listing.action_previous_item()

    def action_complete(self) -> None:
        """Type the path under the cursor."""
        if self._offered and not self._busy:
            self.box.value = self._offered[self.listing.cursor]
            self.box.cursor_position = len(self.box.value)

    # Adding.

    @on(Input.Submitted, "#place")
    def action_open_result(self) -> None:
        """Add what the path names; complete one that names nothing yet, or that another was chosen after."""
        typed = self.box.value
        if self._busy or not typed.strip():
            return
        path = named_path(typed)
        if not self._offered or (path.exists() and not self._chosen):
            self._busy = True
            self._question += 1
            self.listing.show([])
            self.listing.show_empty(_("reading"))
            self.add(path)
        else:
            self.action_complete()

    @work(thread=True, group="add")
    def add(self, path: Path) -> None:
        """Add a file, or what is in a folder."""
        from tui_reader.library import Library
        from tui_reader.library.adding import Additions, add
        from tui_reader.library.errors import ShelfError
        from tui_reader.library.gathering import gather
        from tui_reader.parsing.unreadable import printable_name

        try:
            gathered = gather([path])
            counted = count(1)

            def tell(file: Path) -> None:
                name = printable_name(Path(file.name))
                self.post_message(self.Reading(next(counted), len(gathered.files), name))

            additions = add(gathered.files, tell)
            refused = (*gathered.refused, *additions.refused)
        except ShelfError as error:
            additions, refused = Additions(), (str(error),)
        self.post_message(self.Done(additions, refused, Library.open().documents()))

    @on(Reading)
    def _show_reading(self, event: Reading) -> None:
        self.listing.show_empty(f"{_('reading')} {event.place}/{event.total}  {event.name}")

    @on(Done)
    def _show_done(self, event: Done) -> None:
        self._busy = False
        additions = event.additions
        new = (*additions.added, *additions.known)
        first = next((each for each in event.documents if new and each.id == new[0].id), None)
        if event.documents:
            self._take_in(event.documents, None if event.refused else first)
        if not event.refused and new:
            self.app.pop_screen()
            return
        self._offered = ()
        items = [Item(_("added"), f"{document.id}  {document.title}") for document in additions.added]
        items += [
            Item(_("there already"), f"{document.id}  {document.title}", Ink.QUIET) for document in additions.known
        ]
        items += [Item(_("not added"), reason, Ink.WEAK) for reason in event.refused]
        self.listing.show(items)
        self.box.focus()


def named_path(typed: str) -> Path:
    """The path that was typed, or dropped on the terminal, which then puts it in quotation marks."""
    text = typed.strip()
    if text[:1] in "'\"" or "\\ " in text:
        try:
            words = shlex.split(text)
        except ValueError:
            words = []
        text = words[0] if len(words) == 1 else text
    return Path(text).expanduser()


def offers(typed: str) -> list[str]:
    """The folders and documents whose paths begin as was typed, folders first, each as one would type it."""
    from tui_reader.parsing.formats.recognising import ENDINGS

    text = typed.strip()
    begun = text.rpartition(os.sep)[2]
    prefix = text.removesuffix(begun)
    folder = Path(prefix or ".").expanduser()
    folders: list[str] = []
    files: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.name.startswith(begun) or (entry.name.startswith(".") and not begun):
                    continue
                if entry.is_dir():
                    folders.append(f"{prefix}{entry.name}{os.sep}")
                elif Path(entry.name).suffix.lower() in ENDINGS:
                    files.append(f"{prefix}{entry.name}")
    except OSError:
        return []
    return [*sorted(folders), *sorted(files)][:_MOST]
