"""A memory in a folder of the test's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.memory import Memory


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "memory.sqlite3"


@pytest.fixture
def memory(file: Path) -> Iterator[Memory]:
    opened = Memory(file)
    assert opened.trouble == ""
    yield opened
    opened.close()


def opened_at_once(file: Path, readers: int = 4) -> list[Memory]:
    """Memories of one file that were opened by several readers at the same time."""
    opened: list[Memory] = []
    threads = [threading.Thread(target=lambda: opened.append(Memory(file))) for _reader in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return opened
