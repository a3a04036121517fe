"""Text as it can stand anywhere in Markdown."""

from __future__ import annotations

import re

from tui_reader.typesetting.visible import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_BEGINS_A_BLOCK = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+=]))")


def escape(text: str) -> str:
    """Text as Markdown that shows it as it is, wherever in a line it stands."""
    return _SPECIAL.sub(r"\\\1", visible(text))


def as_paragraph(markdown: str) -> str:
    """Markdown that begins no list, heading or rule by accident: a label is printed, not counted anew."""
    return _BEGINS_A_BLOCK.sub(lambda found: f"{found[1]}{found[2] or ''}\\{found[3] or found[4]}", markdown)
