"""A file becomes a document: its format is read, furniture taken out, paragraphs joined, structure recognised.

The parser is imported when it is first asked for: a document that was parsed before does not wait for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.parsing.accounting import Account, account
    from tui_reader.parsing.document import parse_text
    from tui_reader.parsing.reading import read_document
    from tui_reader.parsing.unreadable import UnreadableFile
    from tui_reader.parsing.version import PARSER_VERSION

__all__ = ["PARSER_VERSION", "Account", "UnreadableFile", "account", "parse_text", "read_document"]

_WHERE = {
    "Account": "accounting",
    "account": "accounting",
    "parse_text": "document",
    "read_document": "reading",
    "UnreadableFile": "unreadable",
    "PARSER_VERSION": "version",
}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
