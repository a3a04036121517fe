from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.searching.folding import fold, fold_text


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("第 69/314 号", "第69/314号"),
        ("ＣＩＴＥＳ", "cites"),
        ("６９／３１４", "69/314"),
        ("野生動植物", "野生动植物"),
        ("執法網絡", "执法网络"),
        ("COVID-19", "covid19"),
        ("社会-生态变化", "社会生态变化"),
        ("2021-2030 年", "2021-2030年"),
        ("公共―私营部门", "公共私营部门"),
        ("《伦敦宣言》", "伦敦宣言"),
        ("“头目”", "头目"),
        ("São Tomé", "sao tome"),
        ("Runtastic 再次联手举办 Run  Wild挑战赛", "runtastic再次联手举办run wild挑战赛"),
        ("wildlife (and forest) crime", "wildlife and forest crime"),
        ("跨界合作——养护", "跨界合作养护"),
        ("2 100 多万条", "2100多万条"),
        ("", ""),
    ],
)
def test_what_means_the_same_becomes_the_same(written: str, folded: str) -> None:
    assert fold(written).text == folded
    assert fold_text(written) == folded


def test_a_folded_character_knows_where_it_stood() -> None:
    folded = fold("第 69/314、COVID-19")
    start = folded.text.index("covid19")
    assert folded.span(start, start + len("covid19")) == (9, 17)


def test_a_character_that_becomes_several_is_found_as_one() -> None:
    folded = fold("约㎡")
    assert folded.text == "约m2"
    assert folded.span(1, 3) == (1, 2)


_TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("野生動植物 ＣＩＴＥＳ-—12３ﬁ㎡é“”《》")), max_size=60)


@given(_TEXTS)
def test_each_folded_character_comes_from_where_it_says(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    for char, offset in zip(folded.text, folded.offsets, strict=True):
        assert char in "- " or char in fold(text[offset]).text


@given(_TEXTS)
def test_both_ways_to_fold_are_one(text: str) -> None:
    assert fold(text).text == fold_text(text)
