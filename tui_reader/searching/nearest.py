"""The nearest that the texts have to a word that they do not have: what to offer where nothing was found."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from tui_reader.searching.finding import Finder
from tui_reader.searching.index import TextIndex, pairs
from tui_reader.searching.pinyin import read_as

_CANDIDATES = 50
_LONGEST = 60
_LATIN_FROM = 55.0
_HAN_FROM = 50.0
_SOUND_FROM = 55.0


def nearest(word: str, index: TextIndex, finder: Finder) -> tuple[str, int] | None:
    """A string of the folded texts that is near to a folded word, with the place of a text that has it."""
    word = word[:_LONGEST]
    if len(word) < 2:
        return None
    if word.isascii():
        return finder.nearest_token(word, _LATIN_FROM)
    candidates = index.sharing(pairs(word), _CANDIDATES)
    best = process.extractOne(
        word, {place: index.texts[place] for place in candidates}, scorer=fuzz.partial_ratio, score_cutoff=_HAN_FROM
    )
    if best is not None:
        aligned = fuzz.partial_ratio_alignment(word, best[0])
        if aligned is not None and aligned.dest_end - aligned.dest_start > 1:
            return best[0][aligned.dest_start : aligned.dest_end], best[2]
    return _sharing_a_character(word, index)


def _sharing_a_character(word: str, index: TextIndex) -> tuple[str, int] | None:
    """Of the pairs of the texts in which one character of the word is another: one that sounds alike, then a usual one."""
    best: tuple[float, int, str] | None = None
    for place in range(len(word) - 1):
        first, second = word[place], word[place + 1]
        changed = [(second, other, first + other) for other in index.following(first)]
        changed += [(first, other, other + second) for other in index.preceding(second)]
        for typed, other, pair in changed:
            if not other.isascii():
                rated = (_sounds_like(typed, other), index.frequency(pair), pair)
                best = rated if best is None else max(best, rated)
    places = index.containing(best[2]) if best and best[0] >= _SOUND_FROM else ()
    return (best[2], min(places)) if best and places else None


def _sounds_like(first: str, second: str) -> float:
    """How alike two characters are read, 0 to 100."""
    return max((fuzz.ratio(a, b) for a in read_as(first) for b in read_as(second)), default=0.0)
