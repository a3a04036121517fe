"""A file becomes a document: its format is read, furniture taken out, paragraphs joined, structure recognised."""

from tui_reader.parsing.account import Account, account
from tui_reader.parsing.document import PARSER_VERSION, parse_text
from tui_reader.parsing.reading import UnreadableFile, read_document

__all__ = ["PARSER_VERSION", "Account", "UnreadableFile", "account", "parse_text", "read_document"]
