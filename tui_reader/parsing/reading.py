"""Reading files: from bytes on a disk to the text that is parsed."""

from __future__ import annotations

import codecs
from pathlib import Path

from tui_reader.corpus import Document
from tui_reader.parsing.document import parse_text
from tui_reader.parsing.unreadable import UnreadableFile, printable_name
from tui_reader.wording import _

LARGEST = 256 * 1024 * 1024
"""Bytes; no legal text is longer, and what is read must fit in memory several times over."""

_SAMPLE = 65_536
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_GUESSES = ("gb18030", "big5")
_SIGNATURES = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "docx / zip",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"\x1f\x8b": "gzip",
    b"\x7fELF": "ELF",
}


def read_document(path: Path) -> Document:
    """Read and parse a text file. Raises UnreadableFile."""
    text = read_text(path)
    return parse_text(text, printable_name(Path(path.name)))


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, UTF-16 with a mark of its byte order, GB 18030 or Big5. Raises UnreadableFile."""
    try:
        if path.is_dir():
            raise UnreadableFile(path, _("is a folder; name the files in it"))
        if path.exists() and not path.is_file():
            raise UnreadableFile(path, _("is no regular file"))
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableFile(path, _("is larger than {size} MB; cut it up").format(size=LARGEST // 1024 // 1024))
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(path, _("is not there")) from None
    except PermissionError:
        raise UnreadableFile(path, _("may not be read; change its permissions")) from None
    except OSError as error:
        raise UnreadableFile(path, error.strerror or str(error)) from None
    if not data.strip():
        raise UnreadableFile(path, _("is empty"))
    return decode(data, path)


def decode(data: bytes, path: Path) -> str:
    """Bytes as text. Raises UnreadableFile for what is no text in an encoding that is known."""
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            reason = _("is a {format} file; save it as plain text (.txt) first").format(format=name)
            raise UnreadableFile(path, reason)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data, encoding, path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text:
        if "\0" in text:
            raise UnreadableFile(path, _("is binary and no text"))
        return text
    if b"\0" in data[:_SAMPLE]:
        raise UnreadableFile(path, _("is binary and no text"))
    for encoding in _GUESSES:
        try:
            guessed = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _looks_chinese(guessed):
            return guessed
    raise UnreadableFile(path, _("is in no encoding that is known; save it as UTF-8"))


def _decoded(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFile(
            path, _("is damaged: it says it is {encoding} and is not").format(encoding=encoding)
        ) from None


def _looks_chinese(text: str) -> bool:
    """Whether a guess at the encoding made sense: most of what is not ASCII are common Chinese characters."""
    sample = text[:_SAMPLE]
    foreign = [char for char in sample if not char.isascii()]
    sensible = sum(
        "一" <= char <= "龥" or "　" <= char <= "〿" or "！" <= char <= "～" or char in "“”‘’…—" for char in foreign
    )
    return bool(foreign) and sensible > 0.9 * len(foreign)
