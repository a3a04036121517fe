"""Weight and colour for a terminal, and none where the output is no terminal or NO_COLOR is set."""

from __future__ import annotations

import os
import sys
from enum import StrEnum


class Ink(StrEnum):
    """What something is set in, as the number of an ANSI graphic rendition."""

    STRONG = "1"
    QUIET = "2"
    LINK = "4"
    MATCH = "1;33"
    GONE = "31;9"
    NEW = "32;4"
    SHARED = "1;36"


def on_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def inked(text: str, ink: Ink | None) -> str:
    """The text in an ink, as it is where there is none. The text must hold nothing that steers a terminal."""
    if not ink or not text.strip() or not _has_ink():
        return text
    return f"\x1b[{ink}m{text}\x1b[0m"


def _has_ink() -> bool:
    return on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
