from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus import Span
from tui_reader.searching import excerpt

_TEXT = "又促请会员国确保合法国内市场不被用来掩盖交易，其中建议各国政府紧急关闭国内合法象牙市场，并在 COVID-19 期间；"


def _shown(word: str, before: int, after: int) -> str:
    start = _TEXT.index(word)
    cut = excerpt(_TEXT, [Span(start, start + len(word))], before, after)
    return _TEXT[cut.start : cut.end]


def test_from_the_start_of_its_part_of_the_sentence() -> None:
    assert _shown("紧急关闭", 20, 8) == "其中建议各国政府紧急关闭国内合法象牙市场"


def test_no_more_before_it_than_there_is_room_for() -> None:
    assert _shown("紧急关闭", 4, 2) == "各国政府紧急关闭国内"


def test_latin_words_are_not_cut() -> None:
    assert _shown("并在", 0, 4) == "并在 "
    assert _shown("期间", 4, 1) == "期间；"


def test_without_a_match_from_the_start() -> None:
    assert excerpt(_TEXT, [], 5, 10) == Span(0, 10)
    assert excerpt("", [], 5, 10) == Span(0, 0)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40), st.integers(-3, 50), st.integers(-3, 50))
def test_the_match_is_always_in_it(text: str, one: int, other: int, before: int, after: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    cut = excerpt(text, [Span(start, end)], before, after)
    assert 0 <= cut.start <= start <= end <= cut.end <= len(text)
    assert start - cut.start <= max(0, before)
    assert cut.end - end <= max(0, after)
