from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.comparing.wordcuts import says, word_spans

_TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("打击野生动植物的贩运第号69/314 年月日(b)")), max_size=60)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("打击野生生物非法贩运", "打击 野生生物 非法 贩运"),
        ("促请会员国按照本国法律", "促请 会员国 按照 本国法律"),
        ("扣押、没收和处置此类犯罪所得资产", "扣押 、 没收 和 处置 此类 犯罪 所得 资产"),
        ("视为洗钱罪的上游犯罪", "视为 洗钱罪 的 上游犯罪"),
        ("降低今后暴发人畜共患病的风险", "降低 今后 暴发 人畜共患病 的 风险"),
        ("强烈鼓励会员国采取措施", "强烈鼓励 会员国 采取 措施"),
    ],
)
def test_chinese_is_cut_into_words(text: str, words: str) -> None:
    assert cut(text) == words.split()


@pytest.mark.parametrize(
    "whole",
    [
        "第 69/314 号",
        "第 2(b) 条",
        "A/75/L.116",
        "2015 年 7 月 30 日",
        "COVID-19",
        "2 100",
        "CCPCJ/RES/16/1",
        "2021-2030",
    ],
)
def test_numbers_symbols_and_dates_are_whole(whole: str) -> None:
    assert whole in cut(f"回顾{whole}的规定")


@given(_TEXTS)
def test_words_cover_any_text(text: str) -> None:
    assert "".join(cut(text)) == text
    assert all(cut(text))


def test_formulas_say_less_than_what_they_are_about() -> None:
    assert says("的") == says("，") == says("以") == says("12") == 0
    assert 0 < says("会员国") < says("红木") < says("护林员")
    assert 0 < says("鼓励") < says("执法")
