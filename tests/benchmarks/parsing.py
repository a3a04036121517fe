"""How fast a text is parsed, and how the cost grows: ``python -m tests.benchmarks.parsing [MB…]``.

First the five documents together, files and all, beside something known over the same bytes in the same run: reading
them, and parting them into words and white space by one regular expression. Then the cost per megabyte of texts of
1, 4 and 16 MB (or those that are asked for), in shapes that would show a cost that grows faster than the text; the
ratio to the smallest should stay near 1. Times are those of the processor, so that a busy machine changes them little.
"""

from __future__ import annotations

import random
import re
import resource
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from time import process_time

from tui_reader.parsing import parse_text, read_document

_SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
_ROUNDS = 7
_SIZES = (1.0, 4.0, 16.0)
_MEGA = 1_000_000
_WORDS = re.compile(r"[A-Za-z]+|\d+|[一-鿿]|\s+|.")


def best(work: Callable[[], object], rounds: int) -> float:
    """The seconds that the processor took for the quickest of several rounds."""
    taken = []
    for _round in range(rounds):
        began = process_time()
        work()
        taken.append(process_time() - began)
    return min(taken)


def read_and_part() -> None:
    """What parsing is held against: the files read, and parted by a regular expression."""
    for path in _SEEDS:
        _WORDS.findall(path.read_text(encoding="utf-8"))


def filled(pieces: list[str], megabytes: float) -> str:
    """The pieces over and over, until they are so many megabytes of UTF-8."""
    text: list[str] = []
    length = 0
    for piece in cycle(pieces):
        if length >= megabytes * _MEGA:
            break
        text.append(piece)
        length += len(piece.encode())
    return "".join(text)


def shapes() -> dict[str, list[str]]:
    """Pieces of text by what they show: whole documents, their lines in any order, what only one paragraph or line holds."""
    texts = [path.read_text(encoding="utf-8") for path in _SEEDS]
    lines = [line for text in texts for line in text.splitlines(keepends=True)]
    random.Random(69_314).shuffle(lines)
    sentence = "重申其第 69/314 号、《联合国反腐败公约》、2014 年《伦敦宣言》、第 2013/40 号决议和其他各项文书、"
    return {
        "documents": texts,
        "lines, shuffled": lines,
        "one paragraph": [f"{sentence[:36]}\n"],
        "one line": [sentence],
        "short lines": [line for line in texts[-1].splitlines(keepends=True) if 0 < len(line.strip()) < 12],
    }


def main(sizes: tuple[float, ...]) -> None:
    known = best(read_and_part, _ROUNDS)
    ours = best(lambda: [read_document(path) for path in _SEEDS], _ROUNDS)
    print(
        f"the five documents: {ours * 1000:.0f} ms, read and parted {known * 1000:.1f} ms: {ours / known:.0f} times that"
    )
    print("seconds per MB" + "".join(f"{size:>9g} MB" for size in sizes) + "   last to first")
    for name, pieces in shapes().items():
        costs = []
        for size in sizes:
            text = filled(pieces, size)
            costs.append(best(lambda text=text: parse_text(text, "generated.txt"), 1) / size)  # type: ignore[misc]
        print(f"{name:16}" + "".join(f"{cost:>10.2f}  " for cost in costs) + f"   {costs[-1] / costs[0]:.2f}")
    print(
        f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / max(sizes):.0f} MB per MB of text"
    )


if __name__ == "__main__":
    main(tuple(map(float, sys.argv[1:])) or _SIZES)
