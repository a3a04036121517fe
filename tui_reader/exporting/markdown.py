"""Documents and comparisons as Markdown (CommonMark with the tables and footnotes of GitHub's)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tui_reader.comparing import Pair
from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.pieces import (
    Row,
    Side,
    clause_pieces,
    comparison_rows,
    name_of,
    note_names,
    source_of,
)
from tui_reader.typesetting.visible import visible
from tui_reader.wording import _

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_BEGINS_A_BLOCK = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+=]))")
_DEEPEST = 6
# Tags and not asterisks: beside Chinese punctuation asterisks are no emphasis (CommonMark's flanking rules).
_TAGS = {"deleted": "del", "inserted": "ins", "shared": "b"}


def escape(text: str) -> str:
    """Text as Markdown that shows it as it is, wherever in a line it stands."""
    return _SPECIAL.sub(r"\\\1", visible(text))


def document_markdown(document: Document) -> str:
    """A whole document: headings, paragraphs with their labels, footnotes, and where it comes from."""
    return "\n\n".join(_blocks(document)) + "\n"


def _blocks(document: Document) -> Iterator[str]:
    names = note_names(document)
    notes = {note.label: name for note, name in reversed(list(zip(document.footnotes, names, strict=True)))}
    levels: dict[str, int] = {}
    for clause in document.clauses:
        text = _with_notes(clause, notes)
        label = escape(clause.label)
        if clause.kind is Kind.TITLE:
            yield f"# {label} {text}".replace("#  ", "# ")
        elif clause.kind in (Kind.HEADING, Kind.ANNEX):
            levels[clause.id] = min(_DEEPEST, levels.get(clause.parent or "", 1) + 1)
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


def comparison_markdown(left: Document, right: Document, pairs: Sequence[Pair], made: date) -> str:
    """Two documents side by side as a table: both texts with what differs marked, how like they are, what changed."""
    rows = [
        f"# {escape(name_of(left))} ↔ {escape(name_of(right))}",
        "",
        f"| {escape(name_of(left))} | {escape(name_of(right))} | |",
        "| --- | --- | --- |",
        *map(_row, comparison_rows(left, right, pairs)),
        "",
        _("Struck out: only at the left. Underlined: only at the right. Bold: what distant wordings share."),
        "",
        f"- {escape(source_of(left))}",
        f"- {escape(source_of(right))}",
        "",
        _("Compared on {date} by wildreader.").format(date=made.isoformat()),
    ]
    return "\n".join(rows) + "\n"


def _row(row: Row) -> str:
    told = [] if row.score is None else [f"{row.score:.0%}"]
    cells = [_cell(row.left), _cell(row.right), "<br>".join([*told, *map(escape, row.changes)])]
    return "| " + " | ".join(cells) + " |"


def _cell(sides: Sequence[Side]) -> str:
    return "<br>".join(
        f"**{escape(side.clause.id)}** "
        + "".join(
            f"<{_TAGS[role]}>{escape(text)}</{_TAGS[role]}>" if role else escape(text) for text, role in side.pieces
        )
        for side in sides
    )
