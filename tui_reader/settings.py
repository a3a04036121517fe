"""What a user has set: a TOML file in the configuration folder, over which the environment goes, and flags over both.

A mistake in the file is told in a line and the rest of it holds: nobody is kept from reading by a comma.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from tui_reader.folders import user_folder
from tui_reader.wording import LANGUAGES, N_, _

THEMES = ("dark", "light", "contrast", "terminal")
"""The themes, by the names that users give them."""
_MEASURES = range(20, 201)


class Settings(NamedTuple):
    """What is set. ``lang`` and ``theme`` are None where they are left to the locale and to what was used last.

    ``measure`` is the most cells of a line of text; ``ambiguous_width`` the cells that the terminal gives to characters
    whose width Unicode leaves open. ``keys`` are the keys of actions that were given others; see ``actions.changing``.
    """

    lang: str | None = None
    theme: str | None = None
    measure: int = 76
    ambiguous_width: int = 1
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class _Option(NamedTuple):
    """A setting: its name in the file, what it may be (its own words for that), what it does, how it is checked."""

    name: str
    values: str
    explanation: str
    accepts: Callable[[object], bool]


def _one_of(*values: object) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, bool) and value in values


_OPTIONS = (
    _Option("lang", '"en", "zh"', N_("the language of the interface; else the locale's"), _one_of(*LANGUAGES)),
    _Option(
        "theme", '"dark", "light", "contrast", "terminal"', N_("the colours; else those used last"), _one_of(*THEMES)
    ),
    _Option(
        "measure", "20–200", N_("the most columns that a line of text takes on a wide screen"), _one_of(*_MEASURES)
    ),
    _Option(
        "ambiguous_width",
        "1, 2",
        N_("the columns that your terminal gives to “ ” … —: 2 in some that are set up for Chinese"),
        _one_of(1, 2),
    ),
)
_NAMES = tuple(option.name for option in _OPTIONS)
_KEYS = "keys"
"""The table of keys, which flags and environment know nothing of."""


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return f"WILDREADER_{name.upper()}"


class ConfigFile(NamedTuple):
    """The file as it was found: its table, or what is wrong with it as a whole; nothing of it is checked yet."""

    path: Path
    table: Mapping[str, Any] = MappingProxyType({})
    error: str = ""

    @property
    def lang(self) -> str | None:
        """The language that it asks for, if that is one of ours: needed before anything can be said."""
        lang = self.table.get("lang")
        return lang if lang in LANGUAGES else None

    def settle(self, flags: Mapping[str, Any]) -> tuple[Settings, tuple[str, ...]]:
        """What is set in the end, and a line for each mistake. ``flags`` are those of the call, None if not given."""
        values: dict[str, Any] = {}
        problems = [_("{file}: {reason}").format(file=self.path, reason=self.error)] if self.error else []
        for name, value in self.table.items():
            if name == _KEYS:
                from tui_reader.actions.changing import changed_keys

                values[name], wrong = changed_keys(value)
                problems += [f"{self.path}: {problem}" for problem in wrong]
            elif name not in _NAMES:
                problems.append(_unknown(self.path, name))
            elif not _option(name).accepts(value):
                problems.append(_refused(f"{self.path}: {name}", value, name))
            else:
                values[name] = value
        for name in _NAMES:
            given = os.environ.get(variable(name), "")
            value = int(given) if given.isdecimal() else given
            if given and _option(name).accepts(value):
                values[name] = value
            elif given and name != "lang":  # that one is read as a locale is: anything but zh is English
                problems.append(_refused(variable(name), given, name))
        values |= {name: value for name, value in flags.items() if value is not None and name in _NAMES}
        return Settings(**values), tuple(problems)

    def documented(self) -> str:
        """The file with every setting explained: what it sets as it is, the rest as comments, with the default or an example."""
        examples = {"lang": LANGUAGES[0], "theme": THEMES[0], **_numbers(Settings())}
        lines = [f"# {self.path}", f"# {_('The environment goes over this file, and flags over both.')}"]
        for option in _OPTIONS:
            value = self.table.get(option.name, examples[option.name])
            begins = "" if option.name in self.table else "# "
            lines += ["", f"# {_(option.explanation)}", f"# {option.values} · ${variable(option.name)}"]
            lines.append(f"{begins}{option.name} = {_toml(value)}")
        from tui_reader.actions.changing import documented_keys

        return "\n".join([*lines, *documented_keys(self.table.get(_KEYS))]) + "\n"


def config_path() -> Path:
    """Where the file lies, by the platform's rules (on Linux ``$XDG_CONFIG_HOME/wildreader/config.toml``)."""
    return user_folder("config") / "config.toml"


@cache
def config_file() -> ConfigFile:
    """The file of this user, read once; one that is not there sets nothing."""
    path = config_path()
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return ConfigFile(path)
    except OSError as error:
        return ConfigFile(path, error=error.strerror or str(error))
    except UnicodeDecodeError:
        return ConfigFile(path, error="UTF-8?")
    import tomllib

    try:
        return ConfigFile(path, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return ConfigFile(path, error=str(error))


def _numbers(settings: Settings) -> dict[str, int]:
    return {"measure": settings.measure, "ambiguous_width": settings.ambiguous_width}


def _option(name: str) -> _Option:
    return _OPTIONS[_NAMES.index(name)]


def _unknown(path: Path, name: str) -> str:
    return _("{file}: there is no setting “{name}”; there are: {names}").format(
        file=path, name=name, names=", ".join((*_NAMES, _KEYS))
    )


def _refused(where: str, value: object, name: str) -> str:
    return _("{where} cannot be {value}; it can be: {values}").format(
        where=where, value=_toml(value), values=_option(name).values
    )


def _toml(value: object) -> str:
    if isinstance(value, str) or value is None:
        import json

        return json.dumps(value or "", ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else str(value)
