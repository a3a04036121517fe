"""Folding: what is written differently but means the same to who searches becomes the same.

NFKC, letter case, traditional to simplified Chinese; white space, hyphens, brackets and quotation marks go. Every
character that remains knows where it stood in the clean text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tui_reader.corpus import Span

_LEFT_OUT = frozenset("-‐‑‒–—―·・《》〈〉“”‘’\"'「」『』【】〔〕()[]{}<>_*#")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``offsets[i]`` is the offset in the clean text of the character that ``text[i]`` came from."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The stretch of clean text that the folded characters ``start`` to ``end`` (not included) came from."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def fold(text: str) -> Folded:
    """Fold a text; see this module."""
    simplified = _simplified()
    folded: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(text):
        if "一" <= char <= "鿿":
            folded.append(simplified.get(char, char))
            offsets.append(offset)
            continue
        for part in unicodedata.normalize("NFKC", char).casefold():
            if part.isspace() or part in _LEFT_OUT:
                continue
            folded.append(simplified.get(part, part))
            offsets.append(offset)
    return Folded("".join(folded), offsets)


@cache
def _simplified() -> dict[str, str]:
    lines = files("tui_reader.lexicon").joinpath("traditional.txt").read_text(encoding="utf-8").splitlines()
    traditional, simplified = [line for line in lines if not line.startswith("#")]
    return dict(zip(traditional, simplified, strict=True))
