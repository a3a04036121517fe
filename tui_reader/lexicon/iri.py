"""What works are called in the naming convention of Akoma Ntoso; read from ``iri.toml``.

https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/, https://unsceb-hlcm.github.io/part1/index-145.html
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tui_reader.lexicon.data import read_data
from tui_reader.lexicon.language import Organ, organs

UNKNOWN_DATE = "1900-01-01"
"""What the guidelines put where a date is wanted and none is known."""
UNITED_NATIONS = "un"
"""The jurisdiction, and the actor where nothing more is known."""

_NO_LANGUAGE = "und"
_FIRST_DAY = "0001-01-01"
_NOT_IN_A_NUMBER = re.compile(r"[^\w.~()-]+")


@dataclass(frozen=True, slots=True)
class WorkName:
    """A work in the naming convention: the class of document that it is, who made it, when, and its number as printed.

    ``kind`` is the element that holds such a document, ``name`` what the guidelines call its subclass; ``date`` is ISO
    8601, as precise as is known, or empty.
    """

    kind: str
    subtype: str
    name: str
    actor: str
    date: str
    number: str

    @property
    def iri(self) -> str:
        """The path that identifies the work: ``/akn/un/statement/deliberation/un-ga/2015-07-30/69-314``."""
        day = whole_date(self.date)
        return f"/akn/un/{self.kind}/{self.subtype}/{self.actor}/{day}/{in_iri(self.number)}"


def named(class_name: str, actor: str, date: str, number: str) -> WorkName:
    """A work of one of the classes of ``iri.toml`` (``resolution``, ``report``). Raises KeyError for another."""
    kind, subtype, name = _data()["classes"][class_name]
    return WorkName(kind, subtype, name, actor, date, number)


@lru_cache(maxsize=4096)
def known_name(key: str, date: str = "") -> WorkName:
    """The work of a canonical key (``A/RES/69/314``, ``CITES``); ``date`` is its day, if a text tells it."""
    if treaty := _data()["treaties"].get(key):
        return named("treaty", treaty["actor"], treaty["date"], key)
    for pattern, class_name, organ in _deliberations():
        if found := pattern.match(key):
            is_numbered = organ.numbered and "(" in key
            number = f"{found['a']} ({found['b']})" if is_numbered else f"{found['a']}/{found['b']}"
            year = found["b"] if is_numbered and organ.in_brackets == "year" else found["a"] if organ.by_year else ""
            return named(class_name, actor_of(organ.key), date or year, number)
    for row in _data()["works"]:
        if found := re.search(row["pattern"], key):
            told = {name: value or "" for name, value in found.groupdict().items()}
            return named(row["class"], _actor_of_symbol(key), date or told.get("year", ""), told.get("number", key))
    return named("document", UNITED_NATIONS, date, key)


def actor_of(organ: str) -> str:
    """The actor of an organ's key (``ECOSOC``); the United Nations for one without a name here."""
    actor: str = _data()["actors"].get(organ, UNITED_NATIONS)
    return actor


def organ_named(name: str) -> str:
    """The key of the organ of that English name, empty for no organ's."""
    return next((key for key, organ in organs().items() if organ.name == name), "")


def language_code(language: str) -> str:
    """The code of ISO 639-2 for a BCP 47 tag."""
    code: str = _data()["languages"].get(language.partition("-")[0], _NO_LANGUAGE)
    return code


def whole_date(date: str) -> str:
    """A whole date: of a year or month its first day, as the guidelines have it; see UNKNOWN_DATE."""
    return date + _FIRST_DAY[len(date) :] if re.fullmatch(r"\d{4}(-\d\d){0,2}", date) else UNKNOWN_DATE


def in_iri(number: str) -> str:
    """A number as a part of an IRI's path: dashes for slashes, underscores for spaces; ``nn`` for none."""
    return _NOT_IN_A_NUMBER.sub("-", number.strip().replace(" ", "_")).strip("-") or "nn"


def _actor_of_symbol(key: str) -> str:
    begins = next((organ for start, organ in _data()["symbols"].items() if key.startswith(start)), "")
    return actor_of(begins)


@cache
def _deliberations() -> tuple[tuple[re.Pattern[str], str, Organ], ...]:
    """For each organ the patterns of the keys of its resolutions and decisions."""
    found = []
    for organ in organs().values():
        keys = (("resolution", organ.numbered), ("resolution", organ.resolution), ("decision", organ.decision))
        for class_name, key in keys:
            pattern = re.escape(key).replace(r"\{a\}", "(?P<a>[^/]+)").replace(r"\{b\}", "(?P<b>[^/]+)")
            found += [(re.compile(f"{pattern}$"), class_name, organ)] if key else []
    return tuple(found)


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(read_data("iri.toml"))
