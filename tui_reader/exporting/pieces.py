"""What the formats of a document are made of: a clause cut at its verb and footnote marks, and names for its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from tui_reader.corpus import Clause, Document

_NOT_IN_A_NAME = re.compile(r"[\s\[\]^]")


class Piece(NamedTuple):
    """A stretch of a clause: plain text, its verb, or the label of a footnote that is referred to there."""

    kind: Literal["text", "verb", "note"]
    text: str


def clause_pieces(clause: Clause) -> Iterator[Piece]:
    """A clause's text in order, piece by piece."""
    marks = sorted(clause.marks, key=lambda mark: mark.offset)
    cuts = sorted({0, len(clause.text), *clause.verb_span, *(mark.offset for mark in marks)})
    for start, end in pairwise(cuts):
        yield from (Piece("note", mark.label) for mark in marks if mark.offset == start)
        is_verb = bool(clause.verb) and (start, end) == tuple(clause.verb_span)
        yield Piece("verb" if is_verb else "text", clause.text[start:end])
    yield from (Piece("note", mark.label) for mark in marks if mark.offset >= len(clause.text))


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
