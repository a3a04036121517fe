"""Joining what a line's end has cut: what stands between the two halves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_HAN = r"[㐀-䶿一-鿿豈-﫿]"
_HAN_THEN_LATIN = re.compile(rf"{_HAN}( ?)(?=[0-9A-Za-z])")
_LATIN_THEN_HAN = re.compile(rf"[0-9A-Za-z]( ?)(?={_HAN})")
_SPACES = re.compile(r"\s+")
_QUOTES = "“”‘’"
_POINTS = "、。〈〉《》「」『』【】〔〕！（），：；？"
_BESIDE_POINT = re.compile(
    rf"(?<=[{_POINTS}]) (?=[{_POINTS}{_QUOTES}]|{_HAN})|(?:(?<=[{_QUOTES}])|(?<={_HAN})) (?=[{_POINTS}])"
    rf"|(?<=[{_QUOTES}]) (?={_HAN})|(?<={_HAN}) (?=[{_QUOTES}])"
)
_IS_HAN = re.compile(_HAN)


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins lines as one source writes: whether it puts a space between Han and Latin characters or digits."""

    before_latin: bool
    after_latin: bool

    @classmethod
    def for_source(cls, lines: Iterable[str]) -> Joiner:
        """The habits of a source, by the majority of its own lines."""
        text = "\n".join(lines)
        return cls(_majority(_HAN_THEN_LATIN, text), _majority(_LATIN_THEN_HAN, text))

    def between(self, before: str, after: str) -> str:
        """What stands between two halves that a line's end has cut: nothing, or a space."""
        if not before or not after or before[-1].isspace() or after[0].isspace():
            return ""
        left, right = before[-1], after[0]
        if is_wide(left) and is_wide(right):
            return ""
        if is_wide(right):
            return " " if left.isascii() and left.isalnum() and is_han(right) and self.after_latin else ""
        if is_wide(left):
            return " " if right.isascii() and right.isalnum() and is_han(left) and self.before_latin else ""
        if left in "-–/(" and right.isalnum():
            return ""
        if right in ")/,.;:%" or left == "(":
            return ""
        return " "

    def join(self, before: str, after: str) -> str:
        """Two halves in one."""
        return before + self.between(before, after) + after

    def join_all(self, parts: Iterable[str]) -> str:
        """What lines' ends have cut into parts, in one."""
        joined: list[str] = []
        before = ""
        for part in parts:
            joined += (self.between(before, part), part)
            before = part or before
        return "".join(joined)

    @staticmethod
    def clean(text: str) -> str:
        """White space within a paragraph as single spaces; none beside a full-width point, which brings its own."""
        return _BESIDE_POINT.sub("", _SPACES.sub(" ", text).strip())


def is_han(char: str) -> bool:
    """Whether the character is a Chinese one."""
    return bool(_IS_HAN.match(char))


def is_wide(char: str) -> bool:
    """Whether the character is Chinese, or a mark of Chinese typesetting, so that no space is set beside it."""
    return is_han(char) or char in _QUOTES + "…—―·" or unicodedata.east_asian_width(char) in "WF"


def _majority(pattern: re.Pattern[str], text: str) -> bool:
    found = pattern.findall(text)
    return bool(found) and sum(map(bool, found)) * 2 >= len(found)
