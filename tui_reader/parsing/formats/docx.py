"""Word documents: real paragraphs, real numbering, real footnotes (ECMA-376, WordprocessingML)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from tui_reader.corpus import Span
from tui_reader.parsing.extract import Block, Extract, Row, extract_blocks, is_power, one_line
from tui_reader.parsing.formats.docx_numbering import Numbering, value
from tui_reader.parsing.formats.numerals import numeral
from tui_reader.parsing.formats.safe_xml import DAMAGED_ARCHIVE, LARGEST_PART, DamagedPart, ForbiddenPart, read_part
from tui_reader.parsing.unreadable import UnreadableFile
from tui_reader.wording import _

_MOST_PARTS = 10_000
_TEXT = {"tab": " ", "noBreakHyphen": "-", "ptab": " "}
_BREAKS = frozenset({"br", "cr"})
# Deleted text, field codes, alternatives to what is drawn, and what is not printed.
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sectPr"})


def extract_docx(data: bytes, path: Path) -> Extract:
    """The extract of a Word document.

    Labels of automatic numbering stand in the text as Word prints them, footnotes after the body, the texts of page
    headers and footers once each as furniture. Raises UnreadableFile.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if "word/document.xml" not in names or len(names) > _MOST_PARTS:
                raise UnreadableFile(path, _("is an archive and no Word document; name the files in it"))
            extract = extract_blocks(_Word(archive).blocks())
    except ForbiddenPart:
        reason = _("is no honest Word document: a part of it declares entities or unpacks to more than {size} MB")
        raise UnreadableFile(path, reason.format(size=LARGEST_PART // 1024 // 1024)) from None
    except (DamagedPart, RecursionError, *DAMAGED_ARCHIVE):
        raise UnreadableFile(path, _("is a damaged Word document; open it in Word and save it anew")) from None
    if not extract.text.strip():
        raise UnreadableFile(path, _("holds no text"))
    return extract


@dataclass(slots=True)
class _Pen:
    """The rows of a paragraph that is being read."""

    rows: list[Row] = field(default_factory=list)
    text: str = ""
    marks: list[Span] = field(default_factory=list)

    def write(self, text: str) -> None:
        self.text += one_line(text)

    def mark(self, label: str) -> None:
        self.marks.append(Span(len(self.text), len(self.text) + len(label)))
        self.text += label

    def end_row(self) -> None:
        self.rows.append(Row(self.text, tuple(self.marks)))
        self.text, self.marks = "", []


class _Word:
    """Reads one document, in the order in which it is printed."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._numbering = Numbering.read(read_part(archive, "word/numbering.xml"))
        self._styles = {each.get("styleId", ""): each for each in _all(read_part(archive, "word/styles.xml"), "style")}
        self._notes: list[tuple[str, str, str]] = []
        """Notes in the order of their marks: part, id, printed label."""
        self._counted = {"footnote": 0, "endnote": 0}

    def blocks(self) -> Iterator[Block]:
        yield from self._furniture("header")
        document = read_part(self._archive, "word/document.xml")
        for body in _all(document, "body"):
            yield from self._within(body)
        for part in ("footnote", "endnote"):
            yield from self._note_blocks(part)
        yield from self._furniture("footer")

    def _furniture(self, kind: str) -> Iterator[Block]:
        seen = set()
        for name in sorted(self._archive.namelist()):
            if not (name.startswith(f"word/{kind}") and name.endswith(".xml")):
                continue
            root = read_part(self._archive, name)
            for block in self._within(root) if root is not None else ():
                text = "\n".join(row.text for row in block.rows)
                if text not in seen:
                    seen.add(text)
                    yield Block(block.rows, furniture="running-header" if kind == "header" else "running-footer")

    def _note_blocks(self, part: str) -> Iterator[Block]:
        bodies = {each.get("id", ""): each for each in _all(read_part(self._archive, f"word/{part}s.xml"), part)}
        for kind, identity, label in self._notes:
            if kind != part or identity not in bodies:
                continue
            rows = [row for block in self._within(bodies[identity]) for row in block.rows if row.text.strip()]
            first = rows[0].text.strip() if rows else ""
            # A note with a mark of its own writes it itself.
            rest = first.removeprefix(label) if label.strip("*†‡") == "" else first
            yield Block((Row(f"{label} {rest.strip()}"), *rows[1:]), note=label)

    def _within(self, element: Element) -> Iterator[Block]:
        """The paragraphs within an element, also those in tables and text boxes."""
        for child in element:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag not in _SKIPPED:
                yield from self._within(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        pen = _Pen()
        inner: list[Element] = []
        style = paragraph.find("pPr/pStyle")
        label = self._label(paragraph, value(style))
        if label:
            pen.write(f"{label} ")
        self._write(paragraph, pen, inner)
        pen.end_row()
        if any(row.text.strip() for row in pen.rows):
            yield Block(tuple(pen.rows), centred=value(paragraph.find("pPr/jc")) == "center")
        for box in inner:
            yield from self._within(box)

    def _write(self, element: Element, pen: _Pen, boxes: list[Element]) -> None:
        for child in element:
            if child.tag == "t" and self._is_mark(child, element, pen):
                pen.mark((child.text or "").strip())
            elif child.tag == "t":
                pen.write(child.text or "")
            elif child.tag in _TEXT:
                pen.write(_TEXT[child.tag])
            elif child.tag in _BREAKS:
                pen.end_row()
            elif child.tag in ("footnoteReference", "endnoteReference"):
                self._refer(child, element, pen)
            elif child.tag == "txbxContent":
                boxes.append(child)
            elif child.tag == "r" and child.find("rPr/vanish") is not None:
                continue
            elif child.tag not in _SKIPPED:
                self._write(child, pen, boxes)

    def _is_mark(self, text: Element, run: Element, pen: _Pen) -> bool:
        """Whether raised text is the mark of a note that had one before: the result of a cross reference."""
        raised = value(run.find("rPr/vertAlign")) == "superscript"
        known = (text.text or "").strip() in {label for _part, _identity, label in self._notes}
        return raised and known and not is_power(pen.text)

    def _refer(self, reference: Element, run: Element, pen: _Pen) -> None:
        """Write the mark of a note: the number that is due, or the one that the text has beside it."""
        part = reference.tag.removesuffix("Reference")
        if reference.get("customMarkFollows") in ("1", "true", "on"):
            label = "".join(text.text or "" for text in run.iter("t")).strip()
            # What follows in the run is the mark itself.
            for text in run.iter("t"):
                text.text = ""
        else:
            self._counted[part] += 1
            label = numeral(self._counted[part], "decimal" if part == "footnote" else "lowerRoman")
        if label:
            self._notes.append((part, reference.get("id", ""), label))
            pen.mark(label)

    def _label(self, paragraph: Element, style: str) -> str:
        """The label of automatic numbering, from the paragraph's own properties or those of its style."""
        number, depth = _list_of(paragraph.find("pPr"))
        seen: set[str] = set()
        while not number and style in self._styles and style not in seen:
            seen.add(style)
            number, own_depth = _list_of(self._styles[style].find("pPr"))
            depth = depth or own_depth
            style = value(self._styles[style].find("basedOn"))
        if not number or number == "0":
            return ""
        return self._numbering.next_label(number, int(depth) if depth.isdecimal() else 0)


def _list_of(properties: Element | None) -> tuple[str, str]:
    """The list and level that properties name; empty where they name none."""
    if properties is None:
        return "", ""
    return value(properties.find("numPr/numId")), value(properties.find("numPr/ilvl"))


def _all(root: Element | None, tag: str) -> list[Element]:
    return [] if root is None else list(root.iter(tag))
