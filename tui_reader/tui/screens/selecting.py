"""Selecting a stretch of the page by keys. The page stays in sight below this screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from textual.app import ComposeResult

from tui_reader.actions.registry import SELECTING
from tui_reader.corpus import Clause, Span
from tui_reader.tui.bindings import bindings
from tui_reader.tui.screens.base import Dialogue
from tui_reader.tui.widgets.page import PageView
from tui_reader.tui.widgets.selected import Place, Selection, phrase_after, phrase_before
from tui_reader.wording import _


class WriteOn(Protocol):
    """Writes a note on words of a clause, in one's own editor if asked for."""

    def __call__(self, clause: Clause, span: Span, *, in_editor: bool) -> None:
        """Write it."""


class SelectScreen(Dialogue):
    """Moves one end of a selection of the page.

    ``copy`` is called with the clean text that is selected, ``note`` to write a note on it.
    """

    ACTIONS = SELECTING
    BINDINGS = bindings(SELECTING)

    def __init__(self, page: PageView, copy: Callable[[str], None], note: WriteOn) -> None:
        super().__init__()
        self._page = page
        self._copy = copy
        self._note = note

    def compose(self) -> ComposeResult:
        """The keys, over the page's own."""
        yield self.key_bar()

    def on_mount(self) -> None:
        """Begin with what the mouse has selected, else with the first phrase of the clause."""
        if self._page.selection is None:
            text = self._text(self._page.cursor)
            begin = Place(self._page.cursor, 0)
            self._select(Selection(begin, Place(self._page.cursor, phrase_after(text, 0))))
        else:
            self._select(self._page.selection)

    def on_unmount(self) -> None:
        """Nothing is selected any more."""
        self._page.select(None)

    def _text(self, clause: int) -> str:
        document = self._page.document
        return document.clauses[clause].text if document is not None else ""

    def _select(self, selection: Selection) -> None:
        self._page.select(selection)
        if self._page.document is not None:
            count = len(selection.text(self._page.document))
            self.notice(_("{count} characters").format(count=count))

    def _move(self, head: Place) -> None:
        selection = self._page.selection
        if selection is not None:
            self._select(Selection(selection.anchor, head))

    @property
    def _head(self) -> Place:
        selection = self._page.selection
        return selection.head if selection is not None else Place(0, 0)

    @property
    def _on_line(self) -> Place:
        """A place on the line that the moving end is on: behind the last character of a line it is not yet on the next."""
        selection, (clause, offset) = self._page.selection, self._head
        is_behind = selection is not None and selection.anchor < selection.head
        return Place(clause, offset - 1 if is_behind and offset else offset)

    def _last(self) -> int:
        document = self._page.document
        return len(document.clauses) - 1 if document is not None else 0

    def action_right(self) -> None:
        """A character on."""
        clause, offset = self._head
        if offset < len(self._text(clause)):
            self._move(Place(clause, offset + 1))
        elif clause < self._last():
            self._move(Place(clause + 1, 0))

    def action_left(self) -> None:
        """A character back."""
        clause, offset = self._head
        if offset:
            self._move(Place(clause, offset - 1))
        elif clause:
            self._move(Place(clause - 1, len(self._text(clause - 1))))

    def action_phrase_on(self) -> None:
        """To the end of the phrase."""
        clause, offset = self._head
        if offset >= len(self._text(clause)) and clause < self._last():
            clause, offset = clause + 1, 0
        self._move(Place(clause, phrase_after(self._text(clause), offset)))

    def action_phrase_back(self) -> None:
        """To the start of the phrase."""
        clause, offset = self._head
        if not offset and clause:
            clause, offset = clause - 1, len(self._text(clause - 1))
        self._move(Place(clause, phrase_before(self._text(clause), offset)))

    def action_line_down(self) -> None:
        """A line down."""
        self._move(self._page.place_beyond(self._head, 1))

    def action_line_up(self) -> None:
        """A line up."""
        self._move(self._page.place_beyond(self._head, -1))

    def action_line_start(self) -> None:
        """To the line's start."""
        self._move(Place(self._head.clause, self._page.line_span(self._on_line).start))

    def action_line_end(self) -> None:
        """To the line's end."""
        self._move(Place(self._head.clause, self._page.line_span(self._on_line).end))

    def action_whole_clause(self) -> None:
        """The whole of the clauses that are selected."""
        selection = self._page.selection
        if selection is not None:
            first, last = selection.start.clause, selection.end.clause
            self._select(Selection(Place(first, 0), Place(last, len(self._text(last)))))

    def action_other_end(self) -> None:
        """Go on at the other end."""
        selection = self._page.selection
        if selection is not None:
            self._select(Selection(selection.head, selection.anchor))

    def action_copy(self) -> None:
        """Copy what is selected."""
        self._leave_with(cited=False)

    def action_copy_citation(self) -> None:
        """Copy what is selected with its citation."""
        self._leave_with(cited=True)

    def _leave_with(self, *, cited: bool) -> None:
        from tui_reader.exporting.references import reference

        selection, document = self._page.selection, self._page.document
        if selection is None or document is None:
            return
        text = selection.text(document)
        if cited:
            text += f"\n— {reference(document, document.clauses[selection.start.clause])}"
        self.app.pop_screen()
        self._copy(text)

    def action_note(self) -> None:
        """Write a note on what is selected."""
        self._leave_with_note(in_editor=False)

    def action_note_in_editor(self) -> None:
        """Write a note on what is selected, in the user's own editor."""
        self._leave_with_note(in_editor=True)

    def _leave_with_note(self, *, in_editor: bool) -> None:
        selection, document = self._page.selection, self._page.document
        if selection is None or document is None:
            return
        spans = selection.spans(document)
        if len(spans) > 1:
            self.notice(_("a note is on words of one clause; this selects from {count}").format(count=len(spans)))
        elif spans:
            self.app.pop_screen()
            self._note(*spans[0], in_editor=in_editor)

    def action_leave(self) -> None:
        """Select nothing, and go back to reading."""
        self.app.pop_screen()
