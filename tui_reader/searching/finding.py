"""Finding one word of a query in the texts, tier by tier: to the letter, like it, under another name, by its sound."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log1p

from rapidfuzz import fuzz, process

from tui_reader.searching import pinyin
from tui_reader.searching.alike import Phrase, one_off, sounding_alike
from tui_reader.searching.evidence import BEGUN, INNER, WHOLE, Evidence, Wholeness
from tui_reader.searching.index import TextIndex, Within
from tui_reader.searching.names import Names
from tui_reader.searching.query import Word
from tui_reader.searching.results import Tier
from tui_reader.searching.symbols import Symbols, keys_of

Found = dict[int, Evidence]
"""The places of the texts in which a word is found, with the evidence."""

_LETTERS = re.compile(r"[a-z]+")
_HAN = re.compile(r"[㐀-鿿𠀀-𯿿]")

_WHOLE_ENOUGH = 0.9
"""From this on a word is found as it was meant, not only within another."""
_NEAR_BEST = 0.7
"""What is worth less than this part of the best that is found is not shown."""
_FEWEST_FOR_EDITS = 3
"""In a shorter word any other character makes any other word."""
_FEWEST_FOR_PHRASE = 4
_PHRASE_FROM = 0.31
"""What part of a phrase a text must have."""
_STRICT_FROM = 0.79
"""The same where others have the phrase to the letter, or under another name."""
_CANDIDATES = 300
_MOST_SOUNDING = 300
_ENOUGH = 256
"""Of what has a phrase to the letter in so many places, what only has most of it is not looked for."""
_FINDS_KEPT = 4
_MANY = 1000
"""A number or Latin word that so many texts have is not typed to its end: that it stands within others says nothing."""
_FEWEST_LATIN = 4
_LONGEST_PARTED = 40
_LATIN_FROM = 78.0
"""The ratio from which on a Latin word is taken for a misspelling of another."""
_SLURRED, _SLIPPED = 0.9, 0.8
_PINYIN, _INITIALS, _RARE_READING = 0.95, 0.9, 0.1
_OFTEN, _READ_OFTEN = 0.05, 0.1
"""What being written more often than others is worth: for what is like a word less than that it sounds the same."""


class Finder:
    """Finds words in the texts of an index.

    ``symbols`` knows what the texts cite; ``is_note`` tells places where only what stands there is found, not what is like it,
    and ``names`` what things are also called.
    """

    def __init__(self, index: TextIndex, symbols: Symbols, is_note: Callable[[int], bool], names: Names) -> None:
        self._index = index
        self._symbols = symbols
        self._is_note = is_note
        self._names = names
        # One search asks for the same more than once: to offer something instead, and to say what each word finds alone.
        self._anywhere = lru_cache(maxsize=_FINDS_KEPT)(lambda word, widely: self._find(word, None, widely))

    def find(self, word: Word, within: Within, *, widely: bool = False) -> Found:
        """The places that have a word, each with the best evidence; only places of ``within`` if it is given.

        What is only like the word is looked for if nothing has the word itself, or always, if ``widely``. Not to be
        changed.
        """
        return self._anywhere(word, widely) if within is None else self._find(word, within, widely)

    def urgency(self, word: Word) -> float:
        """By what words are asked for, the least first; see TextIndex. Letters are as frequent as what they are read as."""
        text = word.text
        if not _LETTERS.fullmatch(text):
            return self._index.urgency(text)
        read = self._written(pinyin.by_syllables(text), _PINYIN)
        return sum(self._index.urgency(written) for written in read) or self._index.urgency(text)

    def _find(self, word: Word, within: Within, widely: bool) -> Found:
        text = word.text
        found = self._exactly(text, Tier.EXACT, within)
        if not found and _LETTERS.search(text):
            for parted in _parted(text):
                found |= self._exactly(parted, Tier.EXACT, within)
        if word.exact:
            return found
        meant = any(hit.value >= _WHOLE_ENOUGH for hit in found.values())
        for other, name in self._names.others(text).items():
            _take(found, self._exactly(other, Tier.VARIANT, within, name))
        _take(found, self._symbols.citing(text, within))
        for symbol in self._symbols.other_forms(text):
            keys = keys_of(symbol)
            _take(found, self._exactly(keys[-1], Tier.VARIANT, within, symbol))
            _take(found, self._symbols.citing(keys[0], within))
        known = meant or any(hit.tier is Tier.VARIANT for hit in found.values())
        _take(found, self._alike(text, within, known, len(found), widely))
        return found

    def _alike(self, text: str, within: Within, known: bool, found_already: int, widely: bool) -> Found:
        """What is like the word; ``known`` says that it is itself found, or under another name, and ``found_already`` in how
        many places.
        """
        found: Found = {}
        if _LETTERS.fullmatch(text):
            if widely or not known:
                read = self._sounding(text, within) or self._misspelled(text, within)
                # What can be read as it was typed is not taken for a slip: it may be offered only.
                if not read and not pinyin.is_in_full(text):
                    read = self._sounding_nearly(text, within)
                _take(found, read)
        elif _HAN.search(text):
            if widely or not known:
                _take(found, self._nearly(text, within))
            if len(text) >= _FEWEST_FOR_PHRASE and (widely or found_already < _ENOUGH):
                _take(found, self._remembered(text, within, strict=known and not widely))
        elif not known:
            _take(found, self._misspelled(text, within))
        return {place: hit for place, hit in found.items() if not self._is_note(place)}

    def _exactly(self, text: str, tier: Tier, within: Within, reason: str = "") -> Found:
        places = self._index.containing(text, within)
        whole = Wholeness.of(text)
        if not whole.patterns or len(places) > _MANY:
            return dict.fromkeys(places, Evidence(tier, 1.0, (text,), reason=reason))
        # Few pieces of evidence for many places: they are told apart by what they are, not made anew.
        pieces = {part: Evidence(tier, part, (text,), reason=reason) for part in (WHOLE, BEGUN, INNER)}
        texts = self._index.texts
        return _near_best({place: pieces[whole.value(texts[place])] for place in places})

    def _nearly(self, text: str, within: Within) -> Found:
        """What sounds like the word or is one character off it."""
        spellings = dict(sounding_alike(text, self._index))
        if len(text) >= _FEWEST_FOR_EDITS:
            for spelling, value in one_off(text, self._index):
                spellings.setdefault(spelling, value)
        return _near_best(self._spelled(spellings, Tier.FUZZY, within))

    def _remembered(self, text: str, within: Within, *, strict: bool) -> Found:
        """Texts that share enough of a phrase."""
        phrase = Phrase.of(text, self._index)
        if len(phrase.rarity) < 2:
            return {}
        found = {}
        cut = _STRICT_FROM if strict else _PHRASE_FROM
        texts = self._index.texts
        candidates = self._index.sharing(phrase.rarity, _CANDIDATES, within)
        # Those with the greatest shares first: what is not near the best of them is not looked at closely.
        best = 0.0
        for share, place in sorted(((phrase.share(texts[place]), place) for place in candidates), reverse=True):
            least = max(cut, _NEAR_BEST * best)
            value, spots = phrase.likeness(texts[place], share, least)
            if value >= least and spots:
                found[place] = Evidence(Tier.FUZZY, value, spots=spots)
                best = max(best, value)
        return _near_best(found)

    def _sounding(self, letters: str, within: Within) -> Found:
        """What is read as the letters: in full, then in full but for what is easily mistaken, then by initials."""
        for spellings, tier, value in (
            (pinyin.by_syllables(letters), Tier.PINYIN, _PINYIN),
            (pinyin.by_begun_syllables(letters), Tier.PINYIN, _PINYIN),
            (pinyin.by_slurred_syllables(letters), Tier.PINYIN, _PINYIN * _SLURRED),
            (pinyin.by_initials(letters), Tier.INITIALS, _INITIALS),
        ):
            found = self._spelled(self._written(spellings, value), tier, within)
            if found:
                return found
        return {}

    def _sounding_nearly(self, letters: str, within: Within) -> Found:
        """What is read in full as the letters but for one slip of the finger."""
        read: dict[str, float] = {}
        for meant in pinyin.one_slip_off(letters):
            for written, value in self._written(pinyin.by_syllables(meant), _PINYIN * _SLIPPED).items():
                read[written] = max(read.get(written, 0.0), value)
        return self._spelled(read, Tier.PINYIN, within)

    def _written(self, spellings: Iterable[pinyin.Spelling], value: float) -> dict[str, float]:
        """What may stand in the texts that is read so, with its value: less for rare readings."""
        read: dict[str, float] = {}
        for spelling in spellings:
            for written in self._index.spellings(tuple(syllable.chars for syllable in spelling), _MOST_SOUNDING):
                rare = sum(char not in syllable.usual for char, syllable in zip(written, spelling, strict=True))
                read[written] = max(read.get(written, 0.0), value - _RARE_READING * rare / len(written))
        return read

    def _spelled(self, spellings: Mapping[str, float], tier: Tier, within: Within) -> Found:
        """The places of any of the spellings; of those, what is written more often is more likely meant."""
        places: dict[str, Sequence[int]] = {}
        likely = self._index.likeliest(spellings)
        for spelling in likely:
            having = self._index.containing(spelling, within, one_of=len(likely))
            if having:
                places[spelling] = having
        most = max(map(len, places.values()), default=0)
        often = _OFTEN if tier is Tier.FUZZY else _READ_OFTEN
        values = {
            spelling: spellings[spelling] - often * (1 - log1p(len(places[spelling])) / log1p(most))
            for spelling in places
        }
        found: Found = {}
        # The best spelling first: it is the one that is told. Places with the same spellings share their evidence.
        for spelling in sorted(places, key=lambda spelling: -values[spelling]):
            having = places[spelling]
            both: dict[int, Evidence] = {}
            for place in found.keys() & having:
                known = found[place]
                if id(known) not in both:
                    both[id(known)] = known._replace(strings=(*known.strings, spelling))
                found[place] = both[id(known)]
            alone = Evidence(tier, values[spelling], (spelling,), reason=spelling)
            found = dict.fromkeys(having, alone) | found
        return found

    def _misspelled(self, text: str, within: Within) -> Found:
        """Latin words that are written nearly so."""
        if len(text) < _FEWEST_LATIN or not text[0].isalpha():
            return {}
        near = process.extract(text, self._index.latin.keys(), scorer=fuzz.ratio, score_cutoff=_LATIN_FROM, limit=3)
        return _near_best(self._spelled({token: ratio / 100 for token, ratio, _ in near}, Tier.FUZZY, within))

    def nearest_token(self, text: str, cutoff: float) -> tuple[str, int] | None:
        """What is read as Latin letters but for one slip, or else the Latin word or the number of the texts nearest to
        what was typed, with a place; None if nothing is near.
        """
        if _LETTERS.fullmatch(text) and (read := self._sounding_nearly(text, None)):
            place, hit = max(read.items(), key=lambda row: (row[1].value, -row[0]))
            return hit.strings[0], place
        tokens = self._index.latin if text[:1].isalpha() else self._index.numbers
        best = process.extractOne(text, tokens.keys(), scorer=fuzz.ratio, score_cutoff=cutoff)
        return (best[0], tokens[best[0]][0]) if best else None


def _parted(text: str) -> Iterator[str]:
    """A text with a space set between two of its letters (runwild, run wild), in every way."""
    for place in range(1, min(len(text), _LONGEST_PARTED)):
        if _LETTERS.fullmatch(text[place - 1 : place + 1]):
            yield f"{text[:place]} {text[place:]}"


def _take(found: Found, more: Found) -> None:
    """Add what is not found yet, or only worse than it is now."""
    for place, hit in more.items():
        known = found.get(place)
        if known is None or _betters(hit, known):
            found[place] = hit


def _betters(hit: Evidence, known: Evidence) -> bool:
    if hit.tier is known.tier:
        return hit.value > known.value
    # Another name that is meant tells more than a part of a word that is not.
    return known.tier is Tier.EXACT and known.value < _WHOLE_ENOUGH and hit.tier is Tier.VARIANT


def _near_best(found: Found) -> Found:
    best = max((hit.value for hit in found.values()), default=0.0)
    return {place: hit for place, hit in found.items() if hit.value >= _NEAR_BEST * best}
