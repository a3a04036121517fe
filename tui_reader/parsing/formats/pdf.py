"""PDF with a text layer, read by PDFium: each character with its place and size.

PDFium is what Chrome reads PDFs with: it is fuzzed against damaged files, knows the predefined Chinese encodings, needs
no other package, and is several times quicker than pdfminer.six (``tests/benchmarks/formats.py``).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from tui_reader.parsing.extract import Extract
from tui_reader.parsing.formats.pdf_glyphs import Glyph, Sheet
from tui_reader.parsing.formats.pdf_text import extract_sheets
from tui_reader.parsing.unreadable import UnreadableFile
from tui_reader.wording import _

MOST_CHARACTERS = 16 * 1024 * 1024
"""A small file may unpack to very many; more than this is refused."""
_TAIL = 4096
"""Bytes among which a PDF ends. PDFium would read what there is of one that is cut off, and say nothing."""
_UNMAPPED = frozenset({0, 0xFFFD})
_HYPHENS = frozenset({0x02, 0xFFFE})
"""What PDFium gives for a hyphen at a line's end."""

_pdfium = Lock()
"""PDFium may be called by one thread at a time."""


def extract_pdf(data: bytes, path: Path) -> Extract:
    """The extract of a PDF.

    Footnote marks are known by being raised, notes by their place and size, headers and footers by their place.
    Raises UnreadableFile.
    """
    if b"%%EOF" not in data[-_TAIL:]:
        raise UnreadableFile(path, _("is a PDF that is cut off; download it anew"))
    with _pdfium:
        sheets = _read_sheets(data, path)
    characters = [glyph for sheet in sheets for glyph in sheet.glyphs if not glyph.text.isspace()]
    if not characters:
        raise UnreadableFile(path, _("is a PDF of pictures without a text layer; have its text recognised (OCR) first"))
    if sum(glyph.text == "\ufffd" for glyph in characters) * 3 > len(characters):
        raise UnreadableFile(path, _("is a PDF whose letters have no meaning; have its text recognised (OCR) first"))
    return extract_sheets(sheets)


def _read_sheets(data: bytes, path: Path) -> list[Sheet]:
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableFile(path, _("is encrypted; save it without a password")) from None
        raise UnreadableFile(path, _("is a damaged PDF; download it anew")) from None
    sheets: list[Sheet] = []
    count = 0
    try:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            turn = _Turn(page.get_rotation(), *page.get_bbox())
            glyphs = list(_glyphs(text, pdfium, turn))
            width, height = page.get_size()
            sheets.append(Sheet(width, height, tuple(glyphs)))
            count += len(glyphs)
            text.close()
            page.close()
            if count > MOST_CHARACTERS:
                size = MOST_CHARACTERS // 1024 // 1024
                raise UnreadableFile(path, _("holds more than {size} million characters; cut it up").format(size=size))
    except pypdfium2.PdfiumError:
        reason = _("is a damaged PDF: page {number} cannot be read; download it anew").format(number=len(sheets) + 1)
        raise UnreadableFile(path, reason) from None
    finally:
        document.close()
    return sheets


def _glyphs(text: Any, raw: Any, turn: _Turn) -> Iterator[Glyph]:
    """The characters of a page in the order in which they are drawn, in points.

    ``raw`` is the module of PDFium's own functions, ``text`` a text page of it.
    """
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    matrix = raw.FS_MATRIX()
    high = 0
    for place in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, place)
        if raw.FPDFText_IsGenerated(text, place) == 1 and code in (0x0A, 0x0D):
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        raw.FPDFText_GetLooseCharBox(text, place, box)
        raw.FPDFText_GetMatrix(text, place, matrix)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        size = raw.FPDFText_GetFontSize(text, place) * scale
        char = "\ufffd" if code in _UNMAPPED or code > 0x10FFFF else "-" if code in _HYPHENS else chr(code)
        yield turn.glyph(char, x.value, y.value, box, size)


class _Turn(NamedTuple):
    """How a page is turned to be read, clockwise in degrees, and the box of it that is seen, in points."""

    rotation: int
    left: float
    bottom: float
    right: float
    top: float

    def glyph(self, char: str, x: float, y: float, box: Any, size: float) -> Glyph:
        """The glyph as it stands on the page that is seen; ``box`` is the room it takes on the page as it is stored."""
        if self.rotation == 90:
            begin, end, baseline = y - self.bottom, box.top - self.bottom, self.right - x
        elif self.rotation == 180:
            begin, end, baseline = self.right - x, self.right - box.left, self.top - y
        elif self.rotation == 270:
            begin, end, baseline = self.top - y, self.top - box.bottom, x - self.left
        else:
            begin, end, baseline = x - self.left, box.right - self.left, y - self.bottom
        return Glyph(char, begin, baseline, max(begin, end), size)
