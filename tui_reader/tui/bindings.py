"""The registry's actions as Textual's bindings, and the keys that they have in an app."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.app import App
from textual.binding import Binding

from tui_reader.actions.changing import Keys
from tui_reader.actions.keys import shown
from tui_reader.actions.registry import GROUPS, Action
from tui_reader.settings import Settings


def bindings(actions: Sequence[Action]) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """The actions as bindings that a user may give other keys; the program's own footer shows them, not Textual's."""
    return [Binding(",".join(action.keys), action.name, action.label, show=False, id=action.id) for action in actions]


def keymap(keys: Keys) -> dict[str, str]:
    """The keys that a user set, as Textual wants them."""
    return {name: ",".join(each) for name, each in keys.items()}


def keys_of(app: App[Any], action_id: str) -> tuple[str, ...]:
    """The keys of an action, which is named by its id (``reading.peek``), as the user has set them."""
    settings: Settings = getattr(app, "settings", None) or Settings()
    group, _dot, name = action_id.partition(".")
    (action,) = (action for action in GROUPS[group] if action.name == name)
    return settings.keys.get(action_id, action.keys)


def shown_key(app: App[Any], action_id: str) -> str:
    """The key of an action as it is named to the user."""
    return shown(keys_of(app, action_id)[0])
