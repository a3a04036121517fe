"""Paragraphs out of lines: what a line's or a page's end has cut is joined again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.corpus import FootnoteMark, Lines
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.joining import Joiner
from tui_reader.parsing.labels import ITEMS, Label, Numbering, read_label
from tui_reader.parsing.lines import Habits, is_centred
from tui_reader.parsing.marks import MarkedLine

_FINAL = "。；：！？.;:!?…”』」）)]"
_SHORT = 0.8
"""A line that fills less than this part of a full one ends a paragraph rather than a row."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the source: its text, the footnote marks in it, its lines."""

    text: str
    marks: tuple[FootnoteMark, ...]
    lines: Lines
    indent: int
    centred: bool = False


class _Sequence:
    """Which numbers would go on with the numbering so far."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._last: dict[Numbering, int] = {}

    def next_label(self, text: str) -> Label | None:
        """The label at the text's beginning, if it is the one that is due or begins a new sequence."""
        for label, rest in read_label(text, self._lexicon):
            due = self._last.get(label.numbering, 0) + 1
            if rest and (label.ordinal == due or label.ordinal == 1 or label.numbering is Numbering.RESOLUTION):
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
    for line in lines:
        label = sequence.next_label(line.text)
        if not gathered or _begins(gathered[-1], line, label, habits, lexicon):
            gathered.append([line])
            if label is not None:
                sequence.accept(label)
        else:
            gathered[-1].append(line)
    return [_paragraph(group, joiner) for group in gathered]


def _begins(
    group: Sequence[MarkedLine], line: MarkedLine, label: Label | None, habits: Habits, lexicon: Lexicon
) -> bool:
    before = group[-1]
    # The second line of a centred title stands close under the first.
    if is_centred(line.line) and line.line.adjacent and not line.line.new_page and label is None:
        return False
    open_ended = before.text.endswith(lexicon.open_endings) and not before.marks[-1:]
    if label is not None and label.numbering in ITEMS:
        return not open_ended and (before.line.trails if habits.trails else _ends(before, line, habits))
    if label is not None and (before.line.trails or _is_final(before.text) or _short(before, habits)):
        return True
    if open_ended:
        return False
    if habits.trails and any(mark.offset == len(before.text) for mark in before.marks):
        # The white space may be that beside the raised mark.
        alone = before.last != before.line.number
        return (_short(before, habits) and not alone) or (before.text[-1:] in "，,；;。." and line.line.indent > 0)
    if habits.trails:
        return before.line.trails or (
            line.line.indent > 0 and not line.line.new_page and before.text.endswith(("，", "；", "。", ",", ";"))
        )
    return _ends(before, line, habits)


def _ends(before: MarkedLine, line: MarkedLine, habits: Habits) -> bool:
    """Whether the line before looks like a paragraph's last, in a source that does not say so by white space."""
    if line.line.new_page:
        return _is_final(before.text) and (line.line.indent > 0 or _short(before, habits))
    if not habits.double_spaced and not line.line.adjacent:
        return True
    if line.line.indent > before.line.indent and (_is_final(before.text) or before.text[-1:] in "，,"):
        return True
    return _short(before, habits) and (_is_final(before.text) or before.text[-1:] in "，," or habits.width < 40)


def _is_final(text: str) -> bool:
    return text[-1:] in _FINAL


def _short(line: MarkedLine, habits: Habits) -> bool:
    return line.line.cells + line.line.indent < _SHORT * habits.width


def _paragraph(group: Sequence[MarkedLine], joiner: Joiner) -> Paragraph:
    text = ""
    marks: list[FootnoteMark] = []
    for line in group:
        # A mark before the line's end has brought its own space out of the text, so the halves are joined over it.
        start = len(text) + len(joiner.between(text, line.text))
        marks += [FootnoteMark(mark.label, start + mark.offset if mark.offset else len(text)) for mark in line.marks]
        text = joiner.join(text, line.text)
    text, marks = _tidy(text, marks)
    first = group[0].line
    return Paragraph(text, tuple(marks), Lines(first.number, group[-1].last), first.indent, is_centred(first))


def _tidy(text: str, marks: list[FootnoteMark]) -> tuple[str, list[FootnoteMark]]:
    """White space as single spaces, none beside a full-width point, with the marks kept in their places."""
    tidied = Joiner.clean(text)
    if not marks or tidied == text:
        return tidied, marks
    # As many characters that are no white space stand before a mark after tidying as before.
    solid = [place for place, char in enumerate(tidied) if not char.isspace()]
    before = [sum(not char.isspace() for char in text[: mark.offset]) for mark in marks]
    ends = [solid[count - 1] + 1 if count else 0 for count in before]
    return tidied, [FootnoteMark(mark.label, end) for mark, end in zip(marks, ends, strict=True)]
