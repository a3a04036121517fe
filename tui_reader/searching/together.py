"""The words of a query in the same texts: the ways in which they can be taken, and the places that have them all."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from tui_reader.searching.evidence import Evidence
from tui_reader.searching.finding import Finder, Found
from tui_reader.searching.index import TextIndex, Within
from tui_reader.searching.names import Names
from tui_reader.searching.nearest import nearest
from tui_reader.searching.pinyin import is_one_syllable
from tui_reader.searching.query import Word
from tui_reader.searching.results import Tier
from tui_reader.searching.selecting import Selection

_NEARLY = 0.5
"""What the nearest is worth that the texts have to a word of several that they do not have."""
_MOST_ORDERS = 4
"""So many words of a query are tried as the first to be looked for."""


def ways_to_take(words: Sequence[Word], names: Names) -> list[Sequence[Word]]:
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
    typed = list(dict.fromkeys(words))
    ways: list[Sequence[Word]] = [list(dict.fromkeys(joined))]
    if len(joined) != len(words):
        ways.append(typed)
    whole = " ".join(word.text for word in words)
    if len(words) > 1 and whole.isascii() and names.has(whole) and not any(word.exact for word in words):
        ways.append([Word(whole)])
    return ways


def find_together(
    words: Sequence[Word],
    index: TextIndex,
    finder: Finder,
    selection: Selection | None,
    cancelled: Callable[[], bool],
) -> list[Found]:
    """For each word what was found in the places of a selection, all of the same places; nothing at all if the search is
    cancelled.
    """
    together = index.together([word.text for word in words], selection) if len(words) > 1 else None
    found: dict[Word, Found] = {}
    for in_order in _orders(words, index, finder):
        within: Within = together or selection
        for word in in_order:
            if cancelled():
                return []
            found[word] = finder.find(word, within)
            within = found[word].keys()
            if not found[word]:
                break
        if len(words) == 1:
            return [found[words[0]]]
        if within:
            return _everywhere(found, words, set(found[in_order[-1]]))
    for word in words:
        if cancelled():
            return []
        found[word] = finder.find(word, selection, widely=True)
    shared = set.intersection(*(set(hits) for hits in found.values()))
    return _everywhere(found, words, shared or _nearly(found, index, finder))


def _orders(words: Sequence[Word], index: TextIndex, finder: Finder) -> Iterable[Sequence[Word]]:
    """The orders in which to look for words one within the places of the other: that which narrows most, and where not all
    places of a word are named, with others first.
    """
    if index.names_up_to == math.inf:
        yield sorted(words, key=lambda word: index.urgency(word.text))
        return
    in_order = sorted(words, key=finder.urgency)
    for place in range(min(len(in_order), _MOST_ORDERS)):
        yield [in_order[place], *in_order[:place], *in_order[place + 1 :]]


def _nearly(found: dict[Word, Found], index: TextIndex, finder: Finder) -> set[int]:
    """The places of all words where one that the texts do not have is taken for the nearest that they have."""
    missing = [word for word, hits in found.items() if not hits]
    if len(missing) != 1 or missing[0].exact or missing[0].text.isascii():
        return set()
    near = nearest(missing[0].text, index, finder)
    if near is not None and len(near[0]) == len(missing[0].text):
        meant = Evidence(Tier.FUZZY, _NEARLY, (near[0],), reason=near[0])
        others = set.intersection(*(set(hits) for word, hits in found.items() if word is not missing[0]))
        found[missing[0]] = dict.fromkeys(index.containing(near[0], others), meant)
    return set(found[missing[0]])


def _everywhere(found: Mapping[Word, Found], words: Iterable[Word], places: AbstractSet[int]) -> list[Found]:
    """For each word what was found at some places, where each was."""
    return [{place: found[word][place] for place in places} for word in words]
