"""What a clause is about: its folded text without the verb, in parts, the stems of these and what their words are made of."""

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
_HAN = re.compile(r"[㐀-鿿]+")
_SHORTEST_PART = 25
"""Characters of a part; a shorter stretch is taken together with the next."""
_KEPT = 8192
"""Parts of which it is remembered what they say."""


class Part(NamedTuple):
    """What a part of a clause says: what its words are made of, and the stems that it has."""

    words: tuple[str, ...]
    found: tuple[Found, ...]


class Reading(NamedTuple):
    """What a clause is about: its parts, and the stems that the whole has."""

    parts: tuple[Part, ...]
    found: tuple[Found, ...]


def reading(clause: Clause, language: str) -> Reading:
    """What a clause is about; of one without a verb, a heading too, all that it says."""
    texts = texts_of_parts(clause, language)
    parts = tuple(_read(text, language) for text in texts)
    if len(parts) == 1:
        return Reading(parts, parts[0].found)
    return Reading(parts, stems(language).joined([part.found for part in parts], "".join(texts)))


def texts_of_parts(clause: Clause, language: str) -> tuple[str, ...]:
    """The folded text of a clause without its verb, in parts."""
    start, end = clause.verb_span
    return _parts(fold_text(f"{clause.text[:start]}|{clause.text[end:]}"), kinship(language))


def word_features(text: str, language: str) -> Sequence[str]:
    """What the words of a text are made of: the pairs of its neighbouring Chinese characters, and its words in letters, with
    one word for all synonyms, an acronym for each body, and without formulas and numbers; and each Chinese character of it
    but of numbers. Pairs tell what clauses are about, single characters find it again in another translator's words.
    """
    return _words(fold_text(text), kinship(language))


@lru_cache(_KEPT)
def _read(part: str, language: str) -> Part:
    """What a part says. Texts of one family share many of their parts, word by word."""
    return Part(tuple(_words(part, kinship(language))), stems(language).found(part))


def _words(text: str, kin: Kinship) -> Sequence[str]:
    acronyms, bodies = _bodies()
    unnumbered = kin.numbered.sub("|", text)
    plain = kin.normalised(bodies.sub(lambda match: acronyms[match[0]], unnumbered))
    words: list[str] = []
    for run in _RUN.findall(plain):
        if run.isascii():
            words.append(run)
        else:
            words += map(add, run, run[1:])
    words += "".join(_HAN.findall(unnumbered))
    return words


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
