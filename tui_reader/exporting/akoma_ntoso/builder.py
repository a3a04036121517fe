"""An XML tree built from start to end, one element within the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from xml.etree import ElementTree as ET

from tui_reader.parsing.formats.akoma_ntoso import AKN, CONTROL, OWN, OWN_PREFIX

_NOT_IN_XML = re.compile("([^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff])")
"""Characters that no XML 1.0 file can hold, and the carriage return, which is lost when one is read."""

_INLINE = frozenset(
    {
        *("p", "num", "heading", "crossHeading", "inline", "ref", "sup", "noteRef", "authorialNote", "concept"),
        *("organization", "event", "docTitle", "docNumber", "docDate", "session"),
    }
)


class Builder:
    """Builds a file of Akoma Ntoso; names with the prefix ``wr:`` are of our own namespace."""

    def __init__(self) -> None:
        self._tree = ET.TreeBuilder()

    @contextmanager
    def element(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """An element; what is added meanwhile stands in it."""
        self.start(name, attributes)
        yield
        self.end(name)

    def start(self, name: str, attributes: Mapping[str, str] | None = None) -> None:
        """The start of an element."""
        given = {_qualified(key, ""): _NOT_IN_XML.sub("\ufffd", value) for key, value in (attributes or {}).items()}
        self._tree.start(_qualified(name, AKN), given)

    def end(self, name: str) -> None:
        """The end of the element that was started last."""
        self._tree.end(_qualified(name, AKN))

    def add(self, name: str, attributes: Mapping[str, str] | None = None, text: str = "") -> None:
        """An element with text in it."""
        with self.element(name, attributes):
            self.write(text)

    def write(self, text: str) -> None:
        """Text as it is; a character that XML cannot hold becomes an element that names its code point."""
        for number, piece in enumerate(_NOT_IN_XML.split(text)):
            if number % 2:
                self.add("inline", {"name": CONTROL, "class": f"u{ord(piece):04x}"})
            elif piece:
                self._tree.data(piece)

    def text(self) -> str:
        """The file, once all elements have ended."""
        root = self._tree.close()
        for element in root.iter():
            _put_in_lines(element)
        ET.register_namespace("", AKN)
        ET.register_namespace(OWN_PREFIX, OWN)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _put_in_lines(element: ET.Element) -> None:
    """Let the children of an element stand on lines of their own, where white space between them means nothing."""
    space, _brace, name = element.tag[1:].rpartition("}")
    if len(element) and name not in _INLINE and (space != OWN or name == "document"):
        element.text = "\n"
        for child in element:
            child.tail = "\n"


def _qualified(name: str, space: str) -> str:
    """A name as ElementTree writes it; ``space`` is the namespace of names without a prefix."""
    if name.startswith(f"{OWN_PREFIX}:"):
        space, name = OWN, name.removeprefix(f"{OWN_PREFIX}:")
    return f"{{{space}}}{name}" if space else name
