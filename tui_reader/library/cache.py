"""What was parsed is kept, since reading it again is many times quicker than parsing it again.

A parsed document lies under the checksums of its file's name and content. Checksums are enough: they part a file from
another version of it that has the same name and size, by chance and not against an enemy. To load a cryptographic hash
would take longer than to read five documents.
"""

from __future__ import annotations

from typing import Any
from zlib import adler32, crc32

from tui_reader.corpus import Citation, Clause, Document, Footnote, FootnoteMark, Furniture, Kind, Lines, Span
from tui_reader.library.locations import parsed_documents
from tui_reader.library.made import Made

PARSED = Made(parsed_documents, "corpus", "lexicon", "parsing", "parsing/formats", "library/cache.py")
"""What was made of files by parsing them."""


def key_of(name: str, data: bytes) -> str:
    """The key of a file by its name, which stands in the document, and its content."""
    named = crc32(name.encode("utf-8", "surrogateescape"))
    return f"{named:08x}-{len(data):x}-{crc32(data):08x}{adler32(data):08x}"


def load(key: str) -> Document | None:
    """The document that was kept under this key by the same parser, None if there is none."""
    try:
        return _document(PARSED.load(key))
    except (ValueError, KeyError, TypeError):
        return None


def keep(key: str, document: Document) -> bool:
    """Keep a parsed document, and say whether it could be."""
    return PARSED.keep(key, _value(document))


def _value(document: Document) -> list[Any]:
    return [
        document.particulars,
        document.clauses,
        document.footnotes,
        document.furniture,
        document.source_text,
    ]


def _document(value: Any) -> Document:
    particulars, clauses, footnotes, furniture, source_text = value
    return Document(
        **particulars | {"also": tuple(particulars["also"])},
        clauses=tuple(map(_clause, clauses)),
        footnotes=tuple(Footnote(label, text, Lines(*lines)) for label, text, lines in footnotes),
        furniture=tuple(Furniture(kind, text, Lines(*lines)) for kind, text, lines in furniture),
        source_text=source_text,
    )


def _clause(value: Any) -> Clause:
    name, kind, text, label, parent, verb, verb_span, marks, citations, lines = value
    return Clause(
        name,
        _KINDS[kind],
        text,
        label,
        parent,
        verb,
        Span(*verb_span),
        tuple(map(FootnoteMark._make, marks)),
        tuple(map(Citation._make, citations)),
        Lines(*lines),
    )


_KINDS = {kind.value: kind for kind in Kind}
