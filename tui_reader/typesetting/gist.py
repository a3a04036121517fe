"""Text cut to the room there is."""

from __future__ import annotations

from typing import Literal

from tui_reader.typesetting.widths import cell_width, char_width

ELLIPSIS = "…"


def gist(text: str, width: int) -> str:
    """The text in at most ``width`` cells: whole, or cut before an ellipsis, never through a wide character."""
    if cell_width(text) <= width:
        return text
    if width < 1:
        return ""
    room = width - cell_width(ELLIPSIS)
    kept = 0
    for char in text:
        room -= char_width(char)
        if room < 0:
            break
        kept += 1
    return text[:kept] + ELLIPSIS


def pad(text: str, width: int, align: Literal["left", "right", "center"] = "left") -> str:
    """The text filled up with spaces to ``width`` cells, cut to them where it is longer."""
    text = gist(text, width)
    room = width - cell_width(text)
    if align == "right":
        return " " * room + text
    if align == "center":
        return " " * (room // 2) + text + " " * (room - room // 2)
    return text + " " * room
