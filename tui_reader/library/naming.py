"""How documents and clauses are found by what a person would call them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from unicodedata import normalize

from tui_reader.corpus import Clause, Document, bare_label
from tui_reader.wording import _

_MOST_NEAREST = 5
_MOST_NAMED = 12
_NEAR = 40
"""Likeness from 0 to 100 below which a name is not worth showing."""

_NUMBERED = re.compile(r"([a-z]+)(\d+)")
_KIND_PREFIX = re.compile(r"^(?:pp|op|p)(?=[0-9])")


class NotFound(Exception):
    """There is no such document or clause, or more than one; the message is one line and says what to type."""


class UnknownDocument(NotFound):
    """No document is called that; ``nearest`` are the ids of those whose names are most like it."""

    def __init__(self, key: str, nearest: Sequence[str]) -> None:
        self.key, self.nearest = key, tuple(nearest)
        message = _("no document “{key}”; the nearest: {ids}") if nearest else _("no document “{key}”")
        super().__init__(message.format(key=key, ids=", ".join(nearest)))


class AmbiguousDocument(NotFound):
    """More than one document may be called that; ``candidates`` are their ids."""

    def __init__(self, key: str, candidates: Sequence[str]) -> None:
        self.key, self.candidates = key, tuple(candidates)
        message = _("“{key}” may be any of: {ids}; type more of it")
        super().__init__(message.format(key=key, ids=_some(candidates)))


class HiddenDocument(NotFound):
    """The document that is called that is hidden; ``document`` is its id."""

    def __init__(self, key: str, document: str) -> None:
        self.key, self.document = key, document
        message = _("{document} is hidden; wildreader unhide {document} shows it again")
        super().__init__(message.format(document=document))


class UnknownClause(NotFound):
    """A document has no clause of that name, or more than one; ``nearest`` are ids that it has."""

    def __init__(self, document: str, key: str, nearest: Sequence[str]) -> None:
        self.document, self.key, self.nearest = document, key, tuple(nearest)
        message = _("no clause “{key}” in {document}; the nearest: {ids}")
        super().__init__(message.format(key=key, document=document, ids=", ".join(nearest)))


class AmbiguousClause(NotFound):
    """More than one clause has that number; ``candidates`` are their ids."""

    def __init__(self, document: str, key: str, candidates: Sequence[str]) -> None:
        self.document, self.key, self.candidates = document, key, tuple(candidates)
        message = _("“{key}” may be any of: {ids}; type more of it")
        super().__init__(message.format(key=key, ids=_some(candidates)))


def _some(names: Sequence[str]) -> str:
    """Names, or of very many the first, set out in a line."""
    return ", ".join(names if len(names) <= _MOST_NAMED else (*names[:_MOST_NAMED], "…"))


def find_document(key: str, documents: Sequence[Document]) -> Document:
    """The document of that id, else of that symbol or file name, else of a form that it was joined with, else of an
    unambiguous part of one of these or of its title.

    A whole part (``000``, ``2013/40``) goes before one in the midst of a word or number, and a part of a name before one of a
    title. Raises UnknownDocument, AmbiguousDocument.
    """
    wanted = _folded(key)
    tests: tuple[Callable[[Document], bool], ...] = (
        lambda document: wanted == _folded(document.id),
        lambda document: wanted in _exact_names(document),
        lambda document: wanted in map(_folded, document.also),
        lambda document: any(_has_whole(name, wanted) for name in _part_names(document)),
        lambda document: _has_whole(_folded(document.title), wanted),
        lambda document: any(wanted in name for name in (*_part_names(document), _folded(document.title))),
        lambda document: any(_has_whole(_folded(name), wanted) for name in document.also),
    )
    for test in tests if wanted else ():
        found = [document for document in documents if test(document)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousDocument(key, [document.id for document in found])
    raise UnknownDocument(key, _nearest_documents(wanted, documents))


def find_clause(document: Document, key: str) -> Clause:
    """The clause of that id (``op6``), or of that number (``6``, ``2(b)``, ``(i)``) where only one has it.

    Raises UnknownClause, AmbiguousClause.
    """
    wanted = _folded(key)
    joined = wanted.replace(" ", "")
    if joined in document.positions:
        return document.clause(joined)
    bare = bare_label(wanted)
    number = re.sub(r"[^0-9a-z]+", ".", bare).strip(".")
    found = [
        clause
        for clause in document.clauses
        if bare
        and clause.kind.is_substantive
        and (clause.number.casefold() == bare or (number and _KIND_PREFIX.sub("", clause.id) == number))
    ]
    # Preambular paragraphs have no printed number, so a number means theirs only where nothing else has it.
    printed = [clause for clause in found if clause.label] or found
    if len(printed) == 1:
        return printed[0]
    if printed:
        raise AmbiguousClause(document.id, key, [clause.id for clause in printed])
    raise UnknownClause(document.id, key, _nearest_clauses(document, wanted))


def _folded(text: str) -> str:
    return normalize("NFKC", text).strip().casefold()


def _exact_names(document: Document) -> Iterable[str]:
    names = (document.symbol, document.source, document.source.rpartition(".")[0])
    return [_folded(name) for name in names if name]


def _part_names(document: Document) -> Iterable[str]:
    return [_folded(name) for name in (document.id, document.symbol, document.source) if name]


def _has_whole(name: str, part: str) -> bool:
    """Whether a name has a part that is not cut out of a longer word or number."""
    return re.search(rf"(?<![0-9a-z]){re.escape(part)}(?![0-9a-z])", name) is not None


def _nearest_documents(wanted: str, documents: Sequence[Document]) -> list[str]:
    from rapidfuzz import fuzz, process

    names = {document.id: " ".join((*_part_names(document), _folded(document.title))) for document in documents}
    ranked = process.extract(wanted, names, scorer=fuzz.partial_ratio, limit=_MOST_NEAREST)
    near = [document for _name, score, document in ranked if score >= _NEAR]
    return near or list(names)[:_MOST_NEAREST]


def _nearest_clauses(document: Document, wanted: str) -> list[str]:
    """The ids of one kind that are nearest by their number, else those that are spelt most alike."""
    numbered = _NUMBERED.fullmatch(wanted)
    if numbered:
        of_kind = {
            int(match[2]): clause.id
            for clause in document.clauses
            if (match := _NUMBERED.fullmatch(clause.id)) and match[1] == numbered[1]
        }
        if of_kind:
            near = sorted(of_kind, key=lambda number: abs(number - int(numbered[2])))[:3]
            return [of_kind[number] for number in sorted(near)]
    from rapidfuzz import process

    ids = [clause.id for clause in document.clauses]
    return [name for name, _score, _place in process.extract(wanted, ids, limit=_MOST_NEAREST)]
