"""What the reading screen does to take in documents that come while one reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui_reader.corpus import Anchor, Document
from tui_reader.library.prints import prints
from tui_reader.tui.screens.remembering import RememberingScreen
from tui_reader.tui.widgets.contents import Contents
from tui_reader.tui.widgets.page import PageView


class TakingInScreen(RememberingScreen):
    """A reading screen to which documents can be added."""

    def action_add_documents(self) -> None:
        """Ask for files to add."""
        from tui_reader.tui.screens.adding import AddScreen

        self.app.push_screen(AddScreen(self.take_in))

    def take_in(self, shelved: Sequence[Document], read: Document | None = None) -> None:
        """Show the documents of the library as it is now, beside those that were only opened; read one of them."""
        if (files := self.session.files) is not None:
            self.session.files = lambda: {**files(), **_files()}
        now = {document.id for document in shelved}
        before = self.session.by_id
        documents = (
            *(_same(before.get(document.id), document) for document in shelved),
            *(document for document in self.session.documents if document.id not in now),
        )
        self.session.show(documents)
        self.query_one("#contents", Contents).show(documents)
        self.read_kept()  # notes on what has come, or on what has changed, find their places
        page = self.query_one("#page", PageView)
        shown, clause = page.document, page.clause
        if shown is not None and (newer := self.session.by_id.get(shown.id)) is not shown and newer is not None:
            page.show(newer, clause.id if clause and clause.id in newer.positions else None)
        if read is not None:
            self.go_to(Anchor(read.id, self.session.by_id[read.id].clauses[0].id))


def _same(before: Document | None, now: Document) -> Document:
    """The document as it was where its text is the same: what stays the same object is not laid out anew."""
    if before is None or before.title != now.title or prints(before).source != prints(now).source:
        return now
    return before


def _files() -> dict[str, Path]:
    """The files of the documents on the shelf as it is now, by their ids."""
    from tui_reader.library import Library

    return {document.id: entry.path for entry, document in Library.open().shelved()}
