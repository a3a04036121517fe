"""Plain text on standard output: laid out for the terminal's width, in cells; one row a line when it is piped."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence

from tui_reader.corpus import Clause, Document
from tui_reader.typesetting.clauses import label_width_for, set_clause, set_document, text_of, visible
from tui_reader.typesetting.gist import gist, pad
from tui_reader.typesetting.widths import cell_width

_WIDEST = 80
_GAP = "  "


def _width() -> int:
    return shutil.get_terminal_size((_WIDEST, 24)).columns


def print_rows(rows: Sequence[Sequence[str]]) -> None:
    """Rows in columns; on a terminal the last column is cut to what room there is, piped it is whole, after a tab."""
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(visible(cell) for cell in row))
        return
    columns = list(zip(*rows, strict=True))[:-1]
    widths = [min(28, max(map(cell_width, column), default=0)) for column in columns]
    room = max(8, _width() - sum(widths) - len(_GAP) * len(widths))
    for row in rows:
        cells = [pad(visible(cell), width) for cell, width in zip(row, widths, strict=False)]
        print(_GAP.join([*cells, gist(visible(row[-1]), room)]).rstrip())


def print_document(document: Document) -> None:
    """A document, set to the terminal's width."""
    labels = label_width_for(document)
    measure = max(20, min(_width(), _WIDEST) - labels)
    for block in set_document(document, measure, label_width=labels):
        print("\n" * block.space_before + text_of(block.lines))
    if document.footnotes:
        print()
    for note in document.footnotes:
        print(f"{visible(note.label)} {visible(note.text)}")


def print_clause(document: Document, clause: Clause) -> None:
    """A clause and the footnotes that it refers to."""
    labels = cell_width(clause.label) + 2 if clause.label else 0
    measure = max(20, min(_width(), _WIDEST) - labels)
    print(text_of(set_clause(clause, measure, label_width=labels).lines))
    for mark in clause.marks:
        print(f"\n{visible(mark.label)} {visible(document.footnote(mark.label).text)}")
