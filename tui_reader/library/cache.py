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
        return _document(json.loads((folder_of_parser() / f"{key}.json").read_bytes()))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(key: str, document: Document) -> bool:
    """Keep a parsed document, and say whether it could be; what other versions of the parser made is thrown away."""
    folder = folder_of_parser()
    with suppress(OSError):
        if not folder.is_dir():
            import shutil

            shutil.rmtree(folder.parent, ignore_errors=True)
            folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(_value(document), ensure_ascii=True, separators=(",", ":"))
        write_atomically(folder / f"{key}.json", text.encode("ascii"), durable=False)
        return True
    return False


def folder_of_parser() -> Path:
    """The folder of what this version of the parser made; whatever lies in it goes with the next version."""
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
