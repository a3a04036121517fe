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
        lines = _lines(page)
        for down, name in ((lines, "running-header"), (lines[::-1], "running-footer")):
            for place, line in enumerate(down):
                baseline = line[0].baseline
                from_edge = height - baseline if name == "running-header" else baseline
                if from_edge > _ZONE * height or line[0].furniture:
                    break
                beyond = down[place + 1][0] if place + 1 < len(down) else None
                kinds = [_kind(row, beyond, name, layout, again) for row in line]
                if not any(kinds):
                    break
                for row, kind in zip(line, kinds, strict=True):
                    row.furniture = kind or name


def _lines(page: Sequence[SheetRow]) -> list[list[SheetRow]]:
    """The rows of a page by their baselines, from its head down: what stands beside furniture is furniture."""
    lines: list[list[SheetRow]] = []
    for row in sorted(page, key=lambda row: -row.baseline):
        if lines and lines[-1][0].baseline - row.baseline < 1:
            lines[-1].append(row)
        else:
            lines.append([row])
    return lines


def _kind(row: SheetRow, beyond: SheetRow | None, name: str, layout: Layout, again: Counter[tuple[str, int]]) -> str:
    text = row.text.strip()
    if _PAGE_NUMBER.match(text) or (name == "running-footer" and _JOB_NUMBER.match(text)):
        return "page-number"
    if again[_place(row)] > 1:
        return name
    if row.page == 0:
        return ""
    if _SYMBOL.match(text):
        return name
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
