from __future__ import annotations

import sys

import pytest
from hypothesis import given
from rich.cells import cell_len

from tests.typesetting.material import SEED_TEXT, texts
from tui_reader.typesetting.widths import cell_width, char_width, running_widths


def test_every_character_of_unicode_is_as_wide_as_rich_draws_it() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    assert [char for char in every if cell_width(char) != cell_len(char)] == []


def test_the_seeds_are_as_wide_as_rich_draws_them() -> None:
    assert cell_width(SEED_TEXT) == cell_len(SEED_TEXT)


@given(texts)
def test_a_text_is_as_wide_as_rich_draws_it(text: str) -> None:
    assert cell_width(text) == cell_len(text)


@given(texts)
def test_running_widths_end_in_the_width(text: str) -> None:
    running = running_widths(text)
    assert running[0] == 0
    assert running[-1] == cell_width(text)
    assert len(running) == len(text) + 1


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("大会", 4),
        ("第 69/314 号", 12),
        ("“上游犯罪”", 10),
        ("合作——养护", 10),
        ("e\u0301", 1),
        ("☃\ufe0f", 2),
        ("👨\u200d👩", 2),
        ("ｶ", 1),
    ],
)
def test_widths_known(text: str, cells: int) -> None:
    assert cell_width(text) == cells


def test_ambiguous_characters_can_be_two_cells() -> None:
    assert cell_width("“上游犯罪”", 2) == 12
    assert cell_width("合作——养护……", 2) == 16
    assert char_width("…", 2) == 2
    assert char_width("a", 2) == 1
    assert char_width("大", 2) == 2
