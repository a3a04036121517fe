"""What was parsed is kept from one call of the program to the next, as on a user's machine."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(autouse=True)
def own_home_with_what_was_kept(own_home: None, kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", kept)
