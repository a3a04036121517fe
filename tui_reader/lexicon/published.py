"""How works are referred to, and where they are published, by their canonical keys."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from tui_reader.lexicon.data import read_data


class Work(NamedTuple):
    """What is known of a work: how one refers to it, and the address that it is published at, empty if it is not known."""

    name: str
    address: str


def known_work(key: str, language: str) -> Work:
    """The work of a canonical key (``A/RES/69/314``, ``CITES``), named in ``en`` or ``zh``; by its key if nothing is known."""
    for pattern, row in _works():
        if found := pattern.match(key):
            known = {name: value or "" for name, value in found.groupdict().items()} | {
                "key": key,
                "language": language,
            }
            return Work(row[language].format(**known), row.get("address", "").format(**known))
    return Work(key, "")


@cache
def _works() -> tuple[tuple[re.Pattern[str], Mapping[str, str]], ...]:
    return tuple((re.compile(row["pattern"]), row) for row in _data()["works"])


@cache
def genres() -> tuple[str, ...]:
    """What declarations and statements are called after their places: 声明, Declaration."""
    return tuple(_data()["genres"])


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(read_data("published.toml"))
