"""The force of operative verbs, and what qualifies and addresses what they ask; read from ``force.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tui_reader.lexicon.data import read_data


class Force(NamedTuple):
    """What a language's drafting custom knows of force; see ``force.toml``. ``qualifiers`` maps each to the numbers
    of the things it says.
    """

    verbs: Mapping[str, int]
    request: str
    request_entities: tuple[str, ...]
    request_force: int
    qualifiers: Mapping[str, tuple[int, ...]]
    addressees: tuple[str, ...]
    ordinals: tuple[str, ...]

    def uncounted(self, verb: str) -> str:
        """A verb without the ordinals that count it, in small letters: 鼓励 for 又鼓励, recalling for Recalling also."""
        plain = verb.casefold().strip()
        for ordinal in self.ordinals:
            rest = plain.removeprefix(ordinal).removesuffix(ordinal)
            if rest and rest != plain:
                return self.uncounted(rest)
        return plain


@cache
def force_lexicon(language: str) -> Force | None:
    """The force lexicon of a language, None for one that has none."""
    data = tomllib.loads(read_data("force.toml")).get(language)
    if data is None:
        return None
    requests = data.get("requests", {})
    return Force(
        data["verbs"],
        requests.get("verb", ""),
        tuple(requests.get("entities", ())),
        requests.get("force", 0),
        _groups(data["qualifiers"]),
        tuple(sorted(data["addressees"], key=len, reverse=True)),
        tuple(data.get("ordinals", ())),
    )


def _groups(lines: Sequence[Sequence[str]]) -> Mapping[str, tuple[int, ...]]:
    """By words, the numbers of the lines that they stand in."""
    found: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(lines):
        for words in line:
            found[words] = (*found.get(words, ()), number)
    return found
