"""Footnotes of a web page: told by links that lead to them, or by superscripts that come again at the page's end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui_reader.corpus import Span
from tui_reader.parsing.extract import Block, Row, is_power
from tui_reader.parsing.formats.html_blocks import Raised, Written, WrittenRow

_LABEL = re.compile(r"^[\[(（]?(\d{1,3}|[a-z]{1,2}|\*{1,3}|†|‡)[\])）]?$")
_AT_START = r"^[\[(（]?{label}(?![0-9a-z])[\])）.、]?\s*"


def with_notes(written: Sequence[Written]) -> Iterator[Block]:
    """The blocks of a page, its notes as notes, the marks that lead to them as marks."""
    notes = _linked(written)
    notes |= _raised(written, frozenset(notes.values()))
    told: dict[int, str] = {}
    for first, label in notes.items():
        told[first] = label
        for name in _own_names(written, first):
            for place in range(first + 1, len(written)):
                if name not in written[place].within or place in notes:
                    break
                told[place] = label
    labels = frozenset(notes.values())
    for place, block in enumerate(written):
        if place in notes:
            yield _note(written, place, notes[place], told)
        elif place not in told:
            rows = tuple(_row(row, labels) for row in block.rows)
            yield Block(rows, furniture="navigation" if block.navigation else "", centred=block.centred)


def _linked(written: Sequence[Written]) -> dict[int, str]:
    """The blocks that links with a short label lead on to, each with the label."""
    places: dict[str, int] = {}
    for place, block in enumerate(written):
        for name in block.names:
            places.setdefault(name, place)
    found: dict[int, str] = {}
    for place, block in enumerate(written):
        for row in block.rows:
            for raised in row.raised:
                label = _label(row, raised)
                to = places.get(raised.target)
                if label and to is not None and to > place and not block.navigation:
                    found.setdefault(to, label)
    return found


def _raised(written: Sequence[Written], known: frozenset[str]) -> dict[int, str]:
    """The blocks that begin with a superscript which stood in a block before them."""
    seen: set[str] = set()
    found: dict[int, str] = {}
    for place, block in enumerate(written):
        for number, row in enumerate(block.rows):
            for raised in row.raised:
                label = _label(row, raised)
                if not label or not raised.raised or label in known:
                    continue
                if number == 0 and raised.start == 0:
                    if label in seen and label not in found.values():
                        found[place] = label
                else:
                    seen.add(label)
    return found


def _own_names(written: Sequence[Written], place: int) -> list[str]:
    """The names of elements that begin with the block and hold it."""
    before = written[place - 1].within if place else frozenset()
    return [name for name in written[place].names if name in written[place].within and name not in before]


def _label(row: WrittenRow, raised: Raised) -> str:
    match = _LABEL.match(row.text[raised.start : raised.end].strip())
    return match[1] if match else ""


def _note(written: Sequence[Written], place: int, label: str, told: dict[int, str]) -> Block:
    rows = [row.text for row in written[place].rows]
    after = place + 1
    while after < len(written) and told.get(after) == label:
        rows += [row.text for row in written[after].rows]
        after += 1
    rest = re.sub(_AT_START.replace("{label}", re.escape(label)), "", rows[0].strip())
    return Block((Row(f"{label} {rest}"), *(Row(text) for text in rows[1:])), note=label)


def _row(row: WrittenRow, labels: frozenset[str]) -> Row:
    """The row with the marks of known notes written as their bare labels."""
    text, place = "", 0
    marks: list[Span] = []
    for raised in sorted(row.raised, key=lambda each: (each.start, -each.end)):
        label = _label(row, raised)
        before = row.text[: raised.start]
        if label not in labels or raised.start < place or (not raised.target and is_power(before)):
            continue
        text += row.text[place : raised.start]
        marks.append(Span(len(text), len(text) + len(label)))
        text += label
        place = raised.end
    return Row(text + row.text[place:], tuple(marks))
