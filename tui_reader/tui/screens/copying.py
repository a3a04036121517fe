"""Copying from the page: a clause, with its citation, a permanent reference to it, or what is selected."""

from __future__ import annotations

from abc import abstractmethod

from textual import on, work
from textual.message import Message

from tui_reader.corpus import Clause, Span
from tui_reader.tui.screens.found import FoundScreen
from tui_reader.tui.widgets.page import PageView
from tui_reader.wording import _


class CopyingScreen(FoundScreen):
    """A screen with a page to copy from."""

    class Copied(Message):
        """A text was given to the clipboards that there are."""

        def __init__(self, program: str) -> None:
            super().__init__()
            self.program = program

    @abstractmethod
    def note_words(self, clause: Clause, span: Span, *, in_editor: bool) -> None:
        """Write a note on words of a clause of the page, or change the one that they have."""

    def copy(self, text: str) -> None:
        """Give a text to the terminal's clipboard and to the system's, and say which worked."""
        self.app.copy_to_clipboard(text)
        self.copy_to_system(text)

    @work(thread=True, group="copy")
    def copy_to_system(self, text: str) -> None:
        """Give a text to the system's clipboard."""
        from tui_reader.tui.clipboard import copy_to_system

        self.post_message(self.Copied(copy_to_system(text)))

    @on(Copied)
    def _say_copied(self, event: Copied) -> None:
        if event.program:
            self.notice(_("copied by {program}, and sent to the terminal (OSC 52)").format(program=event.program))
        else:
            self.notice(_("sent to the terminal's clipboard (OSC 52)"))

    def action_copy(self) -> None:
        """Copy the clause's text."""
        if self.page.clause is not None:
            self.copy(self.page.clause.text)

    def action_copy_citation(self) -> None:
        """Copy the clause's text with its citation."""
        from tui_reader.exporting.references import quotation

        if self.page.document is not None and self.page.clause is not None:
            self.copy(quotation(self.page.document, self.page.clause))

    def action_copy_link(self) -> None:
        """Copy a permanent reference to the clause."""
        from tui_reader.exporting.references import link

        if self.page.document is not None and self.page.clause is not None:
            self.copy(link(self.page.document, self.page.clause))

    def action_select(self) -> None:
        """Select a stretch of the text by keys."""
        from tui_reader.tui.screens.selecting import SelectScreen

        if self.page.clause is not None and self.page.clause.text:
            self.app.push_screen(SelectScreen(self.page, self.copy, self.note_words))

    @on(PageView.Selected)
    def _selected_by_mouse(self) -> None:
        self.action_select()
