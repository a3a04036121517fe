"""The keys that a user set: a table of the settings, taken in as far as it makes sense.

``[keys]`` sets the keys of an action wherever it can be done, ``[keys.reading]`` those in one group of the registry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from tui_reader.actions.keys import is_typed, named, shown, written
from tui_reader.actions.registry import DIGITS, EVERYWHERE, GROUPS, MOVING, READING, TYPED_IN, WITHOUT_LIST, Action
from tui_reader.wording import _

Keys = Mapping[str, tuple[str, ...]]
"""The keys of actions that were changed, by the actions' ids."""

_PAGE = (READING[0].group, GROUPS["tree"][0].group)


class Changed(NamedTuple):
    """The keys that hold, and in a line each what of the table does not."""

    keys: Keys
    problems: tuple[str, ...]


def with_keys(actions: Iterable[Action], keys: Keys, *, typing: bool = False) -> list[Action]:
    """Actions with the keys that a user set; while ``typing`` those of everywhere only as far as they type nothing."""
    found = []
    for action in actions:
        set_so = keys.get(action.id, action.keys)
        if typing and action.group == EVERYWHERE[0].group:
            set_so = tuple(key for key in set_so if not is_typed(key))
        if set_so:
            found.append(action if set_so == action.keys else replace(action, keys=set_so))
    return found


def changed_keys(table: object) -> Changed:
    """What the table ``keys`` of the settings sets."""
    if not isinstance(table, dict):
        return Changed({}, (_("keys has to be a table: [keys]"),))
    wanted: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    # What is set for one place goes over what is set for all.
    for where, actions, value in [*_set_for_all(table), *_set_for_one(table)]:
        if not actions:
            problems.append(_unknown(where))
        elif keys := _named(value):
            fit = _fitting(keys, actions)
            wanted |= fit
            if not fit:
                said = " ".join(map(shown, keys))
                problems.append(_("{where} cannot be {key}: there one types it").format(where=where, key=said))
        else:
            problems.append(
                _('{where} cannot be {value}; it can be a key such as "S", "f7" or "ctrl+s", or a list of keys').format(
                    where=where, value=_toml(value)
                )
            )
    problems += _settle(wanted)
    return Changed(wanted, tuple(problems))


_Setting = tuple[str, Sequence[Action], object]
"""Where in the settings something stands, which actions it is about (none if it is about nothing), and what is set."""


def _set_for_all(table: Mapping[str, object]) -> Iterator[_Setting]:
    for name, value in table.items():
        if not isinstance(value, dict):
            yield f"keys.{name}", [each for group in GROUPS.values() for each in group if each.name == name], value


def _set_for_one(table: Mapping[str, object]) -> Iterator[_Setting]:
    for group, names in table.items():
        if isinstance(names, dict) and group not in GROUPS:
            yield f"keys.{group}", (), names
        elif isinstance(names, dict):
            for name, value in names.items():
                yield f"keys.{group}.{name}", [each for each in GROUPS[group] if each.name == name], value


def _named(value: object) -> tuple[str, ...]:
    """The keys that a value names; none if it is no key and no list of keys."""
    given = value if isinstance(value, list) else [value]
    keys = [named(each) if isinstance(each, str) else None for each in given]
    return tuple(key for key in keys if key is not None) if None not in keys else ()


def _fitting(keys: tuple[str, ...], actions: Sequence[Action]) -> dict[str, tuple[str, ...]]:
    """The keys for each of some actions, by its id; where characters are typed those keys alone that type none."""
    fit = {
        action.id: tuple(key for key in keys if not (action.group in TYPED_IN and is_typed(key))) for action in actions
    }
    return {name: each for name, each in fit.items() if each}


def _settle(wanted: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Take back, one by one, what is set to a key that does something else in the same place; say what."""
    while conflict := next(_conflicts(wanted), None):
        action, key, other = conflict
        del wanted[action.id]
        if other is None:
            yield _("keys.{action} cannot be {key}: a digit begins the number of a clause to go to").format(
                action=action.id, key=key
            )
        else:
            yield _("keys.{action} cannot be {key}: that is {other}").format(
                action=action.id, key=shown(key), other=other.id
            )


def _conflicts(wanted: Keys) -> Iterator[tuple[Action, str, Action | None]]:
    """Actions that were set to a key which does something else in the same place; that key, and what it does there, None
    for a digit on the page.
    """
    for group, actions in GROUPS.items():
        heard = _heard_with(group, actions)
        for action in actions:
            for key in wanted.get(action.id, ()):
                if key in action.keys:
                    continue
                if key in DIGITS and group in (*_PAGE, MOVING[0].group, EVERYWHERE[0].group):
                    yield action, key, None
                for other in heard:
                    if other is not action and key in wanted.get(other.id, other.keys):
                        yield action, key, other


def _heard_with(group: str, actions: tuple[Action, ...]) -> list[Action]:
    """All actions whose keys are heard in a place where those of a group are."""
    if actions in (MOVING, EVERYWHERE):
        places = [each for name, each in GROUPS.items() if actions is EVERYWHERE or name not in WITHOUT_LIST]
        return [action for place in places for action in place]
    lists = () if group in WITHOUT_LIST else MOVING
    return [*actions, *lists, *EVERYWHERE]


def _unknown(where: str) -> str:
    """What to say of a name that nothing has, which may be meant for another."""
    from difflib import get_close_matches

    *_keys, group, name = where.split(".")
    known = [action.name for action in GROUPS.get(group, [each for every in GROUPS.values() for each in every])]
    near = get_close_matches(name, [*known, *(GROUPS if group == "keys" else ())], 1)
    if near:
        return _("{where}: there is nothing called so; did you mean {name}?").format(where=where, name=near[0])
    return _("{where}: there is nothing called so; wildreader config lists what there is").format(where=where)


def documented_keys(table: object) -> list[str]:
    """The table ``keys`` as lines of TOML: what it sets as it is, the rest as comments with the defaults."""
    set_so: Mapping[str, Any] = table if isinstance(table, dict) else {}
    lines = [
        "",
        "# " + _("the keys: in [keys] of all actions that are called so, in [keys.reading] and the like of one place"),
        "# "
        + _(
            'a key is a character or a name, as below or as in the help: "/", "f7", "ctrl+s" or "^s"; or a list of them'
        ),
    ]
    everywhere = {name: value for name, value in set_so.items() if not isinstance(value, dict)}
    lines += [
        "[keys]" if everywhere else "# [keys]",
        *(f"{name} = {_toml(value)}" for name, value in everywhere.items()),
    ]
    for group, actions in GROUPS.items():
        own = set_so.get(group)
        names: Mapping[str, Any] = own if isinstance(own, dict) else {}
        lines += ["", f"[keys.{group}]" if names else f"# [keys.{group}]"]
        for action in actions:
            begins, value = (
                ("", names[action.name]) if action.name in names else ("# ", list(map(written, action.keys)))
            )
            lines.append(f"{begins}{action.name} = {_toml(value)}  # {_(action.explanation)}")
    return lines


def _toml(value: object) -> str:
    if isinstance(value, list):
        return _toml(value[0]) if len(value) == 1 else f"[{', '.join(map(_toml, value))}]"
    import json

    return json.dumps(value, ensure_ascii=False, default=str)
