"""Reading a segment: postings, texts and units of some documents, looked up in the mapped file."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from tui_reader.corpus import Citation, Clause, Document, Footnote, Kind, Span
from tui_reader.searching.stored.grams import pair_code
from tui_reader.searching.stored.postings import Postings, bitmap_where
from tui_reader.searching.stored.sections import Sections
from tui_reader.searching.stored.terms import StringList, TermList
from tui_reader.searching.stored.writing import KINDS, NAMES, NOTE


class Particulars(NamedTuple):
    """What is known of a document without its clauses, and the key that it is known by."""

    key: str
    id: str
    title: str
    symbol: str
    date: str
    language: str
    source: str
    also: tuple[str, ...]


_ARE_CLAUSES = bytes(code < NOTE for code in range(256))


class StoredUnit:
    """A unit as it lies in a segment; what is asked for of it is read then. See tui_reader.searching.units.Unit."""

    def __init__(self, segment: Segment, place: int) -> None:
        self._segment, self._place = segment, place

    @cached_property
    def folded(self) -> str:
        """See Unit."""
        return self._segment.text(self._place)

    @property
    def is_note(self) -> bool:
        """See Unit."""
        return self._segment.is_note(self._place)

    @property
    def kind(self) -> Kind:
        """See Unit."""
        return KINDS[self._segment.kinds[self._place] % NOTE]

    @property
    def document(self) -> Document:
        """The particulars of the document, without its clauses."""
        return self._segment.document(self._segment.document_of[self._place])

    @property
    def document_id(self) -> str:
        """See Unit."""
        return self._segment.document_id(self._segment.document_of[self._place])

    @cached_property
    def _read(self) -> tuple[Clause, Footnote | None]:
        identity, text, label, verb, verb_span, citations, *note = self._segment.record(self._place)
        cited = tuple(Citation(*each) for each in citations)
        clause = Clause(identity, self.kind, text, label, None, verb, Span(*verb_span), citations=cited)
        return clause, Footnote(*note) if note else None

    @property
    def clause(self) -> Clause:
        """See Unit."""
        return self._read[0]

    @property
    def note(self) -> Footnote | None:
        """See Unit."""
        return self._read[1] if self.is_note else None


class Segment:
    """The units of some documents by their places, the shorter texts first. Raises DamagedFile."""

    def __init__(self, sections: Sections, name: str = "") -> None:
        self.name = name
        self._gone: frozenset[int] = frozenset()
        self._documents: dict[int, Document] = {}
        self._sections = sections
        self._data = sections.data
        self._folded = sections.start("folded")
        self._folded_at = sections.numbers("folded_at", "Q")
        self._records = sections.start("records")
        self._records_at = sections.numbers("records_at", "Q")
        self._postings = sections.bytes("postings")
        self._postings_at = sections.numbers("postings_at", "Q")
        self.terms = TermList(sections)
        self.order = sections.numbers("order", "H")
        self.document_of = sections.numbers("documents", "H")
        self.kinds = sections.bytes("kinds")
        self.verb_of = sections.numbers("verbs", "H")
        self.pairs = sections.numbers("pairs", "I")
        self.counts = sections.numbers("counts", "I")
        self.triples = sections.numbers("triples", "Q")
        self.names = StringList(sections, NAMES)
        self.particulars = [Particulars._make((*row[:-1], tuple(row[-1]))) for row in sections.head["documents"]]
        self.keys: list[str] = [each.key for each in self.particulars]
        self.verbs: list[str] = sections.head["verbs"]
        self.instead: list[str] = sections.head["instead"]
        self.value_counts: dict[str, dict[str, int]] = sections.head["counts"]

    @classmethod
    def open(cls, path: Path) -> Segment:
        """The segment of a file. Raises OSError, DamagedFile."""
        return cls(Sections.open(path), path.name)

    def __len__(self) -> int:
        return len(self.order)

    def let_go(self, keys: Collection[str]) -> None:
        """Take the documents of these keys as gone: their places are not given any more."""
        self._gone = frozenset(number for number, key in enumerate(self.keys) if key in keys)
        self.__dict__.pop("clauses", None)

    def here(self, places: Iterable[int]) -> Iterable[int]:
        """Those of the places whose documents are not gone."""
        if not self._gone:
            return places
        return (place for place in places if self.document_of[place] not in self._gone)

    def document_id(self, number: int) -> str:
        """The id of a document."""
        return self.particulars[number].id

    def document(self, number: int) -> Document:
        """The particulars of a document, without its clauses."""
        if number not in self._documents:
            _key, identity, title, symbol, date, language, source, also = self.particulars[number]
            self._documents[number] = Document(
                identity, title, (), symbol, date=date, language=language, source=source, also=also
            )
        return self._documents[number]

    @cached_property
    def clauses(self) -> int:
        """The places of clauses, without footnotes, whose documents are not gone, as a bitmap."""
        clauses = bitmap_where(bytes(self.kinds).translate(_ARE_CLAUSES))
        if not self._gone:
            return clauses
        here = bytes(number not in self._gone for number in range(len(self.keys)))
        return clauses & bitmap_where(bytes(map(here.__getitem__, self.document_of)))

    def documents_here(self) -> Iterator[Particulars]:
        """The particulars of the documents that are not gone."""
        return (each for number, each in enumerate(self.particulars) if number not in self._gone)

    def text(self, place: int) -> str:
        """The folded text at a place."""
        start, end = self._folded_at[place], self._folded_at[place + 1]
        return str(self._data[self._folded + start : self._folded + end], "utf-8", "surrogatepass")

    def having_all(self, places: Iterable[int], words: Sequence[str]) -> Iterator[int]:
        """Those of the places whose folded texts have all the words."""
        find, begin, starts = self._data.find, self._folded, self._folded_at
        wanted = [word.encode("utf-8", "surrogatepass") for word in words]
        for place in places:
            start, end = begin + starts[place], begin + starts[place + 1]
            for word in wanted:
                if find(word, start, end) < 0:
                    break
            else:
                yield place

    def length(self, place: int) -> int:
        """The bytes of the folded text at a place."""
        return self._folded_at[place + 1] - self._folded_at[place]

    def is_note(self, place: int) -> bool:
        """Whether there is a footnote at a place."""
        return self.kinds[place] >= NOTE

    def record(self, place: int) -> list[Any]:
        """What is needed to show the unit at a place."""
        return json.loads(str(self.record_bytes(place), "utf-8", "surrogatepass"))  # type: ignore[no-any-return]

    def record_bytes(self, place: int) -> bytes:
        """The same as it lies there."""
        start, end = self._records_at[place], self._records_at[place + 1]
        return self._data[self._records + start : self._records + end]

    def having(self, pair: str) -> Postings | None:
        """The places whose texts have a pair; None for none."""
        code = pair_code(pair)
        row = bisect_left(self.pairs, code)
        return self._row(row) if row < len(self.pairs) and self.pairs[row] == code else None

    def having_term(self, term: str) -> Postings | None:
        """The places of a term; None for none."""
        row = self.terms.row_of(term)
        return None if row is None else self.of_term(row)

    def of_term(self, row: int) -> Postings:
        """The places of the term of a row of ``terms``."""
        return self._row(len(self.pairs) + row)

    def _row(self, row: int) -> Postings:
        return Postings(self._postings[self._postings_at[row] : self._postings_at[row + 1]], self.counts[row])
