"""Akoma Ntoso files, as this program exports them, read back into the documents that they were."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from tui_reader.corpus import Citation, Clause, Document, Footnote, FootnoteMark, Furniture, Kind, Lines, Span
from tui_reader.parsing.formats.exported import FIELDS, NotExported
from tui_reader.parsing.formats.safe_xml import ForbiddenPart, StrictBuilder, local_name

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:x-wildreader:document:1"
OWN_PREFIX = "wr"
LINES = f"{OWN_PREFIX}:lines"
PARENT = f"{OWN_PREFIX}:parent"
PLACE = f"{OWN_PREFIX}:place"
TARGET = f"{OWN_PREFIX}:target"
VERB, LABEL = "verb", "label"
CONTROL = "control"

_KINDS = frozenset(kind.value for kind in Kind)
_HOLDERS = frozenset({"content", "intro", "p", "heading"})
"""Elements in which the text of a clause stands."""
_LIST, _CROSS_HEADING, _EMBEDDED = "list", "crossHeading", "embeddedStructure"


def lines_in(lines: Lines) -> str:
    """The lines of the source as they stand in an attribute: ``12-14``."""
    return f"{lines.first}-{lines.last}"


def document_in_akn(data: bytes) -> Document:
    """The document of an Akoma Ntoso file. Raises NotExported for what is none, or none that was exported from here."""
    try:
        root = ET.fromstring(data, ET.XMLParser(target=StrictBuilder()))
    except (ET.ParseError, ForbiddenPart) as error:
        raise NotExported(str(error)) from error
    kept = root.find(f".//{{{AKN}}}proprietary/{{{OWN}}}document")
    if root.tag != f"{{{AKN}}}akomaNtoso" or kept is None:
        raise NotExported("no document exported by wildreader")
    try:
        return _document(root, kept)
    except (KeyError, ValueError, TypeError) as error:
        raise NotExported(str(error)) from error


def _document(root: ET.Element, kept: ET.Element) -> Document:
    fields: dict[str, Any] = {name: _Text().read(_child(kept, name)).text for name in FIELDS}
    furniture = tuple(
        Furniture(each.get("class", ""), _Text().read(each).text, _lines(each))
        for each in kept.findall(f"{{{OWN}}}furniture")
    )
    notes: list[tuple[int, Footnote]] = [_note(each) for each in root.iter(f"{{{AKN}}}note")]
    clauses = []
    for element, parent in _clauses(root, None):
        holder = _Text()
        for part in _parts(element):
            holder.read(part)
        notes += holder.notes
        number = element.find(f"{{{AKN}}}num")
        span = holder.verb
        clauses.append(
            Clause(
                id=element.attrib["GUID"],
                kind=Kind(element.attrib["class"]),
                text=holder.text,
                label=holder.label if number is None else _Text().read(number).text,
                parent=element.get(_own(PARENT), parent) or None,
                verb=holder.text[span.start : span.end],
                verb_span=span,
                marks=tuple(holder.marks),
                citations=tuple(holder.citations),
                lines=_lines(element),
            )
        )
    footnotes = tuple(note for _place, note in sorted(notes, key=lambda each: each[0]))
    return Document(**fields, clauses=tuple(clauses), footnotes=footnotes, furniture=furniture)


def _clauses(element: ET.Element, parent: str | None) -> Iterator[tuple[ET.Element, str | None]]:
    """The elements of clauses in reading order, each with the id of the clause in whose element it stands."""
    for child in element:
        name = local_name(child.tag)
        if name == "meta":
            continue
        is_clause = child.get("class") in _KINDS and "GUID" in child.attrib
        if is_clause:
            yield child, parent
        inner = child.get("GUID") if is_clause else None if name == _EMBEDDED else parent
        yield from _clauses(child, inner)


def _parts(element: ET.Element) -> Iterator[ET.Element]:
    """The elements in which the text of a clause's element stands; what introduces a list stands in that."""
    if local_name(element.tag) == _CROSS_HEADING:
        yield element
    for part in element:
        name = local_name(part.tag)
        if name in _HOLDERS:
            yield part
        elif name == _LIST:
            yield from (each for each in part if local_name(each.tag) == "intro")


class _Text:
    """What an element says: its clean text, and what stands where in it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.label = ""
        self.verb = Span(0, 0)
        self.marks: list[FootnoteMark] = []
        self.citations: list[Citation] = []
        self.notes: list[tuple[int, Footnote]] = []

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def read(self, element: ET.Element) -> _Text:
        """Add what an element says; white space between elements that hold no text of their own is none."""
        is_text = local_name(element.tag) not in ("content", "intro")
        if is_text:
            self._add(element.text)
        for child in element:
            self._read_inline(child)
            if is_text:
                self._add(child.tail)
        return self

    def _read_inline(self, element: ET.Element) -> None:
        name, kind = local_name(element.tag), element.get("class")
        start = self._length
        if name in ("authorialNote", "noteRef"):
            self.marks.append(FootnoteMark(element.attrib["marker"], start))
            if name == "authorialNote":
                self.notes.append(_note(element))
        elif name == _EMBEDDED:
            return
        elif element.get("name") == CONTROL:
            self._add(chr(int(element.attrib["class"][1:], 16)))
        elif kind == LABEL:
            self.label = _Text().read(element).text
        elif name == "ref":
            place = len(self.citations)
            self.read(element)
            self.citations.insert(place, Citation(self.text[start:], element.attrib[_own(TARGET)], start, self._length))
        else:
            self.read(element)
            if kind == VERB:
                self.verb = Span(self.verb.start if self.verb.end else start, self._length)

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)


def _note(element: ET.Element) -> tuple[int, Footnote]:
    """A footnote, and its place among all of them."""
    text = _Text().read(_child(element, "p", AKN)).text
    return int(element.attrib[_own(PLACE)]), Footnote(element.attrib["marker"], text, _lines(element))


def _child(element: ET.Element, name: str, space: str = OWN) -> ET.Element:
    found = element.find(f"{{{space}}}{name}")
    if found is None:
        raise KeyError(name)
    return found


def _lines(element: ET.Element) -> Lines:
    first, _dash, last = element.attrib[_own(LINES)].partition("-")
    return Lines(int(first), int(last))


def _own(name: str) -> str:
    return f"{{{OWN}}}{name.removeprefix(f'{OWN_PREFIX}:')}"
