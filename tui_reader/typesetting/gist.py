"""Text cut to the room there is."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from tui_reader.typesetting.kinsoku import NOT_AT_END, Bond, bond
from tui_reader.typesetting.widths import cell_width, running_widths

ELLIPSIS = "…"


def gist(text: str, width: int) -> str:
    """The text in at most ``width`` cells: whole, or cut before an ellipsis, never through a wide or joined sign.

    White space and opening marks before the ellipsis are left out.
    """
    # No sign is without width for long: what could fit is at the text's beginning, however long the text is.
    head = text[: 4 * max(width, 0) + 16]
    if len(head) == len(text) and cell_width(text) <= width:
        return text
    if width < 1:
        return ""
    kept = bisect_right(running_widths(head), width - cell_width(ELLIPSIS)) - 1
    while 0 < kept < len(text) and not text[kept].isspace() and bond(text, kept) is Bond.JOINED:
        kept -= 1
    while kept and (text[kept - 1].isspace() or text[kept - 1] in NOT_AT_END):
        kept -= 1
    return text[:kept] + ELLIPSIS


def pad(text: str, width: int, align: Literal["left", "right", "center"] = "left") -> str:
    """The text in exactly ``width`` cells: filled up with spaces, or cut (see ``gist``) where it is longer."""
    text = gist(text, width)
    room = max(0, width - cell_width(text))
    if align == "right":
        return " " * room + text
    if align == "center":
        return " " * (room // 2) + text + " " * (room - room // 2)
    return text + " " * room
