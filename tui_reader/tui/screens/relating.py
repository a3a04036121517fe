"""The clauses that belong with the one under the cursor, in a pane that follows it, or stays with one that is pinned."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.timer import Timer

from tui_reader.corpus import Anchor, Document
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name
from tui_reader.tui.screens.remembering import RememberingScreen
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.bars import Bar
from tui_reader.tui.widgets.inked import Stretch
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.related import RelatedPane
from tui_reader.wording import _

if TYPE_CHECKING:  # the first screen does not wait for what is worked out later
    from tui_reader.comparing import Relation

_RELATED_SHOWN = 12
_SETTLED = 0.06
"""Seconds that the cursor rests before its related clauses are asked for."""


class RelatingScreen(RememberingScreen):
    """A screen with a page and a pane of what is related to its clause."""

    @dataclass
    class RelatedFound(Message):
        """The answer to the question of that number: what is related to a clause."""

        question: int
        relations: tuple[Relation, ...]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._question = 0
        self._pinned: Anchor | None = None
        self._settling: Timer | None = None

    @abstractmethod
    def bar(self, name: str) -> Bar:
        """The row of that name above a pane."""

    @abstractmethod
    def compare(self, left: Document, right: Document, at: Anchor | None = None) -> None:
        """Open the comparison of two documents, at a clause of one, else at the one that is being read."""

    @property
    def related(self) -> RelatedPane:
        """The related clauses."""
        return self.query_one("#related", RelatedPane)

    def follow_related(self) -> None:
        """The cursor came to another clause: ask what is related to it, once it rests there."""
        self._question += 1
        if self._settling is not None:
            self._settling.stop()
        self._settling = self.set_timer(_SETTLED, self._ask_related)

    def action_pin(self) -> None:
        """Keep the related clauses of this clause while the cursor moves on; again, let them follow it."""
        self._pinned = None if self._pinned else self.here
        self._ask_related()

    def _ask_related(self) -> None:
        if self._pinned is not None and self._pinned != self.here:
            return
        here, clause = self.here, self.page.clause
        if here is None or clause is None:
            return
        if not self.session.is_whole or len(self.session.documents) < 2:
            return
        if not clause.kind.is_substantive:
            self._show_related(())
            self.related.show_empty(_("A heading or a line of the masthead: no related clauses."))
            return
        self.find_related(self._question, here)

    @work(thread=True, group="related", exclusive=True)
    def find_related(self, question: int, anchor: Anchor) -> None:
        """Work out what is related to a clause and post it."""
        relations = self.session.related(anchor.document, anchor.clause, _RELATED_SHOWN)
        self.post_message(self.RelatedFound(question, relations))

    @on(RelatedFound)
    def _related_found(self, event: RelatedFound) -> None:
        if event.question != self._question:
            return
        self._show_related(event.relations)
        self.related.show_empty(_("No clause of another document belongs with this one."))

    def _show_related(self, relations: tuple[Relation, ...]) -> None:
        self.related.show(relations, self.session.by_id)
        title: list[Stretch] = [(_("Related clauses"), (Ink.HEADING,))]
        pinned = self.session.by_id.get(self._pinned.document) if self._pinned else None
        if self._pinned is not None and pinned is not None:
            name = f"{document_name(pinned)} {self._pinned.clause}"
            title.append(("  " + _("pinned: {clause}").format(clause=name), (Ink.NOTE,)))
        elif relations:
            title.append((f"  {len(relations)}", (Ink.QUIET,)))
        self.bar("related-title").show(title)

    @on(LineView.Chosen, "#related")
    def _related_chosen(self, event: LineView.Chosen) -> None:
        relation = self.related.relations[event.item]
        self.go_to(Anchor(relation.document, relation.clause))

    def compare_related(self) -> bool:
        """Open the pair of a related clause and the one that it is related to; False if there is none."""
        anchor = self._pinned or self.here
        if anchor is None or not self.related.relations:
            return False
        relation = self.related.relations[self.related.cursor]
        self.compare(self.session.by_id[anchor.document], self.session.by_id[relation.document], anchor)
        return True

    def action_related(self) -> None:
        """Show or hide the related clauses."""
        if self.has_class("beside-on"):
            self.close_beside()
            return
        if self.has_class("-low"):
            shown = self.toggle_class("related-on").has_class("related-on")
            self.remove_class("related-off")
        else:
            shown = not self.toggle_class("related-off").has_class("related-off")
        if not shown and self.related.has_focus:
            self.page.focus()
