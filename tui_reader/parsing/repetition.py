"""Bold type that an extraction has written four times over: by word (回顾回顾回顾回顾) or by character (深深深深切切切切)."""

from __future__ import annotations

import re

_TIMES = 4
_REPEATED = re.compile(r"((?:[一-鿿]{1,16}?|[A-Za-zÀ-ɏ]{3,24}?))\1{3}")


def undo_repetition(text: str) -> tuple[str, str]:
    """The text with each fourfold repetition written once, and the characters that were taken out."""
    taken: list[str] = []

    def once(match: re.Match[str]) -> str:
        taken.append(match[1] * (_TIMES - 1))
        return match[1]

    return _REPEATED.sub(once, text), "".join(taken)
