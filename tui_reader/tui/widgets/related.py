"""The clauses of other documents that should be read with the one under the cursor, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui_reader.corpus import Document, Span
from tui_reader.tui.ink import Ink, ink_of_score
from tui_reader.tui.names import document_name
from tui_reader.tui.widgets.inked import Row, Stretch, spread
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.overlay import cut_text
from tui_reader.typesetting.visible import visible

if TYPE_CHECKING:  # the first screen does not wait for what is worked out later
    from tui_reader.comparing import Relation

_TEXT_ROWS = 3
"""Rows of a related clause's text that are shown here; the whole is one key away."""


class RelatedPane(LineView):
    """Relations, best first. Choosing one goes there."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.relations: tuple[Relation, ...] = ()
        self._documents: Mapping[str, Document] = {}
        self._lines: list[list[Span]] = []

    def show(self, relations: Sequence[Relation], documents: Mapping[str, Document]) -> None:
        """Show these relations; ``documents`` by id, for their names."""
        self.relations, self._documents = tuple(relations), documents
        self.set_reactive(LineView.cursor, 0)
        self.set_reactive(LineView.top, 0)
        self.lay_out(keep=False)

    def measure(self, width: int) -> Sequence[int]:
        """A head, the text's first lines and the reasons; see LineView."""
        self._lines = [break_lines(visible(relation.text), max(8, width - 3)) for relation in self.relations]
        return [1 + min(_TEXT_ROWS, len(lines)) + 1 + 1 for lines in self._lines]

    def row(self, item: int, row: int) -> Row | None:
        """A row of a relation; None for the space below it."""
        relation = self.relations[item]
        lines = self._lines[item]
        shown = min(_TEXT_ROWS, len(lines))
        if row == 0:
            return self._head(item)
        if row <= shown:
            return self._text(relation, lines, row - 1, last=row == shown)
        if row == shown + 1:
            from tui_reader.exporting.reports.reasons import reasons_in_words

            return spread([(" " + reasons_in_words(relation.reasons, "; "), (Ink.QUIET,))], (), self.row_width)
        return None

    def _head(self, item: int) -> Row:
        relation = self.relations[item]
        document = self._documents[relation.document]
        clause = document.clause(relation.clause)
        label = clause.number or clause.id
        left = [
            (" " + document_name(document), (Ink.NAME,)),
            (f" {label} ", (Ink.LABEL,)),
            (clause.verb, (Ink.VERB,)),
        ]
        return spread(left, [(f"{relation.score:.0%} ", (ink_of_score(relation.score),))], self.row_width)

    def _text(self, relation: Relation, lines: Sequence[Span], number: int, *, last: bool) -> Row:
        start, end = lines[number]
        cut_off = last and number + 1 < len(lines)
        if cut_off:
            end -= 1
        shared = [(*span, Ink.SHARED) for span in _shared(relation)]
        row: list[Stretch] = [(" ", ())]
        row += [(text, (ink,) if ink else ()) for text, ink in cut_text(relation.text, shared, start, end)]
        if cut_off:
            row.append(("…", (Ink.QUIET,)))
        return row


def _shared(relation: Relation) -> list[Span]:
    """Where the words that are reasons stand in the related clause, in order and without overlap."""
    found: list[Span] = []
    for reason in relation.reasons:
        for form in reason.text.replace(" = ", "\n").split("\n"):
            place = relation.text.find(form) if len(form) > 1 else -1
            if place >= 0:
                found.append(Span(place, place + len(form)))
    spans: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return spans
