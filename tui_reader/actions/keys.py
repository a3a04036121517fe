"""What keys are called: in the program (as Textual calls them), on the screen, and by a user who sets them."""

from __future__ import annotations

import unicodedata

_SHOWN = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "insert": "Ins",
    "delete": "Del",
    "backspace": "⌫",
}
_SHOWN_MODIFIERS = {"ctrl": "^", "alt": "Alt+", "shift": "⇧"}
_NAMED = frozenset(_SHOWN) | {f"f{number}" for number in range(1, 25)}
"""Keys that are no characters."""
_RENAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Characters that Textual calls otherwise than Unicode."""
_ASCII = [chr(code) for code in range(33, 127)]
_TAKEN = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+left_square_bracket": "escape"}
"""What terminals send as another key."""
_KEPT = frozenset({"ctrl+c", "ctrl+q", "ctrl+z"})
"""Keys that every program in a terminal leaves to what they are used for there."""


def key_of(character: str) -> str:
    """The name of the key that types a character."""
    if character == " ":
        return "space"
    if character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _RENAMED.get(name, name)


_CHARACTERS = {key_of(character): character for character in _ASCII}


def is_typed(key: str) -> bool:
    """Whether a key types a character, which a box that one types into takes for itself."""
    return key == "space" or key in _CHARACTERS or len(key) == 1


def shown(key: str) -> str:
    """A key as it is printed on the footer and in the help."""
    *modifiers, last = key.split("+")
    name = _SHOWN.get(last) or _CHARACTERS.get(last) or (last.upper() if last in _NAMED else last)
    return "".join(_SHOWN_MODIFIERS[modifier] for modifier in modifiers) + name


def written(key: str) -> str:
    """A key as one would write it into the settings."""
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, _CHARACTERS.get(last, last)])


def named(written: str) -> str | None:
    """The name of the key that a user calls so: by its character, its name, or as the help shows it; None for none.

    Keys that a terminal sends as another one, or that stop programs there, are none.
    """
    if (known := _BY_SHOWN.get(written.casefold())) is not None:
        return known
    if len(written) == 1:
        return key_of(written) if written.isprintable() else None
    plain = written.casefold().replace(" ", "")
    for modifier, sign in _SHOWN_MODIFIERS.items():
        if len(sign) == 1:
            plain = plain.replace(sign, f"{modifier}+")
    *modifiers, last = plain.removesuffix("+").split("+") if plain.endswith("++") else plain.split("+")
    last = _BY_SHOWN.get(last) or (key_of(last) if len(last) == 1 else last)
    if len(modifiers) != len(set(modifiers)) or not set(modifiers) <= set(_SHOWN_MODIFIERS):
        return None
    if last not in _NAMED and last not in _CHARACTERS:
        return None
    if "shift" in modifiers and last not in _NAMED:
        return None  # a terminal sends the other character
    key = "+".join([*(each for each in ("alt", "ctrl", "shift") if each in modifiers), last])
    return None if key in _TAKEN or key in _KEPT else key


_BY_SHOWN = {shown(key).casefold(): key for key in _NAMED}
