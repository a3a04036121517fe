"""A self-contained HTML page, without script, that prints well in black and white."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape as escape_markup

from tui_reader.typesetting.visible import visible

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; max-width: 44em; margin: 2em auto; padding: 0 1em; }
body.wide { max-width: 80em; }
h1, .title, .masthead { text-align: center; }
.masthead, footer, .ours { opacity: .7; }
.label { font-weight: 600; margin-right: .6em; }
.subparagraph { margin-left: 3em; } .list-item { margin: 0 0 0 2em; } .closing { text-align: right; }
em { font-style: normal; font-weight: 700; }
sup { line-height: 0; } .footnote { font-size: .9em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { vertical-align: top; padding: .5em .8em; border-top: 1px solid GrayText; overflow-wrap: anywhere; }
col.narrow { width: 9em; } td.narrow { font-size: .85em; }
td p { margin: 0 0 .6em; }
ins { text-decoration: underline; text-decoration-thickness: 2px; } del { text-decoration: line-through; }
mark { background: none; color: inherit; border-bottom: 2px dotted; }
footer { margin-top: 2em; font-size: .85em; border-top: 1px solid; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } body.wide { font-size: 9pt; line-height: 1.5; } td p, footer { break-inside: avoid; } h1, h2 { break-after: avoid; } thead { display: table-header-group; } }
""".strip()


def escape(text: str) -> str:
    """Text as it can stand anywhere in a page, in an attribute too."""
    return escape_markup(visible(text))


def html_page(title: str, language: str, body: Iterable[str], foot: Iterable[str], *, wide: bool = False) -> str:
    """A page of these blocks of markup, with plain lines at its foot; ``wide`` is for tables."""
    kind = ' class="wide"' if wide else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}\n</style></head>\n<body{kind}>\n"
        + "\n".join(body)
        + f"\n<footer>{'<br>'.join(map(escape, foot))}</footer>\n</body>\n</html>\n"
    )
