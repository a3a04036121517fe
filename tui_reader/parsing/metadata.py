"""What a document says of itself: symbol, organ, session, date, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from tui_reader.corpus import Clause, Furniture, Kind
from tui_reader.lexicon.language import Lexicon, organs
from tui_reader.parsing.page_marks import symbol_of

_JOB_NUMBER = re.compile(r"\b(\d{2})-\d{5}\b")
_RESOLUTION = re.compile(r"(?<!\d)((?:E?S-)?\d{1,4})/(\d{1,4})(?!\d)")
_NOT_IN_SLUG = re.compile(r"[^\w.\-]+")
_CENTURY_TURN = 45
"""Job numbers below this are of the 2000s: the United Nations, and its documents, began in 1945."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """See the fields of Document."""

    id: str
    title: str
    symbol: str
    organ: str
    organ_key: str
    session: str
    date: str


def read_metadata(
    clauses: Sequence[Clause],
    clause_organs: Sequence[str],
    furniture: Sequence[Furniture],
    source: str,
    lexicon: Lexicon,
) -> Metadata:
    """Read a document's metadata off its front matter, furniture and closing lines."""
    front = [clause for clause in clauses if clause.kind is Kind.MASTHEAD]
    title = next((clause for clause in clauses if clause.kind is Kind.TITLE), None)
    organ = _organ(clauses, clause_organs, lexicon)
    symbol = _symbol(front, title, furniture, organ, lexicon)
    session = next((match[0] for clause in front if (match := lexicon.session.search(clause.text))), "")
    date = _date(clauses, furniture, lexicon)
    name = organs()[organ].name if organ in organs() else ""
    return Metadata(symbol or slug(source), title.text if title else "", symbol, name, organ, session, date)


def slug(source: str) -> str:
    """An id made of a file's name."""
    return _NOT_IN_SLUG.sub("-", PurePath(source).stem).strip("-") or "document"


def _organ(clauses: Sequence[Clause], clause_organs: Sequence[str], lexicon: Lexicon) -> str:
    """The organ that speaks, else the last that the masthead names: what stands above it is its parent body."""
    first = next((organ for organ in clause_organs if organ), "")
    named = (lexicon.masthead_key(clause.text) for clause in clauses if clause.kind is Kind.MASTHEAD)
    return first or next(reversed([key for key in named if key]), "")


def _symbol(
    front: Sequence[Clause], title: Clause | None, furniture: Sequence[Furniture], organ: str, lexicon: Lexicon
) -> str:
    heads = [symbol for piece in furniture if piece.kind == "running-header" if (symbol := symbol_of(piece.text))]
    if title is not None and organ in organs() and (number := _RESOLUTION.search(title.label)):
        own = (symbol for symbol in heads if symbol.endswith(f"/{number[1]}/{number[2]}"))
        known = organs()[organ]
        pattern = known.decision if _is_decision(front, lexicon) else known.resolution
        return next(own, pattern.format(a=number[1], b=number[2]))
    return next((symbol for clause in front if (symbol := symbol_of(clause.text))), heads[0] if heads else "")


def _is_decision(front: Sequence[Clause], lexicon: Lexicon) -> bool:
    """Whether the masthead tells of a decision and not of a resolution."""
    told = [clause.text.casefold() for clause in front]
    decided = [any(word in text for word in lexicon.decisions) for text in told]
    resolved = [any(word in text for word in lexicon.resolutions) for text in told]
    return any(one and not other for one, other in zip(decided, resolved, strict=True))


def _date(clauses: Sequence[Clause], furniture: Sequence[Furniture], lexicon: Lexicon) -> str:
    """The date of the closing line, else of the masthead, else the first day named, else the job number's year."""
    for kinds in ({Kind.CLOSING}, {Kind.MASTHEAD}):
        for clause in clauses:
            if clause.kind in kinds and (match := lexicon.date.search(clause.text)):
                return lexicon.day(match)
    for piece in furniture:
        if piece.kind == "letterhead" and (match := lexicon.letterhead_date.search(piece.text)):
            return lexicon.day(match)
    for piece in furniture:
        if match := _JOB_NUMBER.search(piece.text):
            year = int(match[1])
            return str(year + (2000 if year < _CENTURY_TURN else 1900))
    if not any(clause.kind is Kind.ENACTING for clause in clauses):
        for clause in clauses:
            if clause.kind in (Kind.PARAGRAPH, Kind.CHAPEAU) and (match := lexicon.date.search(clause.text)):
                return lexicon.day(match)
    return ""
