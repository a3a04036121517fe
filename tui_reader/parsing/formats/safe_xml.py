"""XML from strangers: no document type at all, and of an archive's parts a bound on their size."""

from __future__ import annotations

import struct
import zlib
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import BadZipFile, ZipFile

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of one part of an archive when it is unpacked."""
_CHUNK = 65_536
DAMAGED_ARCHIVE = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What is raised for an archive that is damaged, encrypted, or packed in a way that is not known."""


class DamagedPart(Exception):
    """A part that is no well-formed XML, or cannot be unpacked."""


class ForbiddenPart(Exception):
    """A part that declares a document type, by which entities are made, or that is larger unpacked than is allowed."""


class StrictBuilder(TreeBuilder):
    """Builds the tree of a file that declares no document type: none of an honest one does, and entities may be bombs."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Called by the parser for a document type declaration, before its entities are read. Raises ForbiddenPart."""
        raise ForbiddenPart(name)


def read_part(archive: ZipFile, name: str) -> Element | None:
    """The root of a part of the archive, its names without their namespaces; None if there is no such part.

    The declared size is not believed: unpacking stops at the bound. Raises DamagedPart, ForbiddenPart.
    """
    parser = XMLParser(target=StrictBuilder())
    total = 0
    try:
        with archive.open(name) as part:
            while chunk := part.read(_CHUNK):
                total += len(chunk)
                if total > LARGEST_PART:
                    raise ForbiddenPart(name)
                parser.feed(chunk)
        root: Element = parser.close()
    except KeyError:
        return None
    except (ParseError, *DAMAGED_ARCHIVE) as error:
        raise DamagedPart(name) from error
    for element in root.iter():
        element.tag = local_name(element.tag)
        if any("}" in key for key in element.attrib):
            element.attrib = {local_name(key): value for key, value in element.attrib.items()}
    return root


def local_name(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
