"""Where a document comes from."""

from __future__ import annotations

from tui_reader.corpus import Document
from tui_reader.lexicon.language import organ_called
from tui_reader.wording import language


def source_of(document: Document) -> str:
    """Where a document comes from: what it is called, its title, organ (in the interface's language), date, file."""
    name = document.symbol or ("" if document.title else document.id)
    organ = organ_called(document.organ, language())
    known = [name, document.title, organ, document.session, document.date, document.source]
    return " · ".join(dict.fromkeys(piece for piece in known if piece))
