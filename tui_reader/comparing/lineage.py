"""The trace of a clause through a library: agreed language by date, each version against the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui_reader.comparing.force import Change, changes
from tui_reader.comparing.relating import Relations
from tui_reader.corpus import Document

_VERSION_FROM = 0.24
"""What is related less than this is of the same matter, and no version of the clause."""
_MANY = 200


@dataclass(frozen=True, slots=True)
class Version:
    """A clause in its place in time: how much it belongs with the one traced, what changed from the one before."""

    document: str
    clause: str
    date: str
    score: float
    changes: tuple[Change, ...]


def trace(relations: Relations, documents: Sequence[Document], document_id: str, clause_id: str) -> tuple[Version, ...]:
    """The versions of a clause by date, itself among them: the nearest clause of each other document that has one.

    Raises KeyError for a clause that is not there or says nothing by itself.
    """
    by_id: Mapping[str, Document] = {document.id: document for document in documents}
    best = {document_id: (clause_id, 1.0)}
    for relation in relations.related(document_id, clause_id, _MANY):
        if relation.score >= _VERSION_FROM and relation.document not in best:
            best[relation.document] = (relation.clause, relation.score)
    ordered = sorted(best.items(), key=lambda row: (by_id[row[0]].date or "9999", row[0]))
    versions: list[Version] = []
    for document, (clause, score) in ordered:
        told: tuple[Change, ...] = ()
        if versions:
            before = by_id[versions[-1].document].clause(versions[-1].clause)
            told = changes(before, by_id[document].clause(clause))
        versions.append(Version(document, clause, by_id[document].date, score, told))
    return tuple(versions)
