"""The search screen: results as one types, and the one under the cursor in its document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from tui_reader.actions.registry import SEARCHING, WHILE_TYPING
from tui_reader.searching import Completion, Match, Results, Vocabulary, completed, completions
from tui_reader.searching.results import spans_in
from tui_reader.tui.bindings import bindings, shown_key
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import clause_name, document_name
from tui_reader.tui.screens.base import WorkScreen
from tui_reader.tui.screens.searching_words import hint_row, nothing_found, offers_row, status_row
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.bars import Bar, heading_row
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.page import PageView
from tui_reader.tui.widgets.query_box import QueryBox
from tui_reader.tui.widgets.results import ResultsList, why_found
from tui_reader.wording import _

_MOST = 200

Read = Callable[[Sequence[Match], int], None]
"""Reads one of the matches: called with all of them and the place of the one."""


class SearchScreen(WorkScreen):
    """Searches all documents. ``read`` is called to read a result, ``beside`` to open it beside what is being read."""

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

    @dataclass
    class Learned(Message):
        """What the fields of a query may be completed to has been gathered."""

        vocabulary: Vocabulary

    @dataclass
    class Indexing(Message):
        """How far the index of a large library is, or why there can be none; empty when all is indexed."""

        said: str

    def __init__(self, session: Session, read: Read, beside: Read, left: Mapping[str, Any] | None = None) -> None:
        """``left`` is how it was left, as ``to_resume`` says, where it is opened again."""
        super().__init__()
        self._resumed = left
        self.session = session
        self.state = session.searched
        self._read, self._read_beside = read, beside
        self._question = 0
        self._vocabulary = Vocabulary({})
        self._recalled = -1
        self._draft = ""
        self._opening: Read | None = None
        """What is to be done with the first result as soon as there is one: Enter may be quicker than the search."""

    def compose(self) -> ComposeResult:
        """A box to type in, the results, and the page that the chosen one stands on."""
        yield Bar(id="title")
        with Horizontal(id="query-row"):
            yield Bar(id="query-label")
            yield QueryBox(self.state.query, self._complete, id="query")
        yield Bar(id="query-status", classes="pane-title")
        with Container(id="found"):
            yield ResultsList(id="results")
            with Vertical(id="preview-pane"):
                yield Bar(id="why", classes="pane-title")
                yield PageView(id="preview")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the last search as it was left."""
        self._say_title("")
        self.query_one("#query-label", Bar).show([(_("Search"), (Ink.KEY,))])
        self.preview.can_focus = False
        self._say_hint()
        if self.state.results is not None and self.state.query.strip():
            self._show(self.state.results, self.state.chosen, self.state.top)
        elif self.state.query:
            self._ask(self.state.query)
        self.once_read(self.session, self._prepare)

    def _prepare(self) -> None:
        self.learn_vocabulary()
        self.index_library()

    def _say_title(self, right: str) -> None:
        self.query_one("#title", Bar).show(heading_row(_("Search")), [(right, (Ink.QUIET,))])

    @property
    def box(self) -> QueryBox:
        """The box that the query is typed into."""
        return self.query_one("#query", QueryBox)

    def to_resume(self) -> dict[str, Any]:
        """Where one is in the list; the query, and which result is chosen, are the session's."""
        if self._resumed is not None:  # it has not been asked again yet
            return dict(self._resumed)
        top = self.results.top if self.query("#results") else 0
        return {"screen": "searching", "query": self.state.query, "top": top, "grouped": self.state.grouped}

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
        if event.value != self.state.query:
            self._ask(event.value)

    def _ask(self, query: str) -> None:
        self.state.query, self.state.results, self._opening = query, None, None
        self._question += 1
        offers = self._offers()
        if offers:
            self.query_one("#query-status", Bar).show(offers_row(offers, self._take_key))
        if query.strip():
            question = self._question
            self.once_read(self.session, lambda: self.find(question, query))
        else:
            self.results.show((), {})
            self._say_hint()

    @work(thread=True, group="search", exclusive=True)
    def find(self, question: int, query: str) -> None:
        """Search, and post the answer; what is no longer the last question is not asked, or given up."""
        if question != self._question:
            return
        results = self.session.search(query, _MOST, lambda: question != self._question)
        if question == self._question:
            self.post_message(self.Answered(question, query, results))

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        if event.question == self._question:
            self.state.results = event.results
            left, self._resumed = self._resumed or {}, None
            top = left.get("top")
            if event.query == left.get("query") and isinstance(top, int):
                self.state.grouped = left.get("grouped") is True
                self._show(event.results, self.state.chosen, top)
            else:
                self._show(event.results, 0, 0)
            if self._opening is not None:
                self._open(self._opening)

    def _show(self, results: Results, chosen: int, top: int) -> None:
        self.results.show(results.matches, self.session.by_id, grouped=self.state.grouped, chosen=chosen, top=top)
        offers = self._offers()
        self.query_one("#query-status", Bar).show(
            *((offers_row(offers, self._take_key),) if offers else status_row(results))
        )
        if not results.matches:
            self._show_preview(False)
            self.results.show_empty(nothing_found(self.state.query, results, offers, self._take_key))

    @property
    def _take_key(self) -> str:
        """The key that takes what is offered."""
        return shown_key(self.app, "searching.take")

    def _say_hint(self) -> None:
        self._show_preview(False)
        self.query_one("#query-status", Bar).show(hint_row())
        self.results.show_empty(
            _(
                "Type words, parts of words, numbers (69/314), pinyin (xiangya) or initials (xysc); "
                "a wrong or missing character still finds."
            )
        )

    def _show_preview(self, shown: bool) -> None:
        self.query_one("#preview-pane").display = shown

    # A large library is indexed while it is searched.

    @work(thread=True, group="index", exclusive=True)
    def index_library(self) -> None:
        """Index what is not indexed yet; what is left when the search is closed is indexed when it is opened again."""
        worker = get_current_worker()
        try:
            for progress in self.session.index(lambda: worker.is_cancelled):
                said = _("indexing: {done} of {all} documents").format(done=progress.done, all=progress.all)
                self.post_message(self.Indexing(said if progress.done < progress.all else ""))
        except OSError as error:
            self.post_message(self.Indexing(_("no index can be kept: {reason}").format(reason=error.strerror or error)))
        if problem := self.session.own_names_problem:
            self.post_message(self.Indexing(problem))

    @on(Indexing)
    def _indexing(self, event: Indexing) -> None:
        self._say_title(event.said)
        if self.state.query.strip() and not self.results.has_focus and not self.results.cursor:
            self._ask(self.state.query)

    # Completing.

    @work(thread=True, group="vocabulary")
    def learn_vocabulary(self) -> None:
        """Gather what the fields of a query may be completed to."""
        self.post_message(self.Learned(self.session.vocabulary()))

    @on(Learned)
    def _learned(self, event: Learned) -> None:
        self._vocabulary = event.vocabulary

    def _offers(self) -> tuple[Completion, ...]:
        return completions(self.box.value, self._vocabulary) if self.is_mounted else ()

    def _complete(self, query: str) -> str:
        offers = completions(query, self._vocabulary)
        return completed(query, offers[0]) if offers else query

    def action_take(self) -> None:
        """Take what is offered: the completion of the last word, or the nearest spelling; else go to the list and back."""
        results = self.state.results
        if not self.box.has_focus:
            self.box.focus()
        elif offers := self._offers():
            self.box.set_query(completed(self.box.value, offers[0]))
        elif results is not None and results.suggested and not results.matches:
            self.box.set_query(results.suggested)
        elif self.results.matches:
            self.results.focus()

    # What was searched for before.

    def action_older_query(self) -> None:
        """To what was searched for before."""
        self._recall(1)

    def action_newer_query(self) -> None:
        """To what was searched for after that; at last to what was being typed."""
        self._recall(-1)

    def _recall(self, step: int) -> None:
        known = self.session.queries.recent()
        if self._recalled >= 0 and (self._recalled >= len(known) or self.box.value != known[self._recalled]):
            self._recalled = -1
        if self._recalled < 0:
            self._draft = self.box.value
        place = self._recalled + step
        while 0 <= place < len(known) and known[place] == self.box.value:
            place += step
        if -1 <= place < len(known):
            self._recalled = place
            self.box.set_query(known[place] if place >= 0 else self._draft)

    # Choosing.

    @on(LineView.Moved, "#results")
    def _result_reached(self) -> None:
        chosen = self.results.chosen
        if chosen is None:
            return
        self.state.chosen = chosen
        match = self.results.matches[chosen]
        document = self.session.by_id[match.document]
        self._show_preview(True)
        self.preview.show(document, match.clause)
        self.preview.light(match.document, spans_in(self.results.matches, match.document))
        self.query_one("#why", Bar).show(
            [(document_name(document), (Ink.NAME,)), (f"  {clause_name(document.clause(match.clause))}", ())],
            [(why_found(match), (Ink.QUIET,))],
        )

    @on(LineView.Chosen, "#results")
    @on(Input.Submitted, "#query")
    def action_open_result(self) -> None:
        """Read the result under the cursor."""
        self._open(self._read)

    def action_open_beside(self) -> None:
        """Open the result under the cursor beside what is being read."""
        self._open(self._read_beside)

    def _open(self, read: Read) -> None:
        if self.state.results is None and self.state.query.strip():
            self._opening = read
            return
        self._opening = None
        order = self.results.in_sight
        if self.results.chosen is not None and self.state.results is not None:
            self._remember()
            self.app.pop_screen()
            read([self.results.matches[rank] for rank in order], order.index(self.results.chosen))

    def _remember(self) -> None:
        self.state.top = self.results.top
        self.session.queries.remember(self.state.query)

    def action_group(self) -> None:
        """By document or by rank."""
        self.state.grouped = not self.state.grouped
        if self.state.results is not None:
            self._show(self.state.results, self.state.chosen, 0)

    def action_in_context(self) -> None:
        """Every place of the word that is searched for."""
        from tui_reader.tui.screens.concordance import ConcordanceScreen

        if self.state.query.strip():
            self._remember()
        self.app.push_screen(ConcordanceScreen(self.session, self.state.query, self._read))

    def action_next_result(self) -> None:
        """To the next result."""
        self.results.action_next_item()

    def action_previous_result(self) -> None:
        """To the previous result; above the first one, to what was searched for before."""
        if self.box.has_focus and self.results.next_stop(self.results.cursor, -1) is None:
            self.action_older_query()
        else:
            self.results.action_previous_item()

    def action_results_page_down(self) -> None:
        """A page of results on."""
        self.results.action_page_down()

    def action_results_page_up(self) -> None:
        """A page of results back."""
        self.results.action_page_up()

    def action_leave(self) -> None:
        """From the list back to the box; from there back to where one was."""
        if self.results.has_focus:
            self.box.focus()
            return
        if self.results.matches:
            self._remember()
        self.app.pop_screen()
