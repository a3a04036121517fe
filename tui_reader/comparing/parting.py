"""What a clause is about: its folded text without the verb, in parts, the stems and pairs of characters of these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import add
from typing import NamedTuple

from tui_reader.comparing.stems import Found, stems
from tui_reader.corpus import Clause
from tui_reader.lexicon.kinship import Kinship, any_of, kinship
from tui_reader.lexicon.names import names
from tui_reader.searching.folding import fold_text

_STOP = re.compile(r"[；;]|[，,]")
_RUN = re.compile(r"[㐀-鿿]+|[a-z0-9]{2,}")
_SHORTEST_PART = 25
"""Characters of a part; a shorter stretch is taken together with the next."""
_KEPT = 8192
"""Parts of which it is remembered what they say."""


class Part(NamedTuple):
    """What a part of a clause says: the pairs of characters that it is written with, and the stems that it has."""

    pairs: tuple[str, ...]
    found: tuple[Found, ...]


class Reading(NamedTuple):
    """What a clause is about: its parts, and the stems that the whole has."""

    parts: tuple[Part, ...]
    found: tuple[Found, ...]


def reading(clause: Clause, language: str) -> Reading:
    """What a clause is about; of one without a verb, a heading too, all that it says."""
    start, end = clause.verb_span
    text = fold_text(f"{clause.text[:start]}|{clause.text[end:]}")
    parts = tuple(_read(part, language) for part in _parts(text, kinship(language)))
    if len(parts) == 1:
        return Reading(parts, parts[0].found)
    return Reading(parts, stems(language).joined([part.found for part in parts], text))


def pairs_of(text: str, language: str) -> Sequence[str]:
    """The pairs of neighbouring Chinese characters of a text, and its words in letters: with one word for all synonyms, an
    acronym for each body, and without formulas and numbers.
    """
    return _pairs(_plain(fold_text(text), kinship(language)))


@lru_cache(_KEPT)
def _read(part: str, language: str) -> Part:
    """What a part says. Texts of one family share many of their parts, word by word."""
    return Part(tuple(_pairs(_plain(part, kinship(language)))), stems(language).found(part))


def _pairs(plain: str) -> Sequence[str]:
    pairs: list[str] = []
    for run in _RUN.findall(plain):
        if run.isascii():
            pairs.append(run)
        else:
            pairs += map(add, run, run[1:])
    return pairs


def _parts(text: str, kin: Kinship) -> tuple[str, ...]:
    """The parts of a long clause: cut at semicolons, and before what adds or specifies."""
    parts: list[str] = []
    gathered = ""
    for stretch in _stretches(text, kin):
        gathered += stretch
        if len(gathered) >= _SHORTEST_PART:
            parts.append(gathered)
            gathered = ""
    if gathered and parts:
        parts[-1] += gathered
    elif gathered:
        parts.append(gathered)
    return tuple(parts)


def _stretches(text: str, kin: Kinship) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0] in "；;" or kin.joints.match(text, stop.end()):
            yield text[start : stop.end()]
            start = stop.end()
    yield text[start:]


def _plain(text: str, kin: Kinship) -> str:
    """A folded text with one word for all synonyms, an acronym for each body, and without formulas and numbers."""
    acronyms, bodies = _bodies()
    return kin.normalised(bodies.sub(lambda match: acronyms[match[0]], kin.numbered.sub("|", text)))


@cache
def _bodies() -> tuple[dict[str, str], re.Pattern[str]]:
    """The names of bodies and treaties that have an acronym, so that a long name is one word, and a pattern for them."""
    acronyms = {
        fold_text(name): f" {''.join(filter(str.isalnum, group[0])).lower()} "
        for group in names()
        if group[0].isascii()
        for name in group[1:]
    }
    return acronyms, any_of(acronyms)
