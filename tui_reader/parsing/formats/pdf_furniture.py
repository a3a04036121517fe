"""The furniture of a PDF's pages: what stands above and below the text, where headers and footers stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui_reader.parsing.formats.pdf_glyphs import SheetRow
from tui_reader.parsing.formats.pdf_layout import Layout

_ZONE = 0.09
"""Of a page's height, at its head and foot: where headers and footers stand."""
_SAME_PLACE = 4.0
"""Points."""
_WIDE_GAP = 1.6
"""Of the leading: so much space is between the text and what is no part of it."""
_PAGE_NUMBER = re.compile(r"[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s?/\s?\d{1,4})?\s*[-–—]?$")
_JOB_NUMBER = re.compile(r"\d{2}-\d{5}(?:\s?\*?\s?\([A-Z]\))?(?:\s+.*)?$|.*\s\d{2}-\d{5}(?:\s?\([A-Z]\))?$")
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[A-Za-z0-9.()\-]+){1,6}$")
_DIGITS = re.compile(r"\d+")


def find_furniture(pages: Sequence[Sequence[SheetRow]], heights: Sequence[float], layout: Layout) -> None:
    """Write down of rows what kind of furniture they are.

    A row in the zone of headers or footers is furniture if it comes again at that place on another page, if it is a page
    number, job number or symbol, or, from the second page on, if it stands well apart from the text.
    """
    again = _repeated(pages)
    for page, height in zip(pages, heights, strict=True):
        down = sorted(page, key=lambda row: -row.baseline)
        for rows, name, is_head in ((down, "running-header", True), (down[::-1], "running-footer", False)):
            for place, row in enumerate(rows):
                from_edge = height - row.baseline if is_head else row.baseline
                if from_edge > _ZONE * height or row.furniture:
                    break
                row.furniture = _kind(row, rows[place + 1 :], name, layout, again)
                if not row.furniture:
                    break


def _kind(
    row: SheetRow, further: Sequence[SheetRow], name: str, layout: Layout, again: Counter[tuple[str, int]]
) -> str:
    text = row.text.strip()
    if _PAGE_NUMBER.match(text) or (name == "running-footer" and _JOB_NUMBER.match(text)):
        return "page-number"
    if again[_place(row)] > 1:
        return name
    if row.page == 0:
        return ""
    if _SYMBOL.match(text):
        return name
    beyond = next((each for each in further if abs(each.baseline - row.baseline) > 1), None)
    apart = beyond is None or abs(row.baseline - beyond.baseline) > _WIDE_GAP * (layout.leading or row.size)
    return name if apart and row.right - row.left < 0.8 * (layout.right(row) - layout.left(row)) else ""


def _repeated(pages: Sequence[Sequence[SheetRow]]) -> Counter[tuple[str, int]]:
    """On how many pages a text stands at a height, its numbers aside."""
    counted: Counter[tuple[str, int]] = Counter()
    for page in pages:
        counted.update({_place(row) for row in page})
    return counted


def _place(row: SheetRow) -> tuple[str, int]:
    return _DIGITS.sub("#", row.text.strip()), round(row.baseline / _SAME_PLACE)
