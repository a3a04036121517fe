"""What was parsed is kept, since reading it again is many times quicker than parsing it again.

A parsed document lies as JSON under the checksums of its file's name and content, in a folder named after the parser. The
folder can be deleted at any time; one that cannot be written, or a file in it that makes no sense, only costs time.

Checksums are enough: they part a file from another version of it that has the same name and size, by chance and not
against an enemy. To load a cryptographic hash would take longer than to read five documents.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

from tui_reader.corpus import Citation, Clause, Document, Footnote, FootnoteMark, Furniture, Kind, Lines, Span
from tui_reader.library.locations import parsed_documents
from tui_reader.library.writing import write_atomically

_PACKAGE = Path(__file__).resolve().parent.parent
_DECIDES = ("corpus", "lexicon", "parsing", "parsing/formats", "library/cache.py")
"""Folders and files of the program on which it depends what a document is parsed into, or how it is kept."""


def key_of(name: str, data: bytes) -> str:
    """The key of a file by its name, which stands in the document, and its content."""
    named = crc32(name.encode("utf-8", "surrogateescape"))
    return f"{named:08x}-{len(data):x}-{crc32(data):08x}{adler32(data):08x}"


def load(key: str) -> Document | None:
    """The document that was kept under this key by the same parser, None if there is none."""
    try:
        return _document(json.loads((_folder() / f"{key}.json").read_bytes()))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(key: str, document: Document) -> None:
    """Keep a parsed document; what other versions of the parser made is thrown away."""
    folder = _folder()
    with suppress(OSError):
        if not folder.is_dir():
            import shutil

            shutil.rmtree(folder.parent, ignore_errors=True)
            folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(_value(document), ensure_ascii=True, separators=(",", ":"))
        write_atomically(folder / f"{key}.json", text.encode("ascii"), durable=False)


def _folder() -> Path:
    return parsed_documents() / _parser()


@cache
def _parser() -> str:
    """The parser's version: a checksum over the dates and sizes of its files.

    To ask the parser itself means to load it, which takes longer than to read all that it would make.
    """
    said = []
    for name in _DECIDES:
        place = _PACKAGE / name
        files = sorted(os.scandir(place), key=lambda file: file.name) if place.is_dir() else [place]
        for file in files:
            if file.is_file():
                known = file.stat()
                said.append(f"{file.name} {known.st_size} {known.st_mtime_ns}\n")
    listed = "".join(said).encode()
    return f"{crc32(listed):08x}{adler32(listed):08x}"


def _value(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "symbol": document.symbol,
        "organ": document.organ,
        "session": document.session,
        "date": document.date,
        "language": document.language,
        "source": document.source,
        "source_text": document.source_text,
        "clauses": [_clause_value(clause) for clause in document.clauses],
        "footnotes": [(note.label, note.text, note.lines) for note in document.footnotes],
        "furniture": [(piece.kind, piece.text, piece.lines) for piece in document.furniture],
    }


def _clause_value(clause: Clause) -> dict[str, Any]:
    return {
        "id": clause.id,
        "kind": clause.kind.value,
        "text": clause.text,
        "label": clause.label,
        "parent": clause.parent,
        "verb": clause.verb,
        "verb_span": clause.verb_span,
        "marks": [(mark.label, mark.offset) for mark in clause.marks],
        "citations": [(each.text, each.target, each.start, each.end) for each in clause.citations],
        "lines": clause.lines,
    }


def _document(value: dict[str, Any]) -> Document:
    return Document(
        **value
        | {
            "clauses": tuple(_clause(each) for each in value["clauses"]),
            "footnotes": tuple(Footnote(label, text, Lines(*lines)) for label, text, lines in value["footnotes"]),
            "furniture": tuple(Furniture(kind, text, Lines(*lines)) for kind, text, lines in value["furniture"]),
        }
    )


def _clause(value: dict[str, Any]) -> Clause:
    return Clause(
        **value
        | {
            "kind": Kind(value["kind"]),
            "verb_span": Span(*value["verb_span"]),
            "marks": tuple(FootnoteMark(*mark) for mark in value["marks"]),
            "citations": tuple(Citation(*each) for each in value["citations"]),
            "lines": Lines(*value["lines"]),
        }
    )
