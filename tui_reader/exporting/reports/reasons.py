"""Why a clause belongs with another, in words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from tui_reader.wording import N_, _

if TYPE_CHECKING:  # whoever has reasons has loaded their room
    from tui_reader.comparing import Reason

_KINDS = {
    "words": N_("words"),
    "concept": N_("same thing"),
    "theme": N_("same matter"),
    "citation": N_("both cite"),
    "verb": N_("same verb"),
}


def reasons_in_words(reasons: Iterable[Reason], between: str = " · ") -> str:
    """The reasons by their kinds, with ``between`` between these: ``words: 定为严重犯罪, 根据《公约》 · both cite: UNTOC``."""
    kinds = groupby(reasons, key=lambda reason: str(reason.kind))
    told = (f"{_(_KINDS.get(kind, kind))}: {', '.join(each.text for each in group)}" for kind, group in kinds)
    return between.join(told)
