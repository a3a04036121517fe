"""The five documents, clause by clause, against what was typed from the originals by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.parsing.transcriptions import differences, read

NUMBERS = ("000", "001", "002", "003", "004")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_seed_is_parsed_into_what_was_typed_from_it(seed, number):
    found = list(differences(read(number), seed(number)))
    assert not found, f"\n{len(found)} differences in {number}:\n" + "\n".join(found)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_transcription_has_every_character_of_the_source_and_no_other(seed, number):
    source = Counter("".join(seed(number).source_text.split()))
    typed = Counter(read(number).characters())
    assert (source - typed, typed - source) == (Counter(), Counter())
