"""What a document is, once it has been parsed: values only, nothing that reads or writes.

Offsets are code points in a clause's clean text, spans are half open. Source lines count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from tui_reader.corpus.kinds import Kind


class Span(NamedTuple):
    """A stretch of a clause's clean text: code points start to end, end not included."""

    start: int
    end: int


class Lines(NamedTuple):
    """The lines of the source that something was made from: first to last, both included, from 1."""

    first: int
    last: int


NO_SPAN = Span(0, 0)
NO_LINES = Lines(0, 0)


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A reference to a footnote: its label, and the offset in the clean text before which it stood."""

    label: str
    offset: int


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference to another text, as printed and as the canonical key of what it refers to.

    ``text`` is ``clause.text[start:end]``; ``target`` is such as ``A/RES/69/314`` or ``CITES``.
    """

    text: str
    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the unit that is read, cited, searched and compared.

    ``text`` is the clean text without ``label`` (which is as printed: ``12.``, ``(a)``, ``一、``) and without
    footnote marks. ``verb`` is the operative or preambular phrase (敦促, 又鼓励, 深切关注) and stands at
    ``verb_span`` of the text; both are empty where there is none.
    """

    id: str
    kind: Kind
    text: str
    label: str = ""
    parent: str | None = None
    verb: str = ""
    verb_span: Span = NO_SPAN
    marks: tuple[FootnoteMark, ...] = ()
    citations: tuple[Citation, ...] = ()
    lines: Lines = NO_LINES

    @property
    def number(self) -> str:
        """The label without its punctuation: ``12``, ``a``, ``一``; empty where there is none."""
        return bare_label(self.label)


def bare_label(label: str) -> str:
    """A label, or what someone typed for one, without the punctuation around it."""
    return label.strip("().（）、．。 ")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at a page's foot: the label as printed (``1``, ``*``) and its clean text."""

    label: str
    text: str
    lines: Lines = NO_LINES


@dataclass(frozen=True, slots=True)
class Furniture:
    """Something of the page that is not of the text, kept as it was printed.

    ``kind`` is ``running-header``, ``page-number``, ``url-list``, ``footnote-rule``, ``repeated-bold`` or
    another name that says what it is.
    """

    kind: str
    text: str
    lines: Lines = NO_LINES


class Anchor(NamedTuple):
    """A place that outlives any window: document id, clause id, and an offset in the clause's clean text."""

    document: str
    clause: str
    offset: int = 0


@dataclass(frozen=True)
class Document:
    """A parsed document.

    ``id`` is the symbol where there is one, else a slug of the file's name. ``date`` is ISO 8601, as
    precise as is known (``2013-07-25``, ``2021``, or empty). ``language`` is a BCP 47 tag. ``source`` is the
    file's name, ``source_text`` what was read from it. ``also`` are ids or symbols of other forms of the text, such as
    the resolution that a draft became.
    """

    id: str
    title: str
    clauses: tuple[Clause, ...]
    symbol: str = ""
    organ: str = ""
    session: str = ""
    date: str = ""
    language: str = ""
    source: str = ""
    footnotes: tuple[Footnote, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    source_text: str = field(default="", repr=False)
    also: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The shortest name a reader knows it by: its symbol, else its title, else its file's name."""
        return self.symbol or self.title or self.source or self.id

    @cached_property
    def positions(self) -> dict[str, int]:
        """The place of each clause in reading order, by clause id."""
        return {clause.id: position for position, clause in enumerate(self.clauses)}

    @cached_property
    def substantive(self) -> int:
        """How many clauses say something that can be compared."""
        return sum(clause.kind.is_substantive for clause in self.clauses)

    @cached_property
    def cited(self) -> int:
        """How many citations the clauses have."""
        return sum(len(clause.citations) for clause in self.clauses)

    def clause(self, clause_id: str) -> Clause:
        """The clause of that id. Raises KeyError if there is none."""
        return self.clauses[self.positions[clause_id]]

    def footnotes_of(self, clause: Clause) -> tuple[Footnote, ...]:
        """The footnotes that a clause refers to, in the order of their first marks."""
        labels = dict.fromkeys(mark.label for mark in clause.marks)
        return tuple(note for label in labels for note in self.footnotes if note.label == label)

    def footnote(self, label: str) -> Footnote:
        """The footnote of that label. Raises KeyError if there is none."""
        for note in self.footnotes:
            if note.label == label:
                return note
        raise KeyError(label)
