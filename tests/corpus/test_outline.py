"""The outline: which part a clause stands in, and where among its like."""

from __future__ import annotations

import pytest

from tui_reader.corpus import Document
from tui_reader.corpus.outline import Outlined, PartName, Rank


@pytest.fixture
def outlined(documents) -> Outlined:
    (resolution,) = (document for document in documents if document.id == "A/75/L.116")
    return Outlined(resolution)


def test_a_clause_stands_in_its_part(outlined):
    assert outlined.parts[outlined.part_of("pp24")].name is PartName.PREAMBLE
    assert outlined.parts[outlined.part_of("op6")].name is PartName.OPERATIVE
    assert outlined.part_of("m1") == 0


def test_an_operative_paragraph_is_counted_among_its_like(outlined):
    # The draft ends with paragraph 44.
    assert outlined.rank("op6") == Rank(6, 44)
    assert outlined.rank("op44") == Rank(44, 44)


def test_every_clause_stands_in_the_part_that_holds_it(documents):
    for document in documents:
        outlined = Outlined(document)
        for number, part in enumerate(outlined.parts):
            assert [outlined.part_of(clause.id) for clause in part.clauses] == [number] * len(part.clauses)


def test_a_clause_that_is_not_there_has_no_part(outlined):
    with pytest.raises(KeyError):
        outlined.part_of("op99")
    with pytest.raises(KeyError):
        Outlined(Document("empty", "", ())).rank("op1")
