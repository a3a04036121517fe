"""Documents and comparisons as one self-contained HTML page, without script, that prints well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from tui_reader.comparing import Mark, Pair, differences
from tui_reader.corpus import Clause, Document, Kind

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", serif; max-width: 44em; margin: 2em auto; padding: 0 1em; }
body.wide { max-width: 76em; }
h1, .title, .masthead { text-align: center; }
.masthead, footer, .score { color: GrayText; }
.label { font-weight: 600; margin-right: .6em; }
.subparagraph { margin-left: 3em; } .list-item { margin: 0 0 0 2em; }
em { font-style: normal; font-weight: 700; }
sup { line-height: 0; }
table { border-collapse: collapse; width: 100%; } td, th { vertical-align: top; padding: .5em .8em; border-top: 1px solid GrayText; width: 47%; }
td.score { width: 6%; text-align: center; }
ins { text-decoration: underline; text-decoration-thickness: 2px; } del { text-decoration: line-through; }
mark { background: none; color: inherit; border-bottom: 2px dotted; }
footer { margin-top: 2em; font-size: .85em; border-top: 1px solid; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } tr { break-inside: avoid; } }
""".strip()


def document_html(document: Document) -> str:
    """A whole document as a page."""
    body = [_clause_html(clause) for clause in document.clauses]
    if document.footnotes:
        body.append("<hr>")
        body += [
            f'<p class="footnote" id="fn-{escape(note.label)}"><sup>{escape(note.label)}</sup> {escape(note.text)}</p>'
            for note in document.footnotes
        ]
    return _page(document.symbol or document.title, document.language, body, [document])


def comparison_html(left: Document, right: Document, pairs: Sequence[Pair]) -> str:
    """Two documents side by side as a table; what they share or differ in marked so that black and white shows it."""
    names = [escape(each.symbol or each.title) for each in (left, right)]
    body = [f"<h1>{names[0]} ↔ {names[1]}</h1>", "<table>", f"<tr><th>{names[0]}</th><th></th><th>{names[1]}</th></tr>"]
    for pair in pairs:
        lefts, rights = (
            [document.clause(each) for each in ids] for document, ids in ((left, pair.left), (right, pair.right))
        )
        told = differences("".join(each.text for each in lefts), "".join(each.text for each in rights))
        marked = bool(lefts and rights)
        cells = (_side(lefts, told.left if marked else ()), _side(rights, told.right if marked else ()))
        score = f"{pair.score:.0%}" if pair.score else ""
        body.append(f'<tr><td>{cells[0]}</td><td class="score">{score}</td><td>{cells[1]}</td></tr>')
    body.append("</table>")
    return _page(f"{left.id} ↔ {right.id}", left.language, body, [left, right], wide=True)


_TAGS = {"deleted": "del", "inserted": "ins", "shared": "mark"}


def _side(clauses: Sequence[Clause], marks: Sequence[Mark]) -> str:
    cells = []
    start = 0
    for clause in clauses:
        end = start + len(clause.text)
        pieces, place = [], start
        for mark in marks:
            first, after = max(mark.start, start), min(mark.end, end)
            if first < after:
                pieces.append(escape(clause.text[place - start : first - start]))
                tag = _TAGS[mark.role]
                pieces.append(f"<{tag}>{escape(clause.text[first - start : after - start])}</{tag}>")
                place = after
        pieces.append(escape(clause.text[place - start :]))
        cells.append(f'<p><span class="label">{escape(clause.label or clause.id)}</span>{"".join(pieces)}</p>')
        start = end
    return "".join(cells)


def _clause_html(clause: Clause) -> str:
    text = _with_marks(clause)
    label = f'<span class="label">{escape(clause.label)}</span>' if clause.label else ""
    tag = {Kind.TITLE: "h1", Kind.HEADING: "h2", Kind.ANNEX: "h2"}.get(clause.kind, "p")
    return f'<{tag} class="{clause.kind.value}" id="{escape(clause.id)}">{label}{text}</{tag}>'


def _with_marks(clause: Clause) -> str:
    cuts = sorted({0, len(clause.text), *clause.verb_span, *(mark.offset for mark in clause.marks)})
    pieces = []
    for start, end in pairwise(cuts):
        pieces += [_mark(mark.label) for mark in clause.marks if mark.offset == start]
        text = escape(clause.text[start:end])
        pieces.append(f"<em>{text}</em>" if clause.verb and (start, end) == tuple(clause.verb_span) else text)
    pieces += [_mark(mark.label) for mark in clause.marks if mark.offset == len(clause.text)]
    return "".join(pieces)


def _mark(label: str) -> str:
    return f'<sup><a href="#fn-{escape(label)}">{escape(label)}</a></sup>'


def _page(title: str, language: str, body: Iterable[str], sources: Sequence[Document], *, wide: bool = False) -> str:
    foot = " · ".join(f"{escape(each.id)} ({escape(each.source)}, {escape(each.date)})" for each in sources)
    kind = ' class="wide"' if wide else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}\n</style></head>\n<body{kind}>\n"
        + "\n".join(body)
        + f"\n<footer>{foot}</footer>\n</body>\n</html>\n"
    )
