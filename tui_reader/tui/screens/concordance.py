"""The concordance: every place of a word in all documents, lined up on the word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from tui_reader.actions.registry import CONCORDANCE, MOVING
from tui_reader.searching import Match, Occurrence, Order, Tier, in_order
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.base import WorkScreen
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.bars import Bar, heading_row
from tui_reader.tui.widgets.in_context import InContext
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.wording import N_, _

_ORDERS = {
    Order.READING: N_("in reading order"),
    Order.LEFT: N_("by what stands before"),
    Order.RIGHT: N_("by what stands after"),
    Order.DOCUMENT: N_("by document"),
    Order.DATE: N_("by date"),
}


class ConcordanceScreen(WorkScreen):
    """Shows every place of a word. ``read`` is called with all of them as matches and the chosen one's place."""

    ACTIONS = (*CONCORDANCE, *MOVING)
    BINDINGS = bindings(CONCORDANCE)
    AUTO_FOCUS = ""

    @dataclass
    class Gathered(Message):
        """The places of the word of that question, in reading order."""

        question: int
        occurrences: tuple[Occurrence, ...]

    def __init__(
        self,
        session: Session,
        word: str,
        read: Callable[[Sequence[Match], int], None],
        left: Mapping[str, Any] | None = None,
    ) -> None:
        """``left`` is how it was left, as ``to_resume`` says, where it is opened again."""
        super().__init__()
        self._resumed = left
        self.session = session
        self._word = word.strip()
        self._read = read
        self._question = 0
        self._order = next((order for order in Order if left and order == left.get("order")), Order.READING)
        self._found: tuple[Occurrence, ...] = ()

    def compose(self) -> ComposeResult:
        """The word, the places."""
        yield Bar(id="title")
        with Horizontal(id="query-row"):
            yield Bar(id="query-label")
            yield Input(self._word, id="query", select_on_focus=True, compact=True)
        yield Bar(id="query-status", classes="pane-title")
        yield InContext(id="in-context")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Gather the places of the word, or ask for one."""
        self.query_one("#title", Bar).show(heading_row(_("In context")))
        self.query_one("#query-label", Bar).show([(_("Word"), (Ink.KEY,))])
        (self.lines if self._word else self.box).focus()
        self._ask(self._word)

    @property
    def box(self) -> Input:
        """The box that the word is typed into."""
        return self.query_one("#query", Input)

    @property
    def lines(self) -> InContext:
        """The places of the word."""
        return self.query_one("#in-context", InContext)

    @on(Input.Changed, "#query")
    def _typed(self, event: Input.Changed) -> None:
        if event.value.strip() != self._word:
            self._ask(event.value)

    def _ask(self, word: str) -> None:
        self._word = word.strip()
        self._question += 1
        if self._word:
            question, asked = self._question, self._word
            self.once_read(self.session, lambda: self.gather(question, asked))
        else:
            self._show(())
            self.lines.show_empty(_("Type a word: every place of it is shown with what stands around it."))

    @work(thread=True, group="search", exclusive=True)
    def gather(self, question: int, word: str) -> None:
        """Gather the places of a word and post them."""
        if question == self._question:
            self.post_message(self.Gathered(question, self.session.concordance(word)))

    @on(Gathered)
    def _gathered(self, event: Gathered) -> None:
        if event.question == self._question:
            self._show(event.occurrences)
            if not event.occurrences:
                self.lines.show_empty(_("Nothing found for “{query}”.").format(query=self._word))

    def _show(self, found: tuple[Occurrence, ...]) -> None:
        self._found = found
        ordered = in_order(found, self._order)
        chosen = self.lines.occurrences[self.lines.cursor] if self.lines.occurrences else None
        left, self._resumed = self._resumed or {}, None
        match left.get("cursor"), left.get("top"):
            case int(cursor), int(top):
                self.lines.show(ordered, self.session.by_id, cursor, top)
            case _:
                self.lines.show(ordered, self.session.by_id, ordered.index(chosen) if chosen in ordered else 0)
        documents = len({each.document for each in found})
        count = _("{places} places in {documents} documents").format(places=f"{len(found):,}", documents=documents)
        self.query_one("#query-status", Bar).show(
            [(count if found else "", (Ink.HEADING,))], [(_(_ORDERS[self._order]), (Ink.QUIET,))]
        )

    def to_resume(self) -> dict[str, Any]:
        """Which word it is, in which order its places stand, and where one is among them."""
        state: dict[str, Any] = {"screen": "in context", "word": self._word, "order": self._order.value}
        if self._resumed is not None:  # its places have not been gathered again yet
            return {**state, "cursor": self._resumed.get("cursor"), "top": self._resumed.get("top")}
        return state | ({"cursor": self.lines.cursor, "top": self.lines.top} if self.query("#in-context") else {})

    # Sorting.

    def _sort(self, order: Order) -> None:
        self._order = order
        self._show(self._found)

    def action_by_left(self) -> None:
        """Sort by what stands before the word."""
        self._sort(Order.LEFT)

    def action_by_right(self) -> None:
        """Sort by what stands after the word."""
        self._sort(Order.RIGHT)

    def action_by_document(self) -> None:
        """Sort by document."""
        self._sort(Order.DOCUMENT)

    def action_by_date(self) -> None:
        """Sort by date."""
        self._sort(Order.DATE)

    def action_by_reading(self) -> None:
        """Sort as the documents are read."""
        self._sort(Order.READING)

    # Going.

    def action_edit_word(self) -> None:
        """Type another word."""
        self.box.focus()

    @on(Input.Submitted, "#query")
    def _word_typed(self) -> None:
        self.lines.focus()

    @on(LineView.Chosen, "#in-context")
    def _chosen(self, event: LineView.Chosen) -> None:
        spans: dict[tuple[str, str], list[Occurrence]] = {}
        for each in self.lines.occurrences:
            spans.setdefault((each.document, each.clause), []).append(each)
        matches = [
            Match(
                document,
                clause,
                100.0,
                tuple(sorted(each.span for each in places)),
                Tier.EXACT,
                "",
                self.session.by_id[document].clause(clause).text,
            )
            for (document, clause), places in spans.items()
        ]
        chosen = self.lines.occurrences[event.item]
        place = list(spans).index((chosen.document, chosen.clause))
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        self._read(matches, place)

    def action_leave(self) -> None:
        """From the box to the places; from there back to where one was."""
        if self.box.has_focus and self._found:
            self.lines.focus()
        else:
            self.app.pop_screen()
