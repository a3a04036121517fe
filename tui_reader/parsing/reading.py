"""Reading files: from bytes on a disk, in whatever format, to a document."""

from __future__ import annotations

from pathlib import Path

from tui_reader.corpus import Document
from tui_reader.parsing.document import compose, parse_text
from tui_reader.parsing.formats.encoding import decode
from tui_reader.parsing.formats.recognising import Format, recognise
from tui_reader.parsing.unreadable import UnreadableFile, printable_name
from tui_reader.wording import _

LARGEST = 64 * 1024 * 1024
"""Bytes of a file; what is read must fit in memory many times over, and no legal text comes near it."""


def read_document(path: Path) -> Document:
    """Read and parse a file: plain text, PDF with a text layer, docx, HTML, or what was exported. Raises UnreadableFile."""
    return parse_bytes(read_bytes(path), path)


def parse_bytes(data: bytes, path: Path) -> Document:
    """The document that a file's content is; ``path`` gives its name. Raises UnreadableFile."""
    source = printable_name(Path(path.name))
    form = recognise(data, path)
    if form is Format.PDF:
        from tui_reader.parsing.formats.pdf import extract_pdf

        return compose(extract_pdf(data, path), source)
    if form is Format.DOCX:
        from tui_reader.parsing.formats.docx import extract_docx

        return compose(extract_docx(data, path), source)
    if form is Format.HTML:
        from tui_reader.parsing.formats.html import extract_html

        return compose(extract_html(data, path), source)
    if form in (Format.AKOMA_NTOSO, Format.JSON):
        return _exported(data, path, form)
    return parse_text(decode(data, path), source)


def _exported(data: bytes, path: Path, form: Format) -> Document:
    """A document that this program has exported, as it was. Raises UnreadableFile."""
    from tui_reader.parsing.formats.akoma_ntoso import document_in_akn
    from tui_reader.parsing.formats.exported import NotExported
    from tui_reader.parsing.formats.exported_json import document_in_json

    try:
        return document_in_akn(data) if form is Format.AKOMA_NTOSO else document_in_json(data)
    except NotExported as error:
        reason = _("was not exported by wildreader, or was changed since ({what}); export it again, or save it as text")
        raise UnreadableFile(path, reason.format(what=error)) from error


def read_bytes(path: Path) -> bytes:
    """The content of a file that is neither empty nor too large. Raises UnreadableFile."""
    try:
        if path.is_dir():
            raise UnreadableFile(path, _("is a folder; name the files in it"))
        if path.exists() and not path.is_file():
            raise UnreadableFile(path, _("is no regular file"))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableFile(path, _("is not there")) from None
    except PermissionError:
        raise UnreadableFile(path, _("may not be read; change its permissions")) from None
    except OSError as error:
        raise UnreadableFile(path, error.strerror or str(error)) from None
    if len(data) > LARGEST:
        raise UnreadableFile(path, _("is larger than {size} MB; cut it up").format(size=LARGEST // 1024 // 1024))
    if not data.strip():
        raise UnreadableFile(path, _("is empty"))
    return data
