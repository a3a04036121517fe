"""A second page, beside what is being read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult

from tui_reader.corpus import Anchor, Document, Span
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import clause_name, document_name
from tui_reader.tui.widgets.bars import Bar
from tui_reader.tui.widgets.covered import CoveredColumn
from tui_reader.tui.widgets.page import PageView


class BesidePane(CoveredColumn):
    """The page of a document under its name, to look at while another is being read."""

    def compose(self) -> ComposeResult:
        """The name, the page."""
        yield Bar(id="beside-title", classes="pane-title")
        yield PageView(id="beside-page")

    @property
    def page(self) -> PageView:
        """The page."""
        return self.query_one("#beside-page", PageView)

    @property
    def here(self) -> Anchor | None:
        """The clause under the page's cursor."""
        document, clause = self.page.document, self.page.clause
        return Anchor(document.id, clause.id) if document and clause else None

    def show(self, document: Document, clause: str, lit: Mapping[str, Sequence[Span]]) -> None:
        """Show a document at a clause, with the matches of a search lit."""
        self.page.show(document, clause)
        self.page.light(document.id, lit)
        self.say_where()

    def say_where(self) -> None:
        """Name the document and the clause under the cursor."""
        document, clause = self.page.document, self.page.clause
        if document is not None and clause is not None:
            self.query_one("#beside-title", Bar).show(
                [(document_name(document), (Ink.NAME,)), (f"  {clause_name(clause)}", (Ink.QUIET,))]
            )
