"""Writing down and reading what is remembered, off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual.app import App

from tui_reader.tui.asked import AskedInThisRun

if TYPE_CHECKING:  # the first screen does not wait for them
    from concurrent.futures import ThreadPoolExecutor

    from tui_reader.memory import Memory

_T = TypeVar("_T")


class Keeper:
    """A thread that has the memory to itself: jobs are done one after the other, in the order they were asked for.

    Without a memory given, all is kept in RAM.
    """

    def __init__(self, app: App[None], memory: Memory | None = None) -> None:
        self._app = app
        self._memory = memory
        self._thread: ThreadPoolExecutor | None = None
        self._closed = False

    def ask(
        self,
        job: Callable[[Memory], _T],
        then: Callable[[_T], object] | None = None,
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Do a job with the memory, then call ``then`` with what came of it on the screen's thread.

        Where it could not be written, ``failed`` is called with a line that says why.
        """
        if not self._closed:
            self._executor().submit(self._do, job, then, failed)

    def close(self) -> None:
        """Wait until all is written, and close the memory."""
        if not self._closed:
            self._closed = True
            if self._thread is not None:
                self._thread.shutdown(wait=True)
            if self._memory is not None:
                self._memory.close()

    def settle(self) -> None:
        """Wait until all that was asked for so far is done."""
        if self._thread is not None:
            self._thread.submit(lambda: None).result()

    def _executor(self) -> ThreadPoolExecutor:
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="memory")
        return self._thread

    def _do(
        self,
        job: Callable[[Memory], _T],
        then: Callable[[_T], object] | None,
        failed: Callable[[str], object] | None,
    ) -> None:
        from tui_reader.memory import Memory, NotKept

        if self._memory is None:
            self._memory = Memory()
        try:
            done = job(self._memory)
        except NotKept as error:
            if failed is not None:
                self._app.call_later(failed, str(error))
        except Exception as error:
            self._app.call_later(_raise, error)
        else:
            if then is not None:
                self._app.call_later(then, done)


class KeptQueries:
    """Remembers queries from one run to the next; see ``AskedQueries``. ``known`` are those of before, latest first."""

    def __init__(self, keeper: Keeper, known: Sequence[str]) -> None:
        self._keeper = keeper
        self._asked = AskedInThisRun()
        for query in reversed(known):
            self._asked.remember(query)

    def remember(self, query: str) -> None:
        """See AskedQueries."""
        self._asked.remember(query)
        self._keeper.ask(lambda memory: memory.queries.remember(query))

    def recent(self) -> tuple[str, ...]:
        """See AskedQueries."""
        return self._asked.recent()


def _raise(error: Exception) -> None:
    """A fault of the program is one on the screen's thread, where it is seen."""
    raise error
