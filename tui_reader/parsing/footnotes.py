"""The notes at the feet of pages, taken out of the flow of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui_reader.corpus import Footnote, Furniture, Lines
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.furniture import is_rule
from tui_reader.parsing.habits import Habits
from tui_reader.parsing.joining import Joiner
from tui_reader.parsing.labels import Numbering, read_label
from tui_reader.parsing.lines import Line
from tui_reader.parsing.standing import stands_alone

_NOTE = re.compile(r"^(?P<label>\d{1,3}|[a-z]|\*{1,3}|†|‡)(?:[ \t]+(?=\S)|(?=[一-鿿《“])|$)(?P<text>.*)$")

_UNRULED = re.compile(r"^(?P<label>\d{1,3}|\*{1,3}|†|‡)(?:[ \t]+(?=\S)|(?=[一-鿿《“]))(?P<text>.+)$")
_ENDS = "。.”’)）"
_PAGE_LINES = 80
_LONGEST_BLOCK = 16
_FULL_STOPS = "。."
_SHORT = 0.8
"""A line that fills less than this part of a full one ends a note."""


@dataclass(slots=True)
class _Gathering:
    """Notes that have been read so far, and the number that the next one should have."""

    notes: list[Footnote] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    next_number: int = 1
    heads: str = ""

    def expects(self, line: Line, marked: bool = False) -> re.Match[str] | None:
        """The note that the line begins, if it has the number that is due, or any number that was ``marked``."""
        match = _NOTE.match(line.text)
        if match is None:
            return None
        label = match["label"]
        if label.isdigit():
            return match if int(label) == self.next_number or marked else None
        return match if label.startswith(("*", "†", "‡")) and match["text"] else None


def take_out_footnotes(
    lines: Sequence[Line], heads: Sequence[Furniture], joiner: Joiner, habits: Habits, lexicon: Lexicon
) -> tuple[list[Line], list[Footnote], list[Furniture]]:
    """Take the footnotes out of the lines of the text.

    A block of notes begins with the number that is due, after a rule (drawn, or a line of spaces), or, where the source
    has lost the rules, when that number was a mark in the text before; it goes on to the page's end. ``heads`` is what stands around the
    text on its pages: a symbol may have a note. Returns the other lines, the notes in order, and the rules.
    """
    gathered = _Gathering(heads="\n".join(piece.text for piece in heads))
    kept: list[Line] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        if is_rule(line.text) and place + 1 < len(lines) and _is_first_note(lines[place + 1], kept, gathered, lexicon):
            gathered.furniture.append(Furniture("footnote-rule", line.text, Lines(line.number, line.number)))
            place = _read_block(lines, place + 1, gathered, joiner, habits, lexicon)
        elif is_rule(line.text):
            gathered.furniture.append(Furniture("rule", line.text, Lines(line.number, line.number)))
            place += 1
        elif kept and gathered.expects(line) and _stands_as_note(lines, place, kept, gathered.heads, lexicon):
            place = _read_block(lines, place, gathered, joiner, habits, lexicon)
        else:
            kept.append(line)
            place += 1
    return kept, gathered.notes, gathered.furniture


def _is_first_note(line: Line, kept: Sequence[Line], gathered: _Gathering, lexicon: Lexicon) -> bool:
    """Whether the line below a rule begins a note.

    The first note of a part of a document, and of a page where numbers begin anew, has a number that no note before it
    leads to: then its mark must stand in the text above, unless the text is a part whose beginning is lost.
    """
    match = gathered.expects(line, marked=True)
    if match is None or gathered.expects(line) is not None:
        return match is not None
    is_cut = not gathered.notes and match["text"][:1] not in lexicon.after_number
    if not is_cut and not _was_marked(match["label"], kept[-_PAGE_LINES:], lexicon):
        return False
    gathered.next_number = int(match["label"])
    return True


def _stands_as_note(lines: Sequence[Line], place: int, kept: Sequence[Line], heads: str, lexicon: Lexicon) -> bool:
    """Whether a line that has the label of the note that is due is that note, though no rule was drawn above it."""
    line = lines[place]
    if (line.after_space or (line.text.isdigit() and not line.adjacent)) and _is_note(lines, place):
        return True
    if line.text.isdigit():
        # Its mark, alone on a line, came before; this is the label above the note.
        following = lines[place + 1].text if place + 1 < len(lines) else ""
        return not following[:1].isdigit() and _was_marked(line.text, kept[-_PAGE_LINES:], lexicon)
    match = _UNRULED.match(line.text)
    if match is None or match["text"][0] in lexicon.after_number or lexicon.annex.match(line.text):
        return False
    label = match["label"]
    marked = _was_marked(label, kept[-_PAGE_LINES:], lexicon) or (not label.isdigit() and label in heads)
    if not marked:
        return False
    return not line.adjacent or line.new_page or _page_ends(lines, place)


def _was_marked(label: str, before: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether the label stands as a mark in the lines before: behind a word or a point, before neither."""
    not_before = re.escape(lexicon.before_number) + r"\s\d/.\-–(（*"
    not_after = re.escape(lexicon.after_number) + r"\w/.\-–%％*"
    mark = re.compile(rf"(?<=[^{not_before}]){re.escape(label)}(?![{not_after}])|^{re.escape(label)}$")
    return any(mark.search(line.text) for line in before)


def _page_ends(lines: Sequence[Line], place: int) -> bool:
    """Whether the page, or the text, ends soon after the line."""
    following = lines[place + 1 : place + 1 + _LONGEST_BLOCK]
    return len(following) < _LONGEST_BLOCK or any(line.new_page for line in following)


def _is_note(lines: Sequence[Line], place: int) -> bool:
    """Whether a line that could be a note without a drawn rule is one, and not a footnote mark alone on its line."""
    line = lines[place]
    if len(line.text) > 2 or not line.text.isdigit():
        return True
    # A label on a line of its own: the note's text is the next line, which a mark's is not when it is set flush.
    following = lines[place + 1] if place + 1 < len(lines) else None
    return following is not None and following.adjacent and (following.indent > 0 or following.new_page)


def _read_block(
    lines: Sequence[Line], place: int, gathered: _Gathering, joiner: Joiner, habits: Habits, lexicon: Lexicon
) -> int:
    """Read notes from ``place`` on; return the place of the first line after them."""
    while place < len(lines):
        match = gathered.expects(lines[place])
        if match is None:
            break
        first = lines[place]
        label, last = match["label"], first
        parts = [match["text"].strip()] if match["text"].strip() else []
        place += 1
        while place < len(lines) and _goes_on(lines[place], parts, gathered, label, first.indent, lexicon):
            if parts and _has_ended(last, habits):
                break
            parts.append(lines[place].text)
            last = lines[place]
            place += 1
        gathered.notes.append(Footnote(label, joiner.clean(joiner.join_all(parts)), Lines(first.number, last.number)))
        if label.isdigit():
            gathered.next_number = int(label) + 1
    return place


def _begins_clause(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins as no note goes on: with an annex's label, or a numbered paragraph's."""
    labels = (label.numbering for label, rest in read_label(text, lexicon) if rest)
    return bool(lexicon.annex.match(text)) or any(each in (Numbering.ARABIC, Numbering.ARTICLE) for each in labels)


def _has_ended(last: Line, habits: Habits) -> bool:
    """Whether the last line of a note is one that ends a paragraph: with a full stop, and before the line is full."""
    if last.text[-1:] not in _FULL_STOPS:
        return False
    return (habits.trails and last.trails) or last.cells + last.indent < _SHORT * habits.width


def _goes_on(line: Line, parts: Sequence[str], gathered: _Gathering, label: str, indent: int, lexicon: Lexicon) -> bool:
    """Whether a line still belongs to the note that was begun, at some indentation."""
    if not parts:
        return True
    after = _Gathering(next_number=int(label) + 1 if label.isdigit() else gathered.next_number)
    if line.new_page or is_rule(line.text) or after.expects(line):
        return False
    if parts[-1][-1:] in _ENDS and (stands_alone(line.text, lexicon) or _begins_clause(line.text, lexicon)):
        return False
    return line.indent == 0 or (line.adjacent and (indent > 0 or parts[-1][-1:] not in _FULL_STOPS))
