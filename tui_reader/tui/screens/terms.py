"""What documents call things: the translator's view."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.message import Message

from tui_reader.actions.registry import MOVING, TERMS
from tui_reader.corpus import Clause
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.typesetting.gist import gist
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.comparing.terms import Form, Term
    from tui_reader.exporting.reports.report import Report
    from tui_reader.searching import Match


_NAME_CELLS = 20


class TermsScreen(ListDialogue):
    """Things with their names, and how often each document uses which; those of the clause one reads first.

    Choosing a name shows all its places in context.
    """

    ACTIONS = (*TERMS, *MOVING)
    BINDINGS = bindings(TERMS)

    @dataclass
    class Told(Message):
        """The terms have been counted."""

        terms: tuple[Term, ...]

    def __init__(
        self,
        session: Session,
        here: tuple[str, Clause],
        read: Callable[[Sequence[Match], int], None],
        left: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(left)
        self._session = session
        self._document, self._clause = here
        self._read = read
        self._terms: tuple[Term, ...] = ()
        self._of_all = bool(left and left.get("of_all"))
        self._forms: dict[int, Form] = {}

    def on_mount(self) -> None:
        """Count the names."""
        self.listing.show_empty(_("counting …"))
        self.listing.focus()
        self._say_what()
        self.once_read(self._session, self.find)

    def _say_what(self) -> None:
        about = (
            _("all that are known")
            if self._of_all
            else _("those that stand in {clause}").format(
                clause=f"{document_name(self._session.by_id[self._document])} {self._clause.id}"
            )
        )
        self.say_title(_("Terms"), about)

    @work(thread=True, exclusive=True)
    def find(self) -> None:
        """Count the names and post them."""
        self.post_message(self.Told(self._session.terms()))

    @on(Told)
    def _told(self, event: Told) -> None:
        self._terms = event.terms
        self._of_all = self._of_all or not self._shown()
        self._show()

    def _shown(self) -> tuple[Term, ...]:
        if self._of_all:
            return self._terms
        here = (self._document, self._clause.id)
        return tuple(term for term in self._terms if any(use[:2] == here for form in term.forms for use in form.uses))

    def _show(self) -> None:
        self._say_what()
        items: list[Item] = []
        self._forms = {}
        for term in self._shown():
            mixed = [self._called(each) for each in term.mixed]
            items.append(Item("", term.english or term.name, text_ink=Ink.HEADING, stop=False, apart=True))
            if mixed:
                told = _("by more than one name in {documents}").format(documents=", ".join(mixed))
                items.append(Item("", told, text_ink=Ink.WEAK, stop=False))
            for form in term.forms:
                used = " · ".join(f"{self._called(document)} {count}" for document, count in form.counts().items())
                self._forms[len(items)] = form
                items.append(Item(f"{len(form.uses):>4}", f"{form.text}  {used}", Ink.LABEL))
        self.fill(items)
        self.listing.show_empty(_("No known term stands in these documents."))

    def _called(self, document_id: str) -> str:
        """What a document is called among others in one row."""
        return gist(document_name(self._session.by_id[document_id]), _NAME_CELLS)

    @on(LineView.Chosen)
    def _chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        from tui_reader.tui.screens.concordance import ConcordanceScreen

        self.app.push_screen(ConcordanceScreen(self._session, self._forms[event.item].text, self._read))

    def to_resume(self) -> dict[str, Any]:
        """Whose terms these are, and where one is among them."""
        return {
            "screen": "terms",
            "document": self._document,
            "clause": self._clause.id,
            "of_all": self._of_all,
            **self.place_to_resume(),
        }

    def action_widen(self) -> None:
        """All known terms, or only those of the clause that is being read."""
        self._of_all = not self._of_all
        self._show()

    def action_save(self) -> None:
        """Save the terms as a file."""
        from tui_reader.tui.screens.saving import SaveScreen, file_name

        shown, documents = self._shown(), self._session.documents

        def make() -> Report:
            from tui_reader.exporting.reports.terms import terms_report

            return terms_report(shown, documents, date.today())

        self.app.push_screen(SaveScreen(_("Terms"), file_name("terms"), make, self.notice))
