"""The index of the texts of segments: the same questions as of one in memory, answered from mapped files.

What many texts have is not listed whole: of the places, a few thousand of the shorter texts are named, which is where
the best of equals are, and the others are counted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from itertools import accumulate, islice
from operator import add

from tui_reader.searching.index import TextIndex, Within, pairs, test_of
from tui_reader.searching.stored.grams import is_told_apart
from tui_reader.searching.stored.places import Places
from tui_reader.searching.stored.postings import Postings, Tally, common, places_of
from tui_reader.searching.stored.segment import Segment, StoredUnit
from tui_reader.searching.stored.selecting import StoredSelection
from tui_reader.searching.stored.summary import Summary
from tui_reader.searching.stored.terms import LATIN_TERM, NUMBER_TERM, Terms
from tui_reader.searching.units import Unit

_NAMED = 1024
"""So many places of a word are named, and of all words together that would do as well."""
_FEWEST_NAMED = 64
_TRIED = 10
"""For each place that is named, so many texts that have a word's pairs are looked at for the word."""
_ENOUGH_PAIRS = 4
"""For a character that begins no pair, so many of those that it ends are looked up."""
_FEW_WITHIN = 20_000
"""Among so many places a word is looked for text by text."""
_MOST_PAIRS = 16
"""So many pairs of a phrase, the rarest, are looked up."""
_MOST_SPELLINGS = 24
_TEXTS_KEPT = 8192
_UNITS_KEPT = 1024
_ANSWERS_KEPT = 128
_HEAVIEST = 7
_LEAST_SHARED = 0.3
"""What part of the weight of a phrase's pairs a text must have to be a candidate."""


class StoredIndex(TextIndex):
    """The texts of some segments; a segment's places follow those of the one before it."""

    names_up_to = _NAMED // 2

    def __init__(self, segments: Sequence[Segment], summaries: Sequence[Summary]) -> None:
        super().__init__()
        self.segments = segments
        self.summaries = summaries
        self.bases = [0, *accumulate(map(len, segments))]
        self._containing = lru_cache(maxsize=_ANSWERS_KEPT)(lambda word, one_of: self._look_for(word, None, one_of))
        self.units: Sequence[Unit] = Places(segments, self.bases, lru_cache(maxsize=_UNITS_KEPT)(StoredUnit))
        self.texts = Places(segments, self.bases, lru_cache(maxsize=_TEXTS_KEPT)(Segment.text))

    def number_of(self, place: int) -> tuple[int, int]:
        """The number of the segment of a place, and the place in it."""
        number = bisect_right(self.bases, place) - 1
        return number, place - self.bases[number]

    def locate(self, place: int) -> tuple[Segment, int]:
        """The segment of a place, and the place in it."""
        number = bisect_right(self.bases, place) - 1
        return self.segments[number], place - self.bases[number]

    def __len__(self) -> int:
        return self.bases[-1]

    def prepare(self) -> None:
        """See TextIndex: all lies ready."""

    # Pairs and triples.

    def frequency(self, pair: str) -> int:
        """See TextIndex."""
        return sum(summary.frequency(pair) for summary in self.summaries) if pair else 0

    def following(self, char: str) -> AbstractSet[str]:
        """See TextIndex."""
        return frozenset().union(*(summary.following(char) for summary in self.summaries))

    def preceding(self, char: str) -> AbstractSet[str]:
        """See TextIndex."""
        return frozenset().union(*(summary.preceding(char) for summary in self.summaries))

    def has(self, word: str) -> bool:
        """See TextIndex."""
        if len(word) < 3:
            return super().has(word)
        triples = map(add, map(add, word, word[1:]), word[2:])
        return all(any(summary.has_triple(triple) for summary in self.summaries) for triple in triples)

    def continuing(self, word: str) -> AbstractSet[str]:
        """See TextIndex."""
        if len(word) < 2:
            return self.following(word)
        return frozenset().union(*(summary.following_pair(word[-2:]) for summary in self.summaries))

    def standing(self, words: list[str]) -> list[str]:
        """See TextIndex: all of their triples stand somewhere, which for the lengths of words is nearly the same."""
        return words

    def urgency(self, word: str) -> float:
        """See TextIndex: the rarest first, then what is no Chinese."""
        looked_up = pairs(word) or self._pairs_with(word)
        return min(map(self.frequency, looked_up), default=0) or float(len(self))

    def likeliest(self, spellings: Mapping[str, float]) -> Mapping[str, float]:
        """See TextIndex: the more frequent."""
        if len(spellings) <= _MOST_SPELLINGS:
            return spellings

        def likely(spelling: str) -> float:
            return spellings[spelling] ** 8 * min(map(self.frequency, pairs(spelling)), default=0)

        return {spelling: spellings[spelling] for spelling in sorted(spellings, key=likely)[-_MOST_SPELLINGS:]}

    # Places.

    def containing(self, word: str, within: Within = None, *, one_of: int = 1) -> Sequence[int]:
        """See TextIndex; equally many of each segment, in no order."""
        if isinstance(within, Collection) and len(within) <= _FEW_WITHIN:
            texts = self.texts
            return [place for place in within if word in texts[place]] if word else []
        return self._containing(word, one_of) if within is None else self._look_for(word, within, one_of)

    def among(self, number: int, within: Within) -> Postings | None:
        """Of a segment, by its number, the places that a selection may allow; None if all of them."""
        return within.postings[number] if isinstance(within, StoredSelection) else None

    def _look_for(self, word: str, within: Within, one_of: int) -> list[int]:
        most = max(_FEWEST_NAMED, _NAMED // one_of)
        if len(word) == 1:
            return self._holding_any(self._pairs_with(word), within, most)
        return self._holding_all([word], within, most)

    def _pairs_with(self, char: str) -> list[str]:
        """Pairs of characters whose texts are enough of those that have one of them."""
        usual = {pair for summary in self.summaries if (pair := summary.usual_pair(char))}
        return sorted(usual) or [other + char for other in sorted(self.preceding(char))[:_ENOUGH_PAIRS]]

    def _holding_all(self, words: Sequence[str], within: Within, most: int) -> list[int]:
        """Places that have all the words."""
        if not all(words) or not all(map(self.has, words)):
            return []
        return self._gathered(lambda segment, among, tried: _holding_all(segment, among, tried, words), within, most)

    def _holding_any(self, pairs_: Sequence[str], within: Within, most: int) -> list[int]:
        """Places that have any of the pairs."""

        def holding(segment: Segment, among: Postings | None, _tried: int) -> Iterator[int]:
            bitmap = 0
            for postings in filter(None, map(segment.having, pairs_)):
                bitmap |= postings.bitmap()
            return places_of(bitmap if among is None else bitmap & among.bitmap())

        return self._gathered(holding, within, most)

    def _gathered(
        self, holding: Callable[[Segment, Postings | None, int], Iterator[int]], within: Within, most: int
    ) -> list[int]:
        """About ``most`` places, equally many of each segment, out of what is given for a segment, those of its places that
        may be given, and how many to try.
        """
        allowed = _to_try(within)
        each_most = max(1, most // max(1, len(self.segments)))
        found: list[int] = []
        for number, each in enumerate(self.segments):
            among = self.among(number, within)
            if among is None or among.count:
                places = map(self.bases[number].__add__, each.here(holding(each, among, each_most * _TRIED)))
                found += islice(places if allowed is None else filter(allowed, places), each_most)
        return found

    def together(self, words: Sequence[str], within: Within = None) -> Sequence[int] | None:
        """See TextIndex."""
        if any(len(word) < 2 or self.urgency(word) < _NAMED or not self.has(word) for word in words):
            return None
        return self._holding_all(words, within, _NAMED) or None

    def more_than(self, places: int, words: Sequence[str], within: Within = None) -> int:
        """See TextIndex: counted by pairs of characters, if not all were named, and the pairs can tell."""
        if places < self.names_up_to or any(len(word) < 2 or not self.has(word) for word in words):
            return places
        if _to_try(within) is not None:
            return places
        wanted = sorted(set().union(*map(pairs, words)))
        counted = 0
        for number, each in enumerate(self.segments):
            postings = [*map(each.having, wanted)]
            if (among := self.among(number, within)) is not None:
                postings.append(among)
            if None not in postings:
                counted += common([one for one in postings if one is not None])[1]
        return max(places, counted)

    def having(self, pair: str) -> Iterator[int]:
        """See TextIndex."""
        for base, each in zip(self.bases, self.segments, strict=False):
            postings = each.having(pair)
            if postings is not None:
                yield from map(base.__add__, each.here(postings.places()))

    def shortest_of(self, places: Collection[int]) -> Iterable[int]:
        """See TextIndex."""

        def length(place: int) -> int:
            segment, local = self.locate(place)
            return segment.length(local)

        return sorted(places, key=length)

    # Phrases.

    def sharing(self, wanted: Iterable[str], most: int, within: Within = None) -> list[int]:
        """See TextIndex."""
        rare = sorted((pair for pair in set(wanted) if self.frequency(pair)), key=self.frequency)[:_MOST_PAIRS]
        if not rare:
            return []
        weights = {pair: self.rarity(pair) for pair in rare}
        if isinstance(within, Collection) and len(within) <= _FEW_WITHIN:
            texts = self.texts
            sums = {place: sum(weight for pair, weight in weights.items() if pair in texts[place]) for place in within}
            return sorted(sorted(filter(sums.get, sums), key=lambda place: -sums[place])[:most])
        scale = _HEAVIEST / max(max(weights.values()), 1e-9)
        whole = {pair: max(1, round(weight * scale)) for pair, weight in weights.items()}
        tallies = [_tally(each, self.among(number, within), whole) for number, each in enumerate(self.segments)]
        places = self._heaviest(tallies, sum(whole.values()), most)
        allowed = _to_try(within)
        return sorted(islice(places if allowed is None else filter(allowed, places), most))

    def _heaviest(self, tallies: Sequence[Tally], greatest: int, most: int) -> Iterator[int]:
        """The places of the greatest sums, at least about ``most`` if so many share enough, those of greater sums first."""
        low, high = max(1, round(_LEAST_SHARED * greatest)), greatest
        while low < high:
            middle = (low + high + 1) // 2
            if sum(tally.at_least(middle).bit_count() for tally in tallies) >= most:
                low = middle
            else:
                high = middle - 1
        surely = [tally.at_least(low + 1) for tally in tallies]
        perhaps = [tally.at_least(low) & ~sure for tally, sure in zip(tallies, surely, strict=True)]
        for bitmaps in (surely, perhaps):
            for base, each, bitmap in zip(self.bases, self.segments, bitmaps, strict=False):
                for place in islice(each.here(places_of(bitmap)), most):
                    yield base + place

    # Words.

    @cached_property
    def latin(self) -> Mapping[str, Sequence[int]]:
        """See TextIndex."""
        return Terms(self, LATIN_TERM)

    @cached_property
    def numbers(self) -> Mapping[str, Sequence[int]]:
        """See TextIndex."""
        return Terms(self, NUMBER_TERM)

    def having_term(self, term: str) -> list[int]:
        """The places of a term, a few thousand at most."""
        found: list[int] = []
        if not any(summary.terms.row_of(term) is not None for summary in self.summaries):
            return found
        most = max(1, _NAMED // max(1, len(self.segments)))
        for base, each in zip(self.bases, self.segments, strict=False):
            postings = each.having_term(term)
            if postings is not None:
                found += (base + place for place in islice(each.here(postings.places()), most))
        return found


def _to_try(within: Within) -> Callable[[int], bool] | None:
    """What is still to be asked of places of a segment's postings, None for nothing."""
    if isinstance(within, StoredSelection):
        return None if within.is_exact else within.reads_well
    return test_of(within)


def _holding_all(segment: Segment, among: Postings | None, tried: int, words: Sequence[str]) -> Iterator[int]:
    """The places of a segment whose texts have all the words, ascending; so many texts are tried for them."""
    postings: list[Postings] = [] if among is None else [among]
    for pair in set().union(*map(pairs, words)):
        having = segment.having(pair)
        if having is None:
            return
        postings.append(having)
    places = common(postings)[0]
    longer = [word for word in words if len(word) > 2 or not is_told_apart(word)]
    yield from segment.having_all(islice(places, tried), longer) if longer else places


def _tally(segment: Segment, among: Postings | None, weights: Mapping[str, int]) -> Tally:
    tally = Tally()
    allowed = among.bitmap() if among is not None else -1
    for pair, weight in weights.items():
        having = segment.having(pair)
        if having is not None:
            tally.add(having.bitmap() & allowed, weight)
    return tally
