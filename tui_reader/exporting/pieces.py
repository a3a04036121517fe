"""What both formats are made of: a clause cut at its verb and footnote marks, two sides cut at what differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tui_reader.comparing import Change, Mark, Pair, changes, differences
from tui_reader.corpus import Clause, Document
from tui_reader.wording import _

_NOT_IN_A_NAME = re.compile(r"[\s\[\]^]")


@dataclass(frozen=True, slots=True)
class Piece:
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


@dataclass(frozen=True, slots=True)
class Side:
    """A clause of a comparison: its text, piece by piece, each with what it is in it, if anything."""

    clause: Clause
    pieces: tuple[tuple[str, Literal["deleted", "inserted", "shared"] | None], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a comparison: both sides, the score (None where there is no counterpart), what changed in words."""

    left: tuple[Side, ...]
    right: tuple[Side, ...]
    score: float | None
    changes: tuple[str, ...]


def comparison_rows(left: Document, right: Document, pairs: Sequence[Pair]) -> Iterator[Row]:
    """The rows of a comparison; see ``differences`` for what is marked."""
    for pair in pairs:
        lefts = [left.clause(each) for each in pair.left]
        rights = [right.clause(each) for each in pair.right]
        if not (lefts and rights):
            yield Row(_sides(lefts, ()), _sides(rights, ()), None, ())
            continue
        told = differences("".join(each.text for each in lefts), "".join(each.text for each in rights))
        changed = changes(lefts[0], rights[0], left.language) if len(lefts) == len(rights) == 1 else ()
        yield Row(_sides(lefts, told.left), _sides(rights, told.right), pair.score, tuple(map(in_words, changed)))


def in_words(change: Change) -> str:
    """A change in words: what kind of thing it is, and what became of what: ``force 促请 → 鼓励 (weaker)``."""
    if not (change.before and change.after):
        return f"{_(change.kind)} {'+' if change.after else '−'} {change.after or change.before}"
    return f"{_(change.kind)} {change.before} → {change.after} ({_(change.direction)})"


def _sides(clauses: Sequence[Clause], marks: Sequence[Mark]) -> tuple[Side, ...]:
    """Clauses, cut at marks that count through their texts as if these were one."""
    sides = []
    start = 0
    for clause in clauses:
        end = start + len(clause.text)
        pieces: list[tuple[str, Literal["deleted", "inserted", "shared"] | None]] = []
        place = start
        for mark in marks:
            first, after = max(mark.start, place), min(mark.end, end)
            if first < after:
                pieces += [(clause.text[place - start : first - start], None)]
                pieces += [(clause.text[first - start : after - start], mark.role)]
                place = after
        pieces.append((clause.text[place - start :], None))
        sides.append(Side(clause, tuple(piece for piece in pieces if piece[0])))
        start = end
    return tuple(sides)


def name_of(document: Document) -> str:
    """What a document is called where there is little room."""
    return document.symbol or document.title or document.id


def source_of(document: Document) -> str:
    """Where a document comes from: what it is called, its organ, date, file."""
    known = [document.symbol or document.id, document.organ, document.session, document.date, document.source]
    return " · ".join(dict.fromkeys(piece for piece in known if piece))
