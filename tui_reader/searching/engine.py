"""Search over a library: every clause that answers is found, ranked, and says why it is there.

Each word of a query is looked for in tiers, from the letter to the likeness: exactly; under another name of the same
thing; nearly, by rapidfuzz or by the pairs of characters that a long phrase shares; by pinyin; by initials. A clause
answers when every word is found in it. Better tiers come first, and within one what rarer and longer words add up to.
"""

from __future__ import annotations

import math
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rapidfuzz import fuzz, process

from tui_reader.corpus import Clause, Document, Kind, Span
from tui_reader.lexicon.concepts import concepts
from tui_reader.searching.folding import Folded, fold
from tui_reader.searching.pinyin import by_initials, by_pinyin
from tui_reader.searching.query import Query, Word, parse_query


class Tier(StrEnum):
    """How a match was found, best first."""

    EXACT = "exact"
    FUZZY = "fuzzy"
    VARIANT = "variant"
    PINYIN = "pinyin"
    INITIALS = "initials"


_RANK = {tier: rank for rank, tier in enumerate(Tier)}
_VALUE = {Tier.EXACT: 1.0, Tier.FUZZY: 0.82, Tier.VARIANT: 0.8, Tier.PINYIN: 0.84, Tier.INITIALS: 0.66}
"""What evidence of a tier is worth; that of the fuzzy tier also falls with its ratio."""

_FUZZY_FROM = 3
"""Shorter words are too near to too much."""
_PHRASE_FROM = 5
"""Words from this length on may also be found by the pairs of characters that they share with a clause."""
_COVERED = 0.3
"""The part of a phrase's pairs, weighted by rarity, that a clause must have."""
_NEAR_BEST = 0.7
"""Likenesses below this part of the best one are left out."""
_WHOLE = 0.3
"""From this part of a clause on, a match is nearly the clause, and counts the more the nearer it is."""
_APART = 0.02
"""What a line that says nothing by itself (of the masthead, of an annexed list) stands behind a clause."""
_WITHIN = 0.95
"""What a Latin word is worth that is only a part of another, or of an address."""
_LETTERS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Match:
    """A clause that answers: ``score`` from 0 to 100, ``spans`` of its clean text in order, how and why it was found."""

    document: str
    clause: str
    score: float
    spans: tuple[Span, ...]
    tier: Tier
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: the best matches, how many there are in all, how long it took, what else to say."""

    matches: tuple[Match, ...]
    total: int
    seconds: float
    suggestion: str = ""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    document: Document
    clause: Clause
    folded: Folded
    pairs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """A word found in a clause: how, how well (0 to 1), where in the folded text, and under which other name."""

    tier: Tier
    value: float
    places: tuple[tuple[int, int], ...]
    reason: str = ""


class SearchEngine:
    """Searches the clauses of documents; made once for a library, in a few milliseconds for a small one."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._entries = [
            _entry(document, clause) for document in documents for clause in document.clauses if clause.text
        ]
        self._texts = {place: entry.folded.text for place, entry in enumerate(self._entries)}

    @cached_property
    def _frequency(self) -> Counter[str]:
        """In how many clauses each pair of characters stands."""
        counted: Counter[str] = Counter()
        for entry in self._entries:
            counted.update(entry.pairs)
        return counted

    @cached_property
    def _variants(self) -> dict[str, list[str]]:
        """For each name of a concept its other names, all folded."""
        names: dict[str, list[str]] = {}
        for concept in concepts():
            forms = list(dict.fromkeys(fold(form).text for form in concept.synonyms))
            for form in forms:
                names.setdefault(form, []).extend(other for other in forms if other != form)
        return names

    def search(self, query: str, limit: int = 50, cancelled: Callable[[], bool] | None = None) -> Results:
        """The clauses that answer a query, best first, at most ``limit``; none if ``cancelled`` says so meanwhile."""
        began = time.perf_counter()
        parsed = parse_query(query)
        if not parsed.words and not parsed.conditions:
            return Results((), 0, time.perf_counter() - began, problems=parsed.problems)
        allowed = self._allowed(parsed)
        found = self._found(parsed, allowed, cancelled or (lambda: False))
        ranked = sorted(found, key=lambda row: row[0])
        matches = tuple(match for _key, match in ranked[:limit])
        suggestion = "" if matches else self._suggest(parsed.words)
        return Results(matches, len(ranked), time.perf_counter() - began, suggestion, parsed.problems)

    def _allowed(self, query: Query) -> list[int]:
        return [
            place
            for place, entry in enumerate(self._entries)
            if all(condition(entry.document, entry.clause) for condition in query.conditions)
            and not any(word in entry.folded.text for word in query.without)
        ]

    def _found(
        self, query: Query, allowed: Sequence[int], cancelled: Callable[[], bool]
    ) -> list[tuple[tuple[int, float, int], Match]]:
        evidence: list[dict[int, _Evidence]] = []
        candidates: Iterable[int] = allowed
        for word in sorted(query.words, key=lambda word: -len(word.text)):
            if cancelled():
                return []
            found = self._find(word, candidates)
            evidence.append(found)
            candidates = list(found)
        weights = [self._weight(word.text) for word in sorted(query.words, key=lambda word: -len(word.text))]
        rows = []
        for place in candidates:
            pieces = [found[place] for found in evidence]
            match, rank, score = self._match(place, pieces, weights)
            rows.append(((rank, -score, place), match))
        return rows

    def _match(self, place: int, pieces: Sequence[_Evidence], weights: Sequence[float]) -> tuple[Match, int, float]:
        entry = self._entries[place]
        total = sum(weights) or 1.0
        score = sum(weight * piece.value for weight, piece in zip(weights, pieces, strict=True)) / total
        worst = max((piece.tier for piece in pieces), key=_RANK.__getitem__, default=Tier.EXACT)
        places = sorted(place for piece in pieces for place in piece.places)
        covered = sum(end - start for start, end in _merged(places)) / max(1, len(entry.folded.text))
        if not entry.clause.kind.is_substantive and entry.clause.kind is not Kind.HEADING:
            score -= _APART
        elif covered >= _WHOLE:
            score += 0.1 * covered
        spans = tuple(entry.folded.span(start, end) for start, end in _merged(places))
        reason = "; ".join(dict.fromkeys(piece.reason for piece in pieces if piece.reason))
        rounded = round(score, 4)
        match = Match(
            entry.document.id, entry.clause.id, min(100.0, 100 * rounded), spans, worst, reason, entry.clause.text
        )
        return match, _RANK[worst], rounded

    def _weight(self, word: str) -> float:
        """A word's weight: the longer and the rarer, the more."""
        pairs = _pairs(word) or {word}
        return 1.0 + math.sqrt(max(0.0, sum(self._rarity(pair) for pair in pairs)))

    def _rarity(self, pair: str) -> float:
        return math.log((len(self._entries) + 1) / (self._frequency[pair] + 0.5))

    # Looking for a word.

    def _find(self, word: Word, places: Iterable[int]) -> dict[int, _Evidence]:
        """The clauses that have the word, in whatever tier; each with the best evidence there is in it."""
        places = list(places)
        text = word.text
        found = {place: hit for place in places if (hit := _exact(text, self._texts[place], Tier.EXACT)) is not None}
        if word.exact:
            return found
        for form in self._variants.get(text, ()):
            for place in places:
                # A longer name that holds the word itself is the word, not another name for it.
                if place not in found and text not in form:
                    hit = _exact(form, self._texts[place], Tier.VARIANT, form)
                    if hit is not None:
                        found[place] = hit
        has_exact = any(hit.tier is Tier.EXACT for hit in found.values())
        if _LETTERS.fullmatch(text):
            if not has_exact:
                found |= self._sounding(text, places)
            return found
        if not has_exact or len(text) >= _PHRASE_FROM:
            for place, hit in self._like(word.text, places, strict=has_exact).items():
                found.setdefault(place, hit)
        return found

    def _sounding(self, letters: str, places: Sequence[int]) -> dict[int, _Evidence]:
        for pattern, tier in ((by_pinyin(letters), Tier.PINYIN), (by_initials(letters), Tier.INITIALS)):
            if pattern is None:
                continue
            hits = {}
            for place in places:
                spans = tuple(match.span() for match in pattern.finditer(self._texts[place]))
                if spans:
                    hits[place] = _Evidence(tier, _VALUE[tier], spans, letters)
            if hits:
                return self._by_word(hits)
        return {}

    def _by_word(self, hits: dict[int, _Evidence]) -> dict[int, _Evidence]:
        """Of what sounds alike, what is written so more often is more likely to be meant."""
        written = Counter(self._texts[place][start:end] for place, hit in hits.items() for start, end in hit.places)
        most = max(written.values())
        ranked = {}
        for place, hit in hits.items():
            often = max(written[self._texts[place][start:end]] for start, end in hit.places)
            ranked[place] = _Evidence(hit.tier, hit.value * (0.9 + 0.1 * often / most), hit.places, hit.reason)
        return ranked

    def _like(self, text: str, places: Sequence[int], *, strict: bool) -> dict[int, _Evidence]:
        """Clauses that have something like the word: by rapidfuzz, and for a phrase by the pairs it shares."""
        length = len(text)
        if length < _FUZZY_FROM:
            return {}
        allowed_errors = 1 if length < 7 else 2
        cutoff = 90.0 if strict else max(60.0, 100 * (1 - allowed_errors / length) - 2)
        texts = {place: self._texts[place] for place in places}
        hits: dict[int, _Evidence] = {}
        for candidate, ratio, place in process.extract_iter(
            text, texts, scorer=fuzz.partial_ratio, score_cutoff=cutoff
        ):
            aligned = fuzz.partial_ratio_alignment(text, candidate)
            # A clause shorter than the word is a part of the word, not something like it.
            if (
                aligned is None
                or len(candidate) < length - allowed_errors
                or not _shares_pair(text, candidate[aligned.dest_start : aligned.dest_end])
            ):
                continue
            value = _VALUE[Tier.FUZZY] * ratio / 100
            hits[place] = _Evidence(Tier.FUZZY, value, ((aligned.dest_start, aligned.dest_end),))
        if length >= _PHRASE_FROM and not strict:
            for place, hit in self._sharing(text, places).items():
                if place not in hits or hits[place].value < hit.value:
                    hits[place] = hit
        best = max((hit.value for hit in hits.values()), default=0.0)
        return {place: hit for place, hit in hits.items() if hit.value >= _NEAR_BEST * best}

    def _sharing(self, phrase: str, places: Sequence[int]) -> dict[int, _Evidence]:
        """Clauses that share enough pairs of characters with a phrase, rare ones weighing more."""
        pairs = _pairs(phrase)
        rarity = {pair: self._rarity(pair) for pair in pairs if pair in self._frequency}
        if len(rarity) < 2:
            return {}
        missing = [pair for pair in pairs if pair not in rarity]
        typical = sum(rarity.values()) / len(rarity)
        whole = sum(rarity.values()) + typical * len(missing)
        hits = {}
        for place in places:
            shared = [pair for pair in rarity if pair in self._entries[place].pairs]
            covered = sum(rarity[pair] for pair in shared) / whole
            if covered >= _COVERED and len(shared) >= 2:
                text = self._texts[place]
                spots = tuple(_merged(sorted(spot for pair in shared for spot in _occurrences(pair, text))))
                value = _VALUE[Tier.FUZZY] * covered * 0.97
                hits[place] = _Evidence(Tier.FUZZY, value, spots)
        return hits

    # When nothing answers.

    def _suggest(self, words: Sequence[Word]) -> str:
        """The stretch of text nearest to the word that is found nowhere, empty if nothing is near."""
        for word in words:
            if len(word.text) < 2 or any(word.text in text for text in self._texts.values()):
                continue
            best = process.extractOne(word.text, self._texts, scorer=fuzz.partial_ratio, score_cutoff=50)
            if best is not None:
                aligned = fuzz.partial_ratio_alignment(word.text, best[0])
                if aligned is not None and aligned.dest_end > aligned.dest_start:
                    entry = self._entries[best[2]]
                    span = entry.folded.span(aligned.dest_start, aligned.dest_end)
                    return entry.clause.text[span.start : span.end].strip()
        return ""


def _entry(document: Document, clause: Clause) -> _Entry:
    folded = fold(clause.text)
    return _Entry(document, clause, folded, frozenset(_pairs(folded.text)))


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters of a folded text."""
    return {text[place : place + 2] for place in range(len(text) - 1)}


def _occurrences(word: str, text: str) -> Iterable[tuple[int, int]]:
    place = text.find(word)
    while place >= 0:
        yield place, place + len(word)
        place = text.find(word, place + 1)


def _exact(word: str, text: str, tier: Tier, reason: str = "") -> _Evidence | None:
    if word not in text:
        return None
    places = [(start, end) for start, end in _occurrences(word, text) if not _inside_number(text, start, end)]
    if not places:
        return None
    within = word[0].isascii() and word[0].isalpha() and all(_inside_word(text, *place) for place in places)
    return _Evidence(tier, _VALUE[tier] * (_WITHIN if within else 1.0), tuple(places), reason)


def _inside_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isascii() and (before.isalnum() or before == ".")) or (
        after.isascii() and (after.isalnum() or after == ".")
    )


def _inside_number(text: str, start: int, end: int) -> bool:
    """Whether the match cuts a number: 16/1 is not in 2016/11."""
    return (text[start].isdigit() and start > 0 and text[start - 1].isdigit()) or (
        text[end - 1].isdigit() and end < len(text) and text[end].isdigit()
    )


def _shares_pair(word: str, text: str) -> bool:
    return any(pair in text for pair in _pairs(word))


def _merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted stretches, those that touch or overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in places:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
