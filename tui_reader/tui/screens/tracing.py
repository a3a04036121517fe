"""The trace of a clause: agreed language through the years, each version against the one before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.message import Message

from tui_reader.actions.registry import MOVING, TRACING
from tui_reader.corpus import Anchor, Clause, Document
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import clause_name, document_name
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.changed import say_change
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.comparing import Version
    from tui_reader.exporting.reports.report import Report


class TraceScreen(ListDialogue):
    """The versions of a clause by date, with what changed from each to the next. Choosing one reads it."""

    ACTIONS = (*TRACING, *MOVING)
    BINDINGS = bindings(TRACING)

    @dataclass
    class Traced(Message):
        """The versions have been found."""

        versions: tuple[Version, ...]

    def __init__(
        self,
        session: Session,
        document: Document,
        clause: Clause,
        go_to: Callable[[Anchor], None],
        left: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(left)
        self._session = session
        self._document, self._clause = document, clause
        self._go_to = go_to
        self._versions: tuple[Version, ...] = ()

    def on_mount(self) -> None:
        """Say what is traced, and trace it."""
        self.say_title(_("Trace"), f"{document_name(self._document)}  {clause_name(self._clause)}")
        self.listing.show_empty(_("tracing …"))
        self.listing.focus()
        self.once_read(self._session, self.find_versions)

    @work(thread=True, exclusive=True)
    def find_versions(self) -> None:
        """Find the versions and post them."""
        self.post_message(self.Traced(self._session.trace(self._document.id, self._clause.id)))

    @on(Traced)
    def _traced(self, event: Traced) -> None:
        from tui_reader.comparing import differences
        from tui_reader.tui.widgets.paired import INK_OF

        self._versions = event.versions
        documents = self._session.by_id
        items: list[Item] = []
        here = 0
        before = ""
        for version in event.versions:
            document = documents[version.document]
            clause = document.clause(version.clause)
            if (version.document, version.clause) == (self._document.id, self._clause.id):
                here = len(items)
            label = clause.number or clause.id
            items.append(Item(version.date, f"{document_name(document)}  {label}", Ink.LABEL, Ink.NAME))
            for change in version.changes:
                said = "".join(text for text, _inks in say_change(change))
                items.append(Item("", said, text_ink=Ink.QUIET, stop=False))
            marks = differences(before, clause.text).right if before else ()
            spans = tuple((mark.start, mark.end, INK_OF[mark.role]) for mark in marks)
            items.append(Item("", clause.text, stop=False, spans=spans))
            before = clause.text
            items.append(Item("", "", stop=False))
        if len(event.versions) < 2:
            items.append(Item("", _("No other document has a version of this clause."), text_ink=Ink.QUIET, stop=False))
        self.fill(items, here)
        self._places = [place for place, item in enumerate(items) if item.stop]

    def to_resume(self) -> dict[str, Any]:
        """Which clause is traced, and where one is in its trace."""
        return {
            "screen": "trace",
            "document": self._document.id,
            "clause": self._clause.id,
            **self.place_to_resume(),
        }

    def action_save(self) -> None:
        """Save the trace as a file."""
        from tui_reader.tui.screens.saving import SaveScreen, file_name

        versions, documents = self._versions, self._session.by_id
        if not versions:
            return

        def make() -> Report:
            from tui_reader.exporting.reports.trace import trace_report

            return trace_report(versions, documents, date.today())

        name = file_name("trace", document_name(self._document), self._clause.id)
        self.app.push_screen(SaveScreen(f"{document_name(self._document)} {self._clause.id}", name, make, self.notice))

    @on(LineView.Chosen)
    def _chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        version = self._versions[self._places.index(event.item)]
        self.app.pop_screen()
        self._go_to(Anchor(version.document, version.clause))
