"""The furniture of the page: what stands on paper to find one's way and is not of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from tui_reader.corpus import Furniture, Lines
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.contents import table_of_contents
from tui_reader.parsing.letterhead import letterhead, split_columns
from tui_reader.parsing.lines import Line
from tui_reader.parsing.page_marks import is_bar_code, is_bare_number, is_page_number, is_symbol

_URL = re.compile(r"^https?://\S+$", re.IGNORECASE)
_LONGEST_HEADER = 120
_SHORTEST_TITLE = 3
_FIRST = 60
"""Lines among which the title is looked for that running headers repeat."""
_TEXT_ENDS = ("，", "、", "；", "：", "。")
_NEAR = 2
"""A header stands at most so many lines from the page number or symbol that shows it for one."""
_INSIDE = frozenset({"letterhead", "table-of-contents"})
"""Kinds of furniture that tell of no page's edge."""


def take_out(lines: Iterable[Line], lexicon: Lexicon) -> tuple[list[Line], list[Furniture]]:
    """Take the furniture out of the lines: letterhead, running headers, page numbers, lists of URLs, contents.

    A line that follows furniture is told that a page begins with it where one of the page's edges stood between.
    Footnote rules are left: they show where footnotes begin.
    """
    kept: list[Line] = []
    taken: list[Furniture] = []
    lines = list(split_columns(lines, lexicon))
    kinds = _kinds(lines, lexicon)
    crossed = False
    for place, line in enumerate(lines):
        kind = kinds.get(place, "")
        if kind:
            taken.append(Furniture(kind, line.text, Lines(line.number, line.number)))
            crossed = crossed or kind not in _INSIDE
            continue
        if crossed and not line.new_page and kept:
            line = replace(line, new_page=True)
        crossed = False
        kept.append(line)
    return kept, taken


def is_rule(text: str) -> bool:
    """Whether the line is the rule above footnotes, or the ornament at a text's end."""
    return len(text) >= 5 and not text.strip("_—–-―─ ")


def _kinds(lines: Sequence[Line], lexicon: Lexicon) -> dict[int, str]:
    """The kind of furniture of each line that is some, by its place."""
    kinds = dict.fromkeys(table_of_contents(lines, lexicon), "table-of-contents")
    kinds |= dict.fromkeys(letterhead(lines, lexicon), "letterhead")
    for place, line in enumerate(lines):
        if _URL.match(line.text):
            kinds[place] = "url-list"
        elif is_page_number(line.text):
            kinds[place] = "page-number"
        elif is_bar_code(line.text) or lexicon.recycling.search(line.text):
            kinds[place] = "bar-code"
    kinds |= dict.fromkeys(_running_headers(lines, kinds), "running-header")
    kinds |= dict.fromkeys(_bare_page_numbers(lines, kinds), "page-number")
    return kinds


def _running_headers(lines: Sequence[Line], kinds: dict[int, str]) -> set[int]:
    """Lines at pages' heads: symbols, and texts that come again beside symbols and page numbers."""
    symbols = {place for place, line in enumerate(lines) if is_symbol(line.text)}
    times = Counter(lines[place].text for place in symbols)
    numbered = {place for place, kind in kinds.items() if kind == "page-number"}
    headers = {
        place
        for place in symbols
        if times[lines[place].text] > 1 or place < _NEAR or _is_near(place, numbered) or kinds.get(place - 1)
    }
    edges = numbered | headers
    first: dict[str, int] = {}
    for place in sorted(headers):
        first.setdefault(lines[place].text, place)
    others = [
        place
        for place, line in enumerate(lines)
        if place not in kinds and place not in headers and _could_be_header(line.text)
    ]
    texts = Counter(lines[place].text for place in others)
    beside = Counter(lines[place].text for place in others if _is_near(place, edges))
    for place in others:
        text = lines[place].text
        apart = _beside_symbol(text, first)
        if apart:
            is_header = texts[text] > 1 or _is_title(apart, lines[:_FIRST])
        elif not _is_near(place, edges) or is_bare_number(text):
            is_header = _shares_its_line(lines, place, first)
        elif texts[text] > 1:
            # A line of the text, too, may come again, once of them beside a page's edge.
            is_header = beside[text] > 1 or _is_title(text, lines[:_FIRST])
        else:
            next_to = place - 1 in headers or place + 1 in headers
            before = lines[: max(0, min(_FIRST, place - _NEAR))]
            is_header = _shares_its_line(lines, place, first) or (next_to and _is_title(text, before))
        if is_header:
            headers.add(place)
    return headers


def _could_be_header(text: str) -> bool:
    return len(text) < _LONGEST_HEADER and not text.endswith(_TEXT_ENDS)


def _shares_its_line(lines: Sequence[Line], place: int, first: Mapping[str, int]) -> bool:
    """Whether the piece was cut from the line of a symbol that had been printed before: the head of a later page."""
    return any(
        0 <= near < len(lines)
        and lines[near].number == lines[place].number
        and first.get(lines[near].text, near) < min(near, place)
        for near in (place - 1, place + 1)
    )


def _beside_symbol(text: str, symbols: Container[str]) -> str:
    """What stands on a line beside the document's symbol, empty if the symbol does not stand there."""
    first, _space, after = text.partition(" ")
    if after and first in symbols:
        return after.strip()
    before, _space, last = text.rpartition(" ")
    return before.strip() if before and last in symbols else ""


def _is_title(text: str, lines: Sequence[Line]) -> bool:
    """Whether the text stands, perhaps behind a label, among the first lines."""
    return len(text) > _SHORTEST_TITLE and any(line.text.endswith(text) for line in lines)


def _is_near(place: int, places: set[int]) -> bool:
    return not places.isdisjoint([*range(place - _NEAR, place), *range(place + 1, place + _NEAR + 1)])


def _bare_page_numbers(lines: Sequence[Line], kinds: dict[int, str]) -> set[int]:
    """Numbers alone on their lines that stand at a page's edge and go on from page to page."""
    edges = {place for place, kind in kinds.items() if kind in ("running-header", "page-number")}
    found = set()
    page = 1
    for place, line in enumerate(lines):
        if place in kinds or not is_bare_number(line.text):
            continue
        at_edge = place - 1 in edges or place + 1 in edges or line.new_page
        if at_edge and page <= int(line.text) <= page + 2:
            found.add(place)
            page = int(line.text)
    return found
