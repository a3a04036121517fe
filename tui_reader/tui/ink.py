"""The inks: what a stretch of text on the screen is, named; what it looks like is in ``looks.py``."""

from __future__ import annotations

from enum import StrEnum

from tui_reader.corpus import Kind
from tui_reader.typesetting.lines import Role


class Ink(StrEnum):
    """What a stretch of text is."""

    QUIET = "quiet"
    FAINT = "faint"
    LABEL = "label"
    VERB = "verb"
    MARK = "mark"
    CITATION = "citation"
    TITLE = "title"
    HEADING = "heading"
    MASTHEAD = "masthead"
    ENACTING = "enacting"
    CURSOR = "cursor"
    CURSOR_BAR = "cursor-bar"
    MATCH = "match"
    SHARED = "shared"
    DELETED = "deleted"
    INSERTED = "inserted"
    STRONG = "strong"
    MIDDLING = "middling"
    WEAK = "weak"
    NAME = "name"
    THUMB = "thumb"
    KEY = "key"
    NOTE = "note"
    NOTE_BAR = "note-bar"
    NOTED = "noted"
    SELECTED = "selected"
    HINT = "hint"


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
