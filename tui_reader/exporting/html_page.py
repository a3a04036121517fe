"""A self-contained HTML page, without script, that prints well in black and white."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import escape as escape_markup
from pathlib import Path

from tui_reader.typesetting.visible import visible
from tui_reader.wording import language as interface_language

_FILE = Path(__file__).with_name("page.css")
_PLAIN = re.compile(r"[^\w .,/()-]")


def escape(text: str) -> str:
    """Text as it can stand anywhere in a page, in an attribute too."""
    return escape_markup(visible(text))


def in_language(tag: str) -> str:
    """The attribute for a text in a language (BCP 47); none for what is in the interface's own, or in none."""
    return f' lang="{escape(tag)}"' if tag not in ("", interface_language()) else ""


def html_page(title: str, language: str, body: Iterable[str], foot: Iterable[str], *, wide: bool = False) -> str:
    """A page in a language (BCP 47) of these blocks of markup, with plain lines of ours at its foot; ``wide`` is for tables.

    On paper each sheet has the title and its number at its foot.
    """
    kind = ' class="wide"' if wide else ""
    ours = interface_language()
    foot_language = f' lang="{ours}"' if ours != language else ""
    lines = "".join(f"<p>{escape(line)}</p>" for line in foot)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language or ours)}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>\n<style>\n{_style()}{_sheet(title)}\n</style></head>\n<body{kind}>\n<main>\n"
        + "\n".join(body)
        + f"\n</main>\n<footer{foot_language}>{lines}</footer>\n</body>\n</html>\n"
    )


@cache
def _style() -> str:
    return _FILE.read_text(encoding="utf-8")


def _sheet(title: str) -> str:
    """What stands at the foot of each sheet of paper."""
    words = "font: 8pt sans-serif; color: #595959;"
    return (
        "@page { margin: 20mm 18mm; "
        f'@bottom-left {{ content: "{_in_style(title)}"; {words} }} '
        f'@bottom-right {{ content: counter(page) " / " counter(pages); {words} }} }}'
    )


def _in_style(text: str) -> str:
    """Text as a string of a style sheet, in which nothing ends it."""
    return _PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", visible(text))
