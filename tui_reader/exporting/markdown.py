"""Documents and comparisons as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui_reader.comparing import Pair
from tui_reader.corpus import Clause, Document, Kind

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_AT_START = re.compile(r"^(\d+)([.)])|^([-+>])")


def escape(text: str) -> str:
    """Text as Markdown that shows it as it is."""
    return _SPECIAL.sub(r"\\\1", text)


def document_markdown(document: Document) -> str:
    """A whole document: headings, paragraphs with their labels, footnotes."""
    return "\n\n".join(_blocks(document)) + "\n"


def _blocks(document: Document) -> Iterator[str]:
    levels: dict[str, int] = {}
    for clause in document.clauses:
        text = _with_marks(clause)
        if clause.kind is Kind.TITLE:
            yield f"# {escape(clause.label)} {text}".replace("#  ", "# ")
        elif clause.kind in (Kind.HEADING, Kind.ANNEX):
            levels[clause.id] = min(6, levels.get(clause.parent or "", 1) + 1)
            yield f"{'#' * levels[clause.id]} {escape(clause.label)} {text}".replace("  ", " ")
        elif clause.kind is Kind.LIST_ITEM:
            yield f"- {text}"
        else:
            label = _AT_START.sub(r"\1\\\2\3", clause.label)
            indent = "> " if clause.kind is Kind.SUBPARAGRAPH else ""
            yield f"{indent}{label} {text}".strip()
    for note in document.footnotes:
        yield f"[^{note.label}]: {escape(note.text)}"


def _with_marks(clause: Clause) -> str:
    """The clause's text, its verb set off, with references to its footnotes."""
    cuts = sorted({0, len(clause.text), *clause.verb_span, *(mark.offset for mark in clause.marks)})
    pieces = []
    for start, end in pairwise(cuts):
        pieces += [f"[^{mark.label}]" for mark in clause.marks if mark.offset == start and start < end]
        text = escape(clause.text[start:end])
        is_verb = bool(clause.verb) and (start, end) == tuple(clause.verb_span)
        pieces.append(f"*{text}*" if is_verb else text)
    pieces += [f"[^{mark.label}]" for mark in clause.marks if mark.offset == len(clause.text)]
    return "".join(pieces)


def comparison_markdown(left: Document, right: Document, pairs: Sequence[Pair]) -> str:
    """Two documents side by side as a table: left, right, score."""
    rows = [
        f"# {escape(left.symbol or left.title)} ↔ {escape(right.symbol or right.title)}",
        "",
        f"| {escape(left.symbol or left.title)} | {escape(right.symbol or right.title)} | |",
        "| --- | --- | --- |",
    ]
    for pair in pairs:
        sides = [
            "<br>".join(f"**{escape(each)}** {escape(document.clause(each).text)}" for each in ids)
            for document, ids in ((left, pair.left), (right, pair.right))
        ]
        score = f"{pair.score:.0%}" if pair.score else ""
        rows.append(f"| {sides[0]} | {sides[1]} | {score} |")
    rows += ["", f"{escape(left.source)} ({left.date}) · {escape(right.source)} ({right.date})"]
    return "\n".join(rows) + "\n"
