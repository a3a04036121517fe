"""What two wordings share and where they differ.

Near wordings are shown by what was taken out and put in, distant ones by the phrases that both have: at half likeness
insertions and deletions are confetti. Cuts never go through a number, a symbol or a Latin word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

_NEAR = 0.6
"""From this likeness on (2M/T: twice what matches by the length of both) the differences are shown."""
_ISLAND = 2
"""Characters that match alone between changes, and are swallowed by them."""
_SHORTEST_SHARED = 3
_TOKEN = re.compile(r"[0-9A-Za-z]+(?:[./\-][0-9A-Za-z]+)*|\s+|.", re.DOTALL)
_PARTICLES = frozenset("的和及与或在对为以并了等，、。；： ")
_SAYS_NOTHING = frozenset("年月日第号《》（）()“” ") | _PARTICLES

Role = Literal["deleted", "inserted", "shared"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text that is deleted, inserted or shared; ``pair`` numbers what belongs together on both sides."""

    start: int
    end: int
    role: Role
    pair: int


@dataclass(frozen=True, slots=True)
class Differences:
    """What two texts share or differ in: their likeness from 0 to 1, what is marked, the marks of each in order."""

    ratio: float
    mode: Literal["differences", "shared"]
    left: tuple[Mark, ...]
    right: tuple[Mark, ...]


def differences(left: str, right: str) -> Differences:
    """Compare two texts; see this module."""
    lefts, rights = _tokens(left), _tokens(right)
    left_words = [left[start:end] for start, end in lefts]
    right_words = [right[start:end] for start, end in rights]
    ratio = Indel.normalized_similarity(left_words, right_words)
    blocks = list(_blocks(left_words, right_words))
    if ratio >= _NEAR:
        marks = _changed(blocks, lefts, rights)
        return Differences(ratio, "differences", *marks)
    return Differences(ratio, "shared", *_shared(blocks, lefts, rights, left_words))


def _says(word: str) -> bool:
    """Whether a token says something: parts of a date and marks, which any two texts share, do not."""
    return word not in _SAYS_NOTHING and (not word.isdigit() or len(word) > 2)


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of tokens of both sides, equal or not."""

    equal: bool
    left: tuple[int, int]
    right: tuple[int, int]


def _tokens(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _TOKEN.finditer(text)]


def _blocks(left: Sequence[str], right: Sequence[str]) -> Iterator[_Block]:
    """The runs that are equal and those that are not, in turn."""
    changed: _Block | None = None
    for code in Indel.opcodes(left, right):
        here = _Block(code.tag == "equal", (code.src_start, code.src_end), (code.dest_start, code.dest_end))
        if here.equal:
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


def _changed(
    blocks: Sequence[_Block], lefts: Sequence[tuple[int, int]], rights: Sequence[tuple[int, int]]
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Marks of what changed, small islands of what did not swallowed."""
    merged: list[_Block] = []
    for place, block in enumerate(blocks):
        between = 0 < place < len(blocks) - 1
        island = block.equal and between and block.left[1] - block.left[0] <= _ISLAND
        if merged and (island or not block.equal) and not merged[-1].equal:
            last = merged[-1]
            merged[-1] = _Block(False, (last.left[0], block.left[1]), (last.right[0], block.right[1]))
        else:
            merged.append(block)
    left: list[Mark] = []
    right: list[Mark] = []
    for number, block in enumerate(block for block in merged if not block.equal):
        for marks, tokens, (start, end), role in (
            (left, lefts, block.left, "deleted"),
            (right, rights, block.right, "inserted"),
        ):
            if end > start:
                marks.append(Mark(tokens[start][0], tokens[end - 1][1], role, number))  # type: ignore[arg-type]
    return tuple(left), tuple(right)


def _shared(
    blocks: Sequence[_Block],
    lefts: Sequence[tuple[int, int]],
    rights: Sequence[tuple[int, int]],
    words: Sequence[str],
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Marks of the phrases that both have, without particles at their ends."""
    left: list[Mark] = []
    right: list[Mark] = []
    for block in blocks:
        if not block.equal:
            continue
        start, end = block.left
        skipped = 0
        while start < end and words[start] in _PARTICLES:
            start, skipped = start + 1, skipped + 1
        while end > start and words[end - 1] in _PARTICLES:
            end -= 1
        length = end - start
        if sum(_says(word) for word in words[start:end]) >= _SHORTEST_SHARED:
            number = len(left)
            at = block.right[0] + skipped
            left.append(Mark(lefts[start][0], lefts[end - 1][1], "shared", number))
            right.append(Mark(rights[at][0], rights[at + length - 1][1], "shared", number))
    return tuple(left), tuple(right)
