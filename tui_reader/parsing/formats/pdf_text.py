"""The rows of pages become a text: furniture known by its place, notes by place and size, marks by being raised,
paragraphs by the space around their rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.corpus import Footnote, FootnoteMark, Furniture, Lines, Span
from tui_reader.lexicon.language import Lexicon, lexicon
from tui_reader.parsing.extract import Extract, is_power, marks_within, one_line, without_marks
from tui_reader.parsing.formats.pdf_furniture import find_furniture
from tui_reader.parsing.formats.pdf_glyphs import Sheet, SheetRow, rows_of
from tui_reader.parsing.formats.pdf_layout import Layout, ends_paragraph, indents, measure
from tui_reader.parsing.furniture import is_rule, take_out
from tui_reader.parsing.habits import Habits
from tui_reader.parsing.joining import Joiner
from tui_reader.parsing.language import detect_language
from tui_reader.parsing.lines import Line
from tui_reader.parsing.marks import MarkedLine, find_marks
from tui_reader.parsing.paragraphs import join_paragraphs

_NOTE_SIZE = 0.93
"""Of the size of the text, at most so much is the size of a note."""
_LABEL = re.compile(r"(\d{1,3}|[a-z]|\*{1,3}|†|‡)(?=[\s\u3000]|$)")
_LABELS = re.compile(r"\d{1,3}|[a-z]|\*{1,3}|†|‡")
_STARS = re.compile(r"(?<=\S)(?:\*{1,3}|†|‡)")


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A row with the number of its line in the text, from 1."""

    number: int
    row: SheetRow
    text: str


def extract_sheets(sheets: Sequence[Sheet]) -> Extract:
    """The extract of a document's pages."""
    pages = [rows_of(sheet, number) for number, sheet in enumerate(sheets)]
    layout = measure(pages)
    find_furniture(pages, [sheet.height for sheet in sheets], layout)
    rows = [row for page in pages for row in page]
    numbered = [_Numbered(number, row, one_line(row.text).strip()) for number, row in enumerate(rows, 1)]
    text = "\n".join(each.text for each in numbered)
    furniture = [Furniture(each.row.furniture, each.text, _line(each)) for each in numbered if each.row.furniture]
    flow = [each for each in numbered if not each.row.furniture]
    joiner = Joiner.for_source(each.text for each in flow)
    flow, notes, rules = _take_out_notes(flow, layout, joiner)
    furniture += rules
    words = lexicon(detect_language(text))
    lines, taken = take_out(_lines(flow, layout), words)
    furniture += taken
    marked = _marked(lines, {each.number: each.row for each in flow}, notes, words)
    cells = sorted(line.cells for line in lines)
    habits = Habits(double_spaced=False, trails=True, width=cells[len(cells) * 9 // 10] if cells else 0)
    paragraphs = join_paragraphs(marked, joiner, habits, words)
    furniture.sort(key=lambda piece: piece.lines)
    return Extract(text, tuple(paragraphs), tuple(notes), tuple(furniture))


def _line(each: _Numbered) -> Lines:
    return Lines(each.number, each.number)


def _take_out_notes(
    flow: Sequence[_Numbered], layout: Layout, joiner: Joiner
) -> tuple[list[_Numbered], list[Footnote], list[Furniture]]:
    """The rows without the notes at the feet of pages, the notes, and the rules above them."""
    kept: list[_Numbered] = []
    notes: list[Footnote] = []
    rules: list[Furniture] = []
    for page in _columns(flow):
        foot = len(page)
        while foot and (page[foot - 1].row.size <= _NOTE_SIZE * layout.size or is_rule(page[foot - 1].text)):
            foot -= 1
        while foot < len(page) and not (_note_label(page[foot], notes) or (notes and _continues(page, foot))):
            foot += 1
        kept += page[:foot]
        for each in page[foot:]:
            if is_rule(each.text):
                rules.append(Furniture("footnote-rule", each.text, _line(each)))
            elif label := _note_label(each, notes):
                rest = each.text.removeprefix(label).strip()
                notes.append(Footnote(label, joiner.clean(rest), _line(each)))
            else:
                last = notes.pop()
                joined = joiner.clean(joiner.join(last.text, each.text))
                notes.append(Footnote(last.label, joined, Lines(last.lines.first, each.number)))
    kind = "footnote-rule" if notes else "rule"
    rules += [Furniture(kind, each.text, _line(each)) for each in kept if is_rule(each.text)]
    return [each for each in kept if not is_rule(each.text)], notes, rules


def _columns(flow: Sequence[_Numbered]) -> list[list[_Numbered]]:
    columns: dict[tuple[int, int], list[_Numbered]] = {}
    for each in flow:
        columns.setdefault((each.row.page, each.row.column), []).append(each)
    return list(columns.values())


def _note_label(each: _Numbered, notes: Sequence[Footnote]) -> str:
    """The label that a row begins with if it begins a note: raised, or the number that is due, or a star."""
    spans = each.row.raised_spans()
    raised = each.row.text[: spans[0].end].strip() if spans and spans[0].start == 0 else ""
    if raised and _LABELS.fullmatch(raised):
        return raised
    match = _LABEL.match(each.text)
    if match is None or is_rule(each.text):
        return ""
    if match[1].isdigit():
        numbers = [int(note.label) for note in notes if note.label.isdigit()]
        return match[1] if int(match[1]) == max(numbers, default=0) + 1 else ""
    return match[1] if match[1][0] in "*†‡" else ""


def _continues(page: Sequence[_Numbered], foot: int) -> bool:
    """Whether the small rows at a page's foot go on with a note from the page before: others begin below them."""
    below = [each for each in page[foot + 1 :] if not is_rule(each.text)]
    return foot > 0 and bool(below) and is_rule(page[foot - 1].text)


def _lines(flow: Sequence[_Numbered], layout: Layout) -> list[Line]:
    """The rows as lines, with what the space around them tells said in the way that lines say it."""
    rows = [each.row for each in flow]
    depths = indents(rows, layout)
    lines: list[Line] = []
    for place, each in enumerate(flow):
        before = rows[place - 1] if place else None
        after = rows[place + 1] if place + 1 < len(rows) else None
        new_page = before is not None and (before.page, before.column) != (each.row.page, each.row.column)
        line = Line(
            number=each.number,
            text=each.text,
            indent=depths[place],
            trails=after is None or ends_paragraph(each.row, after, depths[place], depths[place + 1], layout),
            adjacent=bool(lines) and not new_page and not lines[-1].trails,
            new_page=new_page,
        )
        lines.append(line.with_text(each.text))
    return lines


def _marked(
    lines: Sequence[Line], rows: dict[int, SheetRow], notes: Sequence[Footnote], words: Lexicon
) -> list[MarkedLine]:
    """The lines without the marks of the notes; by how the digits stand in the text where nothing at all is raised."""
    labels = frozenset(note.label for note in notes)
    spans = {line.number: _mark_spans(line, rows[line.number], labels) for line in lines}
    if labels and not any(spans.values()):
        return find_marks(lines, labels, words)
    marked: list[MarkedLine] = []
    for line in lines:
        text, marks = without_marks(line.text, spans[line.number])
        if not text and marked:
            # A mark alone on its row belongs to the end of the row before.
            last = marked[-1]
            moved = tuple(FootnoteMark(mark.label, len(last.text)) for mark in marks)
            marked[-1] = MarkedLine(last.line, last.text, (*last.marks, *moved), line.number)
        else:
            marked.append(MarkedLine(line, text, marks, line.number))
    return marked


def _mark_spans(line: Line, row: SheetRow, labels: frozenset[str]) -> list[Span]:
    """Where marks of these labels stand in a line: raised, or stars."""
    text = row.text
    found = []
    for span in row.raised_spans():
        raised = text[span.start : span.end]
        pieces = list(_LABELS.finditer(raised))
        if not pieces or any(piece[0] not in labels for piece in pieces) or is_power(text[: span.start]):
            continue
        found += [Span(span.start + piece.start(), span.start + piece.end()) for piece in pieces]
    taken = {place for span in found for place in range(*span)}
    found += [
        Span(*match.span()) for match in _STARS.finditer(text) if match[0] in labels and match.start() not in taken
    ]
    return sorted(marks_within(line, text, found))
