"""Documents and comparisons as one self-contained HTML page, without script, that prints well in black and white."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape as escape_markup

from tui_reader.comparing import Pair
from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.pieces import Side, clause_pieces, comparison_rows, name_of, note_names, source_of
from tui_reader.typesetting.visible import visible
from tui_reader.wording import _

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; max-width: 44em; margin: 2em auto; padding: 0 1em; }
body.wide { max-width: 80em; }
h1, .title, .masthead { text-align: center; }
.masthead, footer, .score, .changes { color: GrayText; }
.label { font-weight: 600; margin-right: .6em; }
.subparagraph { margin-left: 3em; } .list-item { margin: 0 0 0 2em; } .closing { text-align: right; }
em { font-style: normal; font-weight: 700; }
sup { line-height: 0; } .footnote { font-size: .9em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { vertical-align: top; padding: .5em .8em; border-top: 1px solid GrayText; overflow-wrap: anywhere; }
col.score { width: 9em; } td.score { text-align: center; font-size: .85em; }
td p { margin: 0 0 .6em; }
ins { text-decoration: underline; text-decoration-thickness: 2px; } del { text-decoration: line-through; }
mark { background: none; color: inherit; border-bottom: 2px dotted; }
footer { margin-top: 2em; font-size: .85em; border-top: 1px solid; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } tr { break-inside: avoid; } thead { display: table-header-group; } }
""".strip()


def escape(text: str) -> str:
    """Text as it can stand anywhere in a page, in an attribute too."""
    return escape_markup(visible(text))


def document_html(document: Document) -> str:
    """A whole document as a page."""
    names = note_names(document)
    notes = {note.label: name for note, name in reversed(list(zip(document.footnotes, names, strict=True)))}
    body = [_clause(clause, notes) for clause in document.clauses]
    if document.footnotes:
        body.append("<hr>")
    body += [
        f'<p class="footnote" id="fn-{escape(name)}"><sup>{escape(note.label)}</sup> {escape(note.text)}</p>'
        for note, name in zip(document.footnotes, names, strict=True)
    ]
    return page(name_of(document), document.language, body, [source_of(document)])


def _clause(clause: Clause, notes: dict[str, str]) -> str:
    pieces = []
    for piece in clause_pieces(clause):
        text = escape(piece.text)
        if piece.kind == "note":
            name = notes.get(piece.text)
            text = f'<sup><a href="#fn-{escape(name)}">{text}</a></sup>' if name else f"<sup>{text}</sup>"
        elif piece.kind == "verb":
            text = f"<em>{text}</em>"
        pieces.append(text)
    label = f'<span class="label">{escape(clause.label)}</span>' if clause.label else ""
    tag = {Kind.TITLE: "h1", Kind.HEADING: "h2", Kind.ANNEX: "h2"}.get(clause.kind, "p")
    return f'<{tag} class="{clause.kind.value}" id="{escape(clause.id)}">{label}{"".join(pieces)}</{tag}>'


def comparison_html(left: Document, right: Document, pairs: Sequence[Pair], made: date) -> str:
    """Two documents side by side as a table: both texts with what differs marked, how like they are, what changed."""
    names = [escape(name_of(each)) for each in (left, right)]
    body = [
        f"<h1>{names[0]} ↔ {names[1]}</h1>",
        '<table><colgroup><col><col class="score"><col></colgroup>',
        f"<thead><tr><th>{names[0]}</th><th></th><th>{names[1]}</th></tr></thead><tbody>",
    ]
    for row in comparison_rows(left, right, pairs):
        score = "" if row.score is None else f"{row.score:.0%}"
        told = "".join(f'<p class="changes">{escape(each)}</p>' for each in row.changes)
        body.append(
            f'<tr><td>{_cell(row.left)}</td><td class="score">{score}{told}</td><td>{_cell(row.right)}</td></tr>'
        )
    body.append("</tbody></table>")
    legend = (
        ("del", _("only at the left")),
        ("ins", _("only at the right")),
        ("mark", _("what distant wordings share")),
    )
    body.append(f"<p>{' · '.join(f'<{tag}>{escape(what)}</{tag}>' for tag, what in legend)}</p>")
    foot = [source_of(left), source_of(right), _("Compared on {date} by wildreader.").format(date=made.isoformat())]
    return page(f"{name_of(left)} ↔ {name_of(right)}", left.language, body, foot, wide=True)


_TAGS = {"deleted": "del", "inserted": "ins", "shared": "mark"}


def _cell(sides: Sequence[Side]) -> str:
    return "".join(
        f'<p><span class="label">{escape(side.clause.id)}</span>'
        + "".join(
            f"<{_TAGS[role]}>{escape(text)}</{_TAGS[role]}>" if role else escape(text) for text, role in side.pieces
        )
        + "</p>"
        for side in sides
    )


def page(title: str, language: str, body: Iterable[str], foot: Iterable[str], *, wide: bool = False) -> str:
    """A self-contained page: its title and its language (BCP 47), what is in it and at its foot, as markup."""
    kind = ' class="wide"' if wide else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}\n</style></head>\n<body{kind}>\n"
        + "\n".join(body)
        + f"\n<footer>{'<br>'.join(map(escape, foot))}</footer>\n</body>\n</html>\n"
    )
