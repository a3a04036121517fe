"""What a clause refers to: its footnotes to read, its citations to follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from textual import on

from tui_reader.actions.registry import MOVING, REFERENCES
from tui_reader.corpus import Anchor, Citation, Clause, Document
from tui_reader.library.targets import resolve
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import clause_name, document_name
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _, language


class ReferencesScreen(ListDialogue):
    """The footnotes and citations of a clause.

    Choosing a citation reads the document if it is in the library; of another it shows who cites it.
    """

    ACTIONS = (*REFERENCES, *MOVING)
    BINDINGS = bindings(REFERENCES)

    def __init__(
        self,
        session: Session,
        document: Document,
        clause: Clause,
        go_to: Callable[[Anchor], None],
        copy: Callable[[str], None],
        left: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(left)
        self._session = session
        self._document, self._clause = document, clause
        self._go_to = go_to
        self._copy = copy

    def on_mount(self) -> None:
        """Say whose references these are, and list them."""
        about = f"{document_name(self._document)}  {clause_name(self._clause)}"
        self.say_title(_("References"), about)
        self.listing.focus()
        self.once_read(self._session, self._list)

    def _list(self) -> None:
        """List notes, then citations."""
        items = [Item(note.label, note.text, Ink.MARK) for note in self._document.footnotes_of(self._clause)]
        self._first_citation = len(items)
        for citation in self._clause.citations:
            goal = goal_of(citation, self._document, self._session)
            where = _("Enter reads it") if goal else _("Enter shows who cites it")
            told = "\n".join(told_of(citation, goal))
            items.append(Item(citation.text, f"{told}\n{where}", Ink.CITATION, None if goal else Ink.QUIET))
        self.fill(items)
        self.listing.show_empty(_("This clause has no footnote and cites nothing."))

    def to_resume(self) -> dict[str, Any]:
        """Whose references these are, and where one is among them."""
        return {
            "screen": "references",
            "document": self._document.id,
            "clause": self._clause.id,
            **self.place_to_resume(),
        }

    def _citation(self, item: int) -> Citation | None:
        place = item - self._first_citation
        return self._clause.citations[place] if place >= 0 else None

    @on(LineView.Chosen)
    def _chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        citation = self._citation(event.item)
        if citation is None:
            return
        goal = goal_of(citation, self._document, self._session)
        if goal is not None:
            self.app.pop_screen()
            self._go_to(Anchor(goal.id, goal.clauses[0].id))
            return
        from tui_reader.tui.screens.citing import CitingScreen

        self.app.switch_screen(CitingScreen(self._session, self._document, self._go_to, citation.target))

    def action_copy(self) -> None:
        """Copy the footnote, or what is cited and its address."""
        if not self.listing.count:
            return
        citation = self._citation(self.listing.cursor)
        if citation is None:
            text = self._document.footnotes_of(self._clause)[self.listing.cursor].text
        else:
            text = "\n".join(told_of(citation, goal_of(citation, self._document, self._session)))
        self.app.pop_screen()
        self._copy(text)


def goal_of(citation: Citation, document: Document, session: Session) -> Document | None:
    """The other document of the library that is cited, None for one that is not there."""
    goal = resolve(citation.target, session.documents)
    return goal if goal is not None and goal.id != document.id else None


def told_of(citation: Citation, goal: Document | None) -> list[str]:
    """What a cited work is, a line each: how one refers to it, what it is here, where it is published."""
    from tui_reader.lexicon.published import known_work

    known = known_work(citation.target, language())
    lines = [known.name if known.name == citation.target else f"{known.name}  {citation.target}"]
    if goal is not None:
        lines.append(" ".join(filter(None, [document_name(goal), goal.title if goal.symbol else "", goal.date])))
    else:
        lines.append(_("not in the library"))
    return [*lines, known.address] if known.address else lines
