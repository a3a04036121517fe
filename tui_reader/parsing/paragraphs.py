"""Paragraphs out of lines: what a line's or a page's end has cut is joined again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.corpus import FootnoteMark, Lines
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.beginnings import begins, is_followed, is_row
from tui_reader.parsing.habits import Habits
from tui_reader.parsing.joining import Joiner
from tui_reader.parsing.labels import Label, Numbering, read_label
from tui_reader.parsing.lines import is_centred
from tui_reader.parsing.marks import MarkedLine
from tui_reader.parsing.pieces import with_pieces

_MISSED = 2
"""Labels of a sequence that may have been lost before the next one that is found."""
_REACH = 20
"""Lines within which an item's successor is looked for."""
_FRONT = 24
"""Lines among which those of a masthead are looked for."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the source: its text, the footnote marks in it, its lines."""

    text: str
    marks: tuple[FootnoteMark, ...]
    lines: Lines
    indent: int
    centred: bool = False
    row: bool = False
    """Whether it is a row of a table, set in columns."""


class _Sequence:
    """Which numbers would go on with the numbering so far."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._last: dict[Numbering, int] = {}

    def next_label(self, text: str) -> Label | None:
        """The label at the text's beginning, if it is the one that is due or begins a new sequence."""
        for label, rest in read_label(text, self._lexicon):
            due = self._last.get(label.numbering, 0) + 1
            near = due <= label.ordinal <= due + _MISSED
            if rest and (near or label.ordinal == 1 or label.numbering is Numbering.RESOLUTION):
                return label
        return None

    def accept(self, label: Label) -> None:
        self._last[label.numbering] = label.ordinal


def join_paragraphs(lines: Sequence[MarkedLine], joiner: Joiner, habits: Habits, lexicon: Lexicon) -> list[Paragraph]:
    """Join the lines of each paragraph.

    Where a paragraph begins is told by white space at the end of the one before, by labels in their sequence, by short
    lines, indentation and blank lines, as far as the source has the habit of them.
    """
    sequence = _Sequence(lexicon)
    gathered: list[list[MarkedLine]] = []
    in_front = True
    lines = with_pieces(lines, joiner, lexicon)
    for place, line in enumerate(lines):
        label = sequence.next_label(line.text)
        in_front = in_front and place < _FRONT and not (label is not None and label.numbering is Numbering.ARABIC)
        listed = (
            not habits.trails
            and label is not None
            and label.ordinal == 1
            and is_followed(label, lines[place + 1 : place + 1 + _REACH], lexicon)
        )
        if not gathered or listed or begins(gathered[-1], line, label, in_front, habits, lexicon):
            gathered.append([line])
            if label is not None:
                sequence.accept(label)
        else:
            gathered[-1].append(line)
        in_front = in_front and not (line.text.endswith(("，", ",")) and lexicon.enacting_key(line.text) is not None)
    return [paragraph_of(group, joiner, lexicon) for group in gathered]


def paragraph_of(group: Sequence[MarkedLine], joiner: Joiner, lexicon: Lexicon) -> Paragraph:
    """The paragraph that lines make when they are joined."""
    marks: list[FootnoteMark] = []
    length, before = 0, ""
    for line in group:
        # A mark before the line's end has brought its own space out of the text, so the halves are joined over it.
        start = length + len(joiner.between(before, line.text))
        marks += [FootnoteMark(mark.label, start + mark.offset if mark.offset else length) for mark in line.marks]
        length, before = start + len(line.text), line.text or before
    text = joiner.join_all(line.text for line in group)
    text, marks = _tidy(text, marks)
    first = group[0].line
    lines = Lines(first.number, group[-1].last)
    row = len(group) == 1 and is_row(group[0], lexicon)
    return Paragraph(text, tuple(marks), lines, first.indent, is_centred(first), row)


def _tidy(text: str, marks: list[FootnoteMark]) -> tuple[str, list[FootnoteMark]]:
    """White space as single spaces, none beside a full-width point, with the marks kept in their places."""
    tidied = Joiner.clean(text)
    if not marks or tidied == text:
        return tidied, marks
    # As many characters that are no white space stand before a mark after tidying as before.
    solid = [place for place, char in enumerate(tidied, 1) if not char.isspace()]
    ends: list[int] = []
    count = place = 0
    for mark in marks:
        count += sum(not char.isspace() for char in text[place : mark.offset])
        place = mark.offset
        ends.append(solid[count - 1] if count else 0)
    return tidied, [FootnoteMark(mark.label, end) for mark, end in zip(marks, ends, strict=True)]
