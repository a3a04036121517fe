"""What a document is: kinds, clauses, footnotes, citations, anchors. Imports nothing of the other rooms."""

from tui_reader.corpus.document import (
    Anchor,
    Citation,
    Clause,
    Document,
    Footnote,
    FootnoteMark,
    Furniture,
    Lines,
    Span,
    bare_label,
)
from tui_reader.corpus.kinds import Kind

__all__ = [
    "Anchor",
    "Citation",
    "Clause",
    "Document",
    "Footnote",
    "FootnoteMark",
    "Furniture",
    "Kind",
    "Lines",
    "Span",
    "bare_label",
]
