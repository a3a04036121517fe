"""The words by which a text shows the concepts it names and the themes it touches, found in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import Literal, NamedTuple

from tui_reader.lexicon.concepts import concepts
from tui_reader.lexicon.kinship import any_of, kinship
from tui_reader.searching.folding import fold_text

_LOOSE = 0.5
"""What a name counts for that is only of the same matter as a concept."""
_NAME = 6
"""Characters from which on a stem that stands in the name of a body is meant to be found there."""
_KEPT = 4096
"""Texts of which it is remembered what was found in them."""
_GAP = "…"
_WIDEST_GAP = 60
"""Characters of the same sentence that a gap in a stem stands for, at most."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a stem is a sign of, and how sure a sign, from 0 to 1."""

    kind: Literal["concept", "theme"]
    name: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Stem:
    """A stem: its words, folded, what it is a sign of, and for one with a gap the pattern."""

    words: str
    signs: Sequence[Sign]
    pattern: re.Pattern[str] | None
    named: bool
    """Whether it is a name, or part of one, and not only a word."""

    def times(self, text: str, plain: str) -> int:
        """How often a folded text has it; ``plain`` is the text without the names of bodies."""
        searched = text if self.named else plain
        return len(self.pattern.findall(searched)) if self.pattern else searched.count(self.words)


class Found(NamedTuple):
    """A stem, and how often a text has it."""

    stem: Stem
    times: int


class Stems:
    """The stems of all concepts, and of the themes of one language."""

    def __init__(self, signs: Mapping[str, Sequence[Sign]], bodies: Sequence[str]) -> None:
        self._bodies = any_of(bodies)
        # A clause is asked about for its features, for its parts, and for the reasons why it is related.
        self._lately_found = lru_cache(_KEPT)(self._find)
        # By their first two characters, so that a text is asked only for stems that can be in it.
        self._by_start: dict[str, list[tuple[int, Stem]]] = defaultdict(list)
        longest_first = sorted(signs.items(), key=lambda item: (-len(item[0]), item[0]))
        for rank, (words, told) in enumerate(longest_first):
            pieces = words.split(_GAP)
            gap = f"[^。；;]{{0,{_WIDEST_GAP}}}?"
            named = any(sign.kind == "concept" for sign in told) or (
                len(words) >= _NAME and any(words in body for body in bodies)
            )
            pattern = re.compile(gap.join(map(re.escape, pieces))) if len(pieces) > 1 else None
            self._by_start[pieces[0][:2]].append((rank, Stem(words, told, pattern, named)))

    def without_bodies(self, text: str) -> str:
        """A folded text with a bar for the name of every body."""
        return self._bodies.sub("|", text)

    def found(self, text: str) -> Sequence[Found]:
        """The stems that a folded text has, longest first."""
        return self._lately_found(text)

    def _find(self, text: str) -> Sequence[Found]:
        plain = self.without_bodies(text)
        starts = set(map("".join, pairwise(text)))
        stems = [stem for start in starts & self._by_start.keys() for stem in self._by_start[start]]
        return tuple(
            Found(stem, times) for _rank, stem in sorted(stems, key=itemgetter(0)) if (times := stem.times(text, plain))
        )


@cache
def stems(language: str) -> Stems:
    """The stems of a language's themes and of all concepts, whose names are of every language."""
    signs: dict[str, list[Sign]] = defaultdict(list)
    for concept in concepts():
        for form in concept.forms:
            signs[fold_text(form)].append(Sign("concept", concept.name, _LOOSE if form in concept.loose else 1.0))
    for theme, words in kinship(language).themes.items():
        for each in words:
            signs[_GAP.join(map(fold_text, each.split(_GAP)))].append(Sign("theme", theme))
    return Stems(signs, tuple(map(fold_text, kinship(language).bodies)))
