"""How much room the panes beside the page have, where the user changed it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual.screen import Screen

STEP = 2
"""Columns that a pane gains or loses at a time; rows are gained and lost one by one."""
NORMAL_FROM, WIDE_FROM = 96, 136
"""Columns: below the first there is one pane at a time; from the second on the related clauses stand at the right."""
_LEAST = {"contents": 16, "related": 24, "related-rows": 4}


class PaneSizes:
    """The width of the tree (``contents``), and the width and height (``related``, ``related-rows``) of what is related.

    What was never changed is as the style sheet has it.
    """

    def __init__(self) -> None:
        self._sizes: dict[str, int] = {}

    @property
    def sizes(self) -> Mapping[str, int]:
        """What was changed, in cells or rows."""
        return self._sizes

    def take(self, sizes: object) -> None:
        """Take these sizes; what makes no sense is left out."""
        known: Mapping[Any, Any] = sizes if isinstance(sizes, dict) else {}
        self._sizes = {name: size for name in _LEAST if isinstance(size := known.get(name), int) and size > 0}

    def change(self, screen: Screen[None], pane: str, sign: int) -> None:
        """Give ``contents`` or ``related`` more room (``sign`` 1) or less (-1), as far as there is any."""
        region = screen.query_one(f"#{pane}-pane").region
        if _is_below(screen, pane):
            self._set(screen, pane, region.height + sign)
        else:
            self._set(screen, pane, region.width + STEP * sign)

    def border_at(self, screen: Screen[None], x: int, y: int) -> str:
        """The pane whose border a cell of the screen belongs to, ``contents`` or ``related``; empty for none."""
        contents, page, related = (screen.query_one(f"#{name}-pane") for name in ("contents", "page", "related"))
        if contents.display and page.region and x == contents.region.right and contents.region.contains(x - 1, y):
            return "contents"
        at_edge = y == related.region.y if _is_below(screen, "related") else x == related.region.x
        return "related" if related.display and related.region.contains(x, y) and at_edge else ""

    def draw_to(self, screen: Screen[None], pane: str, x: int, y: int) -> None:
        """Draw the border of a pane to a cell of the screen, as far as there is room."""
        region = screen.query_one(f"#{pane}-pane").region
        before, size = region.width, x - region.x if pane == "contents" else region.right - x
        if _is_below(screen, pane):
            before, size = region.height, region.bottom - y
        if size != before:
            self._set(screen, pane, size)

    def _set(self, screen: Screen[None], pane: str, size: int) -> None:
        below = _is_below(screen, pane)
        name = f"{pane}-rows" if below else pane
        most = (screen.size.height if below else screen.size.width) // 2
        size = max(_LEAST[name], min(size, most))
        if size != self._sizes.get(name):
            self._sizes[name] = size
            self.apply(screen)

    def apply(self, screen: Screen[None]) -> None:
        """Give the panes of a screen their room, as far as it goes in its size: never more than half of it."""
        columns, rows = screen.size
        contents, related = screen.query_one("#contents-pane").styles, screen.query_one("#related-pane").styles
        contents.width = None if columns < NORMAL_FROM else self._size("contents", columns // 2)
        related.width = self._size("related", columns // 2) if columns >= WIDE_FROM else None
        related.height = None if columns >= WIDE_FROM else self._size("related-rows", rows // 2)

    def _size(self, name: str, most: int) -> int | None:
        size = self._sizes.get(name)
        if size is None:
            return None
        return max(_LEAST[name], min(size, most))


def _is_below(screen: Screen[None], pane: str) -> bool:
    """Whether a pane stands below the page, so that it has rows to gain and not columns."""
    return pane == "related" and screen.size.width < WIDE_FROM
