"""What clauses are compared by: the concepts they name, the themes they touch, what their words are made of, what they
cite; of a whole clause, and of its parts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count
from typing import NamedTuple

from tui_reader.comparing.aspects import Aspect, feature_of
from tui_reader.comparing.parting import Reading, reading
from tui_reader.comparing.stems import Found
from tui_reader.corpus import Clause, Document, Kind
from tui_reader.lexicon.force import force_lexicon
from tui_reader.lexicon.kinship import kinship

_HEADING = 0.3
"""What the heading counts for under which a clause stands: it says what its paragraphs need not say again."""


class Bag(NamedTuple):
    """Features by their numbers, and how often each is there: aspect after aspect, as many of each as ``sizes`` says."""

    numbers: Sequence[int]
    times: Sequence[float]
    sizes: Sequence[int]


class ClauseFeatures(NamedTuple):
    """The features of a clause, by its id: of the whole; of its parts, which have no citations, and words only where the
    themes of the language are not known; and its verb without the ordinal (又, 还) that counts it. The first part is the
    whole clause without its heading.
    """

    clause: str
    verb: str
    whole: Bag
    parts: tuple[Bag, ...]


class DocumentFeatures(NamedTuple):
    """The features of the substantive clauses of a document, in reading order; ``names`` are the features by their
    numbers; ``has_themes`` says whether the themes of its language are known.
    """

    names: Sequence[str]
    clauses: tuple[ClauseFeatures, ...]
    has_themes: bool


_Counts = Sequence[Mapping[str, float]]
"""How often features are there, of each aspect."""


def features_of(document: Document) -> DocumentFeatures:
    """The features of a document."""
    language = document.language
    has_themes = bool(kinship(language).themes)
    force = force_lexicon(language)
    numbers: dict[str, int] = defaultdict(count().__next__)
    heading: _Counts = ()
    clauses = []
    for clause in document.clauses:
        if clause.kind is Kind.HEADING:
            heading = _counts_of(reading(clause, language))
        elif clause.kind.is_substantive:
            read = reading(clause, language)
            own = _counts_of(read)
            cited = Counter(feature_of(Aspect.CITATIONS, citation.target) for citation in clause.citations)
            whole = _numbered((*_under(own, heading), cited), numbers)
            parts = [own]
            if len(read.parts) > 1:
                parts += [_counts(() if has_themes else part.words, part.found) for part in read.parts]
            if has_themes:
                parts[0] = ({}, *own[1:])
            verb = force.uncounted(clause.verb) if force else clause.verb
            clauses.append(ClauseFeatures(clause.id, verb, whole, tuple(_numbered(part, numbers) for part in parts)))
    return DocumentFeatures(tuple(numbers), tuple(clauses), has_themes)


def names_of(clause: Clause, language: str) -> Mapping[str, Sequence[str]]:
    """The stems by which a clause has its concepts and themes, by these as features; folded, the longest first."""
    names: dict[str, list[str]] = defaultdict(list)
    for stem, _times in reading(clause, language).found:
        for sign in stem.signs:
            names[sign.feature].append(stem.words)
    return names


def _counts_of(read: Reading) -> _Counts:
    return _counts(chain.from_iterable(part.words for part in read.parts), read.found)


def _counts(words: Iterable[str], found: Iterable[Found]) -> _Counts:
    """The features of a text, but for citations, by what its words are made of and the stems that it has."""
    concepts: dict[str, float] = {}
    themes: dict[str, float] = {}
    theme = Aspect.THEMES
    for stem, times in found:
        for sign in stem.signs:
            feature = sign.feature
            if sign.aspect is theme:
                themes[feature] = themes.get(feature, 0.0) + times
            else:
                concepts[feature] = max(sign.weight, concepts.get(feature, 0.0))
    return Counter(words), concepts, themes


def _under(own: _Counts, heading: _Counts) -> _Counts:
    """The features of a clause with what its heading adds to them."""
    if not heading:
        return own
    whole = []
    for counts, above in zip(own, heading, strict=True):
        added = {feature: counts.get(feature, 0.0) + _HEADING * min(times, 1.0) for feature, times in above.items()}
        whole.append({**counts, **added})
    return whole


def _numbered(counts: _Counts, numbers: Mapping[str, int]) -> Bag:
    """Features by their numbers; new ones get the next."""
    return Bag(
        list(map(numbers.__getitem__, chain.from_iterable(counts))),
        list(chain.from_iterable(each.values() for each in counts)),
        tuple(map(len, counts)),
    )
