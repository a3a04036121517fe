"""A memory in a folder of the test's own."""

from __future__ import annotations

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
