"""A clause's text as it is drawn: footnote marks raised in their places, what cannot be seen made visible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui_reader.corpus import Clause, Span
from tui_reader.typesetting.lines import Role, Run
from tui_reader.typesetting.visible import visible

_RAISED = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_NOT_OF_TEXT = -1


class _Piece(NamedTuple):
    """A stretch of one role: where it ends in the drawn text, and where it begins in the clean text (-1: nowhere)."""

    end: int
    role: Role
    offset: int


class MarkedText:
    """A clause's text with its marks. ``text`` is what is drawn, before it is broken into lines."""

    def __init__(self, clause: Clause) -> None:
        drawn: list[str] = []
        self._pieces: list[_Piece] = []
        length = 0
        for text, role, offset in _pieces(clause):
            if role is Role.MARK and self._pieces and self._pieces[-1].role is Role.MARK:
                text = " " + text  # two marks in one place are two numbers, not one
            drawn.append(text)
            length += len(text)
            self._pieces.append(_Piece(length, role, offset))
        self.text = "".join(drawn)

    def lines(self, spans: Iterable[Span]) -> Iterator[tuple[list[Run], Span]]:
        """For each of the ascending spans of the drawn text: its runs, and the clean text that it shows."""
        pieces = iter(self._pieces)
        piece_start, piece = 0, next(pieces, _Piece(0, Role.TEXT, 0))
        shown_to = 0
        for start, end in spans:
            runs: list[Run] = []
            first = None
            place = start
            while place < end:
                while piece.end <= place:
                    piece_start, piece = piece.end, next(pieces)
                stop = min(end, piece.end)
                offset = piece.offset
                if offset != _NOT_OF_TEXT:
                    offset += place - piece_start
                    first = offset if first is None else first
                    shown_to = offset + stop - place
                runs.append(Run(self.text[place:stop], piece.role, offset))
                place = stop
            yield runs, Span(shown_to if first is None else first, shown_to)


def _pieces(clause: Clause) -> Iterator[tuple[str, Role, int]]:
    """The drawn text in order, piece by piece: what is drawn, its role, its offset in the clean text (-1: none)."""
    shown = visible(clause.text)
    marks = sorted(clause.marks, key=lambda mark: mark.offset)
    drawn = place = 0
    for end, role in _stretches(clause):
        while drawn < len(marks) and marks[drawn].offset < end:
            if marks[drawn].offset > place:
                yield shown[place : marks[drawn].offset], role, place
                place = marks[drawn].offset
            yield _raised(marks[drawn].label), Role.MARK, _NOT_OF_TEXT
            drawn += 1
        yield shown[place:end], role, place
        place = end
    for mark in marks[drawn:]:
        yield _raised(mark.label), Role.MARK, _NOT_OF_TEXT


def _raised(label: str) -> str:
    return visible(label).translate(_RAISED)


def _stretches(clause: Clause) -> Iterator[tuple[int, Role]]:
    """The clean text from its beginning to its end as stretches of one role: where each ends, and its role."""
    length = len(clause.text)
    special = [(citation.start, citation.end, Role.CITATION) for citation in clause.citations]
    if clause.verb:
        special.append((*clause.verb_span, Role.VERB))
    place = 0
    for start, end, role in sorted(special):
        start, end = max(start, place), min(end, length)
        if start < end:
            if start > place:
                yield start, Role.TEXT
            yield end, role
            place = end
    if place < length:
        yield length, Role.TEXT
