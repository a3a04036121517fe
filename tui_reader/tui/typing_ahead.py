"""Keys typed faster than screens open: each waits until the one before it has done what it does.

Textual hands every key at once to what has the focus, and carries out what it is bound to only after the key has been
passed on from there up to the app. The second key of ``/象牙`` or ``12`` would so reach the page, and not the box that
the first one opens.
"""

from __future__ import annotations

from collections import deque
from functools import partial

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

_LONGEST = 0.5
"""Seconds after which the next key goes on, whatever became of the one before it."""


class KeysInOrder(App[None]):
    """An app that takes one key, or pasted text, at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._under_way: events.Key | events.Paste | None = None

    async def on_event(self, event: events.Event) -> None:
        """Hold a key back while another is under way."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._under_way is not None:
            self._waiting.append(event)
        else:
            await self._take(event)

    async def _take(self, event: events.Key | events.Paste) -> None:
        self._under_way = event
        shown = self.screen
        target: MessagePump = self.focused or shown
        await super().on_event(event)
        self._follow(target, event, shown)
        self.set_timer(_LONGEST, partial(self._done, event))

    def _follow(self, pump: MessagePump, event: events.Key | events.Paste, shown: Screen[object]) -> None:
        """Go the way that the key goes, behind it: from each queue to that of the parent, and last to the app's."""
        if pump is self:
            self.post_message(events.Callback(callback=partial(self._reached, event, shown)))
            return
        following = partial(self._follow, pump._parent or self, event, shown)
        if not pump.post_message(events.Callback(callback=following)):
            self._follow(self, event, shown)

    async def _reached(self, event: events.Key | events.Paste, shown: Screen[object]) -> None:
        """The key has done what it does; a screen that it opened must be there before the next one."""
        if self.screen is shown or self.screen.focused is not None:
            await self._done(event)
        else:
            self.screen.call_after_refresh(self._done, event)

    async def _done(self, event: events.Key | events.Paste) -> None:
        if self._under_way is not event:
            return
        self._under_way = None
        if self._waiting:
            await self._take(self._waiting.popleft())
