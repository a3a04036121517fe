"""The one list of the program: items of any height in a window, with a cursor on one of them."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message

from tui_reader.actions.registry import MOVING
from tui_reader.tui.bindings import bindings
from tui_reader.tui.widgets.item_window import ItemWindow
from tui_reader.tui.widgets.scroll_track import ScrollTrack

_OVERLAP = 2
"""Rows of the last page that stay in sight on the next."""
_WHEEL = 3


class LineView(ItemWindow, can_focus=True):
    """A list with a cursor, moved by keys and by the mouse."""

    BINDINGS = bindings(MOVING)

    @dataclass
    class Moved(Message):
        """The cursor came to rest on another item."""

        view: LineView
        item: int

        @property
        def control(self) -> LineView:
            """The view that it is about."""
            return self.view

    @dataclass
    class Chosen(Message):
        """The user chose an item, by Enter or by the mouse."""

        view: LineView
        item: int

        @property
        def control(self) -> LineView:
            """The view that it is about."""
            return self.view

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._dragging = False

    # Moving.

    def move_to(self, item: int, *, at_top: bool = False) -> None:
        """Put the cursor on an item and bring it into sight, as the first on the screen if ``at_top``."""
        if not self.count:
            return
        self.cursor = max(0, min(item, self.count - 1))
        if at_top:
            self._scroll_rows(self.span_of(self.cursor)[0] - 1)
        self.show_cursor()

    def next_stop(self, item: int, step: int) -> int | None:
        """The nearest item in that direction on which the cursor may rest."""
        item += step
        while 0 <= item < self.count:
            if self.is_stop(item):
                return item
            item += step
        return None

    def _step(self, step: int) -> None:
        """One item on; an item taller than the view is first read to its end."""
        if not self.count:
            return
        first, end = self.span_of(self.cursor)
        height = self.size.height
        if step > 0 and end > self.top + height and first <= self.top + 1:
            self._scroll_rows(min(self.top + height - _OVERLAP, end - height))
            return
        if step < 0 and first < self.top:
            self._scroll_rows(max(self.top - height + _OVERLAP, first))
            return
        goal = self.next_stop(self.cursor, step)
        if goal is None:
            self._scroll_rows(self.rows if step > 0 else 0)
        else:
            self.move_to(goal)

    def _page(self, rows: int) -> None:
        """Scroll by that many rows and take the cursor along to what is then in sight."""
        if not self.count:
            return
        before = self.top
        self._scroll_rows(self.top + rows)
        if self.top == before:
            goal = self.count - 1 if rows > 0 else 0
            goal = goal if self.is_stop(goal) else (self.next_stop(goal, -1 if rows > 0 else 1) or goal)
            self.cursor = goal
            return
        first, end = self.span_of(self.cursor)
        if first >= self.top and end <= self.top + self.size.height:
            return
        item = self.item_at(self.top if rows > 0 else self.top + self.size.height - 1)
        if rows > 0 and self._heights.start(item) < self.top and item + 1 < self.count:
            item += 1
        if not self.is_stop(item):
            item = self.next_stop(item, 1 if rows > 0 else -1) or item
        self.cursor = item

    def action_next_item(self) -> None:
        """One item down."""
        self._step(1)

    def action_previous_item(self) -> None:
        """One item up."""
        self._step(-1)

    def action_page_down(self) -> None:
        """A page on."""
        self._page(max(1, self.size.height - _OVERLAP))

    def action_page_up(self) -> None:
        """A page back."""
        self._page(-max(1, self.size.height - _OVERLAP))

    def action_half_down(self) -> None:
        """Half a page on."""
        self._page(max(1, self.size.height // 2))

    def action_half_up(self) -> None:
        """Half a page back."""
        self._page(-max(1, self.size.height // 2))

    def action_first_item(self) -> None:
        """To the beginning."""
        self._scroll_rows(0)
        self.move_to(0 if self.is_stop(0) else (self.next_stop(0, 1) or 0))
        self._scroll_rows(0)

    def action_last_item(self) -> None:
        """To the end."""
        last = self.count - 1
        self.move_to(last if self.is_stop(last) else (self.next_stop(last, -1) or 0))
        self._scroll_rows(self.rows)

    def action_choose(self) -> None:
        """Choose the item under the cursor."""
        if self.count:
            self.post_message(self.Chosen(self, self.cursor))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two items anew, and tell who listens that the cursor moved."""
        self._refresh_items(old, new)
        if self.count:
            self.post_message(self.Moved(self, new))

    # The mouse.

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll; the cursor stays on its item."""
        self._scroll_rows(self.top + _WHEEL)
        event.stop()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll; the cursor stays on its item."""
        self._scroll_rows(self.top - _WHEEL)
        event.stop()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the scroll track."""
        if event.x == self.size.width - 1 and self.rows > self.size.height:
            self._dragging = True
            self.capture_mouse()
            self._drag_to(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the scroll track."""
        if self._dragging:
            self._drag_to(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the scroll track."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()

    def _drag_to(self, y: int) -> None:
        self._scroll_rows(ScrollTrack(self.top, max(1, self.rows), max(1, self.size.height)).top_at(y))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a click on the item that has it chooses it."""
        if event.x == self.size.width - 1 and self.rows > self.size.height:
            return
        row = self.top + event.y
        if row >= self.rows:
            return
        item = self.item_at(row)
        if not self.is_stop(item):
            return
        if item == self.cursor and self.has_focus:
            self.post_message(self.Chosen(self, item))
        else:
            self.move_to(item)
