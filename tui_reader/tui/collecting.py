"""Keeping the garbage collector from walking through a whole library while the screen waits for it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def for_good() -> Iterator[None]:
    """What is made meanwhile is made to stay: it is not looked through for garbage, now or later.

    A full collection over the clauses of some hundred documents and their index takes some tenths of a second, in which
    no key is answered.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
