"""The nearest that the texts have to a word that they do not have: what to offer where nothing was found."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from tui_reader.searching.finding import Finder
from tui_reader.searching.index import PairIndex, pairs

_CANDIDATES = 50
_LATIN_FROM = 55.0
_HAN_FROM = 50.0


def nearest(word: str, index: PairIndex, finder: Finder) -> tuple[str, int] | None:
    """A string of the folded texts that is near to a folded word, with the place of a text that has it."""
    if len(word) < 2:
        return None
    if word.isascii():
        token = finder.nearest_latin(word, _LATIN_FROM)
        if token:
            return token, index.containing(token)[0]
    candidates = index.sharing(pairs(word), _CANDIDATES)
    best = process.extractOne(
        word, {place: index.texts[place] for place in candidates}, scorer=fuzz.partial_ratio, score_cutoff=_HAN_FROM
    )
    if best is not None:
        aligned = fuzz.partial_ratio_alignment(word, best[0])
        if aligned is not None and aligned.dest_end - aligned.dest_start > 1:
            return best[0][aligned.dest_start : aligned.dest_end], best[2]
    return _sharing_a_character(word, index)


def _sharing_a_character(word: str, index: PairIndex) -> tuple[str, int] | None:
    """Of the pairs that share a character with the word in the same order, the most frequent of the rarest one."""
    pairs_with = {
        char: [char + other for other in index.after.get(char, ()) if not other.isascii()]
        + [other + char for other in index.before.get(char, ()) if not other.isascii()]
        for char in word
        if not char.isascii()
    }
    known = {char: found for char, found in pairs_with.items() if found}
    if not known:
        return None
    rarest = min(known.values(), key=lambda found: sum(len(index.places[pair]) for pair in found))
    pair = max(rarest, key=lambda pair: (len(index.places[pair]), pair))
    return pair, index.places[pair][0]
