"""How fast clauses are related and documents compared: ``python -m tests.benchmarks.compare_speed [CLAUSES…]``.

Documents of many clauses are made of the five: each clause of theirs with two of its phrases taken from elsewhere, so
that none is quite like another. Reported are medians in milliseconds, and in times of what rapidfuzz needs in the same
run to score one clause against all others by token_set_ratio, so that figures of different machines can be compared.
"""

from __future__ import annotations

import gc
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from rapidfuzz import fuzz, process

from tests.benchmarks.compare_quality import seeds, substantive
from tui_reader.comparing import Relations, align, differences, features_of
from tui_reader.comparing.kept import from_value, to_value
from tui_reader.corpus import Clause, Document, Kind

_PER_DOCUMENT = 500
_ASKED = 30
_SIZES = (5_000, 25_000)
_TURNS = 5
_ALLOCATIONS = 100_000
"""Objects made until garbage is looked for, as in the program itself."""


def milliseconds(work: Callable[[], object]) -> float:
    """What a piece of work takes of one core, whatever else the machine does."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def made(documents: tuple[Document, ...], clauses: int, seed: int = 7) -> Iterator[Document]:
    """Documents of 500 clauses each, made of clauses of others with two phrases exchanged."""
    chance = random.Random(seed)
    pool = [clause for document in documents for clause in substantive(document)]
    phrases = [phrase for clause in pool for phrase in clause.text.split("，") if len(phrase) > 8]
    for number in range(clauses // _PER_DOCUMENT):
        taken = [_mixed(chance.choice(pool), phrases, chance, place) for place in range(_PER_DOCUMENT)]
        yield Document(f"made-{number}", f"made {number}", tuple(taken), language="zh", date="2020")


def _mixed(clause: Clause, phrases: list[str], chance: random.Random, place: int) -> Clause:
    parts = clause.text.split("，")
    for _turn in range(2):
        parts[chance.randrange(len(parts))] = chance.choice(phrases)
    return clause._replace(
        id=f"op{place + 1}", kind=Kind.OPERATIVE, text="，".join(parts), verb="", verb_span=(0, 0), citations=()
    )


def main(sizes: tuple[int, ...]) -> None:
    """Print the times."""
    gc.set_threshold(_ALLOCATIONS)
    five = tuple(seeds().values())
    _report_kept(five)
    _report_related("the five documents", five, five)
    for size in sizes:
        _report_related(f"{size:,} clauses", five + tuple(made(five, size)), five)
    print(f"two documents of {_PER_DOCUMENT} clauses that nothing is known of yet")
    turns = []
    for seed in range(_TURNS):
        left, right = made(five, 2 * _PER_DOCUMENT, seed)
        relations: list[Relations] = []
        features = milliseconds(lambda: relations.append(Relations((left, right))))  # noqa: B023
        turns.append((features, milliseconds(lambda: align(left, right, relations[0]))))  # noqa: B023
    print(f"  taking their features {statistics.median(features for features, _pairs in turns):8.1f} ms")
    print(f"  aligning              {statistics.median(pairs for _features, pairs in turns):8.1f} ms")
    print(f"  both                  {statistics.median(map(sum, turns)):8.1f} ms")
    kept = {document.id: features_of(document) for document in (left, right)}
    known = statistics.median(
        milliseconds(lambda: align(left, right, Relations((left, right), kept))) for _turn in range(_TURNS)
    )
    print(f"  both, of kept features{known:8.1f} ms")
    aligned = [pair for pair in align(left, right) if pair.left and pair.right]
    texts = [(left.clause(pair.left[0]).text, right.clause(pair.right[0]).text) for pair in aligned]
    marked = milliseconds(lambda: [differences(*each) for each in texts])
    print(f"  marking {len(texts):3} pairs     {marked:8.1f} ms")


def _report_kept(documents: tuple[Document, ...]) -> None:
    worked_out = milliseconds(lambda: [features_of(document) for document in documents])
    kept = [json.dumps(to_value(features_of(document))) for document in documents]
    taken_in = milliseconds(
        lambda: [from_value(json.loads(text), document) for text, document in zip(kept, documents, strict=True)]
    )
    size = sum(map(len, kept)) / 1000
    print(
        f"features of the five documents: worked out in {worked_out:.1f} ms, taken in as kept in {taken_in:.1f} ms, ",
        end="",
    )
    print(f"{size:.0f} kB")


def _report_related(name: str, documents: tuple[Document, ...], asked: tuple[Document, ...]) -> None:
    relations: list[Relations] = []
    building = milliseconds(lambda: relations.append(Relations(documents)))
    clauses = [(document.id, clause) for document in asked for clause in substantive(document)]
    chosen = random.Random(7).sample(clauses, _ASKED)
    relations[0].related(chosen[0][0], chosen[0][1].id)
    times = [milliseconds(partial(relations[0].related, document, clause.id)) for document, clause in chosen]
    texts = [" ".join(clause.text) for document in documents for clause in substantive(document)]
    plain = statistics.median(
        milliseconds(partial(process.extract, " ".join(clause.text), texts, scorer=fuzz.token_set_ratio, limit=10))
        for _document, clause in chosen[:3]
    )
    median = statistics.median(times)
    print(f"{name}: taking features {building:.0f} ms, once")
    print(
        f"  related, one clause   {median:8.1f} ms (slowest {max(times):.1f}), {median / plain:.3f} times token_set_ratio"
    )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or _SIZES)
