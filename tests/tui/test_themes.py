"""The themes can be read: contrast by the formula of WCAG 2.2 (1.4.3, 1.4.6)."""

from __future__ import annotations

import pytest
from textual.color import Color

from tui_reader.tui.themes import DARK, HIGH_CONTRAST, LIGHT, THEMES

GROUNDS = ("page", "pane", "bar", "cursor", "cursor-focus")
MARKED = ("shared", "deleted", "inserted")
TEXTS = ("text", "verb", "mark", "citation", "heading", "strong", "middling", "weak", "note")


def luminance(colour: Color) -> float:
    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme, text: str, ground: str) -> float:
    lights = sorted((luminance(Color.parse(theme.variables[f"ink-{name}"])) for name in (text, ground)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


@pytest.mark.parametrize("ground", [*GROUNDS, *MARKED])
def test_high_contrast_is_seven_to_one_everywhere(ground):
    texts = ("text", "citation", "verb") if ground in MARKED else (*TEXTS, "quiet", "label")
    assert {
        text: round(contrast(HIGH_CONTRAST, text, ground), 1)
        for text in texts
        if contrast(HIGH_CONTRAST, text, ground) < 7
    } == {}
    assert contrast(HIGH_CONTRAST, "match-text", "match") >= 7


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_what_is_read_is_seven_to_one_and_what_is_told_beside_it_three(theme):
    for ground in ("page", "pane"):
        assert contrast(theme, "text", ground) >= 7
        assert {text: contrast(theme, text, ground) for text in TEXTS if contrast(theme, text, ground) < 4.5} == {}
        assert {text for text in ("quiet", "label") if contrast(theme, text, ground) < 3} == set()
    for ground in MARKED:
        assert contrast(theme, "text", ground) >= 7
    assert contrast(theme, "match-text", "match") >= 4.5


def test_every_theme_names_every_ink():
    assert len({frozenset(theme.variables) - {"x"} for theme in THEMES[:3]}) == 1
    assert frozenset(DARK.variables) <= frozenset(THEMES[3].variables)
