"""Following what a clause refers to: by a list, by labels on the page, or by a look without leaving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.corpus import Anchor, Clause, Document
from tui_reader.tui.ink import Ink
from tui_reader.tui.screens.copying import CopyingScreen
from tui_reader.typesetting.lines import Role
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.tui.widgets.hinted import Followed
    from tui_reader.tui.widgets.listing import Item


class ReferringScreen(CopyingScreen):
    """A screen with a page, whose references can be followed."""

    def action_references(self) -> None:
        """Show the footnotes and citations of the clause."""
        from tui_reader.tui.screens.references import ReferencesScreen

        document, clause = self.page.document, self.page.clause
        if document is not None and clause is not None:
            self.app.push_screen(ReferencesScreen(self.session, document, clause, self.go_to, self.copy))

    def action_follow(self) -> None:
        """Follow the one thing that the clause refers to; of several, show which there are."""
        document, clause = self.page.document, self.page.clause
        if document is None or clause is None:
            return
        if len(clause.citations) == 1 and not clause.marks and self._read_cited(document, clause, 0):
            return
        self.action_references()

    def action_peek(self) -> None:
        """Look at what the clause refers to, without leaving it."""
        document, clause = self.page.document, self.page.clause
        if document is None or clause is None:
            return
        marks = range(len(dict.fromkeys(mark.label for mark in clause.marks)))
        items = [*self._notes(document, clause)[: len(marks)], *self._citations(document, clause)]
        if items:
            self._peek(items)
        else:
            self.notice(_("this clause refers to nothing"))

    def action_hints(self) -> None:
        """Label all that can be followed on the page."""
        from tui_reader.tui.screens.hinting import HintScreen

        if self.page.followed():
            self.app.push_screen(HintScreen(self.page, self._follow_hint))
        else:
            self.notice(_("nothing to follow on this page"))

    def _follow_hint(self, followed: Followed) -> None:
        document = self.page.document
        if document is None:
            return
        clause = document.clause(followed.clause)
        if followed.kind is Role.MARK:
            label = sorted(clause.marks, key=lambda mark: mark.offset)[followed.number].label
            self._peek([item for item in self._notes(document, clause) if item.head == label])
        elif not self._read_cited(document, clause, followed.number):
            self._peek([self._citations(document, clause)[followed.number]])

    def _read_cited(self, document: Document, clause: Clause, number: int) -> bool:
        """Read the document that a citation is of; False if it is not in the library."""
        from tui_reader.tui.screens.references import goal_of

        goal = goal_of(clause.citations[number], document, self.session)
        if goal is not None:
            self.go_to(Anchor(goal.id, goal.clauses[0].id))
        return goal is not None

    def _peek(self, items: list[Item]) -> None:
        from tui_reader.tui.screens.peeking import PeekScreen

        if items:
            self.app.push_screen(PeekScreen(items))

    def _notes(self, document: Document, clause: Clause) -> list[Item]:
        from tui_reader.tui.widgets.listing import Item

        return [Item(note.label, note.text, Ink.MARK) for note in document.footnotes_of(clause)]

    def _citations(self, document: Document, clause: Clause) -> list[Item]:
        from tui_reader.tui.screens.references import goal_of, told_of
        from tui_reader.tui.widgets.listing import Item

        return [
            Item(citation.text, "\n".join(told_of(citation, goal_of(citation, document, self.session))), Ink.CITATION)
            for citation in clause.citations
        ]
