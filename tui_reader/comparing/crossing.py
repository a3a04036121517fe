"""How much clauses of two languages belong together, by what does not depend on the words of either.

What they cite, the numbers and dates in them, what their verbs do, the names and terms that both languages have, how
long they are (Gale & Church 1993), and where they stand: an alignment in the order of both texts (Needleman & Wunsch
1970) tells apart clauses that are alike in all else.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tui_reader.corpus import Clause, Document
from tui_reader.lexicon.crossing import Crossing, crossing

_WEIGHTS = {"terms": 0.34, "citations": 0.22, "numbers": 0.1, "act": 0.16, "length": 0.06, "label": 0.12}
_IN_ORDER = 0.12
"""What standing in the order of both texts adds."""
_SAME_KIND = 0.5
"""What is left of the score of a preambular clause beside an operative one."""
_GAP = 0.2
"""In the alignment by order: what a pair must be better than, so that it is one."""
_MOST_PAIRS = 250_000
"""More than so many pairs take too long to compare each."""
_LEAST_REACH = 40
_NUMBER = re.compile(r"\d+(?:[./]\d+)*")


class _Traits(NamedTuple):
    """What of a clause can be found again in another language."""

    clause: Clause
    terms: frozenset[str]
    citations: frozenset[str]
    numbers: frozenset[str]
    act: str
    length: int


def cross_scores(left: Document, right: Document) -> Mapping[tuple[str, str], float]:
    """The scores, from 0 to 1, of the pairs of a clause of one document and one of another, by their ids."""
    lefts, rights = _traits_of(left), _traits_of(right)
    rarity = _rarity([*lefts, *rights])
    ratio = _ratio(lefts, rights)
    same_text = bool(left.symbol) and left.symbol == right.symbol
    table = [
        {j: _score(a, rights[j], rarity, ratio, same_text) for j in _near_diagonal(i, len(lefts), len(rights))}
        for i, a in enumerate(lefts)
    ]
    on_path = _in_order(table, len(rights))
    return {
        (lefts[i].clause.id, rights[j].clause.id): round(min(1.0, score + _IN_ORDER * ((i, j) in on_path)), 4)
        for i, row in enumerate(table)
        for j, score in row.items()
        if score > 0
    }


def _near_diagonal(row: int, rows: int, columns: int) -> range:
    """The places of the right side that a place of the left is compared with: all, but in long texts those near it."""
    reach = max(_LEAST_REACH, _MOST_PAIRS // (2 * max(1, rows)))
    middle = row * columns // max(1, rows)
    return range(max(0, middle - reach), min(columns, middle + reach + 1))


def _traits_of(document: Document) -> list[_Traits]:
    words = crossing(document.language)
    return [_traits(clause, words) for clause in document.clauses if clause.kind.is_substantive]


def _traits(clause: Clause, words: Crossing) -> _Traits:
    text = clause.text.casefold()
    cited = [citation.text for citation in clause.citations]
    own = clause.text
    for each in cited:
        own = own.replace(each, " ")
    return _Traits(
        clause,
        frozenset(name for name, pattern in words.terms.items() if pattern.search(text)),
        frozenset(citation.target for citation in clause.citations),
        frozenset(_NUMBER.findall(own)),
        words.act_of(clause.verb),
        len(text),
    )


def _rarity(traits: Sequence[_Traits]) -> Mapping[str, float]:
    """The inverse document frequency of each term, citation and number."""
    found = Counter(each for trait in traits for each in (*trait.terms, *trait.citations, *trait.numbers))
    return {each: math.log((len(traits) + 1) / (times + 0.5)) for each, times in found.items()}


def _ratio(lefts: Sequence[_Traits], rights: Sequence[_Traits]) -> float:
    """How many characters of the right language say what one of the left does: the ratio of the mean lengths."""
    left = sum(trait.length for trait in lefts) / max(1, len(lefts))
    right = sum(trait.length for trait in rights) / max(1, len(rights))
    return right / left if left and right else 1.0


def _score(a: _Traits, b: _Traits, rarity: Mapping[str, float], ratio: float, same_text: bool) -> float:
    parts = {
        "terms": _likeness(a.terms, b.terms, rarity),
        "citations": _likeness(a.citations, b.citations, rarity),
        "numbers": _likeness(a.numbers, b.numbers, rarity),
        "act": float(bool(a.act) and a.act == b.act),
        "length": math.exp(-abs(math.log(max(1, b.length) / max(1.0, a.length * ratio)))),
        # Two languages of one text number it alike; in others the same number says nothing.
        "label": float(same_text and bool(a.clause.label) and a.clause.id == b.clause.id),
    }
    # What neither has says as little against the pair as for it.
    told = {
        "citations": bool(a.citations or b.citations),
        "numbers": bool(a.numbers or b.numbers),
        "label": same_text and bool(a.clause.label or b.clause.label),
    }
    weights = {part: weight for part, weight in _WEIGHTS.items() if told.get(part, True)}
    score = sum(weight * parts[part] for part, weight in weights.items()) / sum(weights.values())
    return score if a.clause.kind is b.clause.kind else score * _SAME_KIND


def _likeness(a: Iterable[str], b: Iterable[str], rarity: Mapping[str, float]) -> float:
    """The cosine of two sets weighted by rarity: 0 for nothing in common, 1 for the same."""
    left, right = set(a), set(b)
    shared = sum(rarity[each] ** 2 for each in left & right)
    norm = math.sqrt(sum(rarity[each] ** 2 for each in left) * sum(rarity[each] ** 2 for each in right))
    return shared / norm if norm else 0.0


def _in_order(table: Sequence[Mapping[int, float]], columns: int) -> set[tuple[int, int]]:
    """The pairs of the best alignment that keeps the order of both sides, by their places."""
    rows = len(table)
    best: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    matches = set()
    for i in range(rows - 1, -1, -1):
        for j in sorted(table[i], reverse=True):
            matched = best[i + 1].get(j + 1, 0.0) + table[i][j] - _GAP
            skipped = max(best[i + 1].get(j, 0.0), best[i].get(j + 1, 0.0))
            best[i][j] = max(matched, skipped)
            if matched > skipped:
                matches.add((i, j))
    path = set()
    i = j = 0
    while i < rows and j < columns:
        if (i, j) in matches:
            path.add((i, j))
            i, j = i + 1, j + 1
        elif best[i].get(j + 1, 0.0) >= best[i + 1].get(j, 0.0):
            j += 1
        else:
            i += 1
    return path
