"""What every screen of the program has: its actions, the way from a key, a click or the palette to one, and the footer."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import isawaitable
from typing import ClassVar

from textual import events
from textual.screen import ModalScreen, Screen

from tui_reader.tui.actions import EVERYWHERE, Action
from tui_reader.tui.widgets.bars import KeyBar


class ActionsMixin:
    """Does an action of the registry wherever it is defined: the focused pane, the screen or the app.

    A screen takes the classes of its size (``-narrow``, ``-tall``) before it is laid out. Textual gives them to it after
    that: each screen would be drawn twice, and seen for a moment as it looks in another size.
    """

    ACTIONS: ClassVar[Sequence[Action]] = ()
    EVERYWHERE: ClassVar[Sequence[Action]] = EVERYWHERE

    def on_compose(self) -> None:
        """Take the classes of the size, before there is anything to style by them."""
        self._take_classes(update=False)

    def on_resize(self) -> None:
        """Take the classes of the new size."""
        self._take_classes(update=True)

    def _take_classes(self, *, update: bool) -> None:
        assert isinstance(self, Screen)
        width, height = self.app.size
        classes: dict[str, bool] = {}
        for breakpoints, length in ((self.app.HORIZONTAL_BREAKPOINTS, width), (self.app.VERTICAL_BREAKPOINTS, height)):
            names = [name for least, name in sorted(breakpoints or ()) if least <= length]
            classes |= {name: name in names[-1:] for _least, name in breakpoints or ()}
        self.update_classes(classes, update=update, animate=False)

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

    def key_bar(self) -> KeyBar:
        """The footer of this screen."""
        return KeyBar([*self.ACTIONS, *self.EVERYWHERE], id="keys")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let the footer say what can be done in the pane that has the focus now."""
        assert isinstance(self, Screen)
        for bar in self.query(KeyBar):
            bar.show_for(getattr(event.widget, "ACTIONS", ()))

    def notice(self, text: str) -> None:
        """Say something at the end of the footer, until something else is said."""
        assert isinstance(self, Screen)
        self.query_one("#keys", KeyBar).show_notice(text)


class WorkScreen(ActionsMixin, Screen[None]):
    """A screen to work on."""


class Dialogue(ActionsMixin, ModalScreen[None]):
    """A screen that asks or tells something and goes away."""
