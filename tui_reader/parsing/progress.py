"""How far the reading of a document has come, which decides what its next paragraph is."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui_reader.parsing.labels import Numbering


@dataclass(slots=True)
class Heading:
    """A heading under which one is: its level (0 for one without a label), its id, whether text stands right under it."""

    level: int
    id: str
    has_text: bool = False


@dataclass(slots=True)
class State:
    """What has been read so far decides what the next paragraph is."""

    organ: str = ""
    enacted: bool = False
    numbered: bool = False
    annexed: bool = False
    closed: bool = False
    article: str | None = None
    after_heading: bool = False
    headings: list[Heading] = field(default_factory=list)
    paragraph: str | None = None
    items: list[tuple[Numbering, str]] = field(default_factory=list)
    due: dict[Numbering, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    copies: dict[str, int] = field(default_factory=dict)
