"""The inks: what a stretch of text on the screen is, named; what it looks like is in ``styles/ink.tcss``."""

from __future__ import annotations

from enum import StrEnum

from tui_reader.corpus import Kind
from tui_reader.typesetting.clauses import Role


class Ink(StrEnum):
    """A component class that every view of text knows, ``ink--…`` in the style sheet."""

    QUIET = "ink--quiet"
    FAINT = "ink--faint"
    LABEL = "ink--label"
    VERB = "ink--verb"
    MARK = "ink--mark"
    CITATION = "ink--citation"
    TITLE = "ink--title"
    HEADING = "ink--heading"
    MASTHEAD = "ink--masthead"
    ENACTING = "ink--enacting"
    CURSOR = "ink--cursor"
    CURSOR_BAR = "ink--cursor-bar"
    MATCH = "ink--match"
    MATCH_HERE = "ink--match-here"
    SHARED = "ink--shared"
    DELETED = "ink--deleted"
    INSERTED = "ink--inserted"
    STRONG = "ink--strong"
    MIDDLING = "ink--middling"
    WEAK = "ink--weak"
    NAME = "ink--name"
    THUMB = "ink--thumb"
    KEY = "ink--key"


INKS = frozenset(ink.value for ink in Ink)

_OF_ROLE = {
    Role.LABEL: Ink.LABEL,
    Role.VERB: Ink.VERB,
    Role.MARK: Ink.MARK,
    Role.CITATION: Ink.CITATION,
}

_OF_KIND = {
    Kind.TITLE: Ink.TITLE,
    Kind.HEADING: Ink.HEADING,
    Kind.ANNEX: Ink.HEADING,
    Kind.MASTHEAD: Ink.MASTHEAD,
    Kind.CLOSING: Ink.MASTHEAD,
    Kind.ENACTING: Ink.ENACTING,
}


def ink_of(role: Role, kind: Kind) -> Ink | None:
    """The ink for a run of that role in a clause of that kind; None for plain text."""
    return _OF_ROLE.get(role) or _OF_KIND.get(kind)


STRONG_AT, MIDDLING_AT = 0.6, 0.4
"""From what score on (0 to 1) a relation is drawn as strong, and as middling."""


def ink_of_score(score: float) -> Ink:
    """The ink that tells how strong a relation of that score (0 to 1) is."""
    if score >= STRONG_AT:
        return Ink.STRONG
    return Ink.MIDDLING if score >= MIDDLING_AT else Ink.WEAK
