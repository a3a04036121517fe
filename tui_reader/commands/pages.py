"""Documents and clauses on standard output, set as they are in the reader."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.commands.ink import Ink, inked
from tui_reader.commands.tables import WIDEST, terminal_width
from tui_reader.corpus import Clause, Document
from tui_reader.typesetting.clauses import label_width_for, set_clause, set_document, set_text
from tui_reader.typesetting.lines import Role, SetLine
from tui_reader.typesetting.overlay import cut
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width

NARROWEST = 20
"""Cells in which text can still be read."""

_INKS = {Role.VERB: Ink.STRONG, Role.LABEL: Ink.QUIET, Role.MARK: Ink.QUIET, Role.CITATION: Ink.LINK}
_NOTE_INDENT = 4


def print_document(document: Document) -> None:
    """A document, set to the terminal's width."""
    labels = label_width_for(document)
    for number, block in enumerate(set_document(document, _measure() - labels, label_width=labels)):
        if number:
            print("\n" * block.space_before, end="")
        for line in block.lines:
            print(drawn(line).rstrip())
    for note in document.footnotes:
        _print_note(note.label, note.text)


def print_clause(document: Document, clause: Clause) -> None:
    """A clause and the footnotes that it refers to."""
    labels = cell_width(visible(clause.label)) + 2 if clause.label else 0
    for line in set_clause(clause, _measure() - labels, label_width=labels).lines:
        print(drawn(line).rstrip())
    for note in document.footnotes_of(clause):
        _print_note(note.label, note.text)


def drawn(line: SetLine, spans: Sequence[tuple[int, int, Ink]] = ()) -> str:
    """A set line as text in inks; ``spans`` of the clean text are in inks of their own."""
    return "".join(inked(run.text, over or _INKS.get(run.role)) for run, over in cut(line, spans))


def _print_note(label: str, text: str) -> None:
    print()
    for number, row in enumerate(set_text(text, _measure() - _NOTE_INDENT)):
        print(f"{visible(label) if number == 0 else '':<{_NOTE_INDENT}}{row}".rstrip())


def _measure() -> int:
    return max(NARROWEST, min(terminal_width(), WIDEST))
