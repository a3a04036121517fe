"""Going to a clause by what one calls it: ``12``, ``op12``, ``2013/40 op4``."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.widgets import Input

from tui_reader.actions.registry import GOING
from tui_reader.corpus import Anchor, Clause, Document
from tui_reader.tui.bindings import bindings
from tui_reader.tui.names import document_name
from tui_reader.tui.screens.asking import AskDialogue
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _

_MOST = 60


class GoToScreen(AskDialogue):
    """Asks where to go, and shows the clauses that it may be as one types."""

    ACTIONS = GOING
    BINDINGS = bindings(GOING)

    def __init__(self, session: Session, document: Document, go_to: Callable[[Anchor], None], typed: str = "") -> None:
        super().__init__(typed)
        self._session = session
        self._document = document
        self._go_to = go_to
        self._found: list[Anchor] = []

    def on_mount(self) -> None:
        """Explain what can be typed."""
        self.say_title(_("Go to"), _("a number, an id such as op12 or pp3, or a document and one: 2013/40 op4"))
        self.say_label(_("Go to"))
        self._look(self.box.value)

    @on(Input.Changed, "#place")
    def _changed(self, event: Input.Changed) -> None:
        self._look(event.value)

    def _look(self, typed: str) -> None:
        document, name = self._split(typed)
        found = clauses_named(document, name)[:_MOST]
        self._found = [Anchor(document.id, clause.id) for clause in found]
        self.listing.show([Item(f"{document_name(document)} {clause.id}", clause.text) for clause in found])
        self.listing.show_empty(_("There is no such clause."))

    def _split(self, typed: str) -> tuple[Document, str]:
        """The document that the words before the last one name, else the one being read; and what is left."""
        words = typed.split()
        for cut in range(len(words), 0, -1):
            key = " ".join(words[:cut]).casefold()
            named = [
                document
                for document in self._session.documents
                if len(key) > 2
                and any(key in name.casefold() for name in (document.id, document.title, document.source))
            ]
            if len(named) == 1:
                return named[0], " ".join(words[cut:])
        return self._document, typed.strip()

    @on(Input.Submitted, "#place")
    @on(LineView.Chosen)
    def action_open_result(self) -> None:
        """Go to the clause under the cursor."""
        if self._found:
            self.app.pop_screen()
            self._go_to(self._found[self.listing.cursor])

    def action_next_result(self) -> None:
        """To the next clause of the list."""
        self.listing.action_next_item()

    def action_previous_result(self) -> None:
        """To the previous clause of the list."""
        self.listing.action_previous_item()


def clauses_named(document: Document, name: str) -> list[Clause]:
    """The clauses of a document that someone may mean by ``name``: those of that id or number first."""
    wanted = name.strip().casefold()
    if not wanted:
        return list(document.clauses)
    exact = [clause for clause in document.clauses if wanted in (clause.id, clause.number.casefold())]
    begun = [
        clause
        for clause in document.clauses
        if clause not in exact and (clause.id.startswith(wanted) or clause.number.casefold().startswith(wanted))
    ]
    # A paragraph is meant rather than a heading of that number.
    return sorted(exact, key=lambda clause: not clause.kind.is_substantive) + begun
