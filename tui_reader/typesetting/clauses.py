"""A clause as set lines: which text stands where, and what each stretch of it is.

What is of the clause's text carries its offset there; labels, footnote marks and indentation do not. What colours a role
gets is for the screen to say.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.widths import cell_width, char_width


class Role(StrEnum):
    """What a stretch of a set line is."""

    TEXT = "text"
    VERB = "verb"
    LABEL = "label"
    MARK = "mark"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a set line. ``start`` is the offset of its first character in the clean text, -1 if not of it."""

    text: str
    role: Role
    start: int


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line as it is drawn, indentation included; ``start`` to ``end`` is the clean text that it shows."""

    runs: tuple[Run, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A clause as lines, and the blank rows wanted above it."""

    clause: str
    kind: Kind
    lines: tuple[SetLine, ...]
    space_before: int


_GAP = 2
"""Cells between a label and the text that hangs beside it."""

_CENTRED = frozenset({Kind.TITLE, Kind.MASTHEAD})
_DEEPER = {Kind.SUBPARAGRAPH: 4, Kind.LIST_ITEM: 2}
_CLOSE_TO_ITS_LIKE = frozenset({Kind.LIST_ITEM, Kind.MASTHEAD, Kind.CLOSING})
_HUNG = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH})

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def label_width_for(document: Document) -> int:
    """The cells that the labels of a document's numbered paragraphs need, with the gap after them."""
    widest = max((cell_width(clause.label) for clause in document.clauses if clause.kind in _HUNG), default=0)
    return widest + _GAP if widest else 0


def set_document(document: Document, measure: int, *, label_width: int = 0) -> tuple[Block, ...]:
    """All clauses of a document, each set to ``measure`` cells of text beside labels of ``label_width`` cells."""
    blocks = []
    before: Kind | None = None
    for clause in document.clauses:
        block = set_clause(clause, measure, label_width=label_width)
        if before is clause.kind and clause.kind in _CLOSE_TO_ITS_LIKE:
            block = Block(block.clause, block.kind, block.lines, 0)
        blocks.append(block)
        before = clause.kind
    return tuple(blocks)


def set_clause(clause: Clause, measure: int, *, label_width: int = 0) -> Block:
    """One clause, set to ``measure`` cells of text beside a hanging label of ``label_width`` cells.

    A label that does not fit there, or belongs to a heading, stands before the first line's text.
    """
    shown = _Shown(clause)
    indent = label_width + min(_DEEPER.get(clause.kind, 0), measure // 4)
    room = max(1, measure - (indent - label_width))
    label = visible(clause.label)
    hangs = bool(label) and cell_width(label) + 1 <= indent
    inline = f"{label} " if label and not hangs else ""
    first_room = max(1, room - cell_width(inline))
    spans = break_lines(shown.text, room, first_room) if shown.text else []
    lines = []
    for number, (start, end) in enumerate(spans or [(0, 0)]):
        runs = []
        if number == 0 and hangs:
            runs.append(Run(" " * (indent - _gap(indent, label) - cell_width(label)), Role.TEXT, -1))
            runs.append(Run(label + " " * _gap(indent, label), Role.LABEL, -1))
        else:
            space = cell_width(shown.text[start:end]) + (cell_width(inline) if number == 0 else 0)
            runs.append(Run(" " * (indent + _centring(clause.kind, room, space)), Role.TEXT, -1))
            if number == 0 and inline:
                runs.append(Run(inline, Role.LABEL, -1))
        runs += shown.runs(start, end)
        lines.append(SetLine(tuple(run for run in runs if run.text), *shown.offsets(start, end)))
    return Block(clause.id, clause.kind, tuple(lines), 1)


def _gap(indent: int, label: str) -> int:
    return _GAP if cell_width(label) + _GAP <= indent else 1


def _centring(kind: Kind, room: int, taken: int) -> int:
    if kind in _CENTRED:
        return max(0, (room - taken) // 2)
    return max(0, room - taken) if kind is Kind.CLOSING else 0


class _Shown:
    """A clause's text as it is drawn: footnote marks raised in their places, what cannot be printed made visible."""

    def __init__(self, clause: Clause) -> None:
        marks = sorted(clause.marks, key=lambda mark: mark.offset)
        text: list[str] = []
        offsets: list[int] = []
        place = 0
        for mark in [*marks, None]:
            upto = len(clause.text) if mark is None else min(max(mark.offset, place), len(clause.text))
            text.append(visible(clause.text[place:upto]))
            offsets += range(place, upto)
            place = upto
            if mark is not None:
                raised = visible(mark.label).translate(_SUPERSCRIPTS)
                if offsets and offsets[-1] == -1:
                    raised = " " + raised  # two marks in one place are two numbers, not one
                text.append(raised)
                offsets += [-1] * len(raised)
        self.text = "".join(text)
        self._offsets = offsets
        self._roles = self._spread_roles(clause)

    def _spread_roles(self, clause: Clause) -> list[tuple[int, int, Role]]:
        stretches = [(citation.start, citation.end, Role.CITATION) for citation in clause.citations]
        if clause.verb:
            stretches.append((*clause.verb_span, Role.VERB))
        return stretches

    def _role(self, offset: int) -> Role:
        if offset < 0:
            return Role.MARK
        for start, end, role in self._roles:
            if start <= offset < end:
                return role
        return Role.TEXT

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of clean text that the drawn characters ``start`` to ``end`` show."""
        of_text = [offset for offset in self._offsets[start:end] if offset >= 0]
        return (of_text[0], of_text[-1] + 1) if of_text else (0, 0)

    def runs(self, start: int, end: int) -> list[Run]:
        """The drawn characters ``start`` to ``end`` as runs of one role each, marks apart."""
        runs: list[Run] = []
        place = start
        while place < end:
            first = place
            role = self._role(self._offsets[place])
            while place < end and self._role(self._offsets[place]) is role:
                place += 1
            runs.append(Run(self.text[first:place], role, self._offsets[first]))
        return runs


def set_text(text: str, measure: int) -> list[str]:
    """Loose text, such as a footnote, as lines of at most ``measure`` cells."""
    shown = visible(text)
    return [shown[start:end] for start, end in break_lines(shown, measure)]


_CONTROL_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡"}
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def visible(text: str) -> str:
    """The text with every character that steers a terminal, or cannot be seen, as a symbol of one cell.

    One character stays one character, so that offsets hold. A tab becomes a space.
    """
    if text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    if char == "\t" or (char.isspace() and unicodedata.category(char) == "Zs"):
        return " " if char_width(char) < 2 else char
    if ord(char) in _CONTROL_PICTURES:
        return _CONTROL_PICTURES[ord(char)]
    return "�" if unicodedata.category(char) in _UNPRINTABLE else char


def text_of(lines: Sequence[SetLine]) -> str:
    """The lines as they are drawn, joined by line feeds."""
    return "\n".join("".join(run.text for run in line.runs) for line in lines)
