"""What clauses are compared by: the concepts they name, the themes they touch, the pairs of characters they are written
with, what they cite; of a whole clause, and of its parts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from tui_reader.comparing.stems import Found, stems
from tui_reader.corpus import Clause, Document, Kind
from tui_reader.lexicon.force import force_lexicon
from tui_reader.lexicon.kinship import Kinship, any_of, kinship
from tui_reader.lexicon.names import names
from tui_reader.searching.folding import fold_text

_RUN = re.compile(r"[㐀-鿿]+|[a-z0-9]{2,}")
_STOP = re.compile(r"[；;]|[，,]")
_BETWEEN = "\n"
"""Between parts; folded clauses are of one line."""
_SHORTEST_PART = 25
"""Characters of a part; a shorter stretch is taken together with the next."""
_HEADING = 0.3
"""What the heading counts for under which a clause stands: it says what its paragraphs need not say again."""


class Aspect(StrEnum):
    """The kinds of feature."""

    WORDS = "words"
    CONCEPTS = "concept"
    THEMES = "theme"
    CITATIONS = "citation"


Counts = Mapping[Aspect, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Features:
    """How often a clause has each feature, and its verb without the ordinal (又, 还) that counts it."""

    counts: Counts
    verb: str


def features_of(document: Document) -> Iterator[tuple[Clause, Features]]:
    """The substantive clauses of a document, in reading order, with their features."""
    heading: Counts = {}
    for clause in document.clauses:
        if clause.kind is Kind.HEADING:
            text = fold_text(clause.text)
            pairs = pairs_of(clause.text, document.language)
            heading = _counts(stems(document.language).found(text), pairs)
        elif clause.kind.is_substantive:
            yield clause, _features(clause, heading, document.language)


def parts_of(clause: Clause, language: str) -> Iterator[Counts]:
    """The features of the parts of a clause, the whole being the first; but for citations."""
    text = _object(clause).replace(_BETWEEN, " ")
    known, kin = stems(language), kinship(language)
    found = known.found(text)
    parts = _parts(text, kin)
    # What takes a pass over the text takes one for all parts.
    joined = _BETWEEN.join(parts)
    pairs = [_pairs(part) for part in _plain(joined, kin).split(_BETWEEN)]
    yield _counts(found, sum(pairs, Counter()))
    if len(parts) > 1:
        for part, plain, counted in zip(parts, known.without_bodies(joined).split(_BETWEEN), pairs, strict=True):
            within = [Found(stem, times) for stem, _times in found if (times := stem.times(part, plain))]
            yield _counts(within, counted)


def names_of(clause: Clause, language: str) -> Mapping[tuple[str, str], Sequence[str]]:
    """The stems by which a clause has its concepts and themes, by kind and name of these; folded, the longest first."""
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    for stem, _times in stems(language).found(_object(clause)):
        for sign in stem.signs:
            names[sign.kind, sign.name].append(stem.words)
    return names


def _features(clause: Clause, heading: Counts, language: str) -> Features:
    text = _object(clause)
    found = stems(language).found(text)
    counts = _counts(found, _pairs(_plain(text, kinship(language))))
    for aspect, counted in heading.items():
        for feature, times in counted.items():
            counts[aspect][feature] = counts[aspect].get(feature, 0.0) + _HEADING * min(times, 1.0)
    counts[Aspect.CITATIONS] = dict(Counter(citation.target for citation in clause.citations))
    lexicon = force_lexicon(language)
    return Features(counts, lexicon.uncounted(clause.verb) if lexicon else clause.verb)


def _object(clause: Clause) -> str:
    """What a clause is about: its folded text without the verb."""
    start, end = clause.verb_span
    return fold_text(f"{clause.text[:start]}|{clause.text[end:]}")


def _parts(text: str, kin: Kinship) -> list[str]:
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
    return parts


def _stretches(text: str, kin: Kinship) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0] in "；;" or kin.joints.match(text, stop.end()):
            yield text[start : stop.end()]
            start = stop.end()
    yield text[start:]


def _counts(found: Sequence[Found], pairs: Mapping[str, int]) -> dict[Aspect, dict[str, float]]:
    """The features of a text, but for citations, by the stems that were found in it, and its pairs of characters."""
    concepts: dict[str, float] = {}
    themes: dict[str, float] = {}
    for stem, times in found:
        for sign in stem.signs:
            if sign.kind == "theme":
                themes[sign.name] = themes.get(sign.name, 0.0) + times
            else:
                concepts[sign.name] = max(sign.weight, concepts.get(sign.name, 0.0))
    return {Aspect.WORDS: dict(pairs), Aspect.CONCEPTS: concepts, Aspect.THEMES: themes}


def pairs_of(text: str, language: str) -> Counter[str]:
    """The pairs of characters that a text is compared by, each with how often it stands there."""
    return _pairs(_plain(fold_text(text), kinship(language)))


def _plain(text: str, kin: Kinship) -> str:
    """A folded text with one word for all synonyms, an acronym for each body, and without formulas and numbers."""
    acronyms, bodies = _bodies()
    return kin.normalised(bodies.sub(lambda match: f" {acronyms[match[0]]} ", kin.numbered.sub("|", text)))


def _pairs(plain: str) -> Counter[str]:
    """The pairs of neighbouring Chinese characters of a plain text, and its words in letters."""
    counted: Counter[str] = Counter()
    for run in _RUN.findall(plain):
        counted.update([run] if run.isascii() else map("".join, pairwise(run)))
    return counted


@cache
def _bodies() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The names of bodies and treaties that have an acronym, so that a long name is one word, and a pattern for them."""
    acronyms = {
        fold_text(name): "".join(filter(str.isalnum, group[0])).lower()
        for group in names()
        if group[0].isascii()
        for name in group[1:]
    }
    return acronyms, any_of(acronyms)
