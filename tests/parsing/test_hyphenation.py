"""Words that a line's end has cut are made whole; those that have a hyphen of their own keep it."""

from __future__ import annotations

import pytest

from tui_reader.parsing import account, parse_text

START = "The Security Council,\n\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Recalling the post-conflict recon-\nciliation and reconciliation,", "post-conflict reconciliation and reconciliation"),
        ("Recalling the need for capacity-\nbuilding of States,", "need for capacity-building of States"),
        ("Recalling the environ\u00ad\nment of the States,", "the environment of the States"),
        ("Recalling building and the capacity-\nbuilding of capacitybuilding, capacity-building,", "the capacity-building of"),
    ],
)  # fmt: skip
def test_a_hyphen_at_a_lines_end(text, said):
    document = parse_text(f"{START}{text}\n\n1. Decides to remain seized of the matter.\n", "s.txt")
    assert said in document.clause("pp1").text
    assert account(document).unaccounted == 0
