"""Text cut to the room there is."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from tui_reader.typesetting.kinsoku import NOT_AT_END, Bond, bond
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width, running_widths

ELLIPSIS = "…"


def gist(text: str, width: int) -> str:
    """The text in at most ``width`` cells: whole, or cut before an ellipsis, never through a wide or joined sign.

    What cannot be seen is shown as ``visible`` does; white space and opening marks before the ellipsis are left out.
    """
    # What fits stands at the beginning, however long the text is, unless much of it is without width.
    head = visible(text[: 4 * max(width, 0) + 16])
    cells = running_widths(head)
    if cells[-1] <= width:
        if len(head) == len(text):
            return head
        head = visible(text)
        cells = running_widths(head)
        if cells[-1] <= width:
            return head
    if width < 1:
        return ""
    kept = bisect_right(cells, width - cell_width(ELLIPSIS)) - 1
    while 0 < kept < len(head) and not head[kept].isspace() and bond(head, kept) is Bond.JOINED:
        kept -= 1
    while kept and (head[kept - 1].isspace() or head[kept - 1] in NOT_AT_END):
        kept -= 1
    return head[:kept] + ELLIPSIS


def gist_end(text: str, width: int) -> str:
    """The end of the text in at most ``width`` cells: whole, or cut behind an ellipsis, never through a wide sign."""
    tail = visible(text[-(4 * max(width, 0) + 16) :])
    cells = running_widths(tail)
    if cells[-1] <= width and len(tail) == len(text):
        return tail
    if width < 1:
        return ""
    room = width - cell_width(ELLIPSIS)
    first = next((place for place, before in enumerate(cells) if cells[-1] - before <= room), len(tail))
    while first < len(tail) and (tail[first].isspace() or bond(tail, first) is Bond.JOINED):
        first += 1
    return ELLIPSIS + tail[first:]


def pad(text: str, width: int, align: Literal["left", "right", "center"] = "left") -> str:
    """The text in exactly ``width`` cells: filled up with spaces, or cut (see ``gist``) where it is longer."""
    text = gist(text, width)
    room = max(0, width - cell_width(text))
    if align == "right":
        return " " * room + text
    if align == "center":
        return " " * (room // 2) + text + " " * (room - room // 2)
    return text + " " * room
