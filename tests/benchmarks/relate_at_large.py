"""How fast, and how well, clauses are related in a library on disk: ``python -m tests.benchmarks.relate_at_large [CLAUSES]``.

The five documents lie among so many clauses on other subjects (250,000 unless it is said), in an index. Reported are the
milliseconds that one clause of the five takes, in times of what the search of the same index takes to find the clause
by its first words in the same run; and nDCG@5 by the judgements of ``compare_quality``, beside that of the five
documents alone and held in memory.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.benchmarks.compare_quality import Score, ndcg, ours, seeds, substantive
from tests.benchmarks.compare_speed import _ALLOCATIONS
from tests.benchmarks.search_distractors import distractor
from tui_reader.comparing.at_large import LargeRelations
from tui_reader.corpus import Clause, Document
from tui_reader.searching import SearchEngine
from tui_reader.searching.stored import Source, Store, build

_CLAUSES = 250_000
_EACH = 40
_FIRST_WORDS = 12
_MANY = 60
_SAMPLE = 60
"""Documents by which it is known what is usual in the library."""


def read(number: int) -> Document:
    """The documents of the library by number, the five first; for other processes, too."""
    return _five()[number] if number < len(_five()) else distractor(number, _EACH)


@cache
def _five() -> tuple[Document, ...]:
    return tuple(seeds().values())


def document_of(name: str) -> Document:
    """A document by its id; of those that are only in the index nothing but their particulars."""
    return next((each for each in _five() if each.id == name), None) or Document(name, "", (), language="zh")


def milliseconds(work: Callable[[], object]) -> float:
    """What a piece of work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main(clauses: int) -> None:
    """Print the times, and how well clauses are related."""
    gc.set_threshold(_ALLOCATIONS)
    with tempfile.TemporaryDirectory() as folder:
        sources = [Source(str(number), number, 200 if number < 5 else _EACH) for number in range(5 + clauses // _EACH)]
        for _progress in build(Path(folder), sources, read):
            pass
        store = Store(Path(folder))
        engine = SearchEngine(store)
        sample = [read(number) for number in range(0, len(sources), len(sources) // _SAMPLE + 1)]
        relations = LargeRelations(document_of, lambda: engine, sample)
        asked = [(document.id, clause) for document in _five() for clause in substantive(document)]
        first = milliseconds(lambda: relations.related(asked[0][0], asked[0][1].id))
        times = [milliseconds(lambda: relations.related(document, clause.id)) for document, clause in asked]  # noqa: B023
        engine.search(asked[0][1].text[:_FIRST_WORDS])
        found = [milliseconds(lambda: engine.search(clause.text[:_FIRST_WORDS])) for _document, clause in asked]  # noqa: B023
        median = statistics.median(times)
        print(f"{len(store.units):,} clauses and notes on disk")
        print(
            f"  related, one clause {median:6.1f} ms (slowest {max(times):.1f}, the first of all {first:.1f}),", end=" "
        )
        print(f"{median / statistics.median(found):.1f} times a search")
        documents = seeds()
        for name, score in (("among many", _at_large(relations)), ("the five alone", ours(documents))):
            values = ndcg(documents, score, "related.json") | ndcg(documents, score, "related-own.json")
            told = "  ".join(f"{pair} {value:.3f}" for pair, value in values.items())
            print(f"  nDCG@5, {name:15} mean {statistics.mean(values.values()):.3f}  {told}")


def _at_large(relations: LargeRelations) -> Score:
    @cache
    def related(document: str, clause: str) -> dict[tuple[str, str], float]:
        return {(each.document, each.clause): each.score for each in relations.related(document, clause, _MANY)}

    def score(a: Document, left: Clause, b: Document, right: Clause) -> float:
        return related(a.id, left.id).get((b.id, right.id), 0.0)

    return score


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _CLAUSES)
