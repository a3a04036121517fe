"""Documents of every organ and kind, in the layouts that extractions have, against outlines written by eye."""

from __future__ import annotations

import pytest

from tests.parsing.outlines import SAMPLES, differing, expected_outline, sample
from tui_reader.parsing import account

NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_a_document_has_the_clauses_of_its_outline(name):
    told = differing(sample(name), expected_outline(name))
    assert not told, "\n".join(told)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_sample_is_lost(name):
    told = account(sample(name))
    assert told.unaccounted == 0
    assert told.clauses > told.furniture
