"""What is known of a language's legal texts, read from ``zh.toml``, ``en.toml`` … and compiled for use."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_NUMBER = r"\d{1,4}/\d{1,4}"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The facts of one language.

    Names map to keys: ``enacting``, ``organs`` and ``mastheads`` to those of ``organs.toml``, ``treaties`` and
    ``declarations`` to canonical keys. Patterns are compiled; verbs stand longest first.
    """

    language: str
    enacting: Mapping[str, str]
    mastheads: Mapping[str, str]
    organs: Mapping[str, str]
    organ_names: re.Pattern[str]
    own: re.Pattern[str]
    numbers: re.Pattern[str]
    resolution: str
    decision: str
    sentence_end: str
    open_endings: tuple[str, ...]
    closing: tuple[re.Pattern[str], ...]
    date: re.Pattern[str]
    after_number: str
    before_number: str
    front_headings: frozenset[str]
    bylines: tuple[re.Pattern[str], ...]
    masthead: tuple[re.Pattern[str], ...]
    agenda_item: re.Pattern[str]
    session: re.Pattern[str]
    annex: re.Pattern[str]
    article: str
    chapter: str
    digits: str
    preambular_verb: re.Pattern[str]
    operative_verb: re.Pattern[str]
    undertaking: re.Pattern[str]
    verbs_within: tuple[str, ...]
    treaties: Mapping[str, str]
    treaty_names: re.Pattern[str]
    title_open: str
    title_close: str
    bare_treaty: str
    treaty_ending: str
    declarations: Mapping[str, str]
    declaration: re.Pattern[str]
    declaration_year: re.Pattern[str]
    declaration_called: re.Pattern[str]
    bare_declarations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ by key: its English name, and how its resolutions and decisions are keyed."""

    key: str
    name: str
    resolution: str
    decision: str


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language (``zh``). Raises FileNotFoundError for one that has none."""
    data = _load(f"{language}.toml")
    words, front, verbs, titles = data["words"], data["front"], data["verbs"], data["titles"]
    ordinals = _any(verbs["ordinals"])
    lead_in = rf"(?:{_any(verbs['lead_ins'])})?"
    return Lexicon(
        language=data["language"],
        enacting=data["enacting"],
        mastheads=data["mastheads"],
        organs=data["organs"],
        organ_names=re.compile(_any(data["organs"])),
        own=re.compile(words["own"]),
        numbers=re.compile(words["number"].replace("NUMBER", _NUMBER)),
        resolution=words["resolution"],
        decision=words["decision"],
        sentence_end=words["sentence_end"],
        open_endings=tuple(words["open_endings"]),
        closing=(re.compile(words["closing_dates"]), re.compile(words["closing_meetings"])),
        date=re.compile(words["date"]),
        after_number=words["after_number"],
        before_number=words["before_number"],
        front_headings=frozenset(front["headings"]),
        bylines=tuple(map(re.compile, front["bylines"])),
        masthead=tuple(map(re.compile, front["masthead"])),
        agenda_item=re.compile(front["agenda_item"]),
        session=re.compile(front["session"]),
        annex=re.compile(front["annexes"]),
        article=data["labels"]["article"],
        chapter=data["labels"]["chapter"],
        digits=data["labels"]["digits"],
        preambular_verb=_verb(lead_in, ordinals, verbs["preambular"]),
        operative_verb=_verb(lead_in, ordinals, verbs["operative"]),
        undertaking=_verb(lead_in, ordinals, verbs["undertakings"]),
        verbs_within=tuple(verbs["within"]),
        treaties=data["treaties"],
        treaty_names=re.compile(_any(data["treaties"])),
        title_open=titles["open"],
        title_close=titles["close"],
        bare_treaty=titles["bare_treaty"],
        treaty_ending=titles["treaty_ending"],
        declarations=data["declarations"],
        declaration=re.compile(titles["declaration"]),
        declaration_year=re.compile(titles["declaration_year"]),
        declaration_called=re.compile(titles["declaration_called"]),
        bare_declarations=frozenset(titles["bare_declarations"]),
    )


@cache
def organs() -> Mapping[str, Organ]:
    """All organs by key."""
    return {
        key: Organ(key, row["name"], row["resolution"], row["decision"]) for key, row in _load("organs.toml").items()
    }


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _verb(lead_in: str, ordinals: str, verbs: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{lead_in}(?P<verb>(?:{ordinals})*?(?:{_any(verbs)}))")
