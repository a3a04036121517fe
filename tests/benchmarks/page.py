"""What a document of very many clauses costs on the screen: ``python -m tests.benchmarks.page [CLAUSES]``.

The reader is driven without a terminal over a document of 100 clauses and one of 100,000: the clauses of the five
documents, again and again. For each thing that one does the work of the UI's thread until all is drawn is counted (its
processor time in rounds of its loop in which something happened, whatever else the machine does), and the longest part
of it in which nothing else could happen. The ratio of the medians counts. What is related is left out here, as it is worked out elsewhere; then a step of the cursor among the five
documents is measured with it: ``python -m tests.benchmarks.page step`` does only that.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time
from typing import NamedTuple

from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot

from tui_reader.corpus import Anchor, Document
from tui_reader.parsing import read_document
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.reading import ReadingScreen

_SEEDS = Path(__file__).parents[2] / "seeds"
_FEW = 100
_TIMES = 15
_SIZES = ((140, 42), (110, 36))
_IDLE = 0.0003
"""Seconds that a round of the loop takes in which nothing happens, at most."""
_QUIET = 0.12
"""After so many seconds of such rounds all is done."""


def of_length(documents: list[Document], clauses: int) -> Document:
    """A document of so many clauses."""
    every = [clause for document in documents for clause in document.clauses]
    made = tuple(every[place % len(every)]._replace(id=f"c{place}") for place in range(clauses))
    return documents[0].replaced(id="A/LONG", symbol="A/LONG", clauses=made, source_text="")


class Work(NamedTuple):
    """Milliseconds: what something took in all, and its longest part without a break."""

    whole: float
    longest: float


async def work_of(do: Callable[[], object]) -> Work:
    """Do something and count the work until there is none for a while."""
    whole = longest = 0.0
    do()
    last, quiet = thread_time(), perf_counter()
    while perf_counter() - quiet < _QUIET:
        await asyncio.sleep(0)
        now = thread_time()
        if now - last > _IDLE:
            whole, longest, quiet = whole + now - last, max(longest, now - last), perf_counter()
        last = now
    return Work(whole * 1000, longest * 1000)


async def repeated(do: Callable[[int], object]) -> Work:
    """The median of the work, and the longest part of any."""
    works = [await work_of(lambda time=time: do(time)) for time in range(_TIMES)]  # type: ignore[misc]
    return Work(statistics.median(work.whole for work in works), max(work.longest for work in works))


async def started(pilot: Pilot[None], documents: int) -> ReadingScreen:
    """The reading screen with that many documents."""
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    while len(screen.session.documents) < documents:
        await pilot.pause(0.05)
    await pilot.pause(0.3)
    return screen


async def measure(document: Document, other: Document) -> dict[str, Work]:
    """What each thing costs in a document."""
    app = WildreaderApp(other, lambda: [other, document])
    app.session.related = lambda *_asked: ()  # type: ignore[method-assign]
    async with app.run_test(size=_SIZES[0]) as pilot:
        screen = await started(pilot, 2)

        def resize(time: int) -> None:
            size = Size(*_SIZES[(time + 1) % 2])
            app.post_message(Resize(size, size))

        found = {"open": await work_of(lambda: screen.go_to(Anchor(document.id, document.clauses[0].id)))}
        found["page down"] = await repeated(lambda _time: app.simulate_key("space"))
        screen.page.move_to(0)
        found["a step"] = await repeated(lambda _time: app.simulate_key("j"))
        found["to the end and back"] = await repeated(lambda time: app.simulate_key("Gg"[time % 2]))
        found["page up"] = await repeated(lambda _time: app.simulate_key("b"))
        found["resize"] = await repeated(resize)
        return found


async def steps(documents: list[Document]) -> Work:
    """A step of the cursor with what is related to each clause."""
    app = WildreaderApp(documents[0], lambda: documents)
    async with app.run_test(size=_SIZES[0]) as pilot:
        screen = await started(pilot, len(documents))
        screen.page.move_to(screen.page.document.positions["op6"] if screen.page.document else 0)
        await pilot.pause(1)
        return await repeated(lambda _time: app.simulate_key("j"))


def main(clauses: int) -> None:
    """Print both, and the ratios."""
    documents = read_documents()
    # The first run is for what is worked out once in a process.
    sizes = (_FEW, _FEW, clauses)
    _first, few, many = (asyncio.run(measure(of_length(documents, count), documents[1])) for count in sizes)
    print(f"work in ms (longest part)  {_FEW:,} clauses   {clauses:,} clauses   ratio")
    for name, one in few.items():
        other = many[name]
        print(
            f"  {name:20} {one.whole:8.1f} ({one.longest:5.1f}) {other.whole:10.1f} ({other.longest:5.1f})"
            f"    {other.whole / one.whole:6.2f}"
        )
    say_step(documents)


def read_documents() -> list[Document]:
    """The five documents."""
    return [read_document(path) for path in sorted(_SEEDS.glob("*.txt"))]


def say_step(documents: list[Document]) -> None:
    """Print what a step of the cursor costs."""
    step = asyncio.run(steps(documents))
    print(f"a step with the related clauses of five documents: {step.whole:.1f} ({step.longest:.1f})")


if __name__ == "__main__":
    if sys.argv[1:] == ["step"]:
        say_step(read_documents())
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
