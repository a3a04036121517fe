"""Words that a line's end has cut with a hyphen, made whole: recon- / ciliation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.corpus import Furniture, Lines
from tui_reader.parsing.lines import Line

_CUT = re.compile(r"([^\W\d_]+)([-\u2010\u00ad])$")
_REST = re.compile(r"([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_SOFT = "\u00ad"
_LONGEST = 40
"""Letters that the longest word has, so that a line of any length is looked at from its end."""
_HYPHENS = ("-", "\u2010", _SOFT)


def undo_hyphenation(lines: Sequence[Line]) -> tuple[list[Line], list[Furniture]]:
    """The lines, each word that was cut by its line's end alone now whole in the next, and the hyphens taken out.

    A hyphen at a line's end is the word's own (capacity-building) unless it is a soft one, or the document has the word
    without it elsewhere and not with it.
    """
    whole = list(lines)
    taken: list[Furniture] = []
    cuts = [place for place, line in enumerate(whole[:-1]) if line.text.endswith(_HYPHENS)]
    if not cuts:
        return whole, taken
    words = Counter(word.casefold() for line in lines for word in _WORD.findall(line.text))
    for place in cuts:
        line, following = whole[place], whole[place + 1]
        cut, rest = _CUT.search(line.text, max(0, len(line.text) - _LONGEST)), _REST.match(following.text)
        kept = line.text[: cut.start()].rstrip() if cut else ""
        if cut and rest and kept and _is_of_the_line(cut[1], cut[2], rest[1], words):
            taken.append(Furniture("line-end-hyphen", cut[2], Lines(line.number, line.number)))
            # What is known of the lines' widths stays as it was: it tells where paragraphs end.
            whole[place] = replace(line, text=kept)
            whole[place + 1] = replace(following, text=cut[1] + following.text)
    return whole, taken


def _is_of_the_line(before: str, hyphen: str, after: str, words: Counter[str]) -> bool:
    if hyphen == _SOFT:
        return True
    if not after[0].islower():
        return False
    return words[(before + after).casefold()] > 0 and not words[f"{before}-{after}".casefold()]
