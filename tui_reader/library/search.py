"""Search over a library: in memory while it is small, past that in an index on disk that is built once and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from tui_reader.corpus import Document
from tui_reader.library.locations import search_index
from tui_reader.library.own_names import OwnNames, read_own_names
from tui_reader.library.prints import prints

if TYPE_CHECKING:  # a small library does without them
    from tui_reader.searching import SearchEngine
    from tui_reader.searching.stored import Progress, Source, Store

HELD_CLAUSES = 60_000
"""A library of more clauses than this is indexed on disk."""
_BESIDE = 20_000
"""So many clauses that are not in the index yet are indexed in memory meanwhile."""

FORMAT = "3"
"""Of the index on disk; to be changed with what is written there, or with how texts are folded."""

Files = Callable[[], Mapping[str, Path]]
"""The files of documents by their ids."""


class LibrarySearch:
    """Makes the search engine of some documents.

    ``files`` gives the files that they were read from, for other processes to read it again; without it this
    process indexes what it holds.
    """

    def __init__(self, documents: Sequence[Document], files: Files | None = None, folder: Path | None = None) -> None:
        self._documents = tuple(documents)
        self._files = files
        self._folder = (folder or search_index()) / FORMAT

    @cached_property
    def own_names(self) -> OwnNames:
        """The names that the user has added."""
        return read_own_names()

    @cached_property
    def is_large(self) -> bool:
        """Whether the documents are indexed on disk."""
        return sum(document.size for document in self._documents) > HELD_CLAUSES

    def engine(self) -> SearchEngine:
        """The engine over all documents that are indexed, and of the others as many as can be indexed meanwhile.

        Where no index can be written all are searched in memory, however long it takes to index them there.
        """
        from tui_reader.searching import SearchEngine

        if self.is_large:
            with suppress(OSError):
                return SearchEngine(self._store(), self.own_names.groups)
        return SearchEngine(self._documents, self.own_names.groups)

    def _store(self) -> Store:
        from tui_reader.searching.stored import Store, indexed_keys

        self._folder.mkdir(parents=True, exist_ok=True)
        indexed = indexed_keys(self._folder)
        beside: list[Document] = []
        room = _BESIDE
        for key, document in self._by_key.items():
            if key not in indexed and document.size <= room:
                beside.append(document)
                room -= document.size
        return Store(self._folder, beside, indexed - self._by_key.keys())

    def build(self, cancelled: Callable[[], bool] | None = None) -> Iterator[Progress]:
        """Index what is not indexed yet, if the library is large; see tui_reader.searching.stored.build.

        Raises OSError where it cannot be written.
        """
        if not self.is_large:
            return
        import shutil

        from tui_reader.searching.stored import Source, build, indexed_keys

        for other in self._folder.parent.glob("*"):
            if other != self._folder:
                shutil.rmtree(other, ignore_errors=True)
        gone = indexed_keys(self._folder) - self._by_key.keys()
        files = self._files() if self._files is not None else None
        sources: list[Source] = []
        for key, document in self._by_key.items():
            particulars = (document.id, document.title, document.symbol, document.date, document.also)
            named = key if files is None else (files[document.id], particulars)
            sources.append(Source(key, named, document.size + document.annotations))
        if files is None:
            yield from build(
                self._folder, sources, self._by_key.__getitem__, processes=1, cancelled=cancelled, gone=gone
            )
        else:
            yield from build(self._folder, sources, _read, cancelled=cancelled, gone=gone)

    @cached_property
    def _by_key(self) -> dict[str, Document]:
        return {_key(document): document for document in self._documents}


def _key(document: Document) -> str:
    said = (document.id, document.title, document.symbol, document.date, *document.also)
    return f"{prints(document).indexed}{crc32(chr(0).join(said).encode('utf-8', 'surrogatepass')):08x}"


def _read(named: tuple[Path, tuple[str, str, str, str, tuple[str, ...]]]) -> Document:
    """The document of a file with the particulars that it has on the shelf: id, title, symbol, date, other forms."""
    from tui_reader.library.reading import read

    path, (identity, title, symbol, date, also) = named
    return read(path).replaced(id=identity, title=title, symbol=symbol, date=date, also=also)
