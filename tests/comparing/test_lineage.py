from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.comparing import Change, Relations, Version, trace
from tui_reader.corpus import Document

Seed = Callable[[str], Document]


@pytest.fixture
def traced(relations: Relations, documents: tuple[Document, ...], seed: Seed) -> Callable[[str], tuple[Version, ...]]:
    def trace_of(name: str) -> tuple[Version, ...]:
        number, clause = name.split(":")
        return trace(relations, documents, seed(number).id, clause)

    return trace_of


Traced = Callable[[str], tuple[Version, ...]]


def test_a_clause_is_followed_from_its_first_appearance_on(traced: Traced, seed: Seed) -> None:
    resolutions = {seed("001").id, seed("000").id, seed("003").id}
    versions = [each for each in traced("000:op6") if each.document in resolutions]
    assert [(each.document, each.clause) for each in versions] == [
        (seed("001").id, "op4"),
        (seed("000").id, "op6"),
        (seed("003").id, "op9"),
    ]
    assert [each.date[:4] for each in versions] == ["2013", "2021", "2025"]
    assert Change("force", "鼓励", "促请", "stronger") in versions[1].changes
    assert not [change for change in versions[2].changes if change.kind == "force"]  # 促请 and 吁请 ask the same


def test_the_first_version_changed_nothing_and_the_one_traced_is_itself(traced: Traced, seed: Seed) -> None:
    versions = traced("003:op11")
    assert versions[0].changes == ()
    assert (versions[-1].clause, versions[-1].score) == ("op11", 1.0)
    assert [each.date for each in versions] == sorted(each.date for each in versions)


def test_money_laundering_from_kasane_on(traced: Traced, seed: Seed) -> None:
    # What the resolution of 2013 says of the proceeds of crime may stand before them.
    assert [(each.document, each.clause) for each in traced("000:op9")][-3:] == [
        (seed("004").id, "p4"),
        (seed("000").id, "op9"),
        (seed("003").id, "op11"),
    ]


def test_what_was_weakened_is_told(traced: Traced) -> None:
    assert traced("000:op14")[-1].changes[0] == Change("force", "促请", "还鼓励", "weaker")


@pytest.mark.parametrize("alone", ["000:op17", "003:pp20", "000:pp38"])
def test_language_that_appears_once_has_one_version(traced: Traced, alone: str) -> None:
    assert [each.clause for each in traced(alone)] == [alone[4:]]


def test_a_year_alone_stands_after_the_days_of_that_year(seed: Seed) -> None:
    # Of three that carry one clause: a day in 2021, only the year 2021, and 2013-07-25.
    first, second, third = (
        seed("001").replaced(id=name, date=date)
        for name, date in (("a", "2021"), ("b", "2021-08-09"), ("c", "2013-07-25"))
    )
    versions = trace(Relations((first, second, third)), (first, second, third), "a", "op4")
    assert [each.document for each in versions] == ["c", "b", "a"]


def test_every_version_is_of_another_document(traced: Traced, seed: Seed) -> None:
    for clause in seed("000").clauses:
        if clause.kind.is_substantive:
            versions = traced(f"000:{clause.id}")
            assert len({each.document for each in versions}) == len(versions)
            assert [each.clause for each in versions if each.document == seed("000").id] == [clause.id]
