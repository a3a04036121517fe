"""The furniture of the page: what stands on paper to find one's way and is not of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tui_reader.corpus import Furniture, Lines
from tui_reader.parsing.lines import Line

_URL = re.compile(r"^https?://\S+$", re.IGNORECASE)
_SYMBOL = re.compile(r"^[A-Z]{1,6}(?:/[A-Za-z0-9.()\-]+){1,6}$")
_PAGE_NUMBER = re.compile(
    r"^(?:\d{2}-\d{5}(?: ?\([A-Z]\))?(?: +\d{1,3}/\d{1,3})?|\d{1,3}/\d{1,3}(?: +\d{2}-\d{5}(?: ?\([A-Z]\))?)?|[-–—] ?\d{1,3} ?[-–—])$"
)
_BAR_CODE = re.compile(r"^(?:\*\d{6,8}\*|[0-9]{6} [0-9]{6}|Please recycle.?|请回收.?)$")


def take_out(lines: Iterable[Line]) -> tuple[list[Line], list[Furniture]]:
    """Take the furniture out of the lines: running headers, page numbers, lists of URLs.

    A line that follows furniture is told that a page begins with it where one of the page's edges stood between.
    Footnote rules are left: they show where footnotes begin.
    """
    kept: list[Line] = []
    taken: list[Furniture] = []
    lines = list(lines)
    headers = _running_headers(lines)
    crossed = False
    for line in lines:
        kind = _kind(line, headers)
        if kind:
            taken.append(Furniture(kind, line.text, Lines(line.number, line.number)))
            crossed = crossed or kind != "url-list"
            continue
        if crossed and not line.new_page and kept:
            line = replace(line, new_page=True)
        crossed = False
        kept.append(line)
    return kept, taken


def is_rule(text: str) -> bool:
    """Whether the line is the rule above footnotes."""
    return len(text) >= 5 and not text.strip("_—–-―─ ")


def _kind(line: Line, headers: frozenset[str]) -> str:
    if _URL.match(line.text):
        return "url-list"
    if _PAGE_NUMBER.match(line.text):
        return "page-number"
    if _BAR_CODE.match(line.text):
        return "bar-code"
    return "running-header" if line.text in headers else ""


def _running_headers(lines: list[Line]) -> frozenset[str]:
    """Lines that stand at pages' heads: symbols beside a page number, or texts that come again at page numbers."""
    beside: dict[str, int] = {}
    for place, line in enumerate(lines):
        if _PAGE_NUMBER.match(line.text):
            for near in lines[max(0, place - 2) : place + 3]:
                if not _PAGE_NUMBER.match(near.text) and not _URL.match(near.text):
                    beside[near.text] = beside.get(near.text, 0) + 1
    return frozenset(text for text, times in beside.items() if _SYMBOL.match(text) or (times > 2 and len(text) < 60))
