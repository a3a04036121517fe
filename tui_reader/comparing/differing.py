"""What two wordings share and where they differ.

Near wordings are shown by what was taken out and put in, distant ones by the phrases that both have: at half likeness
insertions and deletions are confetti. Cuts are between words, never through a number, a symbol or a date.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import Literal, NamedTuple
from unicodedata import normalize

from rapidfuzz.distance import Indel

from tui_reader.comparing.wordcuts import says, word_spans
from tui_reader.searching.folding import fold_text

_NEAR = 0.6
"""From this likeness on (2M/T: twice the characters that match by those of both) the differences are shown."""
_SHORTEST_SHARED = 3
"""What a phrase must say, in Chinese characters, to be marked as shared; see ``says``."""

_MANY_PAIRS = 4_000_000
_FEW_PAIRS = 100

Role = Literal["deleted", "inserted", "shared"]


class Mark(NamedTuple):
    """A stretch of a text that is deleted, inserted or shared; ``pair`` numbers what belongs together on both sides."""

    start: int
    end: int
    role: Role
    pair: int


class Differences(NamedTuple):
    """What two texts share or differ in: their likeness from 0 to 1, what is marked, the marks of each in order."""

    ratio: float
    mode: Literal["differences", "shared"]
    left: tuple[Mark, ...]
    right: tuple[Mark, ...]


def differences(left: str, right: str) -> Differences:
    """Compare two texts; see this module. What only white space, width or traditional characters part is the same."""
    one, other = _Words(left), _Words(right)
    blocks = list(_blocks(one, other))
    same = sum(one.length(block.left) + other.length(block.right) for block in blocks if block.equal)
    total = one.length((0, len(one.spans))) + other.length((0, len(other.spans)))
    ratio = same / total if total else 1.0
    if ratio >= _NEAR:
        return Differences(ratio, "differences", *_changed(blocks, one, other))
    return Differences(ratio, "shared", *_shared(one, other))


_Range = tuple[int, int]
"""Words by number: the first, and the one after the last."""


class _Words:
    """The words of a text: where each is, how it is compared, what it says."""

    def __init__(self, text: str) -> None:
        self.spans = [span for span in word_spans(text) if not text[span.start : span.end].isspace()]
        self.keys = [_key(text[span.start : span.end]) for span in self.spans]
        self.said = [says(key) for key in self.keys]

    def length(self, words: _Range) -> int:
        return sum(len(key) for key in self.keys[slice(*words)])

    def mark(self, words: _Range, role: Role, pair: int) -> Mark:
        """The mark over some words, from the first one's start to the last one's end."""
        return Mark(self.spans[words[0]].start, self.spans[words[1] - 1].end, role, pair)


def _key(word: str) -> str:
    return fold_text(word).replace(" ", "") or normalize("NFKC", word)


class _Block(NamedTuple):
    """A run of words of both sides, equal or not."""

    equal: bool
    left: _Range
    right: _Range


_Marks = tuple[tuple[Mark, ...], tuple[Mark, ...]]


def _blocks(left: _Words, right: _Words) -> Iterator[_Block]:
    """The runs that are equal and those that are not, in turn; what is equal only in particles counts as changed."""
    changed: _Block | None = None
    for code in Indel.opcodes(left.keys, right.keys):
        here = _Block(code.tag == "equal", (code.src_start, code.src_end), (code.dest_start, code.dest_end))
        between = here.left[0] > 0 and here.left[1] < len(left.keys)
        island = here.equal and changed is not None and between and not any(left.said[slice(*here.left)])
        if here.equal and not island:
            if changed is not None:
                yield changed
            changed = None
            yield here
        elif changed is None:
            changed = here
        else:
            changed = _Block(False, (changed.left[0], here.left[1]), (changed.right[0], here.right[1]))
    if changed is not None:
        yield changed


def _changed(blocks: Sequence[_Block], left: _Words, right: _Words) -> _Marks:
    """Marks of what was taken out and put in."""
    lefts: list[Mark] = []
    rights: list[Mark] = []
    for number, block in enumerate(block for block in blocks if not block.equal):
        if block.left[0] < block.left[1]:
            lefts.append(left.mark(block.left, "deleted", number))
        if block.right[0] < block.right[1]:
            rights.append(right.mark(block.right, "inserted", number))
    return tuple(lefts), tuple(rights)


def _shared(left: _Words, right: _Words) -> _Marks:
    """Marks of the phrases that both have, wherever they stand: those that say most first, none over another (greedy
    string tiling; Wise 1993), without particles at their ends.
    """
    tiles = sorted(_tiles(left, right))
    order = {start: number for number, (start, _other, _length) in enumerate(tiles)}
    lefts = [left.mark((start, start + length), "shared", order[start]) for start, _other, length in tiles]
    rights = [
        right.mark((other, other + length), "shared", order[start])
        for start, other, length in sorted(tiles, key=lambda tile: tile[1])
    ]
    return tuple(lefts), tuple(rights)


def _tiles(left: _Words, right: _Words) -> Iterator[tuple[int, int, int]]:
    """Where phrases that both have begin on the left and on the right, and how many words they are long."""
    queue = [(-_worth(left, start, length), start, other, length) for start, other, length in _runs(left, right)]
    heapify(queue)
    covered: tuple[set[int], set[int]] = set(), set()
    while queue:
        worth, start, other, length = heappop(queue)
        if -worth < _SHORTEST_SHARED:
            return
        free = _free(covered, start, other, length)
        if len(free) == 1 and free[0] == (0, length):
            yield start, other, length
            covered[0].update(range(start, start + length))
            covered[1].update(range(other, other + length))
            continue
        for first, after in free:  # what is left of it, in its turn
            trimmed = _trim(left, start + first, other + first, after - first)
            heappush(queue, (-_worth(left, trimmed[0], trimmed[2]), *trimmed))


def _runs(left: _Words, right: _Words) -> Iterator[tuple[int, int, int]]:
    """All runs of equal words that cannot be made longer, trimmed."""
    often = Counter(left.keys), Counter(right.keys)
    # In texts without end, words that stand everywhere would make more pairs than anyone could look at.
    crowded = len(left.keys) * len(right.keys) > _MANY_PAIRS
    places: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(right.keys):
        if not crowded or often[0][key] * often[1][key] <= _FEW_PAIRS:
            places[key].append(place)
    lengths: dict[_Range, int] = {}
    for start in range(len(left.keys) - 1, -1, -1):
        for other in places.get(left.keys[start], ()):
            lengths[start, other] = lengths.get((start + 1, other + 1), 0) + 1
    for (start, other), length in lengths.items():
        if (start - 1, other - 1) not in lengths:
            yield _trim(left, start, other, length)


def _trim(words: _Words, start: int, other: int, length: int) -> tuple[int, int, int]:
    """A run without the words at its ends that say nothing."""
    while length and not words.said[start]:
        start, other, length = start + 1, other + 1, length - 1
    while length and not words.said[start + length - 1]:
        length -= 1
    return start, other, length


def _worth(words: _Words, start: int, length: int) -> int:
    return sum(words.said[start : start + length])


def _free(covered: tuple[set[int], set[int]], start: int, other: int, length: int) -> list[_Range]:
    """The stretches of a run that no phrase covers yet on either side."""
    found: list[_Range] = []
    first = 0
    for place in range(length + 1):
        if place == length or start + place in covered[0] or other + place in covered[1]:
            if first < place:
                found.append((first, place))
            first = place + 1
    return found
