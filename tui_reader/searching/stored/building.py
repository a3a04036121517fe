"""Building the index of a large library on disk: what was built stays when it is interrupted.

Documents are taken in batches that fill a segment each; a segment is written whole or not at all, by one of several
processes.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from tui_reader.corpus import Document
from tui_reader.searching.stored.postings import SPAN
from tui_reader.searching.stored.sections import DamagedFile, Sections
from tui_reader.searching.stored.segment import Segment
from tui_reader.searching.stored.summary import Summary, summary
from tui_reader.searching.stored.writing import segment

SUFFIX = ".segment"
SUMMARY = "summary"
_PART = ".part"
_MOST_PROCESSES = 4
_LOOK_UP = 0.2
"""Seconds after which a build that is waiting asks whether it was cancelled."""


class Source(NamedTuple):
    """A document to be indexed.

    ``key`` is what it is known by as long as it does not change, ``named`` what it is read by, ``size`` how many clauses
    and footnotes it has at most.
    """

    key: str
    named: Any
    size: int


class Progress(NamedTuple):
    """How many documents are in the index, of how many."""

    done: int
    all: int


def build(
    folder: Path,
    sources: Iterable[Source],
    read: Callable[[Any], Document],
    *,
    processes: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Progress]:
    """Put into the index of a folder the documents that are not in it yet, each read by ``read(source.named)``.

    Says after each segment how far it is. When it is called again after it was cancelled or killed it goes on where it
    was: what is lost are the segments that were being made. A document that has no room in a segment is left out.
    ``read`` must be a function of a module, since other processes do the reading unless ``processes`` is 1. Raises
    OSError, and whatever reading a document raises.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"*{_PART}"):
        left.unlink(missing_ok=True)
    known = indexed_keys(folder)
    sources = [source for source in sources if source.size <= SPAN]
    wanted = [source for source in sources if source.key not in known]
    done = len(sources) - len(wanted)
    batches = list(_batches(wanted))
    first = _last_number(folder) + 1
    jobs = [(folder / f"{number:06}{SUFFIX}", batch, read) for number, batch in enumerate(batches, first)]
    count = min(processes or min(os.cpu_count() or 1, _MOST_PROCESSES), len(jobs))
    made = map(_make, *zip(*jobs, strict=True)) if count == 1 else _made_by_others(jobs, count, cancelled)
    yield Progress(done, len(sources))
    for finished in made:
        done += finished
        yield Progress(done, len(sources))
        if cancelled is not None and cancelled():
            break
    refresh_summary(folder)


def _batches(sources: Iterable[Source]) -> Iterator[list[Source]]:
    batch: list[Source] = []
    size = 0
    for source in sources:
        if size + source.size > SPAN:
            yield batch
            batch, size = [], 0
        batch.append(source)
        size += source.size
    if batch:
        yield batch


def _make(path: Path, batch: Sequence[Source], read: Callable[[Any], Document]) -> int:
    """Make a segment of a batch of documents; how many they are."""
    _write(path, segment([read(source.named) for source in batch], [source.key for source in batch]))
    return len(batch)


def _made_by_others(
    jobs: Sequence[tuple[Path, Sequence[Source], Callable[[Any], Document]]],
    processes: int,
    cancelled: Callable[[], bool] | None,
) -> Iterator[int]:
    """Make segments in other processes; how many documents each has that is finished."""
    if not jobs:
        return
    # What they make holds no cycles: the garbage collector would only look for some again and again.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=gc.disable) as pool:
        waiting = iter(jobs)
        running: set[Future[int]] = {pool.submit(_make, *job) for job in islice(waiting, processes + 1)}
        while running:
            finished, running = wait(running, timeout=_LOOK_UP, return_when=FIRST_COMPLETED)
            if cancelled is not None and cancelled():
                pool.shutdown(wait=True, cancel_futures=True)
                return
            running |= {pool.submit(_make, *job) for job in islice(waiting, len(finished))}
            for each in finished:
                yield each.result()


def open_segments(folder: Path) -> list[Segment]:
    """The segments of a folder in the order in which they were made; what is damaged is thrown away."""
    segments = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            segments.append(Segment.open(path))
        except (OSError, DamagedFile, KeyError):
            with suppress(OSError):
                path.unlink()
    return segments


def indexed_keys(folder: Path) -> set[str]:
    """The keys of the documents that are in the index of a folder."""
    return {key for each in open_segments(folder) for key in each.keys}


def refresh_summary(folder: Path) -> Summary:
    """The summary of a folder's segments, made anew if there are others than when it was made."""
    segments = open_segments(folder)
    path = folder / SUMMARY
    with suppress(OSError, DamagedFile, KeyError):
        known = Summary(Sections.open(path))
        if known.segments == [each.name for each in segments]:
            return known
    _write(path, summary(segments))
    return Summary(Sections.open(path))


def _last_number(folder: Path) -> int:
    return max((int(path.stem) for path in folder.glob(f"*{SUFFIX}") if path.stem.isdigit()), default=0)


def _write(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all."""
    part = path.with_name(path.name + _PART)
    part.write_bytes(data)
    part.replace(path)
