"""A document as one self-contained HTML page."""

from __future__ import annotations

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.html_page import escape, html_page
from tui_reader.exporting.pieces import clause_pieces, names_by_label, note_names
from tui_reader.exporting.sources import source_of


def document_html(document: Document) -> str:
    """A whole document as a page."""
    names = note_names(document)
    notes = names_by_label(document, names)
    body = [_clause(clause, notes) for clause in document.clauses]
    if document.footnotes:
        body.append("<hr>")
    body += [
        f'<p class="footnote" id="fn-{escape(name)}"><sup>{escape(note.label)}</sup> {escape(note.text)}</p>'
        for note, name in zip(document.footnotes, names, strict=True)
    ]
    return html_page(document.name, document.language, body, [source_of(document)])


def _clause(clause: Clause, notes: dict[str, str]) -> str:
    pieces = []
    for piece in clause_pieces(clause):
        text = escape(piece.text)
        if piece.kind == "note":
            name = notes.get(piece.text)
            text = f'<sup><a href="#fn-{escape(name)}">{text}</a></sup>' if name else f"<sup>{text}</sup>"
        elif piece.kind == "verb":
            text = f"<em>{text}</em>"
        pieces.append(text)
    label = f'<span class="label">{escape(clause.label)}</span>' if clause.label else ""
    tag = {Kind.TITLE: "h1", Kind.HEADING: "h2", Kind.ANNEX: "h2"}.get(clause.kind, "p")
    return f'<{tag} class="{clause.kind.value}" id="{escape(clause.id)}">{label}{"".join(pieces)}</{tag}>'
