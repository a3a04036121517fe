"""A clause, or a whole document, as set lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui_reader.corpus import Clause, Document, Kind, Span
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.lines import Block, Role, Run, SetLine, text_of
from tui_reader.typesetting.marked import MarkedText
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width

__all__ = [
    "Block",
    "Role",
    "Run",
    "SetLine",
    "label_width_for",
    "set_clause",
    "set_document",
    "set_text",
    "text_of",
    "visible",
]

_GAP = 2
"""Cells between a label and the text that hangs beside it."""

_WIDEST_LABEL = 12
"""Labels of more cells than this do not hang: they would push the text of a whole document aside."""

_CENTRED = frozenset({Kind.TITLE, Kind.MASTHEAD})
_SHIFTED = _CENTRED | {Kind.CLOSING}
_DEEPER = {Kind.SUBPARAGRAPH: 4, Kind.LIST_ITEM: 2}
_CLOSE_TO_ITS_LIKE = frozenset({Kind.LIST_ITEM, Kind.MASTHEAD, Kind.CLOSING})
_HUNG = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH})


def label_width_for(document: Document) -> int:
    """The cells that the labels of a document's numbered paragraphs need, with the gap after them; 0 without labels."""
    widths = [cell_width(visible(clause.label)) for clause in document.clauses if clause.kind in _HUNG]
    widest = max((width for width in widths if width <= _WIDEST_LABEL), default=0)
    return widest + _GAP if widest else 0


def set_document(document: Document, measure: int, *, label_width: int = 0) -> tuple[Block, ...]:
    """All clauses of a document, each set to ``measure`` cells of text beside labels of ``label_width`` cells."""
    blocks = []
    before: Kind | None = None
    for clause in document.clauses:
        block = set_clause(clause, measure, label_width=label_width)
        if before is clause.kind and clause.kind in _CLOSE_TO_ITS_LIKE:
            block = replace(block, space_before=0)
        blocks.append(block)
        before = clause.kind
    return tuple(blocks)


def set_clause(clause: Clause, measure: int, *, label_width: int = 0) -> Block:
    """One clause, set to ``measure`` cells of text beside a hanging label of ``label_width`` cells.

    No line is wider than both together. A label that has no room there stands before the first line's text. There is
    always a line, if an empty one.
    """
    marked = MarkedText(clause)
    label = visible(clause.label)
    deeper = min(_DEEPER.get(clause.kind, 0), max(0, measure) // 4)
    indent = label_width + deeper
    room = max(1, measure - deeper)
    lines: list[SetLine] = []
    head: tuple[Run, ...] = ()
    taken = 0
    if label and cell_width(label) < indent:
        head = tuple(_hanging(label, indent))
    elif label:
        rows = break_lines(label, room)
        lines = [SetLine((*_space(indent), Run(label[start:end], Role.LABEL, -1)), 0, 0) for start, end in rows[:-1]]
        last = label[slice(*rows[-1])] if rows else ""
        taken = cell_width(last) + 1
        head = (*_space(indent), Run(last, Role.LABEL, -1))
    spans = _broken(marked.text, clause.kind, room, room - taken) or [Span(0, 0)]
    margin = _space(indent)
    for runs, shown in marked.lines(spans):
        if head:
            before = (*head, *_space(1)) if taken and runs else head
            head = ()
        else:
            before = _space(indent + _shift(clause.kind, room, runs)) if clause.kind in _SHIFTED else margin
        lines.append(SetLine((*before, *runs), shown.start, shown.end))
    return Block(clause.id, clause.kind, tuple(lines), 1)


def set_text(text: str, measure: int) -> list[str]:
    """Loose text, such as a footnote, as lines of at most ``measure`` cells; its line feeds are kept."""
    lines: list[str] = []
    for row in text.splitlines():
        shown = visible(row)
        lines += [shown[start:end] for start, end in break_lines(shown, measure)] or [""]
    return lines


def _broken(text: str, kind: Kind, room: int, first_room: int) -> list[Span]:
    spans = break_lines(text, room, first_room)
    if kind not in _CENTRED or len(spans) < 2:
        return spans
    # What is centred looks best in lines of about one length: the narrowest measure that needs no line more.
    narrow, wide = room // 2, room
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        tried = break_lines(text, middle, min(first_room, middle))
        if len(tried) > len(spans):
            narrow = middle
        else:
            wide, spans = middle, tried
    return spans


def _hanging(label: str, indent: int) -> Iterator[Run]:
    gap = _GAP if cell_width(label) + _GAP <= indent else 1
    yield from _space(indent - gap - cell_width(label))
    yield Run(label, Role.LABEL, -1)
    yield from _space(gap)


def _space(cells: int) -> tuple[Run, ...]:
    return (Run(" " * cells, Role.TEXT, -1),) if cells > 0 else ()


def _shift(kind: Kind, room: int, runs: list[Run]) -> int:
    """The cells by which a line is moved to the right: to the middle, or to the edge."""
    spare = max(0, room - sum(cell_width(run.text) for run in runs))
    return spare // 2 if kind in _CENTRED else spare
