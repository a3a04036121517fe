"""The colours of the reader: designed themes for dark screens, light ones and high contrast, and one of the terminal's palette.

What an ink is for is said in ``ink.py``; every theme names a colour for each.
"""

from __future__ import annotations

from textual.theme import Theme

_DARK_INKS = {
    "page": "#12161b",
    "pane": "#181d24",
    "bar": "#0d1014",
    "text": "#d8dce2",
    "quiet": "#6d7683",
    "faint": "#3a424d",
    "label": "#8b95a3",
    "verb": "#e5b567",
    "mark": "#e5b567",
    "citation": "#8fb8e6",
    "heading": "#8fb8e6",
    "cursor": "#1d242c",
    "cursor-focus": "#232d38",
    "bar-accent": "#e5b567",
    "match": "#6b5217",
    "match-text": "#fdf3da",
    "shared": "#21405f",
    "deleted": "#57292f",
    "inserted": "#1f4a36",
    "strong": "#79c9a6",
    "middling": "#e5b567",
    "weak": "#e07a7a",
    "note": "#c3a6e8",
}

_LIGHT_INKS = {
    "page": "#fafaf5",
    "pane": "#f0eee6",
    "bar": "#e3e0d5",
    "text": "#22262b",
    "quiet": "#73726a",
    "faint": "#cfccc0",
    "label": "#85837a",
    "verb": "#9a4a00",
    "mark": "#a35200",
    "citation": "#1a5c9e",
    "heading": "#1a5c9e",
    "cursor": "#f3eee0",
    "cursor-focus": "#f1e8d6",
    "bar-accent": "#b05c00",
    "match": "#f6d98b",
    "match-text": "#1b1300",
    "shared": "#cfe2f5",
    "deleted": "#f6d5d5",
    "inserted": "#cfeadb",
    "strong": "#1c7a52",
    "middling": "#9a5b00",
    "weak": "#b3322f",
    "note": "#6d3fa3",
}

# Every text at least seven to one against every ground that it stands on (WCAG 2.2, level AAA).
_CONTRAST_INKS = {
    "page": "#000000",
    "pane": "#000000",
    "bar": "#000000",
    "text": "#ffffff",
    "quiet": "#dadada",
    "faint": "#9e9e9e",
    "label": "#e4e4e4",
    "verb": "#ffd75f",
    "mark": "#ffd75f",
    "citation": "#87d7ff",
    "heading": "#87d7ff",
    "cursor": "#1c1c1c",
    "cursor-focus": "#303030",
    "bar-accent": "#ffd75f",
    "match": "#ffd75f",
    "match-text": "#000000",
    "shared": "#003a66",
    "deleted": "#66000c",
    "inserted": "#00401c",
    "strong": "#87ffaf",
    "middling": "#ffd75f",
    "weak": "#ffafaf",
    "note": "#ffafff",
}

_TERMINAL_INKS = {
    "page": "ansi_default",
    "pane": "ansi_default",
    "bar": "ansi_default",
    "text": "ansi_default",
    "quiet": "ansi_bright_black",
    "faint": "ansi_bright_black",
    "label": "ansi_bright_black",
    "verb": "ansi_yellow",
    "mark": "ansi_yellow",
    "citation": "ansi_cyan",
    "heading": "ansi_cyan",
    "cursor": "ansi_default",
    "cursor-focus": "ansi_default",
    "bar-accent": "ansi_yellow",
    "match": "ansi_yellow",
    "match-text": "ansi_black",
    "shared": "ansi_default",
    "deleted": "ansi_default",
    "inserted": "ansi_default",
    "strong": "ansi_green",
    "middling": "ansi_yellow",
    "weak": "ansi_red",
    "note": "ansi_magenta",
}


# What Textual's own style sheets ask of a theme in the terminal's palette.
_ANSI = {
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
    "border-blurred": "ansi_bright_black",
    "block-cursor-foreground": "ansi_black",
    "block-cursor-background": "ansi_yellow",
    "input-cursor-background": "ansi_white",
    "input-cursor-foreground": "ansi_black",
    "input-cursor-text-style": "reverse",
    "input-selection-background": "ansi_blue",
    "input-selection-foreground": "ansi_white",
    "screen-selection-background": "ansi_blue",
    "screen-selection-foreground": "ansi_white",
}


def _variables(inks: dict[str, str]) -> dict[str, str]:
    return {f"ink-{name}": colour for name, colour in inks.items()}


DARK = Theme(
    name="wildreader-dark",
    primary="#8fb8e6",
    accent="#e5b567",
    foreground="#d8dce2",
    background="#12161b",
    surface="#181d24",
    panel="#20262e",
    success="#79c9a6",
    warning="#e5b567",
    error="#e07a7a",
    dark=True,
    variables=_variables(_DARK_INKS),
)

LIGHT = Theme(
    name="wildreader-light",
    primary="#1a5c9e",
    accent="#b05c00",
    foreground="#22262b",
    background="#fafaf5",
    surface="#f0eee6",
    panel="#e3e0d5",
    success="#1c7a52",
    warning="#9a5b00",
    error="#b3322f",
    dark=False,
    variables=_variables(_LIGHT_INKS),
)

HIGH_CONTRAST = Theme(
    name="wildreader-contrast",
    primary="#87d7ff",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    success="#87ffaf",
    warning="#ffd75f",
    error="#ffafaf",
    dark=True,
    variables=_variables(_CONTRAST_INKS),
)

TERMINAL = Theme(
    name="wildreader-terminal",
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_yellow",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    dark=True,
    ansi=True,
    variables=_variables(_TERMINAL_INKS) | _ANSI,
)

THEMES = (DARK, LIGHT, HIGH_CONTRAST, TERMINAL)

INK_DEFAULTS = _variables(_DARK_INKS)
"""The variables under which ``.tcss`` finds the inks, known before a theme is chosen."""
