"""The source of a clause: the lines that it was made from, and what of them is not in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.corpus.document import Clause, Document

MARK = "footnote-mark"
FOOTNOTE = "footnote"
REPEATED = "repeated-bold"
HYPHEN = "line-end-hyphen"


class TakenOut(NamedTuple):
    """A stretch of a source line that is not in the clause's text: code points start to end, and what it is.

    ``kind`` is ``footnote-mark``, ``footnote``, or a kind of furniture.
    """

    start: int
    end: int
    kind: str


class SourceLine(NamedTuple):
    """A line of the source by its number, from 1; ``inside`` tells whether the clause was made from it."""

    number: int
    text: str
    inside: bool
    taken: tuple[TakenOut, ...] = ()


def source_lines(document: Document, clause: Clause, around: int = 0) -> tuple[SourceLine, ...]:
    """The lines of the source that a clause was made from, with ``around`` lines before and after."""
    lines = document.source_text.splitlines()
    first, last = clause.lines
    start, stop = max(1, first - around), min(len(lines), last + around)
    wanted = _Wanted(clause)
    found = []
    for number in range(start, stop + 1):
        text = lines[number - 1]
        taken = list(_whole_pieces(document, number, text))
        if first <= number <= last:
            taken += wanted.left_out(text, taken)
        found.append(SourceLine(number, text, first <= number <= last, tuple(sorted(taken))))
    return tuple(found)


def _whole_pieces(document: Document, number: int, text: str) -> Iterator[TakenOut]:
    """The furniture and the notes of a line."""
    for piece in document.furniture:
        if piece.lines.first <= number <= piece.lines.last and piece.kind not in (REPEATED, HYPHEN):
            start = text.find(piece.text)
            if start >= 0:
                yield TakenOut(start, start + len(piece.text), piece.kind)
    if any(note.lines.first <= number <= note.lines.last for note in document.footnotes) and text.strip():
        start = len(text) - len(text.lstrip())
        yield TakenOut(start, len(text.rstrip()), FOOTNOTE)


class _Wanted:
    """What of a clause is still to be met in its lines: its label and text, character by character, white space aside."""

    def __init__(self, clause: Clause) -> None:
        self._chars: list[tuple[str, bool]] = [(char, False) for char in clause.label]
        place = 0
        for mark in sorted(clause.marks, key=lambda mark: mark.offset):
            self._chars += [(char, False) for char in clause.text[place : mark.offset]]
            self._chars += [(char, True) for char in mark.label]
            place = mark.offset
        self._chars += [(char, False) for char in clause.text[place:]]
        self._chars = [(char, is_mark) for char, is_mark in self._chars if not char.isspace()]
        self._next = 0

    def left_out(self, text: str, taken: Sequence[TakenOut]) -> list[TakenOut]:
        """Go on through a line; return what of it is not in the clause's text, beside what is known to be taken."""
        known = {place for start, end, _kind in taken for place in range(start, end)}
        found: list[TakenOut] = []
        for place, char in enumerate(text):
            if char.isspace() or place in known or self._next >= len(self._chars):
                continue
            wanted, is_mark = self._chars[self._next]
            if char == wanted:
                self._next += 1
                kind = MARK if is_mark else ""
            else:
                # Nothing else is left out of a line in pieces; before the first character, it is of another clause.
                kind = (REPEATED if text[place + 1 :].strip() else self._at_end(char)) if self._next else ""
            if not kind:
                continue
            if found and found[-1].end == place and found[-1].kind == kind:
                found[-1] = found[-1]._replace(end=place + 1)
            else:
                found.append(TakenOut(place, place + 1, kind))
        return found

    @staticmethod
    def _at_end(char: str) -> str:
        return REPEATED if char.isalpha() else HYPHEN
