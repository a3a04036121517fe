"""What tests share: the five documents, parsed once, and where they lie."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui_reader.corpus import Document
from tui_reader.parsing import read_document

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def documents() -> tuple[Document, ...]:
    return tuple(read_document(path) for path in sorted(SEEDS.glob("*.txt")))


@pytest.fixture(scope="session")
def seed(documents: tuple[Document, ...]) -> Callable[[str], Document]:
    """The document of a seed by the number its file's name begins with."""

    def find(number: str) -> Document:
        return next(document for document in documents if document.source.startswith(number))

    return find


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's own library, or depends on how the user's terminal is set."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("WILDREADER_LANG", "en")
    for name in (
        "PYTHONUNBUFFERED",
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "LINES",
        "TEXTUAL_ANIMATIONS",
        "TEXTUAL_THEME",
    ):
        monkeypatch.delenv(name, raising=False)
