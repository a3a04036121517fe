"""What a PDF tells by the places and sizes of its characters."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tui_reader.parsing import account
from tui_reader.parsing.reading import parse_bytes

ROMAN, ITALIC, BOLD = "Times-Roman", "Times-Italic", "Times-Bold"


class Sheets:
    """Pages in Latin letters, as the documents services in New York set them."""

    LEFT, RIGHT, SIZE, LEADING = 96.0, 516.0, 10.0, 13.0

    def __init__(self) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=(612, 792))
        self.y = 700.0

    def put(self, x: float, y: float, text: str, size: float = 10, font: str = ROMAN) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def paragraph(self, *runs: tuple[str, str], left: float = LEFT, right: float = RIGHT, first: float = 24.0) -> None:
        """Runs of a font and a text; a font of ``^`` is a raised mark."""
        x = left + first
        for font, text in runs:
            words = text.split(" ")
            for place, word in enumerate(words):
                name, size = (ROMAN, 6.5) if font == "^" else (font, self.SIZE)
                width = stringWidth(word, name, size)
                if x + width > right:
                    self.y -= self.LEADING
                    x = left
                self.put(x, self.y + (3.5 if font == "^" else 0), word, size, name)
                x += width + (stringWidth(" ", ROMAN, self.SIZE) if place + 1 < len(words) else 0)
        self.y -= self.LEADING + 6

    def note(self, y: float, label: str, *lines: str) -> None:
        self.put(self.LEFT, y + 3, label, 5)
        for place, line in enumerate(lines):
            self.put(self.LEFT + (8 if place == 0 else 0), y - 9 * place, line, 8)

    def page(self) -> None:
        self.canvas.showPage()
        self.y = 700.0

    def read(self):
        self.canvas.showPage()
        self.canvas.save()
        return parse_bytes(self.file.getvalue(), Path("a.pdf"))


@pytest.fixture
def sheets() -> Sheets:
    return Sheets()


def resolution(sheets: Sheets) -> None:
    sheets.put(72, 740, "United Nations", 14, BOLD)
    sheets.put(440, 740, "A/RES/69/314", 11)
    sheets.put(72, 716, "Sixty-ninth session")
    sheets.y = 660
    sheets.paragraph((BOLD, "69/314. Tackling illicit trafficking in wildlife"), first=0)
    sheets.paragraph((ITALIC, "The General Assembly"), (ROMAN, ","))
    sheets.paragraph(
        (ITALIC, "Reaffirming"),
        (ROMAN, " the intrinsic value of biological diversity and its various contributions to sustainable development and"
         " human well-being, and recognizing that wild fauna and flora are an irreplaceable part of the natural systems"
         " of the Earth"),
        ("^", "1"),
        (ROMAN, " which must be protected for this and the generations to come, at a cost of 25 m"),
        ("^", "2"),
        (ROMAN, " a year,"),
    )  # fmt: skip
    sheets.paragraph((ROMAN, "1.      "), (ITALIC, "Urges"), (ROMAN, " Member States to take decisive steps;"))
    sheets.note(138, "1", "See resolution 70/1, and United Nations, Treaty Series, vol. 1760, No. 30619, which is a very",
                "long note.")  # fmt: skip
    sheets.note(112, "2", "Ibid., vol. 993, No. 14537.")
    sheets.put(72, 40, "15-12901 (E)", 8)
    sheets.put(300, 40, "*1512901*", 9)
    sheets.page()
    sheets.put(72, 750, "A/RES/69/314", 9)
    sheets.put(330, 750, "Tackling illicit trafficking in wildlife", 9)
    sheets.paragraph(
        (ROMAN, "2.      "), (ITALIC, "Decides"), (ROMAN, " to review this"), ("^", "2"), (ROMAN, " biennially.")
    )
    sheets.put(72, 40, "2/2", 8)
    sheets.put(500, 40, "15-12901", 8)


def test_paragraphs_are_told_by_the_room_that_rows_leave(sheets):
    resolution(sheets)
    texts = [clause.text for clause in sheets.read().clauses]
    assert "Tackling illicit trafficking in wildlife" in texts
    assert "The General Assembly," in texts
    (reaffirming,) = [text for text in texts if text.startswith("Reaffirming")]
    assert "sustainable development and human well-being" in reaffirming
    assert "of the Earth which must be protected" in reaffirming
    assert "Urges Member States to take decisive steps;" in texts
    assert "Decides to review this biennially." in texts


def test_a_mark_is_a_raised_label_and_a_power_is_none(sheets):
    resolution(sheets)
    marks = {clause.text[:8]: [mark.label for mark in clause.marks] for clause in sheets.read().clauses if clause.marks}
    assert marks == {"Reaffirm": ["1"], "Decides ": ["2"]}


def test_notes_stand_at_the_foot_in_small_type(sheets):
    resolution(sheets)
    assert [(note.label, note.text) for note in sheets.read().footnotes] == [
        (
            "1",
            "See resolution 70/1, and United Nations, Treaty Series, vol. 1760, No. 30619, which is a very long note.",
        ),
        ("2", "Ibid., vol. 993, No. 14537."),
    ]


def test_headers_and_footers_are_known_by_their_place(sheets):
    resolution(sheets)
    document = sheets.read()
    furniture = {piece.text: piece.kind for piece in document.furniture}
    assert furniture["Tackling illicit trafficking in wildlife"] == "running-header"
    assert furniture["15-12901 (E)"] == furniture["2/2"] == furniture["15-12901"] == "page-number"
    assert "*1512901*" in furniture
    assert account(document).unaccounted == 0


def test_two_columns_are_read_one_after_the_other(sheets):
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon"
    for left, label in ((72.0, "1."), (320.0, "2.")):
        sheets.y = 700
        sheets.paragraph((ROMAN, f"{label} Recalls {words} {words}."), left=left, right=left + 210)
    texts = [clause.text for clause in sheets.read().clauses]
    assert texts == [f"Recalls {words} {words}.", f"Recalls {words} {words}."]


def test_bold_that_is_drawn_four_times_is_one_text(sheets):
    for shift in (0, 0.2, 0.4, 0.6):
        sheets.put(96 + shift, 600, "Recalling its resolutions", 10, BOLD)
    sheets.put(96, 560, "and all else.", 10)
    assert sheets.read().source_text.splitlines()[0] == "Recalling its resolutions"


def test_a_page_that_is_turned_is_read_as_it_is_seen(sheets):
    sheets.canvas.setPageRotation(90)
    sheets.canvas.rotate(90)
    sheets.put(100, -300, "The first row of a wide table", 10)
    sheets.put(100, -320, "and the second row of it.", 10)
    assert sheets.read().source_text.splitlines() == ["The first row of a wide table", "and the second row of it."]


def test_text_that_is_scaled_has_the_size_that_is_seen(sheets):
    resolution(sheets)
    plain = [clause.text for clause in sheets.read().clauses]
    scaled = Sheets()
    # Word writes type of one point and lets the page's matrix make it large.
    scaled.put = lambda x, y, text, size=10, font=ROMAN: _scaled(scaled.canvas, x, y, text, size, font)  # type: ignore[method-assign]
    resolution(scaled)
    assert [clause.text for clause in scaled.read().clauses] == plain


def _scaled(canvas: Canvas, x: float, y: float, text: str, size: float, font: str) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size, size)
    canvas.setFont(font, 1)
    canvas.drawString(0, 0, text)
    canvas.restoreState()
