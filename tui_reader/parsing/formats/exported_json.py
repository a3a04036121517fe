"""JSON files, as this program exports them, read back into the documents that they were."""

from __future__ import annotations

import json
from typing import Any

from tui_reader.corpus import Citation, Clause, Document, Footnote, FootnoteMark, Furniture, Kind, Lines, Span
from tui_reader.parsing.formats.exported import FIELDS, NotExported

FORMAT = "wildreader-document/1"
"""What the field ``format`` says in a file that holds a whole document."""


def document_in_json(data: bytes) -> Document:
    """The document of a JSON file. Raises NotExported."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotExported(str(error)) from error
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise NotExported(f"the field “format” is not {FORMAT}")
    try:
        return _document(value)
    except (KeyError, ValueError, TypeError) as error:
        raise NotExported(str(error)) from error


def _document(value: dict[str, Any]) -> Document:
    fields: dict[str, Any] = {name: _text(value[name]) for name in FIELDS}
    return Document(
        **fields,
        clauses=tuple(_clause(each) for each in value["clauses"]),
        footnotes=tuple(
            Footnote(_text(each["label"]), _text(each["text"]), Lines(*each["lines"])) for each in value["footnotes"]
        ),
        furniture=tuple(
            Furniture(_text(each["kind"]), _text(each["text"]), Lines(*each["lines"])) for each in value["furniture"]
        ),
    )


def _clause(value: dict[str, Any]) -> Clause:
    text = _text(value["text"])
    return Clause(
        id=_text(value["id"]),
        kind=Kind(value["kind"]),
        text=text,
        label=_text(value["label"]),
        parent=None if value["parent"] is None else _text(value["parent"]),
        verb=_text(value["verb"]),
        verb_span=_within(text, *value["verb_span"]),
        marks=tuple(
            FootnoteMark(_text(each["label"]), _within(text, each["offset"], len(text)).start)
            for each in value["marks"]
        ),
        citations=tuple(
            Citation(_text(each["text"]), _text(each["target"]), *_within(text, each["start"], each["end"]))
            for each in value["citations"]
        ),
        lines=Lines(*map(int, value["lines"])),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r:.40}")
    return value


def _within(text: str, start: int, end: int) -> Span:
    """A stretch of the text. Raises ValueError for one that is not in it."""
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"{start}–{end} is not within {text:.20}")
    return Span(start, end)
