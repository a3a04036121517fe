"""One process at a time changes the library."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tui_reader.library.errors import ShelfError, not_writable
from tui_reader.library.locations import library_folder
from tui_reader.wording import _

PATIENCE = 10.0
"""Seconds that are waited for another process."""
_STEP = 0.05

if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked() -> Iterator[None]:
    """Keep other processes from changing the library meanwhile.

    The system lets go of the lock when the process ends, however it ends. Raises ShelfError if the library cannot be
    written, or another process does not let go of it.
    """
    folder = library_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise not_writable(folder, error) from error
    try:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                _try(descriptor)
                break
            except OSError as error:
                if time.monotonic() > end:
                    raise ShelfError(
                        _("another wildreader is changing the library; try again when it is done")
                    ) from error
                time.sleep(_STEP)
        yield
    finally:
        os.close(descriptor)
