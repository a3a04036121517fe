"""Which format a file is in, by how it begins; what it is called decides nothing but whether plain text is HTML."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from tui_reader.parsing.unreadable import UnreadableFile
from tui_reader.wording import _


class Format(StrEnum):
    """A format that can be read."""

    TEXT = "txt"
    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    AKOMA_NTOSO = "akn"
    """A document that this program has exported as Akoma Ntoso."""
    JSON = "json"
    """A document that this program has exported as JSON."""


ENDINGS = frozenset({".txt", ".pdf", ".docx", ".html", ".htm", ".xml", ".json"})
"""What the names of files end in that are taken out of a folder, in small letters."""

_HEAD = 1024
"""Bytes among which the signature of a PDF stands, whatever a mail program wrote before it."""
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_EXPORTED = (
    (re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<akomaNtoso\b"), Format.AKOMA_NTOSO),
    (re.compile(rb'\s*\{\s*"format":\s*"wildreader-document/'), Format.JSON),
)
_OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97 (.doc)"),
    (b"{\\rtf", "RTF"),
    (b"\xffWPC", "WordPerfect"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "rar"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3\0", "SQLite"),
)


def recognise(data: bytes, path: Path) -> Format:
    """The format of a file's content. Raises UnreadableFile for one that is known and cannot be read."""
    if b"%PDF-" in data[:_HEAD]:
        return Format.PDF
    if data.startswith(b"PK\x03\x04"):
        return Format.DOCX
    for signature, name in _OTHERS:
        if data.startswith(signature):
            reason = _("is a {format} file; save it as .docx, .pdf, .html or plain text (.txt)").format(format=name)
            raise UnreadableFile(path, reason)
    named_html = path.suffix.lower() in (".html", ".htm", ".xhtml")
    start = data[3:_HEAD] if data.startswith(b"\xef\xbb\xbf") else data[:_HEAD].replace(b"\0", b"").lstrip(b"\xff\xfe")
    for pattern, form in _EXPORTED:
        if pattern.match(start):
            return form
    return Format.HTML if named_html or _HTML.match(start) else Format.TEXT
