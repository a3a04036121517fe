"""The kinds of feature that clauses are compared by."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache


class Aspect(StrEnum):
    """The kinds of feature."""

    WORDS = "words"
    CONCEPTS = "concept"
    THEMES = "theme"
    CITATIONS = "citation"


_MARKS: Mapping[Aspect, str] = {Aspect.WORDS: "", Aspect.CONCEPTS: "=", Aspect.THEMES: "#", Aspect.CITATIONS: "@"}
"""What a feature begins with, by its aspect, so that a theme is not taken for a word that is written like it."""


def feature_of(aspect: Aspect, name: str) -> str:
    """A feature by its aspect and what it is called there."""
    return _MARKS[aspect] + name


@lru_cache(1 << 16)
def named(feature: str) -> tuple[Aspect, str]:
    """The aspect of a feature, and what it is called there."""
    aspect = next((each for each, mark in _MARKS.items() if mark and feature.startswith(mark)), Aspect.WORDS)
    return aspect, feature.removeprefix(_MARKS[aspect])
