"""Keeping the garbage collector from walking through a whole library while the screen waits for it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_entering = Lock()
_makers = 0
"""How many are making something for good at the moment, in all threads."""


@contextmanager
def for_good() -> Iterator[None]:
    """What is made meanwhile is made to stay: it is not looked through for garbage, now or later.

    A full collection over the clauses of some hundred documents and their index takes some tenths of a second, in which
    no key is answered. Several threads may make something at once: the last one lets the collector work again.
    """
    global _makers
    with _entering:
        _makers += 1
        gc.disable()
    try:
        yield
    finally:
        with _entering:
            _makers -= 1
            if not _makers:
                gc.freeze()
                gc.enable()
