"""Text from a file made fit to be drawn: nothing in it steers a terminal, or hides."""

from __future__ import annotations

import re
from unicodedata import category

_CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {ord("\t"): ord(" "), 0x7F: ord("␡")}
_REPLACEMENT = "\ufffd"
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def visible(text: str) -> str:
    """The text with every character that steers a terminal, or cannot be seen, as a symbol of one cell.

    Controls become their pictures (␛), a tab a space; bidirectional controls, joiners, lone surrogates, private and
    unassigned characters become U+FFFD. One character stays one character, so that offsets hold.
    """
    if text.isprintable():
        return text
    return _NOT_ASCII.sub(_seen, text.translate(_CONTROL_PICTURES))


def _seen(match: re.Match[str]) -> str:
    char = match[0]
    return _REPLACEMENT if not char.isprintable() and category(char) in _UNPRINTABLE else char
