"""The words by which a text shows the concepts it names and the themes it touches, found in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise, starmap
from operator import attrgetter
from typing import NamedTuple

from tui_reader.comparing.aspects import Aspect, feature_of
from tui_reader.lexicon.concepts import concepts
from tui_reader.lexicon.kinship import any_of, kinship
from tui_reader.searching.folding import fold_text

_LOOSE = 0.5
"""What a name counts for that is only of the same matter as a concept."""
_NAME = 6
"""Characters from which on a stem that stands in the name of a body is meant to be found there."""
_GAP = "…"
_STOPS = frozenset(",;，；")
_WIDEST_GAP = 60
"""Characters of the same sentence that a gap in a stem stands for, at most."""


@dataclass(frozen=True, slots=True)
class Sign:
    """The concept or theme that a stem is a sign of, as a feature, and how sure a sign, from 0 to 1."""

    aspect: Aspect
    feature: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Stem:
    """A stem: its words, folded, what it is a sign of, and for one with a gap the pattern; the longest are of the lowest
    rank.
    """

    rank: int
    words: str
    signs: Sequence[Sign]
    pattern: re.Pattern[str] | None
    wide: bool
    """Whether it may begin in one part of a clause and end in another."""


class Found(NamedTuple):
    """A stem, and how often a text has it."""

    stem: Stem
    times: int


class Stems:
    """The stems of all concepts, and of the themes of one language."""

    def __init__(self, signs: Mapping[str, Sequence[Sign]], bodies: Sequence[str]) -> None:
        self._bodies = any_of(bodies)
        # By their first two characters, so that a text is asked only for stems that can be in it.
        self._by_start: dict[tuple[str, ...], list[tuple[str, bool, Stem]]] = defaultdict(list)
        longest_first = sorted(signs.items(), key=lambda item: (-len(item[0]), item[0]))
        for rank, (words, told) in enumerate(longest_first):
            pieces = words.split(_GAP)
            gap = f"[^。；;]{{0,{_WIDEST_GAP}}}?"
            named = any(sign.aspect is Aspect.CONCEPTS for sign in told) or (
                len(words) >= _NAME and any(words in body for body in bodies)
            )
            pattern = re.compile(gap.join(map(re.escape, pieces))) if len(pieces) > 1 else None
            wide = pattern is not None or not _STOPS.isdisjoint(words)
            stem = Stem(rank, words, told, pattern, wide)
            self._by_start[tuple(pieces[0][:2])].append((pieces[0], named, stem))
        self._wide = [row for rows in self._by_start.values() for row in rows if row[-1].wide]

    def found(self, text: str) -> tuple[Found, ...]:
        """The stems that a folded text has, longest first."""
        starts = self._by_start.keys() & pairwise(text)
        return self._counted(chain.from_iterable(map(self._by_start.__getitem__, starts)), text)

    def joined(self, parts: Sequence[Sequence[Found]], text: str) -> tuple[Found, ...]:
        """The stems that a folded text has, longest first, by those that its parts have."""
        times: dict[Stem, int] = defaultdict(int)
        for found in parts:
            for stem, each in found:
                if not stem.wide:
                    times[stem] += each
        across = self._counted(self._wide, text)
        return tuple(sorted((*starmap(Found, times.items()), *across), key=_RANK))

    def _counted(self, stems: Iterable[tuple[str, bool, Stem]], text: str) -> tuple[Found, ...]:
        """Those of some stems that a folded text has, longest first; each with its first words, and whether it is a name,
        or part of one, and not only a word, which does not count in the names of bodies.
        """
        plain = self._bodies.sub("|", text)
        found = []
        for begins, named, stem in stems:
            searched = text if named else plain
            if begins in searched:
                times = len(stem.pattern.findall(searched)) if stem.pattern else searched.count(begins)
                if times:
                    found.append(Found(stem, times))
        return tuple(sorted(found, key=_RANK))


_RANK = attrgetter("stem.rank")


@cache
def stems(language: str) -> Stems:
    """The stems of a language's themes and of all concepts, whose names are of every language."""
    signs: dict[str, list[Sign]] = defaultdict(list)
    for concept in concepts():
        for form in concept.forms:
            sure = _LOOSE if form in concept.loose else 1.0
            signs[fold_text(form)].append(Sign(Aspect.CONCEPTS, feature_of(Aspect.CONCEPTS, concept.name), sure))
    for theme, words in kinship(language).themes.items():
        for each in words:
            sign = Sign(Aspect.THEMES, feature_of(Aspect.THEMES, theme))
            signs[_GAP.join(map(fold_text, each.split(_GAP)))].append(sign)
    return Stems(signs, tuple(map(fold_text, kinship(language).bodies)))
