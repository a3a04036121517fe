"""Search over a library: every clause that answers is found, ranked, and says why it is there."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import NamedTuple

from tui_reader.corpus import Document, Span
from tui_reader.searching.completing import Vocabulary
from tui_reader.searching.concordance import Occurrence, concordance, occurrence
from tui_reader.searching.evidence import Evidence, merged
from tui_reader.searching.finding import Finder, Found
from tui_reader.searching.index import PairIndex
from tui_reader.searching.names import is_name
from tui_reader.searching.nearest import nearest
from tui_reader.searching.pinyin import is_one_syllable
from tui_reader.searching.query import Query, Word, parse_query, with_word
from tui_reader.searching.ranking import score, weight
from tui_reader.searching.results import Match, Results, Tier
from tui_reader.searching.symbols import Symbols
from tui_reader.searching.units import Unit, units

_RANKED = 300
"""Of more hits than this, and than are asked for, only the best and shortest are ranked; the others are counted."""

_HOLDS = Evidence(Tier.EXACT, 1.0)
"""What a clause has in which only fields were asked for."""


class _Scored(NamedTuple):
    """A place with its score, and the evidence for each word."""

    place: int
    score: float
    pieces: tuple[Evidence, ...]


class SearchEngine:
    """Searches the clauses of documents, and the footnotes that they cite. Made once for a library.

    What it needs to know of the texts is worked out when it is first asked for; it may be used from several threads.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = tuple(documents)

    @cached_property
    def _units(self) -> Sequence[Unit]:
        return tuple(units(self._documents))

    @cached_property
    def _index(self) -> PairIndex:
        return PairIndex([unit.folded for unit in self._units])

    @cached_property
    def _finder(self) -> Finder:
        notes = frozenset(place for place, unit in enumerate(self._units) if unit.note is not None)
        return Finder(self._index, Symbols(self._units), notes)

    def search(self, query: str, limit: int = 50, cancelled: Callable[[], bool] | None = None) -> Results:
        """The clauses that answer a query, best first, at most ``limit``; none if ``cancelled`` says so meanwhile.

        Every string is a query; see tui_reader.searching.query for what it may hold.
        """
        began = time.perf_counter()
        parsed = parse_query(query)
        ways = _ways(parsed.words)
        meant = [word for word in parsed.words if not word.doubtful]
        if len(meant) < len(parsed.words) and (meant or parsed.conditions):
            ways.append(meant)
        scored: dict[int, _Scored] = {}
        places: set[int] = set()
        for words in ways:
            if (not words and not parsed.conditions) or (words is meant and places):
                continue
            found = self._found(words, parsed, cancelled or _never)
            if not found:
                return Results((), 0, time.perf_counter() - began, problems=parsed.problems)
            places.update(found[0])
            for each in self._scored(found, words, max(limit, _RANKED)):
                if each.place not in scored or each.score > scored[each.place].score:
                    scored[each.place] = each
        ranked = sorted(scored.values(), key=lambda each: (-each.score, each.place))
        matches = tuple(self._matches(ranked, parsed, max(0, limit)))
        total = len(places) - len(ranked) + len({_clause_key(self._units[each.place]) for each in ranked})
        suggestion, suggested = "", ""
        alone: tuple[tuple[str, int], ...] = ()
        if not places and parsed.words and not (cancelled or _never)():
            suggestion, suggested = self._suggestion(meant, query)
            alone = tuple((word.text, len(self._finder.find(word, None))) for word in dict.fromkeys(parsed.words))
        seconds = time.perf_counter() - began
        return Results(matches, total, seconds, suggestion, parsed.problems, suggested, alone)

    def concordance(self, word: str) -> tuple[Occurrence, ...]:
        """Every place of a word in the clauses, in reading order; see tui_reader.searching.concordance.

        A word that no clause has is one that finds others (pinyin, a wrong character): the places of what it finds.
        """
        places = concordance(self._documents, word)
        if places:
            return places
        found = {(match.document, match.clause): match.spans for match in self.search(word, _RANKED).matches}
        return tuple(
            occurrence(document, clause, span)
            for document in self._documents
            for clause in document.clauses
            for span in found.get((document.id, clause.id), ())
        )

    def vocabulary(self) -> Vocabulary:
        """The values that the fields of a query have in these documents."""
        return Vocabulary.of(self._documents)

    # Finding.

    def _found(self, words: Sequence[Word], query: Query, cancelled: Callable[[], bool]) -> list[Found]:
        """For each word what was found, all of the same places; for no words, of all that the fields allow.

        Nothing at all if the search is cancelled.
        """
        allowed = self._allowed(query)
        if not words:
            return [dict.fromkeys(filter(allowed, range(len(self._units))), _HOLDS)]
        for widely in (False, True):
            found: dict[Word, Found] = {}
            within: Collection[int] | Callable[[int], bool] | None = (
                allowed if query.conditions or query.without else None
            )
            for word in sorted(words, key=lambda word: -len(word.text)):
                if cancelled():
                    return []
                found[word] = self._finder.find(word, within, widely=widely)
                if not widely:
                    within = found[word].keys()
            if len(words) == 1:
                return [found[words[0]]]
            places = set.intersection(*(set(hits) for hits in found.values()))
            if places:
                break
        in_order = [found[word] for word in words]
        return [{place: hits[place] for place in places} for hits in in_order]

    def _allowed(self, query: Query) -> Callable[[int], bool]:
        def allowed(place: int) -> bool:
            unit = self._units[place]
            return all(condition.holds(unit.document, unit.clause) for condition in query.conditions) and not any(
                word in unit.folded for word in query.without
            )

        return allowed

    # Ranking.

    def _scored(self, found: Sequence[Found], words: Sequence[Word], most: int) -> Iterable[_Scored]:
        """What was found, with its score; of more than ``most`` the most promising."""
        places: Iterable[int] = found[0] if len(found[0]) <= most else self._promising(found, most)
        weights = [weight(word.text, self._index) for word in words] or [1.0]
        for place in places:
            unit = self._units[place]
            pieces = tuple(hits[place] for hits in found)
            value = score(unit, pieces, [piece.places(unit.folded) for piece in pieces], weights)
            yield _Scored(place, value, pieces)

    def _promising(self, found: Sequence[Found], most: int) -> list[int]:
        """Of many places those with the best evidence, and of those the shorter texts."""
        grades: dict[tuple[int, ...], tuple[int, float]] = {}

        def grade(place: int) -> tuple[int, float]:
            pieces = [hits[place] for hits in found]
            # Many places share the same pieces of evidence.
            key = tuple(map(id, pieces))
            if key not in grades:
                grades[key] = max(piece.tier.rank for piece in pieces), -sum(piece.value for piece in pieces)
            return grades[key]

        if len(found) == 1:
            best = min(
                (piece.tier.rank, -piece.value) for piece in {id(hit): hit for hit in found[0].values()}.values()
            )
        else:
            best = min(map(grade, found[0]))
        by_grade: defaultdict[tuple[int, float], list[int]] = defaultdict(list)
        for place in self._index.shortest:
            if place in found[0]:
                by_grade[grade(place)].append(place)
                if len(by_grade[best]) == most:
                    break
        return list(islice(chain.from_iterable(by_grade[each] for each in sorted(by_grade)), most))

    def _matches(self, ranked: Iterable[_Scored], query: Query, limit: int) -> Iterable[Match]:
        """The matches to show: one for each clause, as a footnote only if the clause itself has none."""
        shown: set[tuple[str, str]] = set()
        for each in ranked:
            if len(shown) == limit:
                return
            unit = self._units[each.place]
            if _clause_key(unit) not in shown:
                shown.add(_clause_key(unit))
                yield self._match(unit, each.pieces, each.score, query)

    def _match(self, unit: Unit, pieces: Sequence[Evidence], value: float, query: Query) -> Match:
        tier = max((piece.tier for piece in pieces), key=lambda tier: tier.rank)
        reasons = list(dict.fromkeys(piece.reason for piece in pieces if piece.reason))
        spans: tuple[Span, ...] = ()
        if unit.note is not None:
            reasons.append(f"footnote {unit.note.label}")
        else:
            spots = [spot for piece in pieces for spot in piece.places(unit.folded)]
            shown = [span for condition in query.conditions for span in condition.shown(unit.clause)]
            spans = _in_order([*(unit.offsets.span(*spot) for spot in spots), *shown])
        return Match(
            unit.document.id,
            unit.clause.id,
            round(min(100.0, value), 2),
            spans,
            tier,
            "; ".join(reasons),
            unit.clause.text,
        )

    # When nothing answers.

    def _suggestion(self, words: Sequence[Word], query: str) -> tuple[str, str]:
        """The nearest that the texts have to the first word that they do not have, as they write it, and the query so."""
        for word in words:
            if not self._finder.find(word, None):
                near = nearest(word.text, self._index, self._finder)
                if near is not None:
                    string, place = near
                    unit = self._units[place]
                    start = unit.folded.index(string)
                    span = unit.offsets.span(start, start + len(string))
                    text = unit.note.text if unit.note else unit.clause.text
                    printed = text[span.start : span.end]
                    return printed, with_word(query, word, printed)
        return "", ""


def _ways(words: Sequence[Word]) -> list[Sequence[Word]]:
    """The ways to take words: with syllables joined that were typed apart (xiang ya), as typed, and as one name if they
    are the name of something together (One Health).
    """
    joined: list[Word] = []
    syllables = ""
    for word in words:
        if len(words) > 1 and not word.exact and word.text.isascii() and is_one_syllable(word.text):
            syllables += word.text
            continue
        if syllables:
            joined.append(Word(syllables))
            syllables = ""
        joined.append(word)
    if syllables:
        joined.append(Word(syllables))
    ways: list[Sequence[Word]] = [joined] if len(joined) == len(words) else [joined, words]
    whole = " ".join(word.text for word in words)
    if len(words) > 1 and whole.isascii() and is_name(whole) and not any(word.exact for word in words):
        ways.append([Word(whole)])
    return ways


def _never() -> bool:
    return False


def _clause_key(unit: Unit) -> tuple[str, str]:
    return unit.document.id, unit.clause.id


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in merged(span for span in spans if span.start < span.end))
