from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui_reader.comparing import Pair, Relations, align
from tui_reader.corpus import Document

Seed = Callable[[str], Document]
_SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)


def every_clause_once(left: Document, right: Document, pairs: Sequence[Pair]) -> None:
    for side, document in (("left", left), ("right", right)):
        placed = Counter(clause for pair in pairs for clause in getattr(pair, side))
        assert placed == Counter(clause.id for clause in document.clauses if clause.kind.is_substantive)


def test_every_clause_stands_in_one_row(relations: Relations, documents: tuple[Document, ...]) -> None:
    for left, right in permutations(documents, 2):
        pairs = align(left, right, relations)
        every_clause_once(left, right, pairs)
        for pair in pairs:
            assert pair.left or pair.right
            assert min(len(pair.left), len(pair.right)) <= 1
            assert (pair.score > 0) == bool(pair.left and pair.right)


def test_rows_stand_in_the_order_of_the_left_then_come_those_of_the_right_alone(
    relations: Relations, seed: Seed
) -> None:
    left, right = seed("000"), seed("003")
    pairs = align(left, right, relations)
    firsts = [left.positions[pair.left[0]] for pair in pairs if pair.left]
    assert firsts == sorted(firsts)
    alone = [pair.right[0] for pair in pairs if not pair.left]
    assert [not pair.left for pair in pairs] == [False] * len(firsts) + [True] * len(alone)
    assert [right.positions[each] for each in alone] == sorted(right.positions[each] for each in alone)
    for pair in pairs:
        assert [left.positions[each] for each in pair.left] == sorted(left.positions[each] for each in pair.left)
        assert [right.positions[each] for each in pair.right] == sorted(right.positions[each] for each in pair.right)


def test_the_other_way_round_the_same_clauses_stand_together(
    relations: Relations, documents: tuple[Document, ...]
) -> None:
    for left, right in permutations(documents, 2):
        there = {(pair.left, pair.right) for pair in align(left, right, relations)}
        back = {(pair.right, pair.left) for pair in align(right, left, relations)}
        assert there == back


def row_of(pairs: Sequence[Pair], clause: str) -> Pair:
    return next(pair for pair in pairs if clause in pair.left)


@pytest.mark.parametrize(
    ("left", "right", "counterpart"),
    [
        ("000:pp23", "003", "pp8"),  # multilateral environmental agreements
        ("000:pp28", "003", "pp10"),  # the consortium
        ("000:pp39", "003", "pp19"),  # the report on wildlife crime
        ("000:op2", "003", "op2"),
        ("000:op11", "003", "op16"),
        ("000:op14", "003", "op17"),
        ("000:op15", "003", "op13"),
        ("000:op16", "003", "op4"),
        ("000:op38", "003", "op18"),
        ("000:op39", "003", "op14"),
        ("000:pp24", "001", "pp7"),
        ("000:pp28", "001", "op11"),
        ("000:op6", "001", "op4"),
        ("000:op12", "001", "op7"),
        ("000:op29", "001", "op3"),
        ("001:op14", "003", "op22"),
        ("001:pp19", "003", "pp15"),
        ("001:pp17", "003", "pp7"),
    ],
)
def test_carried_over_clauses_stand_together_wherever_they_are(
    relations: Relations, seed: Seed, left: str, right: str, counterpart: str
) -> None:
    number, clause = left.split(":")
    assert counterpart in row_of(align(seed(number), seed(right), relations), clause).right


def test_a_clause_that_was_split_stands_beside_its_parts(relations: Relations, seed: Seed) -> None:
    # Serious crime: once of wildlife, and in 2025 of wildlife and of minerals, each for itself.
    assert row_of(align(seed("001"), seed("003"), relations), "op4").right == ("op8", "op9")
    # A predicate offence of money-laundering: the same.
    assert {"op10", "op11"} <= set(row_of(align(seed("000"), seed("003"), relations), "op9").right)
    # Crimes that affect the environment: the declaration and the two resolutions that one clause recalls.
    assert row_of(align(seed("000"), seed("003"), relations), "pp36").right == ("pp6", "pp7", "pp9")


def test_clauses_that_were_merged_stand_beside_the_one(relations: Relations, seed: Seed) -> None:
    merged = row_of(align(seed("001"), seed("003"), relations), "pp18")
    assert merged.right == ("pp10",)
    assert "op11" in merged.left  # the consortium is welcomed, and its members are commended


@pytest.mark.parametrize(
    ("number", "other", "clause"),
    [
        ("000", "003", "op17"),  # rangers
        ("000", "003", "pp11"),  # zoonotic disease
        ("000", "001", "op32"),  # sanitary measures in shops
        ("001", "003", "pp10"),  # a decision on justice and governance
        ("001", "003", "pp12"),  # incentives for legal trade
        ("003", "000", "pp13"),  # sovereignty
        ("003", "001", "op6"),  # the extraction of minerals
        ("003", "004", "pp20"),  # mercury in gold mining
    ],
)
def test_what_has_no_counterpart_stands_alone(
    relations: Relations, seed: Seed, number: str, other: str, clause: str
) -> None:
    assert row_of(align(seed(number), seed(other), relations), clause) == Pair((clause,), (), 0.0)


@_SHARED
@given(data=st.data())
def test_any_two_documents_are_aligned_whole(documents: tuple[Document, ...], data: st.DataObject) -> None:
    def drawn(name: str) -> Document:
        source = data.draw(st.sampled_from(documents))
        kept = data.draw(st.sets(st.sampled_from(range(len(source.clauses))), max_size=12))
        return Document(name, name, tuple(source.clauses[place] for place in sorted(kept)), language="zh")

    left, right = drawn("left"), drawn("right")
    every_clause_once(left, right, align(left, right))


def test_a_document_beside_itself_is_paired_clause_by_clause(documents: tuple[Document, ...]) -> None:
    document = documents[1]
    twin = Document("twin", "twin", document.clauses, language="zh")
    assert all(pair.left == pair.right for pair in align(document, twin))
