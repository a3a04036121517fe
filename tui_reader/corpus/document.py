"""What a document is, once it has been parsed: values only, nothing that reads or writes.

Offsets are code points in a clause's clean text, spans are half open. Source lines count from 1.

Everything that a document consists of is a named tuple: a library may have a million of them, of which a named tuple is
the cheapest to make and to hold.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, NamedTuple

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


class FootnoteMark(NamedTuple):
    """A reference to a footnote: its label, and the offset in the clean text before which it stood."""

    label: str
    offset: int


class Citation(NamedTuple):
    """One reference to another text, as printed and as the canonical key of what it refers to.

    ``text`` is ``clause.text[start:end]``; ``target`` is such as ``A/RES/69/314`` or ``CITES``.
    """

    text: str
    target: str
    start: int
    end: int


class Clause(NamedTuple):
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


class Footnote(NamedTuple):
    """A note at a page's foot: the label as printed (``1``, ``*``) and its clean text."""

    label: str
    text: str
    lines: Lines = NO_LINES


class Furniture(NamedTuple):
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


class Text:
    """The text of a document: its clauses in reading order, its footnotes, the furniture of its pages, and ``source``, what
    was read from the file, of which they were made. Not to be changed.
    """

    def __init__(
        self,
        clauses: tuple[Clause, ...] = (),
        footnotes: tuple[Footnote, ...] = (),
        furniture: tuple[Furniture, ...] = (),
        source: str = "",
    ) -> None:
        self.clauses: Final = clauses
        self.footnotes: Final = footnotes
        self.furniture: Final = furniture
        self.source: Final = source

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self._parts == other._parts

    def __hash__(self) -> int:
        return hash(self._parts)

    @property
    def _parts(self) -> tuple[object, ...]:
        return self.clauses, self.footnotes, self.furniture, self.source

    @cached_property
    def positions(self) -> dict[str, int]:
        """The place of each clause in reading order, by clause id."""
        return {clause.id: position for position, clause in enumerate(self.clauses)}


class Document:
    """A parsed document. Not to be changed; two are equal that say the same.

    ``id`` is the symbol where there is one, else a slug of the file's name. ``date`` is ISO 8601, as
    precise as is known (``2013-07-25``, ``2021``, or empty). ``language`` is a BCP 47 tag. ``source`` is the
    file's name, ``source_text`` what was read from it. ``also`` are ids or symbols of other forms of the text, such as
    the resolution that a draft became.

    A subclass may have its text only when it is asked for: then what is known without it (names, ``size``, ``annotations``,
    ``substantive``, ``cited``) costs less than a look at ``clauses``.
    """

    def __init__(
        self,
        id: str,
        title: str,
        clauses: tuple[Clause, ...],
        symbol: str = "",
        organ: str = "",
        session: str = "",
        date: str = "",
        language: str = "",
        source: str = "",
        footnotes: tuple[Footnote, ...] = (),
        furniture: tuple[Furniture, ...] = (),
        source_text: str = "",
        also: tuple[str, ...] = (),
    ) -> None:
        self.id: Final = id
        self.title: Final = title
        self.symbol: Final = symbol
        self.organ: Final = organ
        self.session: Final = session
        self.date: Final = date
        self.language: Final = language
        self.source: Final = source
        self.also: Final = also
        self._text = Text(clauses, footnotes, furniture, source_text)

    @property
    def particulars(self) -> dict[str, Any]:
        """What is known of it without its text: the fields of those names."""
        return {name: getattr(self, name) for name in _PARTICULARS}

    def replaced(self, **fields: Any) -> Document:
        """The document with other values in some of its fields, named as they are when one is made."""
        parts = {name: fields.pop(name) for name in _PARTS if name in fields}
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, **fields)
        if not parts:
            return other
        return Document(
            **other.particulars, **{name: parts[name] if name in parts else getattr(self, name) for name in _PARTS}
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        return self is other or (self.particulars == other.particulars and self.text == other.text)

    def __hash__(self) -> int:
        return hash((self.id, self.title, self.source))

    def __repr__(self) -> str:
        return f"Document({self.id!r}, {self.title!r}, {self.size} clauses)"

    @property
    def text(self) -> Text:
        """The text."""
        return self._text

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, in reading order."""
        return self.text.clauses

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The footnotes, in the order in which they stand."""
        return self.text.footnotes

    @property
    def furniture(self) -> tuple[Furniture, ...]:
        """What belongs to the pages and not to the text."""
        return self.text.furniture

    @property
    def source_text(self) -> str:
        """What was read from the file."""
        return self.text.source

    @property
    def positions(self) -> dict[str, int]:
        """The place of each clause in reading order, by clause id."""
        return self.text.positions

    @property
    def name(self) -> str:
        """The shortest name a reader knows it by: its symbol, else its title, else its file's name."""
        return self.symbol or self.title or self.source or self.id

    @cached_property
    def size(self) -> int:
        """How many clauses it has."""
        return len(self.clauses)

    @cached_property
    def annotations(self) -> int:
        """How many footnotes it has."""
        return len(self.footnotes)

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
        text = self.text
        return text.clauses[text.positions[clause_id]]

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


_PARTICULARS = ("id", "title", "symbol", "organ", "session", "date", "language", "source", "also")
_PARTS = ("clauses", "footnotes", "furniture", "source_text")
