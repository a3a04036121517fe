"""A document as one self-contained HTML page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.html_page import escape, html_page
from tui_reader.exporting.pieces import Piece, clause_pieces, heading_levels, names_by_label, note_names
from tui_reader.exporting.sources import source_of
from tui_reader.lexicon.published import known_work
from tui_reader.wording import _

_SHORT = 14
"""Code points of a reference that stays in one line: ``第 2013/40 号决议``."""


def document_html(document: Document, made: date) -> str:
    """A whole document as a page, which says when it was made."""
    body = [*_Writer(document).blocks()]
    foot = [source_of(document), _("Exported on {date} by wildreader.").format(date=made.isoformat())]
    return html_page(document.name, document.language, body, foot)


class _Writer:
    """Writes the clauses and notes of a document, its notes with links to the marks that refer to them, and back."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names = note_names(document)
        self._notes = names_by_label(document, self._names)
        self._levels = heading_levels(document)
        self._language = "zh" if document.language.startswith("zh") else "en"
        self._marked: Counter[str] = Counter()

    def blocks(self) -> Iterator[str]:
        """All blocks of the page."""
        for is_list, run in groupby(self._document.clauses, key=lambda clause: clause.kind is Kind.LIST_ITEM):
            if is_list:
                items = (f'<li id="{escape(clause.id)}">{self._words(clause)}</li>' for clause in run)
                yield f'<ul class="list">{"".join(items)}</ul>'
                continue
            for clause in run:
                yield self._block(clause)
        if self._document.footnotes:
            yield f'<section class="footnotes" aria-label="{escape(_("Footnotes"))}">'
            for note, name in zip(self._document.footnotes, self._names, strict=True):
                label = escape(note.label)
                back = f'<a href="#mark-{escape(name)}">{label}</a>' if self._marked[name] else label
                yield f'<p class="footnote" id="fn-{escape(name)}"><sup>{back}</sup> {escape(note.text)}</p>'
            yield "</section>"

    def _block(self, clause: Clause) -> str:
        tag = "h1" if clause.kind is Kind.TITLE else "p"
        if clause.id in self._levels:
            tag = f"h{self._levels[clause.id]}"
        return f'<{tag} class="{clause.kind.value}" id="{escape(clause.id)}">{self._words(clause)}</{tag}>'

    def _words(self, clause: Clause) -> str:
        label = f'<span class="label">{escape(clause.label)}</span>' if clause.label else ""
        return label + "".join(map(self._piece, clause_pieces(clause)))

    def _piece(self, piece: Piece) -> str:
        text = escape(piece.text)
        if piece.kind == "verb":
            return f"<em>{text}</em>"
        if piece.kind == "note":
            return self._mark(piece.text)
        if piece.kind == "citation":
            work = known_work(piece.target, self._language)
            if work.address:
                kind = ' class="whole"' if len(piece.text) <= _SHORT else ""
                return f'<a href="{escape(work.address)}" title="{escape(work.name)}"{kind}>{text}</a>'
        return text

    def _mark(self, label: str) -> str:
        name = self._notes.get(label)
        if name is None:
            return f"<sup>{escape(label)}</sup>"
        self._marked[name] += 1
        number = self._marked[name]
        own = f"mark-{name}" + (f".{number}" if number > 1 else "")
        return f'<sup><a href="#fn-{escape(name)}" id="{escape(own)}">{escape(label)}</a></sup>'
