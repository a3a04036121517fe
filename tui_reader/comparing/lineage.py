"""The trace of a clause through a library: agreed language by date, each version against the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui_reader.comparing.force import Change, changes, force_of
from tui_reader.comparing.relating import Relating
from tui_reader.corpus import Clause, Document

_VERSION_FROM = 0.31
"""What is related less than this is of the same matter, and no version of the clause."""
_MANY = 200


class Version(NamedTuple):
    """A clause in its place in time: how much it belongs with the one traced, what changed from the one before."""

    document: str
    clause: str
    date: str
    score: float
    changes: tuple[Change, ...]


def trace(relations: Relating, documents: Sequence[Document], document_id: str, clause_id: str) -> tuple[Version, ...]:
    """The versions of a clause by date, itself among them: the nearest clause of each other document that has one.

    Raises KeyError for a clause that is not there or says nothing by itself.
    """
    by_id: Mapping[str, Document] = {document.id: document for document in documents}
    best = {document_id: (clause_id, 1.0)}
    for relation in relations.related(document_id, clause_id, _MANY, _VERSION_FROM):
        best.setdefault(relation.document, (relation.clause, relation.score))
    ordered = sorted(best.items(), key=lambda row: (_latest(by_id[row[0]].date), row[0]))
    versions: list[Version] = []
    clauses: list[Clause] = []
    for document, (clause_id, score) in ordered:
        clause, language = by_id[document].clause(clause_id), by_id[document].language
        told = _changes(clauses, clause, language) if clauses else ()
        versions.append(Version(document, clause.id, by_id[document].date, score, told))
        clauses.append(clause)
    return tuple(versions)


def _latest(date: str) -> str:
    """The latest day that a date may mean, to sort by: of one that names only a year nobody can say that it came before
    what has a day of that year, and so it does not take from that the place of a first appearance. Of none, the last.
    """
    return date.ljust(len("2013-07-25"), "9")


def _changes(before: Sequence[Clause], clause: Clause, language: str) -> tuple[Change, ...]:
    """What changed from the version before; in force, from the last version that asked anything of anyone, as a report
    or a statement between two resolutions has no operative verb.
    """
    told = changes(before[-1], clause, language)
    if force_of(before[-1], language) is None:
        asked = next((each for each in reversed(before) if force_of(each, language) is not None), None)
        if asked is not None:
            told = tuple(each for each in changes(asked, clause, language) if each.kind == "force") + told
    return told
