"""What set text is: runs, lines and blocks. What colours a role gets is for the screen to say."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tui_reader.corpus import Kind


class Role(StrEnum):
    """What a stretch of a set line is."""

    TEXT = "text"
    VERB = "verb"
    LABEL = "label"
    MARK = "mark"
    CITATION = "citation"


class Run(NamedTuple):
    """A stretch of a set line. ``start`` is the offset of its first character in the clean text, -1 if not of it."""

    text: str
    role: Role
    start: int


class SetLine(NamedTuple):
    """A line as it is drawn, indentation included; ``start`` to ``end`` is the clean text that it shows."""

    runs: tuple[Run, ...]
    start: int
    end: int


class Block(NamedTuple):
    """A clause as lines, and the blank rows wanted above it."""

    clause: str
    kind: Kind
    lines: tuple[SetLine, ...]
    space_before: int
