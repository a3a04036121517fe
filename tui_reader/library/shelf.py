"""The shelf: every document one can read, and how one is found by what a person would call it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui_reader.corpus import Clause, Document
from tui_reader.library.bundled import bundled_files
from tui_reader.library.cache import cached, keep
from tui_reader.library.locations import added_documents
from tui_reader.parsing.unreadable import UnreadableFile
from tui_reader.wording import _

_MOST_NEAREST = 5
_NEAR = 40


class NotFound(Exception):
    """There is no such document or clause, or more than one; the message says which are near."""


class Library:
    """The documents that come with the program, those that the user added, and those opened beside them.

    A file is parsed when it is first asked for. Files that cannot be read are left out; ``unreadable`` says which and
    why.
    """

    def __init__(self, files: Sequence[Path], opened: Sequence[Document] = ()) -> None:
        self._files = tuple(files)
        self._opened = tuple(opened)
        self._parsed: dict[Path, Document | None] = {}
        self.unreadable: list[UnreadableFile] = []

    @classmethod
    def open(cls, opened: Sequence[Document] = ()) -> Library:
        """The library of this user."""
        added = added_documents()
        own = sorted(path for path in added.iterdir() if path.is_file()) if added.is_dir() else []
        return cls((*bundled_files(), *own), opened)

    def first(self) -> Document | None:
        """The document to show first: one that was opened, else the first of the library."""
        if self._opened:
            return self._opened[0]
        return next((document for path in self._files if (document := self._parse(path)) is not None), None)

    def documents(self) -> tuple[Document, ...]:
        """All documents, each under an id of its own."""
        found: dict[str, Document] = {}
        for document in (*map(self._parse, self._files), *self._opened):
            if document is not None:
                found.setdefault(document.id, document)
        return tuple(found.values())

    def find(self, key: str) -> Document:
        """The document of that id, symbol or file name, or of an unambiguous part of one or of its title.

        Raises NotFound, naming the nearest, or those among which the key does not decide.
        """
        documents = self.documents()
        wanted = key.strip().casefold()
        for names in (_exact_names, _part_names):
            found = [
                document for document in documents if _matches(wanted, names(document), exact=names is _exact_names)
            ]
            if len(found) == 1:
                return found[0]
            if found:
                ids = ", ".join(document.id for document in found)
                raise NotFound(_("“{key}” may be any of: {ids}; type more of it").format(key=key, ids=ids))
        nearest = ", ".join(self._nearest(wanted, documents))
        raise NotFound(_("no document “{key}”; the nearest: {ids}").format(key=key, ids=nearest))

    def _parse(self, path: Path) -> Document | None:
        if path not in self._parsed:
            self._parsed[path] = cached(path) or self._read(path)
        return self._parsed[path]

    def _read(self, path: Path) -> Document | None:
        from tui_reader.parsing import read_document

        try:
            document = read_document(path)
        except UnreadableFile as error:
            self.unreadable.append(error)
            return None
        keep(path, document)
        return document

    @staticmethod
    def _nearest(wanted: str, documents: Sequence[Document]) -> list[str]:
        from rapidfuzz import fuzz, process

        names = {document.id: " ".join(_part_names(document)).casefold() for document in documents}
        ranked = process.extract(wanted, names, scorer=fuzz.partial_ratio, limit=_MOST_NEAREST)
        near = [document for _name, score, document in ranked if score >= _NEAR]
        return near or list(names)[:_MOST_NEAREST]


def find_clause(document: Document, key: str) -> Clause:
    """The clause of that id (``op6``), or with that number (``6``, ``(i)``) where only one has it.

    Raises NotFound, naming clauses that there are.
    """
    wanted = key.strip()
    if wanted in document.positions:
        return document.clause(wanted)
    bare = wanted.strip("().（）、 ")
    numbered = [
        clause
        for clause in document.clauses
        if clause.kind.is_substantive and bare and clause.label.strip("().（）、 ") == bare
    ]
    if len(numbered) == 1:
        return numbered[0]
    from rapidfuzz import process

    ids = [clause.id for clause in document.clauses]
    nearest = [name for name, _score, _place in process.extract(wanted, ids, limit=_MOST_NEAREST)]
    raise NotFound(
        _("no clause “{key}” in {document}; the nearest: {ids}").format(
            key=key, document=document.id, ids=", ".join(nearest)
        )
    )


def _exact_names(document: Document) -> tuple[str, ...]:
    stem = document.source.rpartition(".")[0]
    return document.id, document.symbol, document.source, stem


def _part_names(document: Document) -> tuple[str, ...]:
    return document.id, document.symbol, document.source, document.title


def _matches(wanted: str, names: Sequence[str], *, exact: bool) -> bool:
    if not wanted:
        return False
    folded = [name.casefold() for name in names if name]
    return wanted in folded if exact else any(wanted in name for name in folded)
