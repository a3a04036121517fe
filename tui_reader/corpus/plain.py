"""Documents as plain values, such as JSON holds, and back: the same document comes out that went in."""

from __future__ import annotations

from typing import Any

from tui_reader.corpus.document import (
    Citation,
    Clause,
    Document,
    Footnote,
    FootnoteMark,
    Furniture,
    Lines,
    Span,
)
from tui_reader.corpus.kinds import Kind

_TEXTS = ("id", "title", "symbol", "organ", "session", "date", "language", "source", "source_text")


def to_plain(document: Document) -> dict[str, Any]:
    """The document as dictionaries, lists, strings and numbers."""
    return {
        **{name: getattr(document, name) for name in _TEXTS},
        "clauses": [
            [
                each.id,
                each.kind.value,
                each.text,
                each.label,
                each.parent,
                each.verb,
                list(each.verb_span),
                [[mark.label, mark.offset] for mark in each.marks],
                [[cited.text, cited.target, cited.start, cited.end] for cited in each.citations],
                list(each.lines),
            ]
            for each in document.clauses
        ],
        "footnotes": [[note.label, note.text, list(note.lines)] for note in document.footnotes],
        "furniture": [[piece.kind, piece.text, list(piece.lines)] for piece in document.furniture],
    }


def from_plain(value: dict[str, Any]) -> Document:
    """The document that ``to_plain`` made these values of. Raises KeyError, TypeError or ValueError for others."""
    return Document(
        **{name: value[name] for name in _TEXTS},
        clauses=tuple(
            Clause(
                clause_id,
                Kind(kind),
                text,
                label,
                parent,
                verb,
                Span(*span),
                tuple(FootnoteMark(*mark) for mark in marks),
                tuple(Citation(*cited) for cited in citations),
                Lines(*lines),
            )
            for clause_id, kind, text, label, parent, verb, span, marks, citations, lines in value["clauses"]
        ),
        footnotes=tuple(Footnote(label, text, Lines(*lines)) for label, text, lines in value["footnotes"]),
        furniture=tuple(Furniture(kind, text, Lines(*lines)) for kind, text, lines in value["furniture"]),
    )
