"""What every screen of the program has: its actions, the way from a key, a click or the palette to one, and the footer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import SystemCommand
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from tui_reader.actions.changing import with_keys
from tui_reader.actions.registry import EVERYWHERE, WHILE_TYPING, Action
from tui_reader.tui.screens.sizing import SizeClassesMixin
from tui_reader.tui.widgets.bars import KeyBar

if TYPE_CHECKING:
    from tui_reader.settings import Settings
    from tui_reader.tui.session import Session

_LONG_ENOUGH = 8.0
"""Seconds in which a line can be read."""


class ActionsMixin:
    """Does an action of the registry wherever it is defined: the focused pane, the screen or the app."""

    ACTIONS: ClassVar[Sequence[Action]] = ()
    EVERYWHERE: ClassVar[Sequence[Action]] = EVERYWHERE

    async def action_do_action(self, name: str) -> None:
        """Do the action of that name, as its key would."""
        assert isinstance(self, Screen)
        for target in (self.focused, self, self.app):
            method = getattr(target, f"action_{name}", None)
            if method is not None:
                done = method()
                if isawaitable(done):
                    await done
                return

    def actions_here(self) -> list[Action]:
        """What can be done on this screen and on all, with the keys that it has."""
        return self.with_keys([*self.ACTIONS, *self.EVERYWHERE])

    def with_keys(self, actions: Iterable[Action]) -> list[Action]:
        """Actions with the keys that the user has set."""
        assert isinstance(self, Screen)
        settings: Settings = self.app.settings  # type: ignore[attr-defined]
        return with_keys(actions, settings.keys, typing=self.EVERYWHERE is WHILE_TYPING)

    def key_bar(self) -> KeyBar:
        """The footer of this screen."""
        return KeyBar(self.actions_here(), id="keys")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let the footer say what can be done in the pane that has the focus now."""
        assert isinstance(self, Screen)
        own = self.with_keys(getattr(event.widget, "ACTIONS", ()))
        for bar in self.query(KeyBar):
            bar.show_for(own, typing=isinstance(event.widget, Input))

    def once_read(self, session: Session, do: Callable[[], object]) -> None:
        """Do something when all documents have been read, if this screen is still there."""
        session.once_whole(lambda: do() if isinstance(self, Screen) and self.is_attached else None)

    def to_resume(self) -> dict[str, Any] | None:
        """What is to be written down of the screen so that it is there again the next time, as JSON has it; None for
        nothing.
        """
        return None

    def commands(self) -> Iterable[SystemCommand]:
        """What the command palette offers on this screen beside its actions."""
        return ()

    def notice(self, text: str) -> None:
        """Say something at the end of the footer, until something else is said."""
        assert isinstance(self, Screen)
        self.query_one("#keys", KeyBar).show_notice(text)

    def notice_for_a_while(self, text: str) -> None:
        """Say something that is long for a footer, which has its room again after some seconds."""
        assert isinstance(self, Screen)
        self.notice(text)
        self.set_timer(_LONG_ENOUGH, lambda: self.query_one("#keys", KeyBar).take_back(text))


class WorkScreen(ActionsMixin, SizeClassesMixin, Screen[None]):
    """A screen to work on."""


class Dialogue(ActionsMixin, SizeClassesMixin, ModalScreen[None]):
    """A screen that asks or tells something and goes away."""
