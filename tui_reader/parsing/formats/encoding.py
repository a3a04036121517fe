"""Bytes as text, in the encoding that they are in."""

from __future__ import annotations

import codecs
from contextlib import suppress
from pathlib import Path
from unicodedata import category

from tui_reader.parsing.unreadable import UnreadableFile
from tui_reader.wording import _

_SAMPLE = 65_536
"""Bytes by which an encoding is known."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ("gb18030", "big5hkscs", "cp1252")
"""What texts of the United Nations were written in before Unicode; of equally likely ones the first is taken."""
_NEVER = frozenset({"Cc", "Cn", "Co"})
_STRAY_CONTROLS = "\t\n\r\f\v\x1b\x07\x08\x1a"
_STRAY = 0.02
"""The share of damage from which on a text that is otherwise UTF-8 is taken to be something else."""


def decode(data: bytes, path: Path) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32, GB 18030, Big5, or Western European as Windows writes it.

    ``path`` is only named in what is raised. Raises UnreadableFile for what is no text, or damaged.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, path)
    if b"\0" in data[:_SAMPLE]:
        return _decode_wide(data, path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_nearly_utf8(data):
            reason = _("is damaged: byte {place} is no UTF-8; save it anew").format(place=error.start + 1)
            raise UnreadableFile(path, reason) from None
        return _decoded(data, _legacy_encoding(data, path), path)
    if _is_binary(text):
        raise UnreadableFile(path, _("is binary and no text"))
    return text


def _decode_wide(data: bytes, path: Path) -> str:
    """UTF-16 without a mark: line feeds, spaces and digits have their zero bytes all on one side."""
    sample = data[: _SAMPLE & ~1]
    sides = sample[::2].count(0), sample[1::2].count(0)
    if min(sides) * 20 <= max(sides):
        with suppress(UnicodeDecodeError):
            text = data.decode("utf-16-be" if sides[0] > sides[1] else "utf-16-le")
            if not _is_binary(text):
                return text
    raise UnreadableFile(path, _("is binary and no text"))


def _legacy_encoding(data: bytes, path: Path) -> str:
    from charset_normalizer import from_bytes

    end = data.rfind(b"\n", 0, _SAMPLE) + 1 if len(data) > _SAMPLE else 0
    found = from_bytes(data[: end or len(data)], cp_isolation=list(_LEGACY))
    ranked = sorted(
        found, key=lambda match: (match.chaos, -match.coherence, _LEGACY.index(_python_name(match.encoding)))
    )
    if not ranked:
        raise UnreadableFile(path, _("is in no encoding that is known; save it as UTF-8"))
    return _python_name(ranked[0].encoding)


def _python_name(encoding: str) -> str:
    return encoding.replace("_", "")


def _decoded(data: bytes, encoding: str, path: Path) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        reason = _("is damaged: it says it is {encoding} and is not").format(encoding=encoding.upper())
        raise UnreadableFile(path, reason) from None
    if _is_binary(text):
        raise UnreadableFile(path, _("is binary and no text"))
    return text


def _is_binary(text: str) -> bool:
    """Whether a good part are characters that no text has; stray ones are shown as symbols."""
    sample = text[:_SAMPLE]
    odd = sum(not char.isprintable() and category(char) in _NEVER and char not in _STRAY_CONTROLS for char in sample)
    return odd > len(sample) // 3 or "\0" in text


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether nearly all that is not ASCII is UTF-8, as after one byte too many or a cut at the end."""
    sample = data[:_SAMPLE]
    text = sample.decode("utf-8", "replace")
    foreign = sum(not char.isascii() for char in text)
    # What was cut at the sample's own end counts, too: in a sample of this size it is nothing.
    return text.count("\ufffd") <= max(1, foreign * _STRAY) and foreign > 3
