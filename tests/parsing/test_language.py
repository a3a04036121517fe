"""The language of a text is told by its traits."""

from __future__ import annotations

import pytest

from tests.parsing.outlines import SAMPLES
from tui_reader.parsing.language import detect_language


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_language_of_a_sample(path):
    assert detect_language(path.read_text(encoding="utf-8")) == path.stem.rpartition(".")[2]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "zh"),
        ("12345", "zh"),
        ("The Assembly met in the morning and adjourned at noon.", "en"),
        ("Rappelant ses résolutions sur la question et les décisions de la Commission", "fr"),
        ("Recordando sus resoluciones sobre la cuestión y las decisiones de la Comisión", "es"),
        ("《濒危野生动植物种国际贸易公约》(Convention on International Trade in Endangered Species)缔约方大会", "zh"),
    ],
)
def test_the_language_of_a_few_words(text, language):
    assert detect_language(text) == language
