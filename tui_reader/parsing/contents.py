"""The table of contents, which says nothing that the headings do not say in their places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.lines import Line

_LEADER = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,}|·{4,})[ .…·]*\d{0,4}$")
_APART = 4
"""Entries that are wrapped, and page numbers set apart, put at most so many lines between two leaders."""


def table_of_contents(lines: Sequence[Line], lexicon: Lexicon) -> frozenset[int]:
    """The places of the lines of a table of contents: its heading, its entries with their leaders, what is between."""
    leaders = [place for place, line in enumerate(lines) if _LEADER.search(line.text)]
    found: set[int] = set()
    for place in leaders:
        found.add(place)
        before = next((each for each in range(place - 1, max(-1, place - 1 - _APART), -1) if each in found), None)
        if before is not None:
            found.update(range(before, place))
    if leaders:
        first = leaders[0]
        heads = [each for each in range(max(0, first - _APART), first) if lexicon.contents.search(lines[each].text)]
        if heads:
            found.update(range(heads[0], first))
    return frozenset(found)
