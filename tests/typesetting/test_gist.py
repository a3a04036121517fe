from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.typesetting.material import texts
from tui_reader.typesetting.gist import gist, pad
from tui_reader.typesetting.visible import visible


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("打击野生生物非法贩运", 20, "打击野生生物非法贩运"),
        ("打击野生生物非法贩运", 19, "打击野生生物非法贩…"),
        ("打击野生生物非法贩运", 18, "打击野生生物非法…"),
        ("回顾其 2017 年", 8, "回顾其…"),
        ("确认《濒危", 7, "确认…"),
        ("大会", 1, "…"),
        ("大会", 0, ""),
        ("", 0, ""),
        ("大会", -3, ""),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("大\x1b会", 5, "大␛会"),
        ("大" + "\u0301" * 100, 2, "大" + "\u0301" * 100),
    ],
)
def test_gists(text: str, width: int, expected: str) -> None:
    assert gist(text, width) == expected


@given(texts, st.integers(-1, 60))
def test_a_gist_fits_and_is_the_texts_beginning(text: str, width: int) -> None:
    short = gist(text, width)
    shown = visible(text)
    assert cell_len(short) <= max(0, width)
    assert short == shown or not short or (short[-1] == "…" and shown.startswith(short[:-1]))
    assert short == shown or cell_len(shown) > width


@given(texts, st.integers(0, 60), st.sampled_from(["left", "right", "center"]))
def test_padded_text_has_exactly_its_width(text: str, width: int, align: str) -> None:
    assert cell_len(pad(text, width, align)) == width  # type: ignore[arg-type]


def test_padding_by_cells() -> None:
    assert pad("决议", 8) == "决议    "
    assert pad("决议", 8, "right") == "    决议"
    assert pad("决议", 7, "center") == " 决议  "
    assert pad("经济及社会理事会", 8) == "经济及… "
