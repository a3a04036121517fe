"""The furniture of the page: what stands on paper to find one's way and is not of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
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
_NEAR = 2
"""A header stands at most so many lines from the page number or symbol that shows it for one."""
_INSIDE = frozenset({"url-list", "letterhead", "table-of-contents"})
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
    edges = {place for place, kind in kinds.items() if kind == "page-number"}
    headers = {
        place
        for place in symbols
        if times[lines[place].text] > 1 or place < _NEAR or _is_near(place, edges) or kinds.get(place - 1)
    }
    edges |= headers
    texts = Counter(line.text for line in lines if len(line.text) < _LONGEST_HEADER)
    own = {lines[place].text for place in headers}
    beside = Counter(
        lines[place].text
        for place in range(len(lines))
        if place not in kinds and place not in headers and _is_near(place, edges)
    )
    for place, line in enumerate(lines):
        if place in kinds or place in headers or len(line.text) >= _LONGEST_HEADER:
            continue
        if _shares_its_line(lines, place, headers):
            headers.add(place)
            continue
        apart = _beside_symbol(line.text, own)
        again = texts[line.text] > 1 and (beside[line.text] > 1 or _is_near(place, headers))
        if (apart and (texts[line.text] > 1 or _is_title(apart, lines))) or (
            _is_near(place, edges)
            and not is_bare_number(line.text)
            and (
                again
                or (
                    (place - 1 in headers or place + 1 in headers)
                    and _is_title(line.text, lines[: max(0, place - _NEAR)])
                )
            )
        ):
            headers.add(place)
    return headers


def _shares_its_line(lines: Sequence[Line], place: int, headers: set[int]) -> bool:
    """Whether the piece was cut from the line of a symbol that had been printed before: the head of a later page."""
    for near in (place - 1, place + 1):
        if near in headers and lines[near].number == lines[place].number:
            return any(lines[each].text == lines[near].text for each in headers if each < min(near, place))
    return False


def _beside_symbol(text: str, symbols: set[str]) -> str:
    """What stands on a line beside the document's symbol, empty if the symbol does not stand there."""
    for symbol in symbols:
        if text.startswith(symbol + " "):
            return text[len(symbol) :].strip()
        if text.endswith(" " + symbol):
            return text[: -len(symbol)].strip()
    return ""


def _is_title(text: str, lines: Sequence[Line]) -> bool:
    """Whether the text stands, perhaps behind a label, among the first lines."""
    return len(text) > _SHORTEST_TITLE and any(line.text.endswith(text) for line in lines[:_FIRST])


def _is_near(place: int, places: set[int]) -> bool:
    return any(place + step in places for step in range(-_NEAR, _NEAR + 1) if step)


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
