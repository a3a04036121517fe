"""The garbage collector rests while something is made to stay, whoever else is done with it meanwhile."""

from __future__ import annotations

import gc
from threading import Event, Thread

import pytest

from tui_reader.tui.collecting import for_good


def test_it_rests_until_the_last_thread_is_done() -> None:
    begun, over = Event(), Event()

    def making() -> None:
        with for_good():
            begun.set()
            over.wait(10)

    thread = Thread(target=making)
    thread.start()
    assert begun.wait(10)
    with for_good():
        assert not gc.isenabled()
    assert not gc.isenabled()
    over.set()
    thread.join()
    assert gc.isenabled()


def test_it_works_again_after_what_could_not_be_made() -> None:
    with pytest.raises(ValueError, match="damaged"), for_good():
        raise ValueError("damaged")
    assert gc.isenabled()
