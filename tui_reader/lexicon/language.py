"""What is known of a language's legal texts, read from ``zh.toml``, ``en.toml`` … and compiled for use."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from tui_reader.lexicon.data import read_data

_NUMBER = r"(?:(?:S-|ES-)?\d{1,4}/\d{1,4}|\d{1,4} ?[A-Z]? ?[(（](?:\d{4}|[IVXLS\-]{1,8})[)）](?: ?[A-Z](?![A-Za-z]))?)"
"""Numbers of resolutions: 69/314, S-32/1, 1373 (2001), 217 A (III)."""
_SPACES = re.compile(r"\s+")


class Lexicon(NamedTuple):
    """The facts of one language.

    Names map to keys: ``enacting``, ``organs`` and ``mastheads`` to those of ``organs.toml``, ``treaties`` and
    ``declarations`` to canonical keys; they are written with a plain apostrophe (see ``plain``). Patterns are compiled;
    verbs stand longest first. ``words_apart``: words are parted by spaces, as in alphabetic scripts.
    ``half_brackets``: items may be labelled ``a)``. ``annex_mentions``: what goes on after an annex's label in a sentence
    that only speaks of it.
    """

    language: str
    words_apart: bool
    half_brackets: bool
    enacting: Mapping[str, str]
    mastheads: Mapping[str, str]
    organs: Mapping[str, str]
    organ_names: re.Pattern[str]
    own: re.Pattern[str]
    organ_after: re.Pattern[str]
    numbers: re.Pattern[str]
    decisions: frozenset[str]
    resolutions: frozenset[str]
    sentence_end: str
    open_endings: tuple[str, ...]
    closing: tuple[re.Pattern[str], ...]
    date: re.Pattern[str]
    after_number: str
    before_number: str
    letterhead_date: re.Pattern[str]
    months: Mapping[str, int]
    organization: re.Pattern[str]
    distribution: re.Pattern[str]
    distributed: re.Pattern[str]
    recycling: re.Pattern[str]
    contents: re.Pattern[str]
    numbered_title: re.Pattern[str]
    agreeing: re.Pattern[str]
    vote: re.Pattern[str]
    caption: re.Pattern[str]
    front_headings: frozenset[str]
    bylines: tuple[re.Pattern[str], ...]
    masthead: tuple[re.Pattern[str], ...]
    agenda_item: re.Pattern[str]
    session: re.Pattern[str]
    annex: re.Pattern[str]
    annex_mentions: tuple[str, ...]
    resolution_label: str
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

    def enacting_key(self, text: str) -> str | None:
        """The key of the organ that takes the floor in a line (empty for one without a key), None if none does."""
        return self.enacting.get(plain(text).lstrip('“"«„「‘ ').rstrip("，,：: "))

    def day(self, match: re.Match[str]) -> str:
        """The day that ``date`` or ``letterhead_date`` matched, as ISO 8601."""
        month = self.months.get(match["month"].casefold()) or int(match["month"])
        day = re.sub(r"\D", "", match["day"])
        return f"{int(match['year']):04}-{month:02}-{int(day):02}"

    def is_front_heading(self, text: str) -> bool:
        """Whether the line is a heading that needs no label (导言), however wide it is set (导 言)."""
        return text in self.front_headings or (not self.words_apart and _SPACES.sub("", text) in self.front_headings)

    def masthead_key(self, text: str) -> str | None:
        """The key of the organ whose name the line is, or begins with a space after it; None if it is no organ's."""
        spaceless = _SPACES.sub("", plain(text))
        for name, key in self.mastheads.items():
            if spaceless == _SPACES.sub("", name):
                return key
        return None


class Organ(NamedTuple):
    """An organ by key: its English name and its Chinese one, and how its resolutions and decisions are keyed.

    ``numbered`` keys resolutions that were numbered through, as ``1373 (2001)``, with ``in_brackets`` the ``year`` or the
    ``session``; empty for an organ that has none. ``by_year``: numbers that begin with a year are of this organ, and
    others are not, but of the organ ``others_of``.
    """

    key: str
    name: str
    zh: str
    resolution: str
    decision: str
    numbered: str
    in_brackets: str
    by_year: bool
    others_of: str


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language (``zh``). Raises FileNotFoundError for one that has none."""
    data = _load(f"{language}.toml")
    words, front, verbs, titles, page = (data[part] for part in ("words", "front", "verbs", "titles", "page"))
    apart = data.get("words_apart", False)
    verb = _verb_of_words if apart else _verb
    return Lexicon(
        language=data["language"],
        words_apart=apart,
        half_brackets=data["labels"].get("half_brackets", False),
        enacting=data["enacting"],
        mastheads=data["mastheads"],
        organs=data["organs"],
        organ_names=re.compile(_any(data["organs"])),
        own=re.compile(words["own"]),
        organ_after=re.compile(words["organ_after"].replace("ORGAN", _any(data["organs"]))),
        numbers=re.compile(words["number"].replace("NUMBER", _NUMBER)),
        decisions=frozenset(words["decisions"]),
        resolutions=frozenset(words["resolutions"]),
        sentence_end=words["sentence_end"],
        open_endings=tuple(words["open_endings"]),
        closing=(re.compile(words["closing_dates"]), re.compile(words["closing_meetings"])),
        date=re.compile(words["date"]),
        letterhead_date=re.compile(page["date"], re.IGNORECASE),
        months=data["months"],
        organization=re.compile(page["organization"]),
        distribution=re.compile(page["distribution"]),
        distributed=re.compile(page["distributed"]),
        recycling=re.compile(page["recycling"]),
        contents=re.compile(page["contents"]),
        numbered_title=re.compile(front["numbered_title"]),
        agreeing=re.compile(words["agreeing"]),
        vote=re.compile(words["vote"]),
        caption=re.compile(words["caption"]),
        after_number=words["after_number"],
        before_number=words["before_number"],
        front_headings=frozenset(front["headings"]),
        bylines=tuple(map(re.compile, front["bylines"])),
        masthead=tuple(map(re.compile, front["masthead"])),
        agenda_item=re.compile(front["agenda_item"]),
        session=re.compile(front["session"]),
        annex=re.compile(front["annexes"]),
        annex_mentions=tuple(front.get("annex_mentions", ())),
        resolution_label=data["labels"]["resolution"].replace("NUMBER", r"\d{1,4}/\d{1,4}"),
        article=data["labels"]["article"],
        chapter=data["labels"]["chapter"],
        digits=data["labels"]["digits"],
        preambular_verb=verb(verbs, "preambular"),
        operative_verb=verb(verbs, "operative"),
        undertaking=verb(verbs, "undertakings"),
        verbs_within=tuple(verbs["within"]),
        treaties=data["treaties"],
        treaty_names=re.compile(_any(data["treaties"])),
        title_open=titles["open"],
        title_close=titles["close"],
        bare_treaty=titles["bare_treaty"],
        treaty_ending=titles["treaty_ending"],
        declarations=data["declarations"],
        declaration=re.compile(titles["declaration"].replace("NAMES", _any(data["declarations"]))),
        declaration_year=re.compile(titles["declaration_year"]),
        declaration_called=re.compile(titles["declaration_called"]),
        bare_declarations=frozenset(titles["bare_declarations"]),
    )


@cache
def organs() -> Mapping[str, Organ]:
    """All organs by key."""
    return {
        key: Organ(
            key,
            row["name"],
            row["zh"],
            row["resolution"],
            row["decision"],
            row.get("numbered", ""),
            row.get("in_brackets", ""),
            row.get("by_year", False),
            row.get("others_of", ""),
        )
        for key, row in _load("organs.toml").items()
    }


def organ_called(name: str, language: str) -> str:
    """An organ of that English name as a language (``en``, ``zh``) calls it; the name itself if none is known."""
    known = next((organ for organ in organs().values() if organ.name == name), None)
    return known.zh if known and language.startswith("zh") else name


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(read_data(name))


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first, whichever apostrophe they are written with."""
    return "|".join(re.escape(word).replace("'", "['’]") for word in sorted(words, key=len, reverse=True))


def plain(name: str) -> str:
    """A name as the lexicons have it: with a plain apostrophe."""
    return name.replace("’", "'")


def _verb(verbs: Mapping[str, list[str]], kind: str) -> re.Pattern[str]:
    lead_in, ordinals = _any(verbs["lead_ins"]), _any(verbs["ordinals"])
    return re.compile(rf"(?:{lead_in})?(?P<verb>(?:{ordinals})*?(?:{_any(verbs[kind])}))")


def _verb_of_words(verbs: Mapping[str, list[str]], kind: str) -> re.Pattern[str]:
    """The same where verbs are patterns of whole words, in any case, and may have adverbs behind them."""
    before, after = ("|".join(verbs[part]) for part in ("ordinals", "tails"))
    forms = "|".join(sorted(verbs[kind], key=len, reverse=True))
    lead_in = _any(verbs["lead_ins"])
    return re.compile(rf"(?:{lead_in})?(?P<verb>(?:{before})*(?:{forms})(?:{after})*)(?!\w)", re.IGNORECASE)
