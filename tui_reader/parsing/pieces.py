"""Pieces of lines that an extraction has set on lines of their own where the type changes: a label, a verb, a point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.corpus import FootnoteMark
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.joining import Joiner
from tui_reader.parsing.marks import MarkedLine

_POINT = re.compile(r"[，。；：、,;:.](?=\s|$|[^\d.])")
_LABEL = re.compile(r"^(?:\d{1,3}[.．]|[(（][a-zivxl]{1,5}[)）])$")


def with_pieces(lines: Sequence[MarkedLine], joiner: Joiner, lexicon: Lexicon) -> list[MarkedLine]:
    """The lines, a point joined with what it ends, a label and a verb of the text with what they begin."""
    joined: list[MarkedLine] = []
    begun = False
    for line in lines:
        if joined and (_POINT.match(line.text) or _is_opening(joined[-1], line, begun, lexicon)):
            joined[-1] = _in_one(joined[-1], line, joiner)
        else:
            joined.append(line)
        begun = begun or _takes_the_floor(joined[-1].text, lexicon)
    return joined


def _takes_the_floor(text: str, lexicon: Lexicon) -> bool:
    return text.endswith(("，", ",")) and lexicon.enacting_key(text) is not None


def _is_opening(before: MarkedLine, line: MarkedLine, begun: bool, lexicon: Lexicon) -> bool:
    """Whether the line before is nothing but the beginning of a clause that this line goes on with."""
    if before.line.trails and not line.line.adjacent:
        return False
    if _LABEL.match(before.text):
        return True
    # Before the organ takes the floor, 决定 alone on a line is a heading.
    said = re.sub(r"^(?:\d{1,3}[.．]|[(（][a-zivxl]{1,5}[)）])\s*", "", before.text)
    verbs = (lexicon.preambular_verb, lexicon.operative_verb)
    return begun and any(verb.fullmatch(said) for verb in verbs) and not _LABEL.match(line.text)


def _in_one(before: MarkedLine, line: MarkedLine, joiner: Joiner) -> MarkedLine:
    start = len(before.text) + len(joiner.between(before.text, line.text))
    text = joiner.join(before.text, line.text)
    marks = (*before.marks, *(FootnoteMark(mark.label, start + mark.offset) for mark in line.marks))
    kept = replace(before.line, text=text, cells=line.line.cells, trails=line.line.trails)
    return MarkedLine(kept, text, marks, line.last)
