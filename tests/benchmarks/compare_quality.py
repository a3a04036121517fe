"""How well related clauses are found and documents aligned: ``python -m tests.benchmarks.compare_quality``.

``data/related.json`` holds pairs of clauses that a specialist judged (3 the same commitment, 2 the same specific subject,
1 the same theme), ``data/alignment.json`` the ideal alignment of those pairs of documents; ``related-own.json`` and
``alignment-own.json`` the same of the seven other pairs of the five documents, judged by the project's own editors before
any program had ranked them: what is learnt on the ones has to hold on the others. Reported are nDCG@5 of
``related``, with gains 2^grade - 1, ranked within the other document of a judged pair; and the F1 of aligned clause pairs,
where further judged pairs are neither hit nor error. Two plain baselines run beside: rapidfuzz's token_set_ratio over
characters, and the cosine of TF-IDF over pairs of characters; for alignment, mutual best by the latter.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from tui_reader.comparing import Relations, align
from tui_reader.corpus import Clause, Document
from tui_reader.parsing import read_document

DATA = Path(__file__).parent / "data"
SEEDS = Path(__file__).parent.parent.parent / "seeds"

Score = Callable[[Document, Clause, Document, Clause], float]


def seeds() -> dict[str, Document]:
    """The documents by the numbers that the judgements name them by."""
    return {path.name[:3]: read_document(path) for path in sorted(SEEDS.glob("*.txt"))}


def substantive(document: Document) -> list[Clause]:
    """The clauses that can be related."""
    return [clause for clause in document.clauses if clause.kind.is_substantive]


def tfidf(documents: dict[str, Document]) -> Score:
    """The cosine of TF-IDF over pairs of characters."""
    counts = {
        (document.id, clause.id): Counter(clause.text[at : at + 2] for at in range(len(clause.text) - 1))
        for document in documents.values()
        for clause in substantive(document)
    }
    frequency = Counter(pair for counted in counts.values() for pair in counted)
    vectors = {}
    for key, counted in counts.items():
        weights = {pair: (1 + math.log(n)) * math.log(len(counts) / frequency[pair]) for pair, n in counted.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors[key] = {pair: weight / length for pair, weight in weights.items()}

    def score(a: Document, left: Clause, b: Document, right: Clause) -> float:
        one, other = vectors[a.id, left.id], vectors[b.id, right.id]
        return sum(weight * other.get(pair, 0.0) for pair, weight in one.items())

    return score


def token_set(_a: Document, left: Clause, _b: Document, right: Clause) -> float:
    """rapidfuzz's token_set_ratio over characters."""
    return fuzz.token_set_ratio(" ".join(left.text), " ".join(right.text))


def ours(documents: dict[str, Document]) -> Score:
    """The program's own score: what ``related`` gives, and nothing for what it leaves out."""
    relations = Relations(tuple(documents.values()))

    @cache
    def related(document: str, clause: str) -> dict[tuple[str, str], float]:
        found = relations.related(document, clause, sum(len(each.clauses) for each in documents.values()))
        return {(each.document, each.clause): each.score for each in found}

    def score(a: Document, left: Clause, b: Document, right: Clause) -> float:
        return related(a.id, left.id).get((b.id, right.id), 0.0)

    return score


def ndcg(documents: dict[str, Document], score: Score, judgements: str) -> dict[str, float]:
    """nDCG@5 by judged pair of documents, by the judgements in a file."""
    judged = json.loads((DATA / judgements).read_text(encoding="utf-8"))
    grades = {(row["a"], row["b"]): row["grade"] for row in judged["pairs"]}
    grades |= {(b, a): grade for (a, b), grade in grades.items()}
    result = {}
    for pair in judged["judged"]:
        values = []
        for one, other in (pair.split("-"), reversed(pair.split("-"))):
            values += _ndcg_of(documents, score, grades, one, other)
        result[pair] = sum(values) / len(values)
    return result


def _ndcg_of(documents, score, grades, one: str, other: str) -> list[float]:
    values = []
    for clause in substantive(documents[one]):
        query = f"{one}:{clause.id}"
        gains = sorted((2**g - 1 for (a, b), g in grades.items() if a == query and b.startswith(other)), reverse=True)
        if not gains:
            continue
        scores = {
            each.id: score(documents[one], clause, documents[other], each) for each in substantive(documents[other])
        }
        ranked = sorted((each for each in scores if scores[each] > 0), key=lambda each: -scores[each])
        found = [2 ** grades.get((query, f"{other}:{each}"), 0) - 1 for each in ranked[:5]]
        values.append(_discounted(found) / _discounted(gains[:5]))
    return values


def _discounted(gains: list[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


Aligned = set[tuple[str, str]]


def mutual_best(left: Document, right: Document, score: Score) -> Aligned:
    """Pairs of clauses that are each other's best."""
    table = {(a.id, b.id): score(left, a, right, b) for a in substantive(left) for b in substantive(right)}
    best_left = {a: max((s, b) for (x, b), s in table.items() if x == a)[1] for a, _b in table}
    best_right = {b: max((s, a) for (a, x), s in table.items() if x == b)[1] for _a, b in table}
    return {(a, b) for a, b in best_left.items() if best_right[b] == a}


def f1(
    documents: dict[str, Document], aligned: Callable[[Document, Document], Aligned], ideal: str
) -> dict[str, float]:
    """F1 of aligned clause pairs by judged pair of documents, and over all of them, by the ideal alignment in a file."""
    judged = json.loads((DATA / ideal).read_text(encoding="utf-8"))
    hits = errors = wanted = 0
    result = {}
    for pair in (key for key in judged if "-" in key):
        one, other = pair.split("-")
        gold = {(a, b) for group in judged[pair]["groups"] for a in group["left"] for b in group["right"]}
        also = {(row["left"], row["right"]) for row in judged[pair]["also"]}
        found = {(f"{one}:{a}", f"{other}:{b}") for a, b in aligned(documents[one], documents[other])}
        counts = len(found & gold), len(found - gold - also), len(gold)
        result[pair] = _f1(*counts)
        hits, errors, wanted = hits + counts[0], errors + counts[1], wanted + counts[2]
    return result | {"all": _f1(hits, errors, wanted)}


def _f1(hits: int, errors: int, wanted: int) -> float:
    precision = hits / (hits + errors) if hits + errors else 0.0
    recall = hits / wanted
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    """Print both measures for the program and the baselines, on the specialist's judgements and on the editors'."""
    documents = seeds()
    relations = Relations(tuple(documents.values()))
    plain = tfidf(documents)

    def by_program(left: Document, right: Document) -> Aligned:
        return {(a, b) for pair in align(left, right, relations) for a in pair.left for b in pair.right}

    for judges, suffix in (("a specialist", ""), ("the project's editors", "-own")):
        print(f"nDCG@5 of related, judged by {judges}")
        for name, score in (("wildreader", ours(documents)), ("TF-IDF", plain), ("token_set_ratio", token_set)):
            values = ndcg(documents, score, f"related{suffix}.json")
            _print_row(name, values | {"mean": sum(values.values()) / len(values)})
        print(f"F1 of aligned clause pairs, by {judges}")
        for name, aligned in (("wildreader", by_program), ("mutual TF-IDF", lambda a, b: mutual_best(a, b, plain))):
            _print_row(name, f1(documents, aligned, f"alignment{suffix}.json"))


def _print_row(name: str, values: dict[str, float]) -> None:
    print(f"  {name:16}", "  ".join(f"{pair} {value:.3f}" for pair, value in values.items()))


if __name__ == "__main__":
    main()
