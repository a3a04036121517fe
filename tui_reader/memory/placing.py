"""What a reader wrote, each at its place in the documents as they are today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from tui_reader.corpus import Document, Span
from tui_reader.memory.anchoring import Found, find_again
from tui_reader.memory.bookmarks import Bookmark
from tui_reader.memory.notes import Note
from tui_reader.memory.quoting import Quotation


class _Anchored(Protocol):
    @property
    def at(self) -> Quotation: ...


_T = TypeVar("_T", bound=_Anchored)


@dataclass(frozen=True, slots=True)
class Placed(Generic[_T]):
    """A note or bookmark, and where its words stand today; ``found`` is None for one that has lost its place."""

    item: _T
    found: Found | None

    @property
    def document(self) -> str:
        """The id of the document that it is about, of today's if it is found."""
        return self.found.document.id if self.found else self.item.at.source.id

    @property
    def clause(self) -> str:
        """The id of the clause that it is about, of today's if it is found."""
        return self.found.clause.id if self.found else self.item.at.clause

    @property
    def part(self) -> Span | None:
        """The stretch of the clause that it is on, empty where its words are gone; None for the whole clause, or if lost."""
        if self.found is None or self.found.span == Span(0, len(self.found.clause.text)):
            return None
        return self.found.span


def placed(items: Iterable[_T], documents: Sequence[Document]) -> tuple[Placed[_T], ...]:
    """Each item at its place, in the order of the documents and their clauses; what has lost its place comes last."""
    order = {document.id: number for number, document in enumerate(documents)}
    found = [Placed(item, find_again(item.at, documents)) for item in items]

    def place(each: Placed[_T]) -> tuple[int, int, int]:
        if each.found is None:
            return len(order), 0, 0
        document = each.found.document
        return order[document.id], document.positions[each.found.clause.id], each.found.span.start

    return tuple(sorted(found, key=place))


def searched_text(placed: Placed[Note] | Placed[Bookmark]) -> str:
    """What a filter looks through, in small letters: what one wrote, the words it is on, where these are."""
    item, source = placed.item, placed.item.at.source
    own = item.text if isinstance(item, Note) else item.name
    return " ".join((own, item.at.words, source.name, source.title, placed.document, placed.clause)).casefold()


@dataclass(frozen=True)
class Kept:
    """All notes and bookmarks at their places."""

    notes: tuple[Placed[Note], ...] = ()
    bookmarks: tuple[Placed[Bookmark], ...] = ()

    @cached_property
    def notes_by_clause(self) -> Mapping[tuple[str, str], tuple[Placed[Note], ...]]:
        """The notes of each clause that has any, by document and clause id."""
        return _by_clause(self.notes)

    @cached_property
    def noted_whole(self) -> frozenset[tuple[str, str]]:
        """The clauses, by document and clause id, that have a note on the whole of them."""
        return frozenset(key for key, notes in self.notes_by_clause.items() if any(each.part is None for each in notes))

    @cached_property
    def noted_parts(self) -> Mapping[tuple[str, str], tuple[Span, ...]]:
        """The stretches of clauses that notes are on, by document and clause id."""
        parts = {
            key: tuple(each.part for each in notes if each.part is not None)
            for key, notes in self.notes_by_clause.items()
        }
        return {key: spans for key, spans in parts.items() if spans}

    @cached_property
    def bookmarks_by_clause(self) -> Mapping[tuple[str, str], tuple[Placed[Bookmark], ...]]:
        """The bookmarks of each clause that has any, by document and clause id."""
        return _by_clause(self.bookmarks)


def _by_clause(items: Iterable[Placed[_T]]) -> Mapping[tuple[str, str], tuple[Placed[_T], ...]]:
    gathered: dict[tuple[str, str], tuple[Placed[_T], ...]] = {}
    for each in items:
        if each.found is not None:
            key = each.document, each.clause
            gathered[key] = (*gathered.get(key, ()), each)
    return gathered
