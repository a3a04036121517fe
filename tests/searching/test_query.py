from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.searching import SearchEngine, Tier
from tui_reader.searching.query import Word, parse_query

Found = Callable[[str], list[str]]


def test_a_query_taken_apart() -> None:
    query = parse_query('执法 "国际合作" -象牙 doc:2013 COVID-19')
    assert query.words == (Word("执法"), Word("国际合作", exact=True), Word("covid19"))
    assert query.without == ("象牙",)
    assert len(query.conditions) == 1
    assert query.problems == ()


@pytest.mark.parametrize("quoted", ['"犯罪网络"', "“犯罪网络”", "「犯罪網絡」"])
def test_quotation_marks_of_any_keyboard(quoted: str) -> None:
    assert parse_query(quoted).words == (Word("犯罪网络", exact=True),)


def test_a_phrase_in_quotation_marks_is_found_to_the_letter_only(found: Found) -> None:
    assert found('"野生动值物"') == []
    assert found("野生动值物") != []


def test_without_a_word(found: Found) -> None:
    # Of the two clauses of the statement that speak of inspectors' networks, one is about prosecuting.
    assert "004:p9" in found("检查官")
    assert found("检查官 -网络") == ["004:p5"]


def test_fields(found: Found) -> None:
    assert found("doc:2013 kind:op verb:敦促") == ["001:op6"]
    assert found("cites:69/314") == ["000:pp1", "000:op1", "003:pp3"]
    assert found("cites:16/1") == ["001:pp3", "001:pp5"]
    assert set(found("kind:pp 零容忍")) == set()
    assert found("doc:卡萨内 象牙") == ["004:p1"]
    assert found("-doc:卡萨内 象牙") == ["000:op31"]


def test_dates(found: Found) -> None:
    assert found("date:2015 象牙") == ["004:p1"]
    assert found("date:2016.. 象牙") == ["000:op31"]
    assert found("date:..2016-01 象牙") == ["004:p1"]
    assert found("date:2013..2015-03-25 象牙") == ["004:p1"]
    assert found("date:2014..2015-03-24 象牙") == []
    # Document 000 is dated by its year only: it may be of any day of it.
    assert found("date:2021-06.. 象牙") == ["000:op31"]


def test_what_shows_that_a_field_holds_is_lit(engine: SearchEngine, lit: Callable[..., list[str]]) -> None:
    assert lit(engine.search("doc:2013 verb:敦促").matches[0]) == ["敦促"]
    assert lit(engine.search("cites:69/314 doc:2025").matches[0]) == ["第 69/314 号决议"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind:foo 象牙", "kind: is one of"),
        ("date:yesterday 象牙", "date: is a year"),
        ("author:x 象牙", "there is no field author:"),
        ('"象牙', "a quotation mark is not closed"),
        ("kind: 象牙", "a field has no value yet"),
    ],
)
def test_a_mistake_is_told_and_the_rest_is_searched(engine: SearchEngine, found: Found, query: str, told: str) -> None:
    assert engine.search(query).problems[0].startswith(told)
    assert set(found(query)) == {"000:op31", "004:p1"}


def test_what_looks_like_a_field_and_is_in_the_texts_is_found(engine: SearchEngine, found: Found) -> None:
    results = engine.search("https://doi.org/10.1111")
    assert results.problems
    assert found("https://doi.org/10.1111") == ["002:p7"]
    assert results.matches[0].tier is Tier.EXACT


@pytest.mark.parametrize("query", ["", "   ", "-", '""', "“”", "-象牙"])
def test_nothing_asked_nothing_found(engine: SearchEngine, query: str) -> None:
    assert engine.search(query).matches == ()
