"""How fast the search is while one types, beside plain rapidfuzz: for each prefix of each judged query.

    python tests/benchmarks/search_speed.py [CLAUSES] [--slow]

The five documents alone, then among CLAUSES (25,000) generated ones: milliseconds a keystroke (p50, p95, greatest), the
same for ``rapidfuzz.process.extract`` with ``partial_ratio`` over the same lines in the same run, the ratio, and what
is found among so many. Rapidfuzz is asked each tenth prefix of the large library. ``--slow`` lists the slowest prefixes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz, process
from search_distractors import distractors
from search_quality import by_engine, documents, queries, rank

from tui_reader.corpus import Document
from tui_reader.searching import SearchEngine


def prefixes() -> list[str]:
    """Everything that is in the box while the judged queries are typed."""
    asked = [query["query"] for name in ("queries.json", "queries-own.json") for query in queries(name)]
    return [query[:length] for query in asked for length in range(1, len(query) + 1)]


def times(search: Callable[[str], object], typed: Sequence[str]) -> list[float]:
    """The milliseconds that each took."""
    taken = []
    for text in typed:
        began = time.perf_counter()
        search(text)
        taken.append(1000 * (time.perf_counter() - began))
    return taken


def percentile(taken: Sequence[float], part: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(part * len(taken)))]


def line(name: str, taken: Sequence[float]) -> str:
    return f"  {name:12} p50 {percentile(taken, 0.5):8.2f}   p95 {percentile(taken, 0.95):8.2f}   max {max(taken):8.2f}"


def measure(name: str, docs: Sequence[Document], every: int) -> None:
    typed = prefixes()
    began = time.perf_counter()
    engine = SearchEngine(docs)
    engine.search("护林员")
    built = 1000 * (time.perf_counter() - began)
    engine.search("xysc"), engine.search("腐坏行")
    lines = [clause.text for document in docs for clause in document.clauses]
    ours = times(engine.search, typed)
    plain = times(lambda text: process.extract(text, lines, scorer=fuzz.partial_ratio), typed[::every])
    print(f"{name}: {len(lines)} clauses, {len(typed)} prefixes, first answer after {built:.0f} ms")
    print(line("wildreader", ours))
    print(line("rapidfuzz", plain))
    print(f"  p95 is {percentile(plain, 0.95) / percentile(ours, 0.95):.1f} times as fast")
    if "--slow" in sys.argv:
        for taken, text in sorted(zip(ours, typed, strict=True), reverse=True)[:30]:
            print(f"    {taken:8.2f}  {text}")
    numbers = {document.id: f"{number:03}" if number < 5 else document.id for number, document in enumerate(docs)}
    find = by_engine(docs, numbers)
    for file in ("queries.json", "queries-own.json"):
        ranks = [rank(query, find) for query in queries(file) if query["kind"] != "none"]
        five, mean = sum(1 <= r <= 5 for r in ranks), sum(1 / r for r in ranks if r)
        print(f"  {file}: recall@5 {five / len(ranks):.3f}, MRR {mean / len(ranks):.3f}")


def main() -> None:
    count = next((int(argument) for argument in sys.argv[1:] if argument.isdigit()), 25_000)
    docs = documents()
    measure("the five documents", docs, 1)
    measure("among others", [*docs, *distractors(count)], 10)


if __name__ == "__main__":
    main()
