"""What a search answers with."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from tui_reader.corpus import Span


class Tier(StrEnum):
    """How a match was found, best first."""

    EXACT = "exact"
    FUZZY = "fuzzy"
    VARIANT = "variant"
    PINYIN = "pinyin"
    INITIALS = "initials"

    @property
    def rank(self) -> int:
        """0 for the best tier."""
        return _RANKS[self]


_RANKS = {tier: rank for rank, tier in enumerate(Tier)}


class Match(NamedTuple):
    """A clause that answers a query.

    ``score`` is from 0 to 100 and falls with the tier first of all. ``spans`` are stretches of ``text``, the clause's
    clean text, in order and apart; they are empty if what was found is a footnote or the document's symbol.
    ``reason`` says what stands there instead of what was typed, empty for exact matches.
    """

    document: str
    clause: str
    score: float
    spans: tuple[Span, ...]
    tier: Tier
    reason: str
    text: str


def spans_in(matches: Iterable[Match], document_id: str) -> dict[str, tuple[Span, ...]]:
    """Where the matches of one document stand in its clauses, by clause id."""
    return {match.clause: match.spans for match in matches if match.document == document_id}


class Results(NamedTuple):
    """What a search found.

    ``matches`` are the best, ``total`` is how many there are in all (``is_estimate``: about so many, of very many),
    ``seconds`` how long it took. ``problems`` say what of the query was not understood and searched for as plain words.
    Where nothing was found, ``suggestion`` is the nearest thing that the texts have, ``suggested`` the query with it, and
    ``alone`` how many clauses each word of the query finds by itself, whatever the fields ask.
    """

    matches: tuple[Match, ...]
    total: int
    seconds: float
    suggestion: str = ""
    problems: tuple[str, ...] = ()
    suggested: str = ""
    alone: tuple[tuple[str, int], ...] = ()
    is_estimate: bool = False
