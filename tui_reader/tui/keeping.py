"""Writing down and reading what is remembered, off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from textual.app import App

if TYPE_CHECKING:  # SQLite is loaded on the keeper's thread
    from tui_reader.memory import Memory

_T = TypeVar("_T")


class Keeper:
    """A thread that has the memory to itself: jobs are done one after the other, in the order they were asked for.

    Without a memory given, all is kept in RAM.
    """

    def __init__(self, app: App[None], memory: Memory | None = None) -> None:
        self._app = app
        self._memory = memory
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="memory")
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
            self._thread.submit(self._do, job, then, failed)

    def close(self) -> None:
        """Wait until all is written, and close the memory."""
        if not self._closed:
            self._closed = True
            self._thread.submit(self._close)
            self._thread.shutdown(wait=True)

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

    def _close(self) -> None:
        if self._memory is not None:
            self._memory.close()


def _raise(error: Exception) -> None:
    """A fault of the program is one on the screen's thread, where it is seen."""
    raise error
