"""Searching by one's own notes: ``note:word`` asks for clauses on which one has written that word.

What is found is the clause; the note is only why. Notes and what is quoted never stand in one text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from time import perf_counter

from tui_reader.memory.notes import Note
from tui_reader.memory.placing import Kept, Placed
from tui_reader.searching import Match, Results
from tui_reader.searching.folding import fold_text
from tui_reader.searching.results import Tier

_ASKED = re.compile(r'(?<!\S)note[:：](?:["“”](?P<phrase>[^"“”]*)["“”]|(?P<word>\S+))', re.IGNORECASE)
_MOST = 2000
"""How many clauses are asked for before those without such a note are left out."""


def asks_for_notes(query: str) -> bool:
    """Whether a query asks for what one wrote."""
    return _ASKED.search(query) is not None


def search_noted(query: str, kept: Kept, search: Callable[[str, int], Results], limit: int) -> Results:
    """The clauses whose notes have the words that ``note:`` asks for and that answer the rest of the query.

    ``search`` finds the rest, best first; where there is none, the clauses come in reading order.
    """
    began = perf_counter()
    wanted = [fold_text(asked["phrase"] or asked["word"] or "") for asked in _ASKED.finditer(query)]
    rest = " ".join(_ASKED.sub(" ", query).split())
    noted: dict[tuple[str, str], list[Placed[Note]]] = {}
    for placed in kept.notes:
        if placed.found is not None and all(word in fold_text(placed.item.text) for word in wanted):
            noted.setdefault((placed.document, placed.clause), []).append(placed)
    if rest:
        found = search(rest, _MOST)
        matches = tuple(
            match._replace(reason="; ".join(filter(None, (match.reason, _said(noted[match.document, match.clause])))))
            for match in found.matches
            if (match.document, match.clause) in noted
        )
    else:
        found = Results((), 0, 0.0)
        matches = tuple(_match(notes) for notes in noted.values())
    return found._replace(
        matches=matches[:limit],
        total=len(matches),
        seconds=perf_counter() - began,
        suggestion="",
        suggested="",
        alone=(),
    )


def _match(notes: list[Placed[Note]]) -> Match:
    found = notes[0].found
    assert found is not None
    return Match(found.document.id, found.clause.id, 100.0, (), Tier.EXACT, _said(notes), found.clause.text)


def _said(notes: list[Placed[Note]]) -> str:
    """What was written, in one line: the reason why a clause is found."""
    return "note: " + " / ".join(" ".join(placed.item.text.split()) for placed in notes)
