"""How fast lines are broken, and how well: ours against Rich's own wrapping, in the same run.

Run with ``python -m tests.benchmarks.typesetting``. Times are the best of several rounds; on a busy machine trust the
ratio. A fault is a line that begins or ends as no line of Chinese may, or parts what is one thing: 避头尾.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from tui_reader.corpus import Document
from tui_reader.parsing import read_document
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.clauses import label_width_for, set_document

_SEEDS = Path(__file__).parents[2] / "seeds"
_MEASURES = (30, 40, 60, 76)
_CHARACTERS = 100_000
_ROUNDS = 9

_AT_START = re.compile(r"[，。、；：？！》〉”’）】」』〕…—%℃)]")
_AT_END = re.compile(r"[《〈“‘（【「『〔(]\Z")
_PARTED_END = re.compile(r"(?:第|[0-9])\Z")
_PARTED_START = re.compile(r"[年月日号条段]|[0-9]")


def faults(lines: list[str]) -> int:
    """The lines that begin or end as none may, or that part a number from itself, from 第, or from its unit."""
    found = 0
    for before, after in pairwise(lines):
        parted = _PARTED_END.search(before) and _PARTED_START.match(after)
        found += bool(_AT_START.match(after) or _AT_END.search(before) or parted)
    return found


def fill(lines: list[str], measure: int) -> float:
    """How full the lines are but for each paragraph's last, from 0 to 1."""
    return sum(map(cell_len, lines)) / (measure * len(lines)) if lines else 1.0


def ours(text: str, measure: int) -> list[str]:
    """The text in lines as this program breaks it."""
    return [text[start:end] for start, end in break_lines(text, measure)]


_CONSOLE = Console(width=200)


def richs(text: str, measure: int) -> list[str]:
    """The text in lines as Rich wraps it."""
    return [line.plain.strip() for line in Text(text).wrap(_CONSOLE, measure)]


def best(what: Callable[[], object]) -> float:
    """The milliseconds of the fastest of several rounds."""
    times = []
    for _ in range(_ROUNDS):
        begun = perf_counter()
        what()
        times.append(perf_counter() - begun)
    return min(times) * 1000


def main() -> None:
    """Print the figures."""
    documents: list[Document] = [read_document(path) for path in sorted(_SEEDS.glob("*.txt"))]
    paragraphs = [clause.text for document in documents for clause in document.clauses]
    joined = "".join(paragraphs)
    joined = (joined * (_CHARACTERS // len(joined) + 1))[:_CHARACTERS]

    print(f"five documents, {len(paragraphs)} paragraphs, {sum(map(len, paragraphs))} characters")
    print("measure   faults: ours   rich   lines filled: ours   rich")
    for measure in _MEASURES:
        row = []
        for breaker in (ours, richs):
            rows = [breaker(text, measure) for text in paragraphs]
            row.append((sum(map(faults, rows)), fill([line for lines in rows for line in lines[:-1]], measure)))
        (our_faults, our_fill), (rich_faults, rich_fill) = row
        print(f"{measure:7} {our_faults:14} {rich_faults:6} {our_fill:20.1%} {rich_fill:6.1%}")

    print(f"\n{_CHARACTERS} characters in one paragraph, ms")
    print("measure           ours   rich   ours/rich")
    for measure in _MEASURES:
        our_time = best(lambda measure=measure: break_lines(joined, measure))  # type: ignore[misc]
        rich_time = best(lambda measure=measure: Text(joined).wrap(_CONSOLE, measure))  # type: ignore[misc]
        print(f"{measure:7} {our_time:14.1f} {rich_time:6.1f} {our_time / rich_time:11.2f}")

    def set_all() -> None:
        for document in documents:
            set_document(document, 76, label_width=label_width_for(document))

    def wrap_all() -> None:
        for text in paragraphs:
            Text(text).wrap(_CONSOLE, 76)

    our_time, rich_time = best(set_all), best(wrap_all)
    print(f"\nthe five documents set as blocks at 76: {our_time:.1f} ms; wrapped by Rich: {rich_time:.1f} ms")


if __name__ == "__main__":
    main()
