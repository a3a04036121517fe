"""A document as Markdown (CommonMark with the footnotes of GitHub's)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.markdown_text import as_paragraph, escape
from tui_reader.exporting.pieces import clause_pieces, heading_levels, names_by_label, note_names
from tui_reader.exporting.sources import source_of


def document_markdown(document: Document) -> str:
    """A whole document: headings, paragraphs with their labels, footnotes, and where it comes from."""
    return "\n\n".join(_blocks(document)) + "\n"


def _blocks(document: Document) -> Iterator[str]:
    names = note_names(document)
    notes = names_by_label(document, names)
    levels = heading_levels(document)
    for is_list, run in groupby(document.clauses, key=lambda clause: clause.kind is Kind.LIST_ITEM):
        if is_list:
            yield "\n".join(f"- {as_paragraph(_text(clause, notes))}" for clause in run)
            continue
        for clause in run:
            text = _text(clause, notes)
            if clause.kind is Kind.TITLE:
                yield f"# {text}"
            elif clause.id in levels:
                yield f"{'#' * levels[clause.id]} {text}"
            else:
                yield ("> " if clause.kind is Kind.SUBPARAGRAPH else "") + as_paragraph(text)
    for note, name in zip(document.footnotes, names, strict=True):
        yield f"[^{name}]: {escape(note.text)}"
    yield f"---\n\n{escape(source_of(document))}"


def _text(clause: Clause, notes: dict[str, str]) -> str:
    return f"{escape(clause.label)} {_with_notes(clause, notes)}".strip()


def _with_notes(clause: Clause, notes: dict[str, str]) -> str:
    """The clause's text, its verb set off, with references to its footnotes."""
    pieces = []
    for piece in clause_pieces(clause):
        if piece.kind == "note":
            pieces.append(f"[^{notes[piece.text]}]" if piece.text in notes else escape(piece.text))
        else:
            text = escape(piece.text)
            pieces.append(f"*{text}*" if piece.kind == "verb" else text)
    return "".join(pieces)
