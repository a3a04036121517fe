"""Where paragraphs begin: what tells that a line is the first of one, and no half of a sentence that was wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.habits import Habits, breaks_off, width_of
from tui_reader.parsing.labels import HEADINGS, ITEMS, Label, Numbering, read_label
from tui_reader.parsing.lines import is_centred
from tui_reader.parsing.marks import MarkedLine
from tui_reader.parsing.standing import stands_alone, stands_in_masthead

_FINAL = "。；：！？.;:!?…”』」）)]"
_POINTS = "，、,"
_SHORT = 0.8
"""A line that fills less than this part of a full one ends a paragraph rather than a row."""
_HALF = 0.5
"""The part of a full line that no line within a paragraph is shorter than."""
_SLACK = 3
"""Cells by which a full line may be narrower than others: types are not all of one width."""
_FIRST_UNIT = re.compile(r"[\w\-./]+|.", re.ASCII)
_AND_AFTER_ITEM = re.compile(r"[；;] ?\w{1,3}$")
_COLUMNS = re.compile(r"\S[ \t]{3,}\S")


def is_followed(label: Label, following: Sequence[MarkedLine], lexicon: Lexicon) -> bool:
    """Whether an item's successor begins a line, too: two items of a sentence are hardly ever both wrapped so."""
    if label.numbering not in ITEMS:
        return False
    labels = (each for line in following for each, _rest in read_label(line.text, lexicon))
    return any(each.numbering is label.numbering and each.ordinal == 2 for each in labels)


def begins(
    group: Sequence[MarkedLine],
    line: MarkedLine,
    label: Label | None,
    in_front: bool,
    habits: Habits,
    lexicon: Lexicon,
) -> bool:
    """Whether a paragraph begins with ``line``, and the lines gathered before it are one that has ended.

    ``label`` is the one at the line's beginning, if it is due; ``in_front``: the text itself has not begun.
    """
    before = group[-1]
    open_ended = _is_open(before, lexicon)
    # The second line of a centred title stands close under the first.
    close = is_centred(line.line) and line.line.adjacent and not line.line.new_page and label is None
    if not open_ended and _is_set_apart(before, line, close, in_front, habits, lexicon):
        return True
    if close:
        return False
    if label is not None and label.numbering in ITEMS:
        return not open_ended and _begins_item(before, line, label, habits)
    if label is not None and (
        before.line.trails
        or _is_final(before.text)
        or _short(before, habits)
        or habits.unwrapped
        or _opens_operative_part(before, line, label, lexicon)
        or (len(group) <= 2 and _is_labelled_heading(group[0], lexicon))
    ):
        return True
    if label is not None and len(group) == 1 and _precedes(before, label, lexicon):
        return True
    if open_ended:
        return False
    if not habits.trails and _short(before, habits) and _is_labelled_heading(group[0], lexicon):
        return True
    if habits.trails and any(mark.offset == len(before.text) for mark in before.marks):
        # The white space may be that beside the raised mark.
        alone = before.last != before.line.number
        return (_short(before, habits) and not alone) or (before.text[-1:] in "，,；;。." and line.line.indent > 0)
    if habits.trails:
        return before.line.trails or (
            line.line.indent > 0 and not line.line.new_page and before.text.endswith(("，", "；", "。", ",", ";"))
        )
    # Lines that a mark on a line of its own has cut are short without being last ones.
    whole = all(each.last == each.line.number for each in group[-2:])
    if habits.flush and whole and not in_front and before.line.cells < _HALF * habits.width:
        return True
    return _ends(before, line, _is_in_preamble(group[0], lexicon), habits, lexicon)


def _is_set_apart(
    before: MarkedLine, line: MarkedLine, close: bool, in_front: bool, habits: Habits, lexicon: Lexicon
) -> bool:
    """Whether one of the two lines is a paragraph by what it says, and not the half of one that is wrapped."""
    cut = breaks_off(before.text, habits.width) and not _is_apart(before, line, habits)
    ended = _stands(before, in_front, lexicon) and not _is_unclosed(before.text)
    if _stands(line, in_front, lexicon):
        return ended or not cut or (in_front and stands_alone(line.text, lexicon))
    flush_left = habits.indent is not None and line.line.indent <= habits.indent
    wrapped = (close and not stands_alone(before.text, lexicon)) or (cut and flush_left)
    return ended and not wrapped


def _stands(line: MarkedLine, in_front: bool, lexicon: Lexicon) -> bool:
    """Whether the line is a paragraph, or a table's row, by itself."""
    if stands_alone(line.text, lexicon) or is_row(line, lexicon):
        return True
    return in_front and stands_in_masthead(line.text, lexicon)


def is_row(line: MarkedLine, lexicon: Lexicon) -> bool:
    """Whether the line is set in columns, which a label and the text after it are not."""
    if not _COLUMNS.search(line.text):
        return False
    rests = [rest for _label, rest in read_label(line.text, lexicon)]
    return bool(_COLUMNS.search(rests[0])) if rests else True


def _begins_item(before: MarkedLine, line: MarkedLine, label: Label, habits: Habits) -> bool:
    """Whether an item at a line's beginning is set as a paragraph, or only wrapped there within a sentence.

    What follows an item that was set as a paragraph is set so, too.
    """
    if habits.trails:
        return before.line.trails
    if _is_apart(before, line, habits) or habits.unwrapped or _is_indented(line, habits):
        return True
    if label.ordinal > 1 and _closes_item(before.text):
        return True
    if _short(before, habits) and not before.marks:
        return True
    closed = _is_final(before.text) or before.text[-1:] in "，,"
    return closed and (_is_cut_off(before, line, habits) or line.line.indent > 0)


def _is_labelled_heading(first: MarkedLine, lexicon: Lexicon) -> bool:
    return any(label.numbering in HEADINGS for label, _rest in read_label(first.text, lexicon))


def _precedes(before: MarkedLine, label: Label, lexicon: Lexicon) -> bool:
    """Whether the line before has the number before: the items of a list that has one line for each."""
    labels = [earlier for earlier, _rest in read_label(before.text, lexicon)]
    return any(earlier.numbering is label.numbering and earlier.ordinal == label.ordinal - 1 for earlier in labels)


def _is_apart(before: MarkedLine, line: MarkedLine, habits: Habits) -> bool:
    """Whether blank lines set the line apart from the one before: some, or more than stand within paragraphs."""
    if line.line.new_page:
        return False
    if not habits.double_spaced:
        return not line.line.adjacent
    return line.line.blanks > habits.spacing and before.last + line.line.blanks + 1 == line.line.number


def _is_indented(line: MarkedLine, habits: Habits) -> bool:
    """Whether the line is indented as only first lines are."""
    return habits.indent is not None and line.line.indent > habits.indent


def _is_open(before: MarkedLine, lexicon: Lexicon) -> bool:
    """Whether the line ends in what a paragraph cannot end in; the and between two items can (；和)."""
    ending = next((ending for ending in lexicon.open_endings if before.text.endswith(ending)), "")
    marked = any(mark.offset == len(before.text) for mark in before.marks)
    return bool(ending) and not marked and not before.text[: -len(ending)].rstrip().endswith(("；", ";"))


def _is_unclosed(text: str) -> bool:
    """Whether a bracket or a title that begins in the line goes on after it."""
    opened = any(text.count(left) > text.count(right) for left, right in ("[]", "［］", "《》", "()", "（）"))
    return opened and not text.endswith(("。", "：", "；", ".", ":", ";"))


def _closes_item(text: str) -> bool:
    """Whether an item may end so: with a point, and perhaps an and after it."""
    return _is_final(text) or bool(_AND_AFTER_ITEM.search(text)) or text.endswith(("，", ","))


def _is_in_preamble(first: MarkedLine, lexicon: Lexicon) -> bool:
    """Whether the paragraph that begins with the line may be one of a preamble, which have no labels."""
    return not read_label(first.text, lexicon)


def _ends(before: MarkedLine, line: MarkedLine, in_preamble: bool, habits: Habits, lexicon: Lexicon) -> bool:
    """Whether the line before looks like a paragraph's last, in a source that does not say so by white space."""
    if habits.unwrapped or _is_indented(line, habits):
        return True
    closed = _is_final(before.text) or before.text[-1:] in "，,"
    if line.line.new_page:
        return closed and (line.line.indent > 0 or _is_cut_off(before, line, habits))
    if _is_apart(before, line, habits):
        return True
    if line.line.indent > before.line.indent and closed:
        return True
    # Where nothing else tells paragraphs apart, a verb after a comma does, though now and then one stands so within.
    may_end = (habits.flush and in_preamble) or _is_cut_off(before, line, habits)
    if closed and may_end and _opens_with_verb(line.text, lexicon):
        return True
    whole = before.last == before.line.number
    if _is_heading_line(line, habits) and _is_final(before.text):
        return True
    if habits.double_spaced and line.line.adjacent and all(_is_entry(each, habits) for each in (before, line)):
        return True
    # A mark that stands on a line of its own has cut the line before it short.
    return _short(before, habits) and (closed or habits.width < 40) and whole


def _is_entry(line: MarkedLine, habits: Habits) -> bool:
    """Whether the line could be one of a list, which is set close though the source is not: a name, half a line long."""
    return _is_heading_line(line, habits) and line.line.cells < 0.5 * habits.width


def _is_heading_line(line: MarkedLine, habits: Habits) -> bool:
    """Whether the line is short, and ends as neither a sentence nor a line that goes on does."""
    if not _short(line, habits) or line.marks or line.text[-1:] in _FINAL + _POINTS:
        return False
    return line.last == line.line.number


def _opens_operative_part(before: MarkedLine, line: MarkedLine, label: Label, lexicon: Lexicon) -> bool:
    """Whether the line is the first operative paragraph: the last of the preamble ends in a comma."""
    if label.numbering is not Numbering.ARABIC or label.ordinal != 1 or before.text[-1:] not in "，,":
        return False
    rests = [rest for _label, rest in read_label(line.text, lexicon)]
    return any(lexicon.operative_verb.match(rest) for rest in rests)


def _opens_with_verb(text: str, lexicon: Lexicon) -> bool:
    return any(verb.match(text) for verb in (lexicon.preambular_verb, lexicon.operative_verb))


def _is_final(text: str) -> bool:
    return text[-1:] in _FINAL


def _short(line: MarkedLine, habits: Habits) -> bool:
    return line.line.cells + line.line.indent < _SHORT * habits.width


def _is_cut_off(before: MarkedLine, line: MarkedLine, habits: Habits) -> bool:
    """Whether the next line's first word would have found room at the end of the line before."""
    first = _FIRST_UNIT.match(line.text)
    needed = width_of(first[0]) if first else 0
    return before.line.cells + before.line.indent + needed + _SLACK < habits.width or _short(before, habits)
