from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.typesetting.material import BARRED_AT_END, BARRED_AT_START, HAN, lines_of, mixed, seed_slices, texts
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.widths import cell_width

measures = st.integers(4, 100)
_TWO_HAN = re.compile(f"[{HAN}]{{2}}")


@given(texts, st.integers(1, 100), st.none() | st.integers(0, 100))
def test_nothing_is_lost_and_nothing_added(text: str, measure: int, first: int | None) -> None:
    place = 0
    for start, end in break_lines(text, measure, first):
        assert place <= start <= end
        assert not text[place:start].strip()
        place = end
    assert not text[place:].strip()


@given(texts, st.integers(2, 100), st.none() | st.integers(-2, 100))
def test_no_line_is_too_wide(text: str, measure: int, first: int | None) -> None:
    rooms = [measure if first is None else first]
    for line in lines_of(text, break_lines(text, measure, first)):
        assert cell_width(line) <= max(0, rooms[-1])
        rooms.append(measure)


@given(texts, measures)
def test_lines_neither_begin_nor_end_in_white_space(text: str, measure: int) -> None:
    for line in lines_of(text, break_lines(text, measure)):
        assert line == line.strip(" \u3000\t")


@given(seed_slices, st.integers(16, 100))
def test_no_line_of_the_seeds_begins_or_ends_as_it_must_not(text: str, measure: int) -> None:
    lines = lines_of(text, break_lines(text, measure))
    assert [line for line in lines[1:] if line[0] in BARRED_AT_START] == []
    assert [line for line in lines[:-1] if line[-1] in BARRED_AT_END] == []


@given(mixed, measures)
def test_the_rules_give_way_only_where_nothing_else_can_be_parted(text: str, measure: int) -> None:
    lines = lines_of(text, break_lines(text, measure))
    for before, after in pairwise(lines):
        if after[:1] and (after[0] in BARRED_AT_START or before[-1] in BARRED_AT_END):
            assert not _TWO_HAN.search(before)


@given(seed_slices, measures)
def test_breaking_again_at_the_same_measure_changes_nothing(text: str, measure: int) -> None:
    spans = break_lines(text, measure)
    for start, end in spans[:-2]:
        assert len(break_lines(text[start:end], measure)) == 1


@given(st.text(HAN, min_size=3), st.integers(6, 60))
def test_the_last_line_has_company(text: str, measure: int) -> None:
    lines = lines_of(text, break_lines(text, measure))
    assert len(lines) == 1 or len(lines[-1]) > 1


@given(st.text("大会回顾其关于打击", min_size=1), st.integers(4, 60))
def test_lines_of_han_alone_are_full(text: str, measure: int) -> None:
    lines = lines_of(text, break_lines(text, measure))
    assert all(len(line) == measure // 2 for line in lines[:-2])
