"""Terms: the words, numbers and symbols that are looked up whole, sorted, each known by the mark that it begins with."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tui_reader.searching.stored.sections import Sections

if TYPE_CHECKING:
    from tui_reader.searching.stored.index import StoredIndex

LATIN_TERM, NUMBER_TERM, CITED_TERM, OWN_TERM = "l", "n", "c", "s"
"""What a term begins with: a Latin word, a number, the key of what is cited, the document's own symbol."""
TERMS = "terms"
"""What the terms of a file are called."""


def joined(parts: Iterable[bytes]) -> tuple[bytes, array[int]]:
    """Parts in one, and where each begins, with the end of the last."""
    held = list(parts)
    return b"".join(held), array("Q", accumulate(map(len, held), initial=0))


def string_sections(name: str, strings: Iterable[str]) -> dict[str, bytes]:
    """The sections of a file that hold some strings."""
    data, starts = joined(map(_encoded, strings))
    return {name: data, f"{name}_at": starts.tobytes()}


class StringList(Sequence[str]):
    """The strings of a file that are called ``name``."""

    def __init__(self, sections: Sections, name: str) -> None:
        self._data = sections.data
        self._begin = sections.start(name)
        self._starts = sections.numbers(f"{name}_at", "Q")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, row: int) -> str:  # type: ignore[override]
        return str(self._at(row), "utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return self.between(0, len(self))

    def between(self, first: int, last: int) -> Iterator[str]:
        """The strings of some rows, ``last`` not included."""
        starts = self._starts[first : last + 1].tolist()
        data = self._data[self._begin + starts[0] : self._begin + starts[-1]]
        for start, end in pairwise(starts):
            yield str(data[start - starts[0] : end - starts[0]], "utf-8", "surrogatepass")

    def having(self, part: str) -> Iterator[int]:
        """The rows of the strings that have a part, ascending."""
        wanted = _encoded(part)
        row, rows = 0, len(self)
        while row < rows:
            place = self._data.find(wanted, self._begin + self._starts[row], self._begin + self._starts[rows])
            if place < 0:
                return
            row = bisect_right(self._starts, place - self._begin) - 1
            # It may begin in one string and end in the next.
            if self._data.find(wanted, place, self._begin + self._starts[row + 1]) >= 0:
                yield row
            row += 1

    def _at(self, row: int) -> bytes:
        return self._data[self._begin + self._starts[row] : self._begin + self._starts[row + 1]]


class TermList(StringList):
    """The sorted terms of a file."""

    def __init__(self, sections: Sections) -> None:
        super().__init__(sections, TERMS)

    def row_of(self, term: str) -> int | None:
        """The row of a term; None if it is not among them."""
        wanted = _encoded(term)
        row = self._row_from(wanted)
        return row if row < len(self) and self._at(row) == wanted else None

    def marked(self, mark: str) -> Iterator[str]:
        """All terms that begin with a mark, without it."""
        first, last = self._row_from(_encoded(mark)), self._row_from(_encoded(chr(ord(mark) + 1)))
        return (term[1:] for term in self.between(first, last))

    def _row_from(self, wanted: bytes) -> int:
        return bisect_left(range(len(self)), wanted, key=self._at)


class Terms(Mapping[str, Sequence[int]]):
    """The terms of an index that begin with a mark, each with its places, a few thousand at most."""

    def __init__(self, index: StoredIndex, mark: str) -> None:
        self._index, self._mark = index, mark

    @cached_property
    def _all(self) -> Mapping[str, None]:
        return {term: None for each in self._index.summaries for term in each.terms.marked(self._mark)}

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __getitem__(self, term: str) -> Sequence[int]:
        places = self._index.having_term(self._mark + term)
        if not places:
            raise KeyError(term)
        return places


def _encoded(term: str) -> bytes:
    return term.encode("utf-8", "surrogatepass")
