"""Choosing a document to set beside another."""

from __future__ import annotations

from collections.abc import Callable

from textual import on

from tui_reader.corpus import Document
from tui_reader.tui.names import document_name
from tui_reader.tui.screens.dialogue import ListDialogue
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.listing import Item
from tui_reader.wording import _


class ChooseDocument(ListDialogue):
    """Asks which document is to stand at the right of ``left``, and calls ``then`` with it."""

    def __init__(self, session: Session, left: Document, then: Callable[[Document], None]) -> None:
        super().__init__()
        self._left = left
        self._then = then
        self._choices = [document for document in session.documents if document.id != left.id]

    def on_mount(self) -> None:
        """List the other documents."""
        self.say_title(_("Compare"), _("Set beside {name}:").format(name=document_name(self._left)))
        self.listing.show(
            [
                Item(document_name(document), f"{document.title}  {document.date[:4]}".strip())
                if document.symbol
                else Item(document.date[:4], document.title)
                for document in self._choices
            ]
        )
        self.listing.focus()

    @on(LineView.Chosen)
    def _chosen(self, event: LineView.Chosen) -> None:
        event.stop()
        self.app.pop_screen()
        self._then(self._choices[event.item])
