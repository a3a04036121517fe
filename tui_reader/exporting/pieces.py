"""What the formats of a document are made of: a clause cut at its verb, references and footnote marks, names for its notes,
and the levels of its headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tui_reader.corpus import Citation, Clause, Document, Kind

_NOT_IN_A_NAME = re.compile(r"[\s\[\]^]")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a clause: plain text, its verb, a reference to the work ``target``, or the label of a footnote."""

    kind: Literal["text", "verb", "citation", "note"]
    text: str
    target: str = ""


def clause_pieces(clause: Clause) -> Iterator[Piece]:
    """A clause's text in order, piece by piece; of references within one another the outermost."""
    marks = sorted(clause.marks, key=lambda mark: mark.offset)
    cited = _apart(clause)
    edges = (place for each in cited for place in (each.start, each.end))
    cuts = sorted({0, len(clause.text), *clause.verb_span, *(mark.offset for mark in marks), *edges})
    for start, end in pairwise(cuts):
        yield from (Piece("note", mark.label) for mark in marks if mark.offset == start)
        text = clause.text[start:end]
        within = next((each for each in cited if each.start <= start and end <= each.end), None)
        if clause.verb and clause.verb_span.start <= start and end <= clause.verb_span.end:
            yield Piece("verb", text)
        else:
            yield Piece("citation", text, within.target) if within else Piece("text", text)
    yield from (Piece("note", mark.label) for mark in marks if mark.offset >= len(clause.text))


def _apart(clause: Clause) -> list[Citation]:
    """The references that are not within others, nor in the verb."""
    found: list[Citation] = []
    end = 0
    for each in sorted(clause.citations, key=lambda each: (each.start, -each.end)):
        in_verb = each.start < clause.verb_span.end and clause.verb_span.start < each.end
        if each.start >= end and not in_verb:
            found.append(each)
            end = each.end
    return found


def heading_levels(document: Document) -> dict[str, int]:
    """The level of each heading, from 2 on, by clause id: one below that of the heading it is under."""
    levels: dict[str, int] = {}
    for clause in document.clauses:
        if clause.kind in (Kind.HEADING, Kind.ANNEX):
            levels[clause.id] = min(_DEEPEST, levels.get(clause.parent or "", 1) + 1)
    return levels


def note_names(document: Document) -> list[str]:
    """A name for each footnote, made of its label, that no other has: a page may have two notes of one label."""
    names: list[str] = []
    for note in document.footnotes:
        label = _NOT_IN_A_NAME.sub("-", note.label)
        name, number = label, 2
        while name in names:
            name, number = f"{label}-{number}", number + 1
        names.append(name)
    return names


def names_by_label(document: Document, names: Sequence[str]) -> dict[str, str]:
    """The name of the footnote that a mark refers to, by the label: of two notes of one label the first."""
    labels = [note.label for note in document.footnotes]
    return dict(zip(reversed(labels), reversed(names), strict=True))
