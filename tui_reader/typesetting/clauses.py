"""A clause, or a whole document, as set lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui_reader.corpus import Clause, Document, Kind, Span
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.kinsoku import PHRASE_ENDS, PHRASE_STARTS
from tui_reader.typesetting.lines import Block, Role, Run, SetLine
from tui_reader.typesetting.marked import MarkedText
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width

_GAP = 2
"""Cells between a label and the text that hangs beside it."""

_WIDEST_LABEL = 12
"""Labels of more cells than this do not hang: they would push the text of a whole document aside."""

_LEEWAY = 16
"""Cells by which the lines of a title may differ for the sake of where they end."""

_CENTRED = frozenset({Kind.TITLE, Kind.MASTHEAD})
_SHIFTED = _CENTRED | {Kind.CLOSING}
_DEEPER = {Kind.SUBPARAGRAPH: 4, Kind.LIST_ITEM: 2}
_CLOSE_TO_ITS_LIKE = frozenset({Kind.LIST_ITEM, Kind.MASTHEAD, Kind.CLOSING})
_HUNG = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH})


def label_width_for(document: Document) -> int:
    """The cells that the labels of a document's numbered paragraphs need, with the gap after them; 0 without labels."""
    labels = {clause.label for clause in document.clauses if clause.label and clause.kind in _HUNG}
    widths = [cell_width(visible(label)) for label in labels]
    widest = max((width for width in widths if width <= _WIDEST_LABEL), default=0)
    return widest + _GAP if widest else 0


def set_document(document: Document, measure: int, *, label_width: int = 0) -> tuple[Block, ...]:
    """All clauses of a document, each set to ``measure`` cells of text beside labels of ``label_width`` cells."""
    return tuple(set_place(document, place, measure, label_width=label_width) for place in range(len(document.clauses)))


def set_place(document: Document, place: int, measure: int, *, label_width: int = 0) -> Block:
    """The clause at a place of a document, from 0, as it is set there: as close to the one before as they belong."""
    clause = document.clauses[place]
    block = set_clause(clause, measure, label_width=label_width)
    if place and clause.kind in _CLOSE_TO_ITS_LIKE and document.clauses[place - 1].kind is clause.kind:
        return block._replace(space_before=0)
    return block


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
    hangs = bool(label) and cell_width(label) < indent and clause.kind not in _SHIFTED
    rows = [label[start:end] for start, end in break_lines(label, room)] if label and not hangs else []
    lines = [SetLine((*_space(indent), Run(row, Role.LABEL, -1)), 0, 0) for row in rows[:-1]]
    inline = tuple(Run(row, Role.LABEL, -1) for row in rows[-1:])
    taken = cell_width(rows[-1]) + 1 if rows else 0
    margin = _space(indent)
    before = tuple(_hanging(label, indent)) if hangs else margin
    for runs, shown in marked.lines(_broken(marked.text, clause.kind, room, taken) or [Span(0, 0)]):
        if inline:
            runs = [*inline, *_space(1), *runs] if runs else [*inline]
            inline = ()
        if clause.kind in _SHIFTED:
            before = _space(indent + _shift(clause.kind, room, runs))
        lines.append(SetLine((*before, *runs), shown.start, shown.end))
        before = margin
    return Block(clause.id, clause.kind, tuple(lines), 1)


def set_text(text: str, measure: int) -> list[str]:
    """Loose text, such as a footnote, as lines of at most ``measure`` cells; its line feeds are kept."""
    lines: list[str] = []
    for row in text.splitlines():
        shown = visible(row)
        lines += [shown[start:end] for start, end in break_lines(shown, measure)] or [""]
    return lines


def _broken(text: str, kind: Kind, room: int, taken: int) -> list[Span]:
    """The lines of a clause's drawn text, on the first of which ``taken`` cells of ``room`` are taken."""
    spans = break_lines(text, room, room - taken)
    if kind not in _CENTRED or len(spans) < 2:
        return spans
    # What is centred looks best in lines of about one length that end where a phrase does.
    narrowest = -(-(cell_width(text) + taken) // len(spans))
    best = -1
    for measure in range(narrowest, min(room, narrowest + _LEEWAY) + 1, 2):
        tried = break_lines(text, measure, measure - taken)
        ends = sum(text[span.end - 1] in PHRASE_ENDS or text[span.end] in PHRASE_STARTS for span in tried[:-1])
        if len(tried) == len(spans) and ends > best:
            best, spans = ends, tried
    return spans


def _hanging(label: str, indent: int) -> Iterator[Run]:
    gap = _GAP if cell_width(label) + _GAP <= indent else 1
    yield from _space(indent - gap - cell_width(label))
    yield Run(label, Role.LABEL, -1)
    yield from _space(gap)


def _space(cells: int) -> tuple[Run, ...]:
    return (Run(" " * cells, Role.TEXT, -1),) if cells > 0 else ()


def _shift(kind: Kind, room: int, runs: Iterable[Run]) -> int:
    """The cells by which a line is moved to the right: to the middle, or to the edge."""
    spare = max(0, room - sum(cell_width(run.text) for run in runs))
    return spare // 2 if kind in _CENTRED else spare
