"""The web of citations: what a document cites, what cites it, and what the library cites most."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.message import Message

from tui_reader.actions.registry import CITING, MOVING
from tui_reader.corpus import Anchor, Document
from tui_reader.lexicon.published import known_work
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.typesetting.gist import gist
from tui_reader.wording import _, language

if TYPE_CHECKING:
    from tui_reader.comparing.citing import CitationWeb, Cited, Place
    from tui_reader.exporting.reports.report import Report


_NAME_CELLS = 20


class CitingScreen(ListDialogue):
    """Works with the clauses that cite them: one work, those of a document, or all. Choosing a clause reads it."""

    ACTIONS = (*CITING, *MOVING)
    BINDINGS = bindings(CITING)

    @dataclass
    class Told(Message):
        """The web has been worked out."""

        web: CitationWeb

    def __init__(
        self,
        session: Session,
        document: Document,
        go_to: Callable[[Anchor], None],
        target: str = "",
        left: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(left)
        self._target = target
        self._session = session
        self._document = document
        self._go_to = go_to
        self._web: CitationWeb | None = None
        self._of_all = bool(left and left.get("of_all"))
        self._places: dict[int, Place] = {}
        self._items: list[Item] = []

    def on_mount(self) -> None:
        """Work out who cites what."""
        self.listing.show_empty(_("looking …"))
        self.listing.focus()
        self._say_what()
        self.once_read(self._session, self.find)

    def _say_what(self) -> None:
        about = _("all documents") if self._of_all else self._target or document_name(self._document)
        self.say_title(_("Citations"), about)

    @work(thread=True, exclusive=True)
    def find(self) -> None:
        """Work out the web and post it."""
        self.post_message(self.Told(self._session.citations()))

    @on(Told)
    def _told(self, event: Told) -> None:
        self._web = event.web
        self._show()

    def _show(self) -> None:
        if self._web is None:
            return
        self._say_what()
        self._items, self._places = [], {}
        if self._of_all:
            for each in self._web.most_cited():
                self._add_work(each, _("{count} documents").format(count=len(each.documents)))
        elif self._target:
            known = known_work(self._target, language())
            self._add_heading(" ".join(filter(None, [known.name, known.address])))
            self._add_places(self._web.citing_work(self._target))
        else:
            citing = self._web.citing(self._document.id)
            if citing:
                self._add_heading(_("Cites {name}").format(name=document_name(self._document)))
                self._add_places(citing)
            cited = self._web.cited_by(self._document.id)
            if cited:
                self._add_heading(_("{name} cites").format(name=document_name(self._document)))
            for each in cited:
                self._add_work(each, _("in the library") if each.document else "")
        self.fill(self._items)
        self.listing.show_empty(_("Nothing is cited here, and nothing cites it."))

    def _add_heading(self, text: str) -> None:
        self._items.append(Item("", text, text_ink=Ink.HEADING, stop=False, apart=True))

    def _add_work(self, cited: Cited, told: str) -> None:
        text = f"{cited.target}  {cited.text}" if cited.text != cited.target else cited.target
        self._items.append(Item("", f"{text}  {told}".rstrip(), text_ink=Ink.CITATION, stop=False, apart=True))
        self._add_places(cited.places)

    def _add_places(self, places: Sequence[Place]) -> None:
        for place in places:
            document = self._session.by_id[place.document]
            clause = document.clause(place.clause)
            label = clause.number or clause.id
            self._places[len(self._items)] = place
            name = gist(document_name(document), _NAME_CELLS)
            self._items.append(Item(f"{name}  {label}", clause.text))

    @on(LineView.Chosen)
    def _chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        place = self._places[event.item]
        self.app.pop_screen()
        self._go_to(Anchor(place.document, place.clause))

    def to_resume(self) -> dict[str, Any]:
        """Whose citations these are, and where one is among them."""
        return {
            "screen": "citations",
            "document": self._document.id,
            "target": self._target,
            "of_all": self._of_all,
            **self.place_to_resume(),
        }

    def action_widen(self) -> None:
        """All documents, or only the one that is being read."""
        self._of_all = not self._of_all
        self._show()

    def action_save(self) -> None:
        """Save what is shown as a file."""
        from tui_reader.tui.screens.saving import SaveScreen, file_name

        web, document, documents, of_all = self._web, self._document, self._session.documents, self._of_all
        if web is None:
            return

        def make() -> Report:
            from tui_reader.exporting.reports.citations import cited_report, citing_report

            if of_all:
                return cited_report(web.most_cited(), documents, date.today())
            cited, citing = web.cited_by(document.id), web.citing(document.id)
            return citing_report(document, cited, citing, documents, date.today())

        name = file_name("citations" if of_all else f"citations-{document_name(document)}")
        self.app.push_screen(SaveScreen(_("Citations"), name, make, self.notice))
