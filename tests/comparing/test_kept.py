from __future__ import annotations

import json
from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui_reader.comparing import Relations, align, features_of
from tui_reader.comparing.kept import VERSION, from_value, to_value
from tui_reader.corpus import Document

Seed = Callable[[str], Document]


@pytest.fixture(scope="session")
def values(documents: tuple[Document, ...]) -> dict[str, str]:
    """What is kept of each document, by its id."""
    return {document.id: json.dumps(to_value(features_of(document))) for document in documents}


def test_what_was_kept_is_what_would_be_worked_out(documents: tuple[Document, ...], values: dict[str, str]) -> None:
    for document in documents:
        assert from_value(json.loads(values[document.id]), document) == features_of(document)


def test_features_that_were_kept_relate_and_align_the_same(
    documents: tuple[Document, ...], values: dict[str, str], relations: Relations
) -> None:
    kept = {}
    for document in documents[:-1]:  # one is worked out, as one that has just been added
        features = from_value(json.loads(values[document.id]), document)
        assert features is not None
        kept[document.id] = features
    by_kept = Relations(documents, kept)
    for document in documents:
        for clause in document.clauses:
            if clause.kind.is_substantive:
                assert by_kept.related(document.id, clause.id) == relations.related(document.id, clause.id)
    for left, right in permutations(documents, 2):
        assert align(left, right, by_kept) == align(left, right, relations)


def test_what_was_kept_of_another_document_or_by_another_version_is_not_taken(
    documents: tuple[Document, ...], values: dict[str, str]
) -> None:
    one, other = documents[:2]
    assert from_value(json.loads(values[one.id]), other) is None
    assert from_value(json.loads(values[one.id]) | {"version": VERSION + 1}, one) is None


@pytest.mark.parametrize("value", [None, [], {}, 3, "", {"version": VERSION}, {"version": VERSION, "names": 1}])
def test_what_makes_no_sense_is_not_taken(documents: tuple[Document, ...], value: Any) -> None:
    assert from_value(value, documents[0]) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(data=st.data())
def test_what_was_damaged_is_left_or_can_be_used(
    documents: tuple[Document, ...], values: dict[str, str], data: st.DataObject
) -> None:
    document = documents[1]
    value = json.loads(values[document.id])
    place = data.draw(st.sampled_from(range(len(value["clauses"]))))
    broken = data.draw(st.sampled_from([None, -1, 10**6, "x", [], [[], [], []]]))
    row = value["clauses"][place]
    row[data.draw(st.sampled_from(range(len(row))))] = broken
    kept = from_value(value, document)
    if kept is not None:
        align(document, documents[0], Relations(documents[:2], {document.id: kept}))
