"""Search over a library: every clause that answers is found, ranked, and says why it is there."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import NamedTuple

from tui_reader.corpus import Clause, Document, Span
from tui_reader.searching.completing import Vocabulary
from tui_reader.searching.concordance import Occurrence, occurrence
from tui_reader.searching.evidence import Evidence, merged
from tui_reader.searching.finding import Finder, Found
from tui_reader.searching.folding import fold, fold_text
from tui_reader.searching.holdings import HeldLibrary, Holdings
from tui_reader.searching.index import TextIndex
from tui_reader.searching.names import Names
from tui_reader.searching.nearest import nearest
from tui_reader.searching.query import Query, Word, parse_query, with_word
from tui_reader.searching.ranking import score, weight
from tui_reader.searching.results import Match, Results, Tier
from tui_reader.searching.selecting import Selection
from tui_reader.searching.together import find_together, ways_to_take
from tui_reader.searching.units import Unit, text_of

_RANKED = 120
"""Of more hits than this, and than are asked for, only the best and shortest are ranked; the others are counted."""

_HOLDS = Evidence(Tier.EXACT, 1.0)
"""What a clause has in which only fields were asked for."""


class _Scored(NamedTuple):
    """A place with its score, and the evidence for each word."""

    place: int
    score: float
    pieces: tuple[Evidence, ...]


class _Answer(NamedTuple):
    """What answers a query, ranked, and how many do in all, or about how many."""

    ranked: list[_Scored]
    total: int
    is_estimate: bool


class SearchEngine:
    """Searches the clauses of documents, and the footnotes that they cite. Made once for a library.

    A library is a few documents, which are held in memory, or a Store on disk (see tui_reader.searching.stored). What it
    needs to know of the texts is worked out when it is first asked for; it may be used from several threads.
    ``own_names`` are groups of names that stand for the same thing, beside those that come with the program.
    """

    def __init__(self, library: Sequence[Document] | Holdings, own_names: Iterable[Sequence[str]] = ()) -> None:
        self._holdings = library if isinstance(library, Holdings) else HeldLibrary(library)
        self._names = Names(own_names)

    @property
    def holdings(self) -> Holdings:
        """What is searched."""
        return self._holdings

    @property
    def _units(self) -> Sequence[Unit]:
        return self._holdings.units

    @property
    def _index(self) -> TextIndex:
        return self._holdings.index

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._index, self._holdings.symbols, self._holdings.is_note, self._names)

    def prepare(self) -> None:
        """Work out now what would else be worked out by the first search."""
        self._holdings.prepare()
        _ = self._finder

    def search(self, query: str, limit: int = 50, cancelled: Callable[[], bool] | None = None) -> Results:
        """The clauses that answer a query, best first, at most ``limit``; none if ``cancelled`` says so meanwhile.

        Every string is a query; see tui_reader.searching.query for what it may hold.
        """
        began = time.perf_counter()
        parsed = parse_query(query)
        answer = self._answer(parsed, max(limit, _RANKED), cancelled or _never)
        if answer is None:
            return Results((), 0, time.perf_counter() - began, problems=parsed.problems)
        matches = tuple(self._matches(answer.ranked, parsed, max(0, limit)))
        suggestion, suggested = "", ""
        alone: tuple[tuple[str, int], ...] = ()
        if not answer.ranked and parsed.words:
            suggestion, suggested = self._suggestion([word for word in parsed.words if not word.doubtful], query)
            alone = tuple((word.text, len(self._finder.find(word, None))) for word in dict.fromkeys(parsed.words))
        seconds = time.perf_counter() - began
        return Results(
            matches, answer.total, seconds, suggestion, parsed.problems, suggested, alone, answer.is_estimate
        )

    def concordance(self, word: str) -> tuple[Occurrence, ...]:
        """Every place of a word in the clauses, in reading order; see tui_reader.searching.concordance.

        A word that no clause has is one that finds others (pinyin, a wrong character): the places of what it finds.
        """
        folded = fold_text(word)
        places = tuple(self._holdings.concordance(folded)) if folded else ()
        if places:
            return places
        query = parse_query(word)
        answer = self._answer(query, _RANKED, _never)
        order = self._holdings.reading_order
        found = sorted(answer.ranked if answer else (), key=lambda each: order(each.place))
        units = [(self._units[each.place], each.pieces) for each in found]
        return tuple(
            occurrence(unit.document, unit.clause, span)
            for unit, pieces in units
            if not unit.is_note
            for span in _spans(unit, pieces, query)
        )

    def nearest(self, text: str, most: int) -> list[tuple[str, Clause]]:
        """The clauses that share most with a text, by its rarer pairs of characters, the nearest first, at most ``most``; each
        with the id of its document.
        """
        units = map(self._units.__getitem__, self._index.nearest(fold_text(text), most))
        return [(unit.document_id, unit.clause) for unit in units if not unit.is_note]

    def vocabulary(self) -> Vocabulary:
        """The values that the fields of a query have in these documents."""
        return self._holdings.vocabulary()

    # Finding.

    def _answer(self, query: Query, most: int, cancelled: Callable[[], bool]) -> _Answer | None:
        """What answers a query, at least the best ``most`` places; None if the search is cancelled."""
        ways = ways_to_take(query.words, self._names)
        words_typed = dict.fromkeys(query.words)
        meant = [word for word in words_typed if not word.doubtful]
        if len(meant) < len(words_typed) and (meant or query.conditions):
            ways.append(meant)
        selection: Selection | None = None
        if query.conditions or query.without:
            selection = self._holdings.selection(query.conditions, query.without)
        scored: dict[int, _Scored] = {}
        places: set[int] = set()
        counted, is_estimate = 0, False
        for words in ways:
            if words is meant and places:
                continue
            if words:
                found = find_together(words, self._index, self._finder, selection, cancelled)
                if not found:
                    return None
                counted = max(counted, self._index.more_than(len(found[0]), [word.text for word in words], selection))
                is_estimate |= counted > self._index.names_up_to
            elif selection is not None and query.conditions:
                listed = selection.clauses(most)
                found = [dict.fromkeys(listed.places, _HOLDS)]
                counted, is_estimate = listed.total, listed.is_estimate
            else:
                continue
            places.update(found[0])
            for each in self._scored(found, words, most):
                if each.place not in scored or each.score > scored[each.place].score:
                    scored[each.place] = each
        order = self._holdings.reading_order
        ranked = sorted(scored.values(), key=lambda each: (-each.score, order(each.place)))
        if is_estimate or counted > len(places):
            return _Answer(ranked, max(counted, len(places)), is_estimate)
        # A footnote and its clause count as one.
        with_notes = [self._units[each.place] for each in ranked]
        if not any(unit.is_note for unit in with_notes):
            return _Answer(ranked, len(places), False)
        return _Answer(ranked, len(places) - len(ranked) + len(set(map(_clause_key, with_notes))), False)

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
            different = dict(zip(map(id, found[0].values()), found[0].values(), strict=True)).values()
            best = min((piece.tier.rank, -piece.value) for piece in different)
        else:
            best = min(map(grade, found[0]))
        by_grade: defaultdict[tuple[int, float], list[int]] = defaultdict(list)
        for place in self._index.shortest_of(found[0].keys()):
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
            spans = _spans(unit, pieces, query)
        return Match(
            unit.document_id,
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
                    text = text_of(unit)
                    printed = text[slice(*fold(text).span(start, start + len(string)))]
                    return printed, with_word(query, word, printed)
        return "", ""


def _never() -> bool:
    return False


def _clause_key(unit: Unit) -> tuple[str, str]:
    return unit.document_id, unit.clause.id


def _spans(unit: Unit, pieces: Iterable[Evidence], query: Query) -> tuple[Span, ...]:
    """What of a clause is shown: where the words were found, and what shows that the fields hold."""
    offsets = fold(unit.clause.text)
    spots = [offsets.span(*spot) for piece in pieces for spot in piece.places(unit.folded)]
    return _in_order([*spots, *(span for condition in query.conditions for span in condition.shown(unit.clause))])


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in merged(span for span in spans if span.start < span.end))
