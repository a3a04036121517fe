from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.corpus import Document
from tui_reader.searching import Match, SearchEngine

Found = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def engine(documents: tuple[Document, ...]) -> SearchEngine:
    return SearchEngine(documents)


@pytest.fixture(scope="session")
def numbers(documents: tuple[Document, ...]) -> dict[str, str]:
    """The number that a seed's file begins with, by the document's id."""
    return {document.id: document.source[:3] for document in documents}


@pytest.fixture(scope="session")
def found(engine: SearchEngine, numbers: dict[str, str]) -> Found:
    """The clauses that a query finds, best first, as ``000:op17``."""
    return lambda query: [f"{numbers[match.document]}:{match.clause}" for match in engine.search(query).matches]


@pytest.fixture(scope="session")
def lit() -> Callable[[Match], list[str]]:
    """What is highlighted of a match."""
    return lambda match: [match.text[span.start : span.end] for span in match.spans]
