"""The search screen: results as one types, and the one under the cursor in its document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.message import Message
from textual.widgets import Input

from tui_reader.corpus import Span
from tui_reader.searching import Match, Results
from tui_reader.tui.actions import SEARCHING, WHILE_TYPING, bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.base import WorkScreen
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.bars import Bar
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.page import PageView
from tui_reader.tui.widgets.results import ResultsList
from tui_reader.wording import _

_MOST = 200


class SearchScreen(WorkScreen):
    """Searches all documents. ``read`` is called with the matches and the chosen one's place among them."""

    ACTIONS = SEARCHING
    EVERYWHERE = WHILE_TYPING
    BINDINGS = bindings(SEARCHING)
    AUTO_FOCUS = "#query"

    @dataclass
    class Answered(Message):
        """The answer to the query of that number."""

        question: int
        query: str
        results: Results

    def __init__(self, session: Session, read: Callable[[Sequence[Match], int], None]) -> None:
        super().__init__()
        self.session = session
        self._read = read
        self._question = 0

    def compose(self) -> ComposeResult:
        """A box to type in, the results, and the page that the chosen one stands on."""
        yield Bar(id="title")
        with Horizontal(id="query-row"):
            yield Bar(id="query-label")
            yield Input(self.session.query, id="query", select_on_focus=True, compact=True)
        yield Bar(id="query-status", classes="pane-title")
        with Container(id="found"):
            yield ResultsList(id="results")
            yield PageView(id="preview")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the last search as it was."""
        self.query_one("#title", Bar).show([("wildreader", (Ink.TITLE,)), ("  " + _("Search"), (Ink.HEADING,))])
        self.query_one("#query-label", Bar).show([(_("Search"), (Ink.KEY,))])
        self.preview.can_focus = False
        self._say_hint()
        if self.session.query:
            self._ask(self.session.query)

    def state(self) -> dict[str, Any]:
        """That one searches; the query is the session's."""
        return {"screen": "searching"}

    @property
    def results(self) -> ResultsList:
        """The list of results."""
        return self.query_one("#results", ResultsList)

    @property
    def preview(self) -> PageView:
        """The page that the result under the cursor stands on."""
        return self.query_one("#preview", PageView)

    # Asking.

    @on(Input.Changed, "#query")
    def _typed(self, event: Input.Changed) -> None:
        if event.value != self.session.query:
            self.session.result_place = 0
            self._ask(event.value)

    def _ask(self, query: str) -> None:
        self.session.query = query
        self._question += 1
        if query.strip():
            self.find(self._question, query)
        else:
            self.results.show((), {})
            self._say_hint()

    @work(thread=True, group="search", exclusive=True)
    def find(self, question: int, query: str) -> None:
        """Search, and post the answer; a question that is no longer the last is not even asked."""
        if question == self._question:
            results = self.session.search(query, _MOST)
            self.post_message(self.Answered(question, query, results))

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        if event.question != self._question:
            return
        results = event.results
        place = min(self.session.result_place, max(0, len(results.matches) - 1))
        self.results.show(results.matches, self.session.by_id, place)
        self._say_found(results)
        if not results.matches:
            self.preview.display = False
            hint = _("Nothing found for “{query}”.").format(query=event.query)
            if results.suggestion:
                hint += " " + _("Nearest in the texts: {word}").format(word=results.suggestion)
            self.results.show_empty(hint)

    def _say_found(self, results: Results) -> None:
        count = _("{count} matches").format(count=results.total)
        left = [(count, (Ink.HEADING,)), *((f"  {problem}", (Ink.WEAK,)) for problem in results.problems)]
        self.query_one("#query-status", Bar).show(left, [(f"{results.seconds * 1000:.0f} ms", (Ink.QUIET,))])

    def _say_hint(self) -> None:
        self.preview.display = False
        self.query_one("#query-status", Bar).show([(_("a space means: and, in any order"), (Ink.QUIET,))])
        self.results.show_empty(
            _(
                "Type words, parts of words, numbers (69/314), pinyin (xiangya) or initials (xysc); "
                "a wrong or missing character still finds."
            )
        )

    # Choosing.

    @on(LineView.Moved, "#results")
    def _result_reached(self, event: LineView.Moved) -> None:
        if event.item >= len(self.results.matches):
            return
        self.session.result_place = event.item
        match = self.results.matches[event.item]
        document = self.session.by_id[match.document]
        lit: dict[str, Sequence[Span]] = {
            each.clause: each.spans for each in self.results.matches if each.document == match.document
        }
        self.preview.display = True
        self.preview.show(document, match.clause)
        self.preview.light(match.document, lit)

    @on(LineView.Chosen, "#results")
    @on(Input.Submitted, "#query")
    def action_open_result(self) -> None:
        """Read the result under the cursor."""
        if self.results.matches:
            self.app.pop_screen()
            self._read(self.results.matches, self.results.cursor)

    def action_next_result(self) -> None:
        """To the next result."""
        self.results.action_next_item()

    def action_previous_result(self) -> None:
        """To the previous result."""
        self.results.action_previous_item()

    def action_results_page_down(self) -> None:
        """A page of results on."""
        self.results.action_page_down()

    def action_results_page_up(self) -> None:
        """A page of results back."""
        self.results.action_page_up()

    def action_leave(self) -> None:
        """Back to where one was."""
        self.app.pop_screen()
