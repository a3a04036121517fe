"""The words by which a text shows the concepts it names and the themes it touches, found in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import Literal, NamedTuple

from tui_reader.lexicon.concepts import concepts
from tui_reader.lexicon.kinship import kinship
from tui_reader.searching.folding import fold_text

_LOOSE = 0.5
"""What a name counts for that is only of the same matter as a concept."""
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

    def times(self, text: str) -> int:
        """How often a folded text has it."""
        return len(self.pattern.findall(text)) if self.pattern else text.count(self.words)


class Found(NamedTuple):
    """A stem, and how often a text has it."""

    stem: Stem
    times: int


class Stems:
    """The stems of all concepts, and of the themes of one language."""

    def __init__(self, signs: Mapping[str, Sequence[Sign]]) -> None:
        # By their first two characters, so that a text is asked only for stems that can be in it.
        self._by_start: dict[str, list[tuple[int, Stem]]] = defaultdict(list)
        longest_first = sorted(signs.items(), key=lambda item: (-len(item[0]), item[0]))
        for rank, (words, told) in enumerate(longest_first):
            pieces = words.split(_GAP)
            gap = f"[^。；;]{{0,{_WIDEST_GAP}}}?"
            pattern = re.compile(gap.join(map(re.escape, pieces))) if len(pieces) > 1 else None
            self._by_start[pieces[0][:2]].append((rank, Stem(words, told, pattern)))

    def found(self, text: str) -> list[Found]:
        """The stems that a folded text has, longest first."""
        starts = set(map("".join, pairwise(text)))
        stems = [stem for start in starts & self._by_start.keys() for stem in self._by_start[start]]
        return [Found(stem, times) for _rank, stem in sorted(stems, key=itemgetter(0)) if (times := stem.times(text))]


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
    return Stems(signs)
