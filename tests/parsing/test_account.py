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


@given(st.sampled_from(SAMPLE_TEXTS), st.data())
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


@given(st.text(max_size=300))
@settings(max_examples=80, deadline=None)
def test_clause_ids_are_unique(text):
    clauses = parse_text(text, "any.txt").clauses
    assert len({clause.id for clause in clauses}) == len(clauses)
