"""What must hold in the five documents, at every measure a screen may have."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.typesetting.material import BARRED_AT_END, BARRED_AT_START, lines_of
from tui_reader.corpus import Document
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.widths import cell_width

_ONE_THING = re.compile(
    r"第 ?[0-9]+/[0-9]+ ?号|[0-9]+ ?[年月日国]|COVID-19|——|[A-Z]+/[A-Za-z0-9/.]+|[0-9]{4}-[0-9]{4}|第 ?[0-9]+ ?条"
)
MEASURES = (12, 17, 24, 30, 37, 45, 60, 76, 90)


@pytest.fixture(scope="module")
def paragraphs(documents: tuple[Document, ...]) -> list[str]:
    clauses = [clause.text for document in documents for clause in document.clauses]
    return clauses + [note.text for document in documents for note in document.footnotes]


@pytest.mark.parametrize("measure", MEASURES)
def test_no_line_begins_or_ends_as_it_must_not(paragraphs: list[str], measure: int) -> None:
    for text in paragraphs:
        for before, after in pairwise(lines_of(text, break_lines(text, measure))):
            assert after[0] not in BARRED_AT_START, (before, after)
            assert before[-1] not in BARRED_AT_END, (before, after)


@pytest.mark.parametrize("measure", MEASURES)
def test_what_is_one_thing_stands_on_one_line(paragraphs: list[str], measure: int) -> None:
    room_for_marks = 4
    for text in paragraphs:
        starts = {start for start, _ in break_lines(text, measure)}
        for thing in _ONE_THING.finditer(text):
            if cell_width(thing[0]) + room_for_marks <= measure:
                assert not starts & set(range(thing.start() + 1, thing.end())), thing[0]


@pytest.mark.parametrize("measure", MEASURES)
def test_no_line_is_wider_than_the_measure(paragraphs: list[str], measure: int) -> None:
    for text in paragraphs:
        assert all(cell_width(line) <= measure for line in lines_of(text, break_lines(text, measure)))


@pytest.mark.parametrize("measure", MEASURES)
def test_no_last_line_is_one_character(paragraphs: list[str], measure: int) -> None:
    for text in paragraphs:
        lines = lines_of(text, break_lines(text, measure))
        assert len(lines) == 1 or len(re.sub(r"[，。；：、]", "", lines[-1])) > 1
