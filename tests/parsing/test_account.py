"""Nothing is lost, whatever the text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import SEEDS
from tests.parsing.outlines import SAMPLES
from tui_reader.parsing import account, parse_text

SEED_TEXTS = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
SAMPLE_TEXTS = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
ALL_LINES = [line for text in (*SEED_TEXTS, *SAMPLE_TEXTS) for line in text.splitlines()]


@pytest.mark.parametrize("number", range(5))
def test_every_character_of_a_seed_is_accounted_for(number):
    told = account(parse_text(SEED_TEXTS[number], "seed.txt"))
    assert told.unaccounted == 0
    assert told.clauses + told.footnotes + told.furniture == told.characters > 3000


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_nothing_of_any_text_is_lost(text):
    assert account(parse_text(text, "any.txt")).unaccounted == 0


@given(st.randoms(use_true_random=False), st.integers(1, 200))
@settings(max_examples=60, deadline=None)
def test_nothing_of_shuffled_and_cut_lines_is_lost(chance: random.Random, count: int):
    lines = chance.sample(ALL_LINES, count)
    text = "\n".join(line[: chance.randint(0, len(line))] for line in lines)
    assert account(parse_text(text, "shuffled.txt")).unaccounted == 0


@given(st.sampled_from((*SEED_TEXTS, *SAMPLE_TEXTS)), st.data())
@settings(max_examples=80, deadline=None)
def test_nothing_of_a_truncated_document_is_lost(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    cut = text[start : data.draw(st.integers(start, len(text)))]
    assert account(parse_text(cut, "cut.txt")).unaccounted == 0


@given(
    st.lists(
        st.sampled_from(
            [
                "1",
                "(a) ",
                "(i)",
                "一、",
                "1. 敦促",
                "大会，",
                "*",
                "____",
                " ",
                "A/1/2",
                "回顾" * 4,
                "https://x.org",
                "\f",
                "A/1/2    Distr.: General",
                "附件",
                "第一条",
                "一",
                "I. ",
                "导言 ...... 3",
                "表 1",
                "[经记录表决",
                "Article 1",
                "The General Assembly,",
                "“",
            ]
        ),
        max_size=30,
    ),
    st.sampled_from(["", "\n", " \n"]),
)
@settings(max_examples=150, deadline=None)
def test_nothing_of_what_looks_like_structure_is_lost(pieces, between):
    text = between.join(pieces)
    assert account(parse_text(text, "odd.txt")).unaccounted == 0


LETTERS = {
    "English": "abcdefgnorstuvwyABGPRT",
    "French": "abcdeilnorstuéèàçœABDL’",
    "Arabic": "ابتثجحخدرسعفقكلمنهوي،؛١٢٣",
    "Russian": "абвгдежиклмнопрстАБВГД«»",
    "traditional Chinese": "大會決議關於野生動植物國際貿易公約，。《》",
    "Japanese": "総会は決議第号をかきくけこアイウエオ、。「」",
    "Hindi": "महासभासंकल्पकीि।१२३",
}


@pytest.mark.parametrize("language", LETTERS)
@given(st.data())
@settings(max_examples=25, deadline=None)
def test_nothing_of_a_text_in_another_language_is_lost(language: str, data: st.DataObject):
    word = st.text(LETTERS[language], min_size=1, max_size=12)
    label = st.sampled_from(["", "", "", "1. ", "2. ", "(a) ", "A. ", "  "])
    line = st.tuples(label, st.lists(word, max_size=12)).map(lambda parts: parts[0] + " ".join(parts[1]))
    text = "\n".join(data.draw(st.lists(line, max_size=20)))
    assert account(parse_text(text, "other.txt")).unaccounted == 0


@given(st.randoms(use_true_random=False), st.integers(1, 120))
@settings(max_examples=40, deadline=None)
def test_what_clauses_refer_to_is_there(chance: random.Random, count: int):
    document = parse_text("\n".join(chance.sample(ALL_LINES, count)), "shuffled.txt")
    seen: set[str] = set()
    last = 0
    for clause in document.clauses:
        assert clause.parent is None or clause.parent in seen
        assert all(0 <= mark.offset <= len(clause.text) for mark in clause.marks)
        assert all(clause.text[cited.start : cited.end] == cited.text for cited in clause.citations)
        assert last <= clause.lines.first <= clause.lines.last <= len(document.source_text.splitlines())
        seen.add(clause.id)
        last = clause.lines.first


@given(st.text(max_size=300))
@settings(max_examples=80, deadline=None)
def test_clause_ids_are_unique(text):
    clauses = parse_text(text, "any.txt").clauses
    assert len({clause.id for clause in clauses}) == len(clauses)
