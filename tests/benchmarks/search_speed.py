"""How fast the search is while one types, beside plain rapidfuzz and fzf: for each prefix of each judged query.

    python -m tests.benchmarks.search_speed [CLAUSES ...] [--few] [--slow]

The five documents are searched among as many generated clauses as make up each number (250, which is the five alone,
then 25000 and 1000000), always the same ones. How long the first answer takes, and how long another thread waits while
the index is made in memory, or opened. In one run, over the same lines: milliseconds a keystroke (p50, p95, greatest) of
the search, of ``rapidfuzz.process.extract`` with ``partial_ratio``, and of the whole process ``fzf --filter`` where fzf
is installed, and the ratios of their 95th percentiles. Rapidfuzz and fzf are asked a sample of the prefixes, the smaller
the longer they take. Then what is found among so many, how fast the index was built (documents made, indexed and written
by as many processes as the machine has cores), and the memory of a process that only searches. ``--few`` types each
tenth prefix only, ``--slow`` lists the slowest.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread

from rapidfuzz import fuzz, process

from tests.benchmarks.search_distractors import distractor
from tests.benchmarks.search_quality import documents, queries, rank
from tui_reader.corpus import Document
from tui_reader.searching import SearchEngine
from tui_reader.searching.stored import Source, Store, build
from tui_reader.tui.collecting import for_good

_SIZES = (250, 25_000, 1_000_000)
_HELD = 60_000
"""Up to so many clauses are searched in memory, as the program does."""
_SAMPLES = {250: (400, 60), 25_000: (120, 25), 1_000_000: (24, 8)}
"""How many prefixes rapidfuzz and fzf are asked."""
_EACH = 40
"""The clauses of a generated document."""


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


def longest_gap(engine: SearchEngine) -> float:
    """The longest time in milliseconds that a thread with something to do every millisecond, as a screen's, had to wait
    while the engine was prepared, as the program prepares it.
    """

    def prepare() -> None:
        with for_good():
            engine.prepare()

    preparing = Thread(target=prepare)
    longest, last = 0.0, time.perf_counter()
    preparing.start()
    while preparing.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return 1000 * longest


def percentile(taken: Sequence[float], part: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(part * len(taken)))]


def line(name: str, taken: Sequence[float]) -> str:
    return (
        f"  {name:12} p50 {percentile(taken, 0.5):9.2f}   p95 {percentile(taken, 0.95):9.2f}   max {max(taken):9.2f}"
        f"   ({len(taken)} prefixes)"
    )


def read(number: int) -> Document:
    """The documents of a library by number, the five first; for other processes, too."""
    return documents()[number] if number < 5 else distractor(number, _EACH)


def library(size: int) -> int:
    """How many documents have that many clauses."""
    return 5 + max(0, size - sum(len(document.clauses) for document in documents())) // _EACH


def stored(folder: Path, count: int, size: int) -> SearchEngine:
    began = time.perf_counter()
    sources = [Source(str(number), number, 200 if number < 5 else _EACH) for number in range(count)]
    for progress in build(folder, sources, read):
        print(f"  {progress.done:,} of {progress.all:,} documents", end="\r", flush=True)
    taken = time.perf_counter() - began
    written = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    print(f"  index: {size / taken:,.0f} clauses a second with {os.cpu_count()} cores, {written:,.0f} MB on disk")
    return SearchEngine(Store(folder))


def memory_of(folder: Path) -> None:
    """Type everything, then say what memory that took; called in a process of its own."""
    engine = SearchEngine(Store(folder))
    for text in prefixes()[::7]:
        engine.search(text)
    told = Path("/proc/self/status").read_text(encoding="utf-8")
    held, mapped = (int(re.findall(rf"{name}:\s+(\d+)", told)[0]) / 1024 for name in ("RssAnon", "RssFile"))
    print(f"  memory: {held:.0f} MB, and {mapped:.0f} MB of mapped files")


def fzf(lines: Path) -> Callable[[str], object]:
    def search(text: str) -> object:
        with lines.open("rb") as file:
            return subprocess.run(["fzf", "--filter", text], stdin=file, stdout=subprocess.DEVNULL, check=False)

    return search


def measure(size: int, folder: Path) -> None:
    count = library(size)
    few = "--few" in sys.argv
    typed = prefixes()[:: 10 if few else 1]
    large = size > _HELD
    print(f"{size:,} clauses in {count:,} documents")
    if large:
        engine = stored(folder / "index", count, size)
        lines = [clause.text for number in range(count) for clause in read(number).clauses]
    else:
        docs = [read(number) for number in range(count)]
        lines = [clause.text for document in docs for clause in document.clauses]
        engine = SearchEngine(docs)
    began = time.perf_counter()
    gap = longest_gap(engine)
    engine.search("护林员")
    print(
        f"  first answer after {1000 * (time.perf_counter() - began):.0f} ms, another thread waited {gap:.0f} ms at most"
    )
    engine.search("xysc"), engine.search("腐坏行")
    ours = times(engine.search, typed)
    print(line("wildreader", ours))
    fuzzy_samples, fzf_samples = _SAMPLES.get(size, _SAMPLES[1_000_000])
    others = {
        "rapidfuzz": (lambda text: process.extract(text, lines, scorer=fuzz.partial_ratio, limit=50), fuzzy_samples)
    }
    if shutil.which("fzf"):
        file = folder / "lines.txt"
        file.write_text("".join(f"{text}\n" for text in lines), encoding="utf-8")
        others["fzf"] = (fzf(file), fzf_samples)
    for name, (search, samples) in others.items():
        theirs = times(search, typed[:: max(1, len(typed) // samples)])
        print(line(name, theirs))
        print(f"    p95 is {percentile(theirs, 0.95) / percentile(ours, 0.95):,.1f} times as fast as that of {name}")
    if "--slow" in sys.argv:
        for taken, text in sorted(zip(ours, typed, strict=True), reverse=True)[:30]:
            print(f"    {taken:8.2f}  {text}")
    numbers = {document.id: f"{number:03}" for number, document in enumerate(documents())}

    def find(query: str) -> list[str]:
        matches = engine.search(query, 20).matches
        return [f"{numbers.get(match.document, match.document)}:{match.clause}" for match in matches]

    for name in ("queries.json", "queries-own.json"):
        ranks = [rank(query, find) for query in queries(name) if query["kind"] != "none"]
        five, mean = sum(1 <= r <= 5 for r in ranks), sum(1 / r for r in ranks if r)
        print(f"  {name}: recall@5 {five / len(ranks):.3f}, MRR {mean / len(ranks):.3f}")
    if large:
        subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.search_speed", "--memory", str(folder / "index")], check=True
        )


def main() -> None:
    if "--memory" in sys.argv:
        memory_of(Path(sys.argv[-1]))
        return
    for size in [int(argument) for argument in sys.argv[1:] if argument.isdigit()] or _SIZES:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder))


if __name__ == "__main__":
    main()
