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
        shown = visible(clause.text)
        drawn: list[str] = []
        pieces: list[_Piece] = []
        length = place = 0
        marks = iter(sorted(clause.marks, key=lambda mark: mark.offset))
        mark = next(marks, None)
        for stretch_end, role in _stretches(clause):
            while place < stretch_end:
                end = stretch_end if mark is None else min(stretch_end, max(place, mark.offset))
                if end > place:
                    drawn.append(shown[place:end])
                    length += end - place
                    pieces.append(_Piece(length, role, place))
                    place = end
                while mark is not None and (mark.offset <= place or place == len(shown)):
                    raised = visible(mark.label).translate(_RAISED)
                    if pieces and pieces[-1].role is Role.MARK:
                        raised = " " + raised  # two marks in one place are two numbers, not one
                    drawn.append(raised)
                    length += len(raised)
                    pieces.append(_Piece(length, Role.MARK, _NOT_OF_TEXT))
                    mark = next(marks, None)
        self.text = "".join(drawn)
        self._pieces = pieces

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
