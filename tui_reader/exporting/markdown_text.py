"""Text as it can stand anywhere in Markdown."""

from __future__ import annotations

import re

from tui_reader.typesetting.visible import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def escape(text: str) -> str:
    """Text as Markdown that shows it as it is, wherever in a line it stands."""
    return _SPECIAL.sub(r"\\\1", visible(text))
