from __future__ import annotations

import sys
from collections.abc import Callable
from subprocess import run

import pytest

from tui_reader.searching import SearchEngine
from tui_reader.searching.pinyin import by_initials, by_syllables, homophones, read_as

Found = Callable[[str], list[str]]


def test_a_character_has_each_of_its_usual_readings() -> None:
    assert set(read_as("重")) == {"zhong", "chong"}
    assert "原" in homophones("员")
    assert homophones("x") == {"x"}


def test_letters_are_cut_in_every_way() -> None:
    spelled = by_syllables("xian")
    assert len(spelled[0]) == 2
    assert "西" in spelled[0][0].chars
    assert "安" in spelled[0][1].chars


@pytest.mark.parametrize("letters", ["x", "xi", "covid", "zzz"])
def test_what_is_no_pinyin_of_two_syllables(letters: str) -> None:
    assert by_syllables(letters) == ()


def test_initials_are_three_or_more() -> None:
    assert by_initials("xy") == ()
    assert len(by_initials("xys")[0]) == 3
    # No syllable begins with i, u or v.
    assert by_initials("ivu") == ()


def test_an_unfinished_last_syllable(found: Found) -> None:
    assert found("xiangyashich")[0] == "000:op31"


def test_what_is_easily_mistaken_by_ear(found: Found) -> None:
    # shengwu typed senwu.
    assert "000:t1" in found("yesensenwu")


@pytest.mark.parametrize("letters", ["hulinyaun", "hulinyuaqn", "hlinyuan"])
def test_a_slip_of_the_finger(found: Found, letters: str) -> None:
    assert found(letters) == ["000:op17"]


def test_what_can_be_read_as_it_was_typed_is_offered_only(engine: SearchEngine) -> None:
    results = engine.search("fuabi")
    assert (results.matches, results.suggestion) == ((), "腐败")


def test_a_last_syllable_that_may_become_another(found: Found) -> None:
    # 三方联盟: me is a syllable, and begins meng.
    assert found("sanfanglianme") == ["002:p24"]


def test_characters_with_several_readings(found: Found) -> None:
    # 银行, in which 行 is hang; 重新, elsewhere zhong.
    assert set(found("shijieyinhang")) == {"000:pp28", "001:op11", "001:op13", "003:pp10"}


def test_a_usual_reading_stands_before_a_rare_one(engine: SearchEngine) -> None:
    assert engine.search("weibo").matches[0].reason == "微博"


def test_the_table_is_not_read_for_chinese_words() -> None:
    program = (
        "from tui_reader.corpus import *; from tui_reader.searching import *; from tui_reader.searching import pinyin;"
        "e = SearchEngine([Document('d', 't', (Clause('op1', Kind.OPERATIVE, '关闭象牙市场'),))]);"
        "assert e.search('象牙').matches and not pinyin.syllables.cache_info().currsize;"
        "assert e.search('xiangya').matches and pinyin.syllables.cache_info().currsize"
    )
    assert run([sys.executable, "-c", program], check=False).returncode == 0
