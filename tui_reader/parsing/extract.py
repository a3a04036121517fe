"""What was read out of a file: its text as lines, and what of that is text, note, or furniture of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tui_reader.corpus import Footnote, FootnoteMark, Furniture, Lines, Span
from tui_reader.lexicon.language import lexicon
from tui_reader.parsing.furniture import take_out
from tui_reader.parsing.joining import Joiner, is_wide
from tui_reader.parsing.language import detect_language
from tui_reader.parsing.lines import DEEP, Line
from tui_reader.parsing.marks import MarkedLine
from tui_reader.parsing.paragraphs import Paragraph, paragraph_of

_POINTS = ",.;:!?)，。；：、！？）》”"
_UNIT_AT_END = re.compile(r"(?<![A-Za-z])(?:[mckd]?m|ha)$")
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
"""What ``str.splitlines`` splits at, by which the lines of a source are counted."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a source, and what it consists of; line numbers are those of ``text``, from 1."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...] = ()
    furniture: tuple[Furniture, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a paragraph or note: its text, and where in it the marks of footnotes stand as they are printed."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a note or a piece of furniture, as a format with real ones gives it.

    ``note`` is the printed label of a note, with which its first row begins; ``furniture`` the kind of furniture.
    """

    rows: tuple[Row, ...]
    note: str = ""
    furniture: str = ""
    centred: bool = False


def one_line(text: str) -> str:
    """The text with a space for each character that would end a line."""
    return text.translate(_LINE_ENDS)


@dataclass(slots=True)
class _Numbered:
    """The blocks of a file one below the other."""

    texts: list[str] = field(default_factory=list)

    def add(self, row: Row, *, centred: bool) -> Line:
        self.texts.append(one_line(row.text))
        return Line(number=len(self.texts), text="", indent=DEEP if centred else 0).with_text(self.texts[-1].strip())


def extract_blocks(blocks: Iterable[Block]) -> Extract:
    """The extract of a file whose format knows its paragraphs, notes and furniture."""
    numbered = _Numbered()
    laid: list[tuple[Block, list[Line]]] = []
    for block in blocks:
        rows = [row for row in block.rows if row.text.strip()]
        if rows:
            solid = Block(tuple(rows), block.note, block.furniture, block.centred)
            laid.append((solid, [numbered.add(row, centred=block.centred) for row in rows]))
    joiner = Joiner.for_source(numbered.texts)
    text = "\n".join(numbered.texts)
    words = lexicon(detect_language(text))
    footnotes: list[Footnote] = []
    furniture: list[Furniture] = []
    flow: dict[int, tuple[Row, int]] = {}
    for place, (block, lines) in enumerate(laid):
        if block.furniture:
            furniture += [Furniture(block.furniture, line.text, Lines(line.number, line.number)) for line in lines]
        elif block.note:
            footnotes.append(_note(block, lines, joiner))
        else:
            flow |= {line.number: (row, place) for line, row in zip(lines, block.rows, strict=True)}
    kept, taken = take_out((line for _block, lines in laid for line in lines if line.number in flow), words)
    groups = groupby(kept, key=lambda line: flow[line.number][1])
    paragraphs = [
        paragraph_of([_marked(line, flow[line.number][0]) for line in group], joiner, words) for _place, group in groups
    ]
    furniture = sorted([*furniture, *taken], key=lambda piece: piece.lines)
    return Extract(text, tuple(paragraphs), tuple(footnotes), tuple(furniture))


def _note(block: Block, lines: Sequence[Line], joiner: Joiner) -> Footnote:
    text = lines[0].text.removeprefix(block.note).strip()
    for line in lines[1:]:
        text = joiner.join(text, line.text) if text else line.text
    return Footnote(block.note, joiner.clean(text), Lines(lines[0].number, lines[-1].number))


def is_power(before: str) -> bool:
    """Whether a raised digit after this text says how often a unit is multiplied (m², km³), and marks no footnote."""
    return bool(_UNIT_AT_END.search(before))


def without_marks(text: str, spans: Sequence[Span]) -> tuple[str, tuple[FootnoteMark, ...]]:
    """The text without the marks that stand at ``spans``, each label with its offset in what is left.

    The space beside a raised mark goes with it where nothing is spaced without the mark: between wide characters, and
    before a point.
    """
    kept = ""
    marks: list[FootnoteMark] = []
    place = 0
    for start, end in spans:
        kept += text[place:start]
        following = text[end:].lstrip()
        tight = (
            not following or following[0] in _POINTS or (is_wide(following[0]) and is_wide(kept.rstrip()[-1:] or "一"))
        )
        if tight:
            kept = kept.rstrip()
        marks.append(FootnoteMark(text[start:end].strip(), len(kept)))
        place = len(text) - len(following) if tight and following else end
    kept += text[place:]
    lead = len(kept) - len(kept.lstrip())
    return kept.strip(), tuple(FootnoteMark(mark.label, max(0, mark.offset - lead)) for mark in marks)


def marks_within(line: Line, text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans of a line's whole text that lie in the line, which may have been cut out of it, counted from there."""
    start = text.find(line.text)
    end = start + len(line.text)
    return tuple(
        Span(span.start - start, span.end - start) for span in spans if start <= span.start and span.end <= end
    )


def _marked(line: Line, row: Row) -> MarkedLine:
    text, marks = without_marks(line.text, marks_within(line, row.text, row.marks))
    return MarkedLine(line, text, marks, line.number)
