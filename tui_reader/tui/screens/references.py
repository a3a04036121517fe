"""What a clause refers to: its footnotes to read, its citations to follow."""

from __future__ import annotations

from collections.abc import Callable

from textual import on

from tui_reader.corpus import Anchor, Clause, Document
from tui_reader.library.targets import resolve
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import clause_name, document_name
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.tui.widgets.notes import footnotes_of
from tui_reader.wording import _


class ReferencesScreen(ListDialogue):
    """The footnotes and citations of a clause. Choosing a citation of a document of the library reads that."""

    def __init__(self, session: Session, document: Document, clause: Clause, go_to: Callable[[Anchor], None]) -> None:
        super().__init__()
        self._document, self._clause = document, clause
        self._go_to = go_to
        self._goals = {
            citation.target: goal
            for citation in clause.citations
            if (goal := resolve(citation.target, session.documents)) is not None and goal.id != document.id
        }

    def on_mount(self) -> None:
        """List notes, then citations."""
        about = f"{document_name(self._document)}  {clause_name(self._clause)}"
        self.say_title(_("References"), about)
        items = [Item(note.label, note.text, Ink.MARK) for note in footnotes_of(self._document, self._clause)]
        self._first_citation = len(items)
        for citation in self._clause.citations:
            goal = self._goals.get(citation.target)
            where = _("Enter reads {name}").format(name=document_name(goal)) if goal else _("not in the library")
            items.append(
                Item(citation.text, f"{citation.target}  ·  {where}", Ink.CITATION, None if goal else Ink.QUIET)
            )
        self.listing.show(items)
        self.listing.show_empty(_("This clause has no footnote and cites nothing."))
        self.listing.focus()

    @on(LineView.Chosen)
    def _chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        place = event.item - self._first_citation
        if place < 0:
            return
        goal = self._goals.get(self._clause.citations[place].target)
        if goal is not None:
            self.app.pop_screen()
            self._go_to(Anchor(goal.id, goal.clauses[0].id))
