"""The words by which a text shows the concepts it names and the themes it touches, found in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
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
_ENDS = frozenset("。；;")
_WIDEST_GAP = 60
"""Characters of the same sentence that a gap in a stem stands for, at most."""


class Sign(NamedTuple):
    """The concept or theme that a stem is a sign of, as a feature, and how sure a sign, from 0 to 1."""

    aspect: Aspect
    feature: str
    weight: float = 1.0


class Stem(NamedTuple):
    """A stem: its words, folded, what it is a sign of, and for one with a gap what follows it; the longest are of the lowest
    rank.
    """

    rank: int
    words: str
    signs: Sequence[Sign]
    ends: str
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
        bodies_joined = _GAP.join(bodies)
        rows = []
        for rank, words in enumerate(sorted(signs, key=lambda words: (-len(words), words))):
            begins, gap, ends = words.partition(_GAP)
            named = any(sign.aspect is Aspect.CONCEPTS for sign in signs[words]) or (
                len(words) >= _NAME and words in bodies_joined
            )
            wide = bool(gap) or not _STOPS.isdisjoint(words)
            rows.append((begins, named, Stem(rank, words, signs[words], ends, wide)))
        # By the rarest two characters that follow one another in each, so that a text is asked for few that it has not.
        common = Counter(pair for begins, _named, _stem in rows for pair in pairwise(begins))
        self._by_pair: dict[tuple[str, str], list[tuple[str, bool, Stem]]] = defaultdict(list)
        for row in rows:
            self._by_pair[min(pairwise(row[0]), key=lambda pair: common[pair], default=("", ""))].append(row)
        self._wide = [row for row in rows if row[-1].wide]

    def found(self, text: str) -> tuple[Found, ...]:
        """The stems that a folded text has, longest first."""
        pairs = self._by_pair.keys() & pairwise(text)
        return self._counted(chain.from_iterable(map(self._by_pair.__getitem__, pairs)), text)

    def joined(self, parts: Sequence[Sequence[Found]], text: str) -> tuple[Found, ...]:
        """The stems that a folded text has, longest first, by those that its parts have."""
        joined: dict[int, Found] = {}
        for found in parts:
            for stem, times in found:
                if not stem.wide:
                    before = joined.get(stem.rank)
                    joined[stem.rank] = Found(stem, times + before.times if before else times)
        return tuple(sorted((*joined.values(), *self._counted(self._wide, text)), key=_RANK))

    def _counted(self, stems: Iterable[tuple[str, bool, Stem]], text: str) -> tuple[Found, ...]:
        """Those of some stems that a folded text has, longest first; each with its first words, and whether it is a name,
        or part of one, and not only a word, which does not count in the names of bodies.
        """
        plain = self._bodies.sub("|", text)
        found = []
        for begins, named, stem in stems:
            searched = text if named else plain
            if begins in searched:
                times = _stretches(searched, begins, stem.ends) if stem.ends else searched.count(begins)
                if times:
                    found.append(Found(stem, times))
        return tuple(sorted(found, key=_RANK))


_RANK = attrgetter("stem.rank")


def _stretches(text: str, begins: str, ends: str) -> int:
    """How many stretches of a text begin and end like that, each within a sentence."""
    times = 0
    start = text.find(begins)
    while start >= 0:
        after = start + len(begins)
        place = text.find(ends, after, after + _WIDEST_GAP + len(ends))
        if place >= 0 and _ENDS.isdisjoint(text[after:place]):
            times += 1
            start = place + len(ends) - 1
        start = text.find(begins, start + 1)
    return times


@cache
def stems(language: str) -> Stems:
    """The stems of a language's themes and of all concepts, whose names are of every language."""
    told: list[tuple[str, Sign]] = []
    for concept in concepts():
        feature = feature_of(Aspect.CONCEPTS, concept.name)
        told += [
            (form, Sign(Aspect.CONCEPTS, feature, _LOOSE if form in concept.loose else 1.0)) for form in concept.forms
        ]
    for theme, words in kinship(language).themes.items():
        sign = Sign(Aspect.THEMES, feature_of(Aspect.THEMES, theme))
        told += [(each, sign) for each in words]
    signs: dict[str, list[Sign]] = defaultdict(list)
    for folded, (_words, sign) in zip(_folded([words for words, _sign in told]), told, strict=True):
        signs[folded].append(sign)
    return Stems(signs, _folded(kinship(language).bodies))


def _folded(texts: Sequence[str]) -> Sequence[str]:
    """Some texts, folded at once; the mark of a gap stays."""
    return fold_text("|".join(texts).replace(_GAP, "\0")).replace("\0", _GAP).split("|") if texts else ()
