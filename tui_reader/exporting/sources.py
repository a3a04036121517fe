"""Where a document comes from."""

from __future__ import annotations

from tui_reader.corpus import Document


def source_of(document: Document) -> str:
    """Where a document comes from: what it is called, its title, organ, date, file."""
    name = document.symbol or ("" if document.title else document.id)
    known = [name, document.title, document.organ, document.session, document.date, document.source]
    return " · ".join(dict.fromkeys(piece for piece in known if piece))
