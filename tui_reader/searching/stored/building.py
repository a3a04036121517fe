"""Building the index of a large library on disk: what was built stays when it is interrupted.

Documents are taken in batches that fill a segment each; a segment is written whole or not at all, by one of several
processes.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from tui_reader.corpus import Document
from tui_reader.searching.stored.merging import LARGE, merged, to_merge
from tui_reader.searching.stored.postings import SPAN
from tui_reader.searching.stored.sections import DamagedFile, Sections
from tui_reader.searching.stored.segment import Segment
from tui_reader.searching.stored.summary import Summary, summary
from tui_reader.searching.stored.writing import segment

SUFFIX = ".segment"
LARGE_SUMMARY, SMALL_SUMMARY = "summary.large", "summary.small"
_PART = ".part"
_MOST_PROCESSES = 4
_MERGED_HERE = 4096
"""Segments of more units together are merged by another process."""
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
    gone: Collection[str] = (),
) -> Iterator[Progress]:
    """Put into the index of a folder the documents that are not in it yet, each read by ``read(source.named)``.

    Says after each segment how far it is. After that, small segments are merged, without the documents whose keys are
    ``gone``. When it is called again after it was cancelled or killed it goes on where it was: what is lost are the
    segments that were being made. A document that has no room in a segment is left out.
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
    first = _last_number(folder) + 1
    jobs = [
        partial(_make, folder / f"{number:06}{SUFFIX}", batch, read)
        for number, batch in enumerate(_batches(wanted), first)
    ]
    count = min(processes or min(os.cpu_count() or 1, _MOST_PROCESSES), len(jobs))
    yield Progress(done, len(sources))
    for finished in (job() for job in jobs) if count == 1 else _made_by_others(jobs, count, cancelled):
        done += finished
        yield Progress(done, len(sources))
        if cancelled is not None and cancelled():
            break
    _merge_small(folder, frozenset(gone), processes, cancelled or _never)
    refresh_summaries(folder)


def _never() -> bool:
    return False


def _merge_small(folder: Path, gone: Collection[str], processes: int | None, cancelled: Callable[[], bool]) -> None:
    """Merge the small segments of a folder, as many as it takes; what was begun is finished."""
    segments = open_segments(folder)
    while not cancelled() and (run := to_merge([len(each) for each in segments])) is not None:
        old = segments[run.start : run.stop]
        job = partial(_merge, folder, [each.name for each in old], gone)
        if processes == 1 or sum(map(len, old)) <= _MERGED_HERE:
            job()
        else:
            list(_made_by_others([job], 1, None))
        segments = open_segments(folder)


def _merge(folder: Path, names: Sequence[str], gone: Collection[str]) -> int:
    """Put one segment in the place of neighbours, by the names of their files; how many they are."""
    old = [Segment.open(folder / name) for name in names]
    number, generation = _numbers(names[-1])
    # What could not be removed when one of them was merged itself is not to come back.
    left = [name for each in old for name in each.instead if (folder / name).exists()]
    # From when it has its name it stands in the place of the others, whether or not they are still there.
    _write(folder / f"{number:06}.{generation + 1}{SUFFIX}", merged(old, gone, [*names, *left]))
    return len(old)


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
    jobs: Sequence[Callable[[], int]], processes: int, cancelled: Callable[[], bool] | None
) -> Iterator[int]:
    """Do jobs in other processes; what each gives that is finished."""
    if not jobs:
        return
    # What they make holds no cycles: the garbage collector would only look for some again and again.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=gc.disable) as pool:
        waiting = iter(jobs)
        running: set[Future[int]] = {pool.submit(job) for job in islice(waiting, processes + 1)}
        while running:
            finished, running = wait(running, timeout=_LOOK_UP, return_when=FIRST_COMPLETED)
            if cancelled is not None and cancelled():
                pool.shutdown(wait=True, cancel_futures=True)
                return
            running |= {pool.submit(job) for job in islice(waiting, len(finished))}
            for each in finished:
                yield each.result()


def open_segments(folder: Path) -> list[Segment]:
    """The segments of a folder in the order in which they were made; what is damaged is thrown away, and what another
    stands in the place of.
    """
    segments = []
    for path in sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: _numbers(path.name)):
        try:
            segments.append(Segment.open(path))
        except (OSError, DamagedFile, KeyError):
            with suppress(OSError):
                path.unlink()
    merged_away = {name for each in segments for name in each.instead}
    for name in merged_away:
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    return [each for each in segments if each.name not in merged_away]


def indexed_keys(folder: Path) -> set[str]:
    """The keys of the documents that are in the index of a folder."""
    return {key for each in open_segments(folder) for key in each.keys}


def refresh_summaries(folder: Path) -> list[Summary]:
    """The summaries of a folder's segments, made anew if there are others than when they were made: one of the large
    segments, which stay, and one of the small ones, which is soon made.
    """
    segments = open_segments(folder)
    large = [each for each in segments if len(each) > LARGE]
    small = [each for each in segments if len(each) <= LARGE]
    kinds = ((LARGE_SUMMARY, large), (SMALL_SUMMARY, small))
    return [_refreshed(folder / name, of_kind) for name, of_kind in kinds if of_kind]


def _refreshed(path: Path, segments: Sequence[Segment]) -> Summary:
    with suppress(OSError, DamagedFile, KeyError):
        known = Summary(Sections.open(path))
        if known.segments == [each.name for each in segments]:
            return known
    _write(path, summary(segments))
    return Summary(Sections.open(path))


def _numbers(name: str) -> tuple[int, int]:
    """The number of a segment by its file's name, and how often it was merged; -1 if it has no number."""
    number, _dot, merged_so_often = name.removesuffix(SUFFIX).partition(".")
    return int(number) if number.isdigit() else -1, int(merged_so_often) if merged_so_often.isdigit() else 0


def _last_number(folder: Path) -> int:
    return max((_numbers(path.name)[0] for path in folder.glob(f"*{SUFFIX}")), default=0)


def _write(path: Path, data: bytes) -> None:
    """Write a file, whole or not at all."""
    part = path.with_name(path.name + _PART)
    part.write_bytes(data)
    part.replace(path)
