"""The part of a clause that shows a match: its sentence, or as much of it as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.corpus import Span

_JOINS = "-/."
_STOPS = frozenset("，。；：！？;!?\n")


def excerpt(text: str, spans: Sequence[Span], before: int, after: int) -> Span:
    """The stretch of ``text`` around the first of ``spans`` (sorted; without any, around the text's start).

    It begins with the match's clause of a sentence, but at most ``before`` code points ahead of the match, and ends at
    most ``after`` code points behind it; words and numbers of Latin letters and digits are not cut.
    """
    first = spans[0] if spans else Span(0, 0)
    earliest = max(0, first.start - max(0, before))
    start = next((place for place in range(first.start, earliest, -1) if text[place - 1] in _STOPS), earliest)
    while start < first.start and _cuts(text, start):
        start += 1
    while start < first.start and text[start].isspace():
        start += 1
    end = min(len(text), first.end + max(0, after))
    while end > first.end and _cuts(text, end):
        end -= 1
    return Span(start, end)


def _cuts(text: str, place: int) -> bool:
    """Whether a word or a number runs over this place."""
    return 0 < place < len(text) and all(
        char.isascii() and (char.isalnum() or char in _JOINS) for char in text[place - 1 : place + 1]
    )
