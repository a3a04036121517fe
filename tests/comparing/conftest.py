from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.comparing import Relations
from tui_reader.corpus import Clause, Document

Named = Callable[[str], Clause]


@pytest.fixture(scope="session")
def relations(documents: tuple[Document, ...]) -> Relations:
    return Relations(documents)


@pytest.fixture(scope="session")
def named(seed: Callable[[str], Document]) -> Named:
    """A clause by the number of its seed and its id: ``000:op6``."""

    def find(name: str) -> Clause:
        number, clause = name.split(":")
        return seed(number).clause(clause)

    return find
