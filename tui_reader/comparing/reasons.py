"""Why two clauses belong together, in words that a person can check against the texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from tui_reader.comparing.aspects import Aspect, feature_of
from tui_reader.comparing.features import names_of
from tui_reader.comparing.likeness import Profile
from tui_reader.comparing.parting import word_features
from tui_reader.comparing.vectors import Entry, FeatureSpace
from tui_reader.comparing.wordcuts import word_spans
from tui_reader.corpus import Span
from tui_reader.lexicon.kinship import particles
from tui_reader.searching.folding import fold

_MOST_SHOWN = {
    Aspect.WORDS.value: 3,
    Aspect.CONCEPTS.value: 3,
    Aspect.THEMES.value: 3,
    Aspect.CITATIONS.value: 3,
    "verb": 1,
}
_SHORTEST_WORD = 2
_LEAST = 0.004
"""A reason that adds less is none that one would give."""
_LEAST_PHRASE = 0.01
_REMEMBERED = 512
"""Texts of which it is remembered where their words stand."""
_MARKS = frozenset("，。；：、,;:.（）()《》“”\"'「」 \u00a0　")


class Reason(NamedTuple):
    """A part of a score: its kind (``words``, ``concept``, ``theme``, ``citation``, ``verb``), what is shared (two names
    for one thing with `` = `` between them, the asker's first), how much it adds.
    """

    kind: str
    text: str
    weight: float


def reasons(
    space: FeatureSpace, asked: Profile, other: Profile, ours: Names, theirs: Names, same_verb: float
) -> tuple[Reason, ...]:
    """The reasons why two clauses belong together, weightiest first of each kind: the one that is asked for and another,
    with what each calls things; ``same_verb`` is what the same verb adds, 0 if they have not.
    """
    left, right = asked.entry, other.entry
    shared: dict[Aspect, dict[str, float]] = {aspect: {} for aspect in Aspect}
    for number, part in asked.contributions(other).items():
        aspect, feature = space.feature(number)
        if part >= _LEAST or aspect is Aspect.WORDS:
            shared[aspect][feature] = part
    told: dict[tuple[str, str], float] = {
        (Aspect.WORDS, phrase): weight for phrase, weight in _phrases(left, right, shared[Aspect.WORDS])
    }
    for aspect in (Aspect.CONCEPTS, Aspect.THEMES, Aspect.CITATIONS):
        for feature, weight in shared[aspect].items():
            text = _named(aspect, feature, ours, theirs)
            # What is told already, as shared words or as a concept, is not told twice; it weighs more for it.
            same = next((key for key in told if text in key[1]), (aspect, text))
            told[same] = told.get(same, 0.0) + weight
    if same_verb:
        told["verb", right.clause.verb] = same_verb
    found = []
    for kind, most in _MOST_SHOWN.items():
        of_kind = [Reason(kind, text, round(weight, 3)) for (each, text), weight in told.items() if each == kind]
        best = sorted(
            (reason for reason in of_kind if reason.weight >= _LEAST), key=lambda each: (-each.weight, each.text)
        )
        found += best[:most]
    return tuple(found)


class Names:
    """What a clause calls things, as it is printed."""

    def __init__(self, entry: Entry) -> None:
        self._text = entry.clause.text
        self._folded = fold(entry.clause.text)
        self._names = names_of(entry.clause, entry.language)

    def of(self, aspect: Aspect, feature: str) -> Sequence[str]:
        """The names of a concept or theme, folded, the longest first."""
        return self._names.get(feature_of(aspect, feature), ())

    def printed(self, name: str) -> str:
        """A name as it stands in the text; one with a gap as it is."""
        start = self._folded.text.find(name)
        if start < 0:
            return name
        span = self._folded.span(start, start + len(name))
        return self._text[span.start : span.end].strip("、，")


def _named(aspect: Aspect, feature: str, left: Names, right: Names) -> str:
    """What both call a thing, or what each of them calls it: of several names those that are most alike."""
    ours, theirs = left.of(aspect, feature), right.of(aspect, feature)
    if ours and theirs:
        one, other = max(product(ours, theirs), key=lambda pair: (pair[0] == pair[1], len({*pair[0]} & {*pair[1]})))
        return " = ".join(dict.fromkeys((left.printed(one), right.printed(other))))
    return left.printed(ours[0]) if ours else right.printed(theirs[0]) if theirs else feature


def _phrases(left: Entry, right: Entry, shared: dict[str, float]) -> list[tuple[str, float]]:
    """The phrases of whole words that both clauses have, in the right one's spelling, each with what its characters and
    pairs of characters add; weightiest first, none within another.
    """
    if not any(shared.values()):
        return []
    made_of = {
        phrase: shared.keys() & word_features(phrase, left.language)
        for phrase in set(_common(left.clause.text, right.clause.text))
    }
    # Formulas have no pairs: single characters alone make no reason.
    worth = {
        phrase: sum(map(shared.__getitem__, features))
        for phrase, features in made_of.items()
        if any(len(feature) > 1 for feature in features)
    }
    kept: list[tuple[str, float]] = []
    told: set[str] = set()
    for phrase in sorted(worth, key=lambda phrase: (-worth[phrase], phrase)):
        if worth[phrase] >= _LEAST_PHRASE and not any(phrase in other or other in phrase for other, _weight in kept):
            # What two phrases have in common adds to the score once.
            kept.append((phrase, sum(map(shared.__getitem__, made_of[phrase] - told))))
            told |= made_of[phrase]
    return kept


def _common(left: str, right: str) -> Iterator[str]:
    """The longest runs of words of the right text that the left text has too, without particles at their ends."""
    squeezed = _squeezed(left)
    spans, words = _words(right)
    start = 0
    while start < len(words):
        end, phrase = start, ""
        while end < len(words) and words[end] not in _MARKS and (phrase := phrase + words[end]) in squeezed:
            end += 1
        if end > start:
            yield from _trimmed(right, spans[start:end])
        start = max(end, start + 1)


@lru_cache(_REMEMBERED)
def _words(text: str) -> tuple[Sequence[Span], Sequence[str]]:
    """Where the words of a text stand, and the words without spaces; a mark is one of its own."""
    spans = [span for span in word_spans(text) if not text[span.start : span.end].isspace()]
    return spans, [_squeezed(text[span.start : span.end]) for span in spans]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _trimmed(text: str, spans: Sequence[Span]) -> Iterator[str]:
    words = [text[span.start : span.end] for span in spans]
    first, after = 0, len(words)
    while first < after and words[first].lower() in particles():
        first += 1
    while after > first and words[after - 1].lower() in particles():
        after -= 1
    if first < after:
        phrase = text[spans[first].start : spans[after - 1].end]
        if len(phrase) >= _SHORTEST_WORD:
            yield phrase
