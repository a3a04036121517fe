"""The letterhead of a document: the organization's name, its symbol, to whom it is distributed, in which languages.

In print the letterhead stands in columns, so that an extraction may put pieces of it beside other text on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.lines import Line
from tui_reader.parsing.page_marks import is_bar_code, is_page_number, is_symbol

_GAP = re.compile(r"[ \t\u3000]{4,}")
_DISTRIBUTION = re.compile(r"^(?P<before>.*\S)\s+(?P<after>Distr\..*)$")
_BEFORE_SYMBOL = re.compile(r"^(?P<name>.+?) (?P<symbol>\S+/\S+(?: \(\d{4}\)\*?)?)$")
_BLOCK = 6
"""Lines after the word of distribution in which its date and languages stand."""


def split_columns(lines: Iterable[Line], lexicon: Lexicon) -> Iterator[Line]:
    """The lines, those cut at their gaps in which a piece of the letterhead or of the page's furniture stands."""
    for line in lines:
        pieces = _GAP.split(line.text)
        if len(pieces) == 1:
            beside = _DISTRIBUTION.match(line.text)
            pieces = [beside["before"], beside["after"]] if beside else _name_and_symbol(line.text, lexicon)
        if len(pieces) > 1 and any(_is_apart(piece, lexicon) for piece in pieces):
            for place, piece in enumerate(pieces):
                yield replace(line.with_text(piece), adjacent=line.adjacent or place > 0)
        else:
            yield line


def _name_and_symbol(text: str, lexicon: Lexicon) -> list[str]:
    pieces = _BEFORE_SYMBOL.match(text)
    if pieces and is_symbol(pieces["symbol"]):
        name = pieces["name"]
        if lexicon.organization.search(name) or lexicon.masthead_key(name) is not None:
            return [name, pieces["symbol"]]
    return [text]


def _is_apart(piece: str, lexicon: Lexicon) -> bool:
    return (
        is_symbol(piece)
        or is_page_number(piece)
        or is_bar_code(piece)
        or any(pattern.search(piece) for pattern in (lexicon.distribution, lexicon.distributed, lexicon.recycling))
    )


def letterhead(lines: Iterable[Line], lexicon: Lexicon) -> frozenset[int]:
    """The places among the lines of the organization's name and of the notes on distribution.

    A date or a language belongs to them only close after the word of distribution.
    """
    found = set()
    left = 0
    for place, line in enumerate(lines):
        if lexicon.distribution.search(line.text):
            found.add(place)
            left = _BLOCK
        elif (left and lexicon.distributed.search(line.text)) or (
            place < _BLOCK and lexicon.organization.search(line.text)
        ):
            found.add(place)
        left = max(0, left - 1)
    return frozenset(found)
