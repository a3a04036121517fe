"""How well the search finds: recall@1, recall@5 and mean reciprocal rank by kind of query, beside plain rapidfuzz.

    python -m tests.benchmarks.search_quality [--misses]

``data/queries.json`` are judged queries, each with the clauses that answer it; ``data/queries-own.json`` are further
ones for validation, judged by reading the five documents. A query counts as found at the rank of the first clause that
answers it; one that nothing answers (kind ``none``) as found if nothing is shown. A clause is named by the number of
its document's file and its id (``000:op17``). Plain rapidfuzz is ``process.extract`` with ``partial_ratio`` over the
clauses as they are.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from tui_reader.corpus import Document
from tui_reader.parsing import parse_text
from tui_reader.searching import SearchEngine

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"
_ASKED = 20

Find = Callable[[str], list[str]]


def documents() -> list[Document]:
    """The five documents."""
    return [parse_text(path.read_text(encoding="utf-8"), path.name) for path in sorted((ROOT / "seeds").glob("*.txt"))]


def queries(name: str) -> list[dict[str, Any]]:
    """The judged queries of a file in ``data``."""
    return list(json.loads((DATA / name).read_text(encoding="utf-8")))


def by_engine(docs: Sequence[Document], numbers: dict[str, str]) -> Find:
    engine = SearchEngine(docs)
    return lambda query: [f"{numbers[m.document]}:{m.clause}" for m in engine.search(query, _ASKED).matches]


def by_rapidfuzz(docs: Sequence[Document], numbers: dict[str, str]) -> Find:
    lines = {f"{numbers[d.id]}:{c.id}": c.text for d in docs for c in d.clauses}
    return lambda query: [
        key for _text, _ratio, key in process.extract(query, lines, scorer=fuzz.partial_ratio, limit=_ASKED)
    ]


def rank(query: dict[str, Any], find: Find) -> int:
    """The rank of the first right clause, 0 for none of the first ones."""
    found = find(query["query"])
    if not query["clauses"]:
        return int(not found)
    return next((place for place, clause in enumerate(found, 1) if clause in query["clauses"]), 0)


def report(name: str, ways: dict[str, Find], show_misses: bool) -> None:
    ranks: dict[str, dict[str, list[int]]] = {way: defaultdict(list) for way in ways}
    for query in queries(name):
        for way, find in ways.items():
            place = rank(query, find)
            ranks[way][query["kind"]].append(place)
            if show_misses and way == "wildreader" and place != 1:
                print(f"  {query['kind']:12}{query['query']}  rank {place}: {find(query['query'])[:5]}")
    print(f"{name}: r@1 / r@5 / MRR")
    for kind in [*ranks["wildreader"], "all"]:
        cells = []
        for way in ways:
            of_kind = ranks[way][kind] if kind != "all" else [place for each in ranks[way].values() for place in each]
            first = sum(place == 1 for place in of_kind)
            five = sum(1 <= place <= 5 for place in of_kind)
            mean = sum(1 / place for place in of_kind if place)
            cells.append(" / ".join(f"{figure / len(of_kind):.3f}" for figure in (first, five, mean)))
        print(
            f"  {kind:12} {len(of_kind):4}   "
            + "     ".join(f"{way} {cell}" for way, cell in zip(ways, cells, strict=True))
        )


def main() -> None:
    docs = documents()
    numbers = {document.id: f"{number:03}" for number, document in enumerate(docs)}
    ways = {"wildreader": by_engine(docs, numbers), "rapidfuzz": by_rapidfuzz(docs, numbers)}
    for name in ("queries.json", "queries-own.json"):
        report(name, ways, "--misses" in sys.argv)


if __name__ == "__main__":
    main()
