"""A document as Markdown (CommonMark with the footnotes of GitHub's)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.markdown_text import escape
from tui_reader.exporting.pieces import clause_pieces, heading_levels, names_by_label, note_names
from tui_reader.exporting.sources import source_of

_BEGINS_A_BLOCK = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+=]))")


def document_markdown(document: Document) -> str:
    """A whole document: headings, paragraphs with their labels, footnotes, and where it comes from."""
    return "\n\n".join(_blocks(document)) + "\n"


def _blocks(document: Document) -> Iterator[str]:
    names = note_names(document)
    notes = names_by_label(document, names)
    levels = heading_levels(document)
    for clause in document.clauses:
        text = _with_notes(clause, notes)
        label = escape(clause.label)
        if clause.kind is Kind.TITLE:
            yield f"# {label} {text}".replace("#  ", "# ")
        elif clause.kind in (Kind.HEADING, Kind.ANNEX):
            yield f"{'#' * levels[clause.id]} {label} {text}".replace("#  ", "# ")
        elif clause.kind is Kind.LIST_ITEM:
            yield f"- {label} {text}".replace("-  ", "- ")
        else:
            quote = "> " if clause.kind is Kind.SUBPARAGRAPH else ""
            yield quote + _as_paragraph(f"{label} {text}".strip())
    for note, name in zip(document.footnotes, names, strict=True):
        yield f"[^{name}]: {escape(note.text)}"
    yield f"---\n\n{escape(source_of(document))}"


def _as_paragraph(text: str) -> str:
    """Text that begins no list, heading or rule by accident: a label is printed, not counted anew."""
    return _BEGINS_A_BLOCK.sub(lambda found: f"{found[1]}{found[2] or ''}\\{found[3] or found[4]}", text)


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
