"""Footnote marks: small raised digits in print, bare digits in an extraction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui_reader.corpus import FootnoteMark
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.joining import is_wide
from tui_reader.parsing.lines import Line

_DIGITS = re.compile(r"\d+")
_STARS = re.compile(r"(?<=\S)(\*{1,3}|†|‡)")
_ALONE = re.compile(r"^(\d{1,3}|\*{1,3})$")
_AT_START = re.compile(r"^(\d{1,3})(?: +(?=\S)|(?=[一-鿿《“]))")
_WORD_BEFORE = re.compile(r"[^\W\d_A-Z]{3}$")
_SENTENCE_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_A-Z]{4,}$")
"""A word that ends a sentence, and is no abbreviation such as Corr. or vol."""
_CLOSING = "》”’）)]】」』"
_TITLES = ("》", "”", "’")
_MISSED = 4
"""How much higher than the last mark one may be."""
_REACH = 40
"""Characters before a number in which one sees whether it may be a mark."""
_POINTS = "，、。；：,;:."


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line without its footnote marks, and the marks with their offsets in it.

    ``last`` is the number of the last line of the source that is in it: a mark may stand on a line of its own.
    """

    line: Line
    text: str
    marks: tuple[FootnoteMark, ...] = ()
    last: int = 0


class _Finder:
    """Finds marks in reading order: each is the number due next, or one that came before."""

    def __init__(self, labels: Sequence[str], lexicon: Lexicon) -> None:
        self._labels = frozenset(labels)
        self._lexicon = lexicon
        self._highest = next((int(label) - 1 for label in labels if label.isdigit()), 0)

    def accept(self, label: str) -> None:
        if label.isdigit():
            self._highest = max(self._highest, int(label))

    def is_due(self, label: str) -> bool:
        return label in self._labels and (not label.isdigit() or int(label) <= self._highest + 1)

    def may_lead(self, text: str, match: re.Match[str]) -> bool:
        """Whether a number at a line's beginning is a mark that belongs to the end of the line before."""
        return self.is_due(match[1]) and text[match.end()] not in self._lexicon.after_number

    def in_line(self, text: str) -> list[tuple[int, int, str]]:
        """The marks within a line: start, end, label."""
        found = [(match.start(), match.end(), match[0]) for match in _STARS.finditer(text) if match[0] in self._labels]
        for match in _DIGITS.finditer(text):
            if (self.is_due(match[0]) or self._is_late(text, match)) and self._is_mark(text, match):
                self.accept(match[0])
                found.append((match.start(), match.end(), match[0]))
        return sorted(found)

    def _is_late(self, text: str, match: re.Match[str]) -> bool:
        """Whether it is a number a little higher than is due, behind a title: the marks between were not found."""
        if match[0] not in self._labels or text[match.start() - 1 : match.start()] not in _TITLES:
            return False
        return int(match[0]) <= self._highest + _MISSED

    def _is_mark(self, text: str, match: re.Match[str]) -> bool:
        start, end = match.span()
        before = text[start - 1] if start else ""
        after = text[end] if end < len(text) else ""
        if not before or before.isspace() or before in self._lexicon.before_number or before in "/-–(（~":
            return False
        if after and (
            after in "/-–.%％(" or after in self._lexicon.after_number or (after.isalnum() and after.isascii())
        ):
            return False
        if after == " " and text[end + 1 : end + 2].isdigit():
            # 2 100 多万条: a number whose thousands are set apart.
            return False
        if before in _POINTS and start >= 2 and text[start - 2].isdigit():
            return False
        is_new = int(match[0]) == self._highest + 1
        if before == "." and not _SENTENCE_BEFORE.search(text, max(0, start - _REACH), start - 1):
            return False
        if before in _CLOSING:
            return True
        if before in _POINTS:
            return is_new or not after or after.isspace()
        if _WORD_BEFORE.search(text, max(0, start - _REACH), start):
            return True
        return is_new and (is_wide(before) or before.isalpha()) and (not after or after.isspace() or is_wide(after))


def find_marks(lines: Sequence[Line], labels: Iterable[str], lexicon: Lexicon) -> list[MarkedLine]:
    """The lines without their footnote marks; a mark on a line of its own belongs to the end of the line before."""
    finder = _Finder(tuple(labels), lexicon)
    marked: list[MarkedLine] = []
    for line in lines:
        text = line.text
        alone = _ALONE.match(text)
        if alone and marked and finder.is_due(alone[1]):
            finder.accept(alone[1])
            marked[-1] = _with_mark_at_end(marked[-1], alone[1], line)
            continue
        first: list[FootnoteMark] = []
        leading = _AT_START.match(text)
        if leading and marked and finder.may_lead(text, leading) and _goes_on(marked[-1]):
            finder.accept(leading[1])
            first.append(FootnoteMark(leading[1], 0))
            text = text[leading.end() :]
        text, marks = _without_marks(text, finder.in_line(text))
        marked.append(MarkedLine(line, text, (*first, *marks), line.number))
    return marked


def _goes_on(before: MarkedLine) -> bool:
    """Whether the line before ends in what a mark may stand behind, in mid-sentence."""
    if before.line.trails or before.text[-1:] not in _CLOSING + _POINTS:
        return False
    return before.text[-1:] in _CLOSING or not before.text[-2:-1].isdigit()


def _with_mark_at_end(marked: MarkedLine, label: str, mark_line: Line) -> MarkedLine:
    marks = (*marked.marks, FootnoteMark(label, len(marked.text)))
    return replace(marked, marks=marks, last=mark_line.number)


def _without_marks(text: str, found: Sequence[tuple[int, int, str]]) -> tuple[str, list[FootnoteMark]]:
    """Take the marks out of a text, with the space that stood beside a raised digit where Chinese sets none."""
    kept: list[str] = []
    marks: list[FootnoteMark] = []
    place = length = 0
    for start, end, label in found:
        kept.append(text[place:start])
        length += start - place
        marks.append(FootnoteMark(label, length))
        place = end
        before = text[start - 1 : start]
        following = end
        while text[following : following + 1] == " ":
            following += 1
        if following < len(text) and is_wide(text[following]) and is_wide(before):
            place = following
    kept.append(text[place:])
    return "".join(kept), marks
