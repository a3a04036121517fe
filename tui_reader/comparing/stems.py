"""The words by which a text shows the concepts it names and the themes it touches, found in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

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
class _Stem:
    words: str
    signs: Sequence[Sign]
    pattern: re.Pattern[str] | None
    """For a stem with a gap."""


class Stems:
    """The stems of all concepts, and of the themes of one language."""

    def __init__(self, signs: Mapping[str, Sequence[Sign]]) -> None:
        # By their first two characters, so that a text is asked only for stems that can be in it.
        self._by_start: dict[str, list[_Stem]] = defaultdict(list)
        for words, told in signs.items():
            pieces = words.split(_GAP)
            gap = f"[^。；;]{{0,{_WIDEST_GAP}}}?"
            pattern = re.compile(gap.join(map(re.escape, pieces))) if len(pieces) > 1 else None
            self._by_start[pieces[0][:2]].append(_Stem(words, told, pattern))

    def found(self, text: str) -> Iterator[tuple[str, int, Sequence[Sign]]]:
        """The stems that a folded text has, longest first: how often each, and what it is a sign of."""
        starts = set(map("".join, pairwise(text)))
        stems = [stem for start in starts & self._by_start.keys() for stem in self._by_start[start]]
        for stem in sorted(stems, key=lambda stem: (-len(stem.words), stem.words)):
            if stem.pattern is None:
                if times := text.count(stem.words):
                    yield stem.words, times, stem.signs
            elif matches := stem.pattern.findall(text):
                yield stem.words, len(matches), stem.signs


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
