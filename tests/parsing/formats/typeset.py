"""A document set as the United Nations set theirs, in each format: what a user would have on the disk."""

from __future__ import annotations

import io
import zipfile
from html import escape
from xml.sax.saxutils import escape as xml_escape

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tui_reader.corpus import Clause, Document, Kind

Piece = tuple[str, bool]
"""Text, and whether it is a footnote's mark."""

FONT = "STSong-Light"
CENTRED = frozenset({Kind.TITLE, Kind.HEADING})
INDENTED = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.ENACTING, Kind.CHAPEAU})


def pieces(clause: Clause) -> list[Piece]:
    """A clause as it is printed, its label before it and its marks in their places."""
    text, out, place = clause.text, [], 0
    if clause.label:
        out.append((f"{clause.label} ", False))
    for mark in clause.marks:
        out += [(text[place : mark.offset], False), (mark.label, True)]
        place = mark.offset
    return [*out, (text[place:], False)]


class Typesetter:
    """Sets paragraphs on pages, with a header, a page number, and each note on the page where its mark is."""

    WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 612.0, 792.0, 96.0, 516.0, 700.0, 80.0
    SIZE, LEADING, GAP, NOTE, NOTE_LEADING = 10.5, 18.0, 6.0, 8.0, 11.0

    def __init__(self, document: Document, encrypt: StandardEncryption | None = None) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=(self.WIDTH, self.HEIGHT), encrypt=encrypt)
        self.document = document
        self.page = 1
        self.y = self.TOP
        self.noted: set[str] = set()
        self.notes: list[list[list[tuple[str, bool]]]] = []
        self.begin()

    def begin(self) -> None:
        self.canvas.setFont(FONT, self.NOTE)
        if self.page > 1:
            self.canvas.drawRightString(self.RIGHT, 746, self.document.symbol or self.document.id)
        self.canvas.drawString(self.LEFT, 40, f"{self.page}/9")
        self.y = self.TOP
        self.notes = []

    def end(self) -> None:
        y = self.BOTTOM + self.NOTE_LEADING * sum(len(note) for note in self.notes)
        if self.notes:
            self.canvas.line(self.LEFT, y + 4, self.LEFT + 100, y + 4)
        for note in self.notes:
            for row in note:
                y -= self.NOTE_LEADING
                self.draw(row, self.LEFT, y, self.NOTE)
        self.canvas.showPage()
        self.page += 1

    def draw(self, row: list[Piece], x: float, y: float, size: float, *, bold: bool = False) -> None:
        for text, raised in row:
            self.canvas.setFont(FONT, size * 0.62 if raised else size)
            for shift in (0, 0.2, 0.4) if bold else (0,):
                self.canvas.drawString(x + shift, y + (size * 0.38 if raised else 0), text)
            x += self.width(text, size, raised=raised)

    @staticmethod
    def width(text: str, size: float, *, raised: bool) -> float:
        return pdfmetrics.stringWidth(text, FONT, size * 0.62 if raised else size)

    def rows(self, paragraph: list[Piece], size: float, first: float) -> list[list[Piece]]:
        """The paragraph broken into rows: anywhere between wide characters, never in a word or number."""
        units: list[Piece] = []
        for text, raised in paragraph:
            for char in [text] if raised else text:
                joins = units and not raised and not units[-1][1] and ord(char) < 0x2000 and char != " "
                if joins and ord(units[-1][0][-1]) < 0x2000 and units[-1][0] != " ":
                    units[-1] = (units[-1][0] + char, False)
                else:
                    units.append((char, raised))
        rows: list[list[Piece]] = [[]]
        room = self.RIGHT - self.LEFT - first
        for unit, raised in units:
            width = self.width(unit, size, raised=raised)
            if width > room and unit not in "，。；：、”》）)" and not raised:
                rows.append([])
                room = self.RIGHT - self.LEFT
                if unit == " ":
                    continue
            rows[-1].append((unit, raised))
            room -= width
        return rows

    def paragraph(self, clause: Clause) -> None:
        size = self.SIZE + 3 if clause.kind is Kind.TITLE else self.SIZE
        first = 2 * size if clause.kind in INDENTED else 0.0
        for number, row in enumerate(self.rows(pieces(clause), size, first)):
            labels = [text for text, raised in row if raised and text not in self.noted]
            self.noted.update(labels)
            new = [
                self.rows([(label, True), (f" {self.document.footnote(label).text}", False)], self.NOTE, 0)
                for label in labels
            ]
            height = self.NOTE_LEADING * sum(len(note) for note in (*self.notes, *new))
            if self.y - self.LEADING < self.BOTTOM + height + 8:
                self.end()
                self.begin()
            self.notes += new
            self.y -= self.LEADING
            x = self.LEFT + (first if number == 0 else 0)
            if clause.kind in CENTRED:
                wide = sum(self.width(text, size, raised=raised) for text, raised in row)
                x = (self.LEFT + self.RIGHT - wide) / 2
            self.draw(row, x, self.y, size, bold=clause.kind in CENTRED)
        self.y -= self.GAP


def pdf(document: Document, encrypt: StandardEncryption | None = None) -> bytes:
    setter = Typesetter(document, encrypt)
    for clause in document.clauses:
        setter.paragraph(clause)
    setter.end()
    setter.canvas.save()
    return setter.file.getvalue()


def html(document: Document) -> bytes:
    """The document as Word saves a web page: notes in elements of their own at the end, linked both ways."""
    body = []
    for clause in document.clauses:
        text = "".join(
            f'<a style="mso-footnote-id:ftn{part}" href="#_ftn{part}" name="_ftnref{part}" title="">'
            f'<span class="MsoFootnoteReference"><span>[{part}]</span></span></a>'
            if raised
            else escape(part)
            for part, raised in pieces(clause)
        )
        if clause.label:
            text = text.replace(f"{clause.label} ", f"{clause.label}&nbsp;&nbsp;<span>&nbsp;</span>", 1)
        align = ' align="center"' if clause.kind in CENTRED else ""
        body.append(f'<p class="SingleTxtGC"{align}><span lang="ZH-CN">{text}</span></p>')
    notes = [
        f'<div style="mso-element:footnote" id="ftn{note.label}"><p class="MsoFootnoteText">'
        f'<a href="#_ftnref{note.label}" name="_ftn{note.label}"><span>[{note.label}]</span></a> {escape(note.text)}</p></div>'
        for note in document.footnotes
    ]
    page = (
        '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=gb2312">\n'
        f"<title>{escape(document.title)}</title>\n<style>p {{margin: 0}}</style>\n<script>alert(1)</script>\n</head>\n"
        '<body lang="ZH-CN">\n<nav><ul><li><a href="/zh/">联合国</a></li></ul></nav>\n<div class="WordSection1">\n'
        + "\n".join(body)
        + '\n</div>\n<div style="mso-element:footnote-list"><br clear="all">\n<hr align="left" size="1" width="33%">\n'
        + "\n".join(notes)
        + "\n</div>\n</body>\n</html>\n"
    )
    return page.encode("gb18030")


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(document: Document) -> bytes:
    """The document in WordprocessingML: numbered paragraphs numbered by Word, footnotes in their own part."""
    body = []
    noted: set[str] = set()
    for clause in document.clauses:
        numbered = clause.kind is Kind.OPERATIVE
        runs = []
        for text, raised in pieces(clause)[1 if clause.label and numbered else 0 :]:
            if raised:
                # A second mark of a note is a cross reference, of which Word keeps the printed result.
                mark = f"<w:t>{text}</w:t>" if text in noted else f'<w:footnoteReference w:id="{text}"/>'
                noted.add(text)
                runs.append(f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{mark}</w:r>')
            else:
                half = len(text) // 2
                runs += [
                    f'<w:r><w:t xml:space="preserve">{xml_escape(part)}</w:t></w:r>'
                    for part in (text[:half], text[half:])
                ]
        style = (
            '<w:pStyle w:val="Numbered"/>' if numbered else '<w:jc w:val="center"/>' if clause.kind in CENTRED else ""
        )
        body.append(f"<w:p><w:pPr>{style}</w:pPr>{''.join(runs)}</w:p>")
    notes = [
        f'<w:footnote w:id="{note.label}"><w:p><w:r><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {xml_escape(note.text)}</w:t></w:r></w:p></w:footnote>'
        for note in document.footnotes
    ]
    return package(
        {
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{"".join(body)}</w:body></w:document>',
            "word/footnotes.xml": f'<w:footnotes xmlns:w="{WORD}">{"".join(notes)}</w:footnotes>',
            "word/styles.xml": f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="Numbered"><w:pPr>'
            '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
            "word/numbering.xml": f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0">'
            '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
            "word/header1.xml": f'<w:hdr xmlns:w="{WORD}"><w:p><w:r><w:t>{document.symbol or document.id}</w:t></w:r></w:p></w:hdr>',
        }
    )


def package(parts: dict[str, str]) -> bytes:
    """A zip archive of parts, as Office writes it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
    return file.getvalue()
