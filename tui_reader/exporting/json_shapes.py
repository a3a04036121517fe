"""Documents and what is worked out of them as JSON values. The names of the fields are a contract with scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui_reader.corpus import Clause, Document

if TYPE_CHECKING:  # whoever has such a value has loaded its room; who only lists documents need not
    from tui_reader.comparing import Change, Pair, Relation, Version
    from tui_reader.comparing.citing import Cited, Place
    from tui_reader.comparing.terms import Term
    from tui_reader.parsing import Account
    from tui_reader.searching import Match

Json = dict[str, Any]


def document_summary(document: Document) -> Json:
    """A row of ``list --json``."""
    return {
        "id": document.id,
        "title": document.title,
        "symbol": document.symbol,
        "organ": document.organ,
        "date": document.date,
        "language": document.language,
        "source": document.source,
        "clauses": document.size,
    }


def document_value(document: Document) -> Json:
    """A whole document, as ``show --json`` and ``export --format json`` print it."""
    return {
        "id": document.id,
        "title": document.title,
        "symbol": document.symbol,
        "organ": document.organ,
        "session": document.session,
        "date": document.date,
        "language": document.language,
        "source": document.source,
        "clauses": [clause_value(clause) for clause in document.clauses],
        "footnotes": [{"label": note.label, "text": note.text} for note in document.footnotes],
        "furniture": [{"kind": piece.kind, "text": piece.text} for piece in document.furniture],
    }


def document_file(document: Document) -> Json:
    """A whole document with all that is known of it, as ``export --format json`` writes it; it can be added again.

    The fields of ``document_value``, the places of verbs and marks, source lines, and the text as it was read.
    """
    from tui_reader.parsing.formats.exported_json import FORMAT

    clauses = [
        clause_value(clause)
        | {
            "verb_span": list(clause.verb_span),
            "marks": [{"label": mark.label, "offset": mark.offset} for mark in clause.marks],
        }
        for clause in document.clauses
    ]
    notes = [{"label": note.label, "text": note.text, "lines": list(note.lines)} for note in document.footnotes]
    furniture = [{"kind": piece.kind, "text": piece.text, "lines": list(piece.lines)} for piece in document.furniture]
    return {
        "format": FORMAT,
        **document_value(document),
        "clauses": clauses,
        "footnotes": notes,
        "furniture": furniture,
        "source_text": document.source_text,
    }


def clause_value(clause: Clause) -> Json:
    """One clause; offsets are code points of ``text``, lines count from 1."""
    return {
        "id": clause.id,
        "kind": clause.kind.value,
        "label": clause.label,
        "text": clause.text,
        "parent": clause.parent,
        "verb": clause.verb,
        "footnotes": [mark.label for mark in clause.marks],
        "citations": [
            {"text": each.text, "target": each.target, "start": each.start, "end": each.end}
            for each in clause.citations
        ],
        "lines": list(clause.lines),
    }


def match_value(match: Match) -> Json:
    """A result of a search."""
    return {
        "document": match.document,
        "clause": match.clause,
        "score": round(match.score, 2),
        "spans": [list(span) for span in match.spans],
        "text": match.text,
    }


def relation_value(relation: Relation) -> Json:
    """A related clause, with the parts of its score."""
    return {
        "document": relation.document,
        "clause": relation.clause,
        "score": relation.score,
        "reasons": [{"kind": each.kind, "text": each.text, "weight": each.weight} for each in relation.reasons],
        "text": relation.text,
    }


def pair_value(pair: Pair) -> Json:
    """A row of a comparison."""
    return {"left": list(pair.left), "right": list(pair.right), "score": pair.score}


def version_value(version: Version) -> Json:
    """A version of a traced clause."""
    return {
        "document": version.document,
        "clause": version.clause,
        "date": version.date,
        "score": version.score,
        "changes": [change_value(change) for change in version.changes],
    }


def change_value(change: Change) -> Json:
    """One thing that differs between two clauses."""
    return {"kind": change.kind, "before": change.before, "after": change.after, "direction": change.direction}


def account_value(account: Account) -> Json:
    """The account of a parsed file, in characters."""
    return {
        "characters": account.characters,
        "clauses": account.clauses,
        "footnotes": account.footnotes,
        "furniture": account.furniture,
        "unaccounted": account.unaccounted,
    }


def place_value(place: Place) -> Json:
    """A clause, by its document's id and its own."""
    return {"document": place.document, "clause": place.clause}


def cited_value(cited: Cited) -> Json:
    """A work that is cited, and the clauses that cite it."""
    return {
        "target": cited.target,
        "text": cited.text,
        "document": cited.document,
        "clauses": [place_value(place) for place in cited.places],
    }


def shared_value(one: Cited, other: Cited) -> Json:
    """A work that two documents both cite, with the clauses of either."""
    return {
        "target": one.target,
        "document": one.document,
        "left": [place.clause for place in one.places],
        "right": [place.clause for place in other.places],
    }


def term_value(term: Term) -> Json:
    """A thing with its names, how often each document uses which, and where."""
    return {
        "name": term.name,
        "english": term.english,
        "mixed": list(term.mixed),
        "forms": [
            {
                "text": form.text,
                "documents": [{"document": document, "count": count} for document, count in form.counts().items()],
                "uses": [use._asdict() for use in form.uses],
            }
            for form in term.forms
        ],
    }
