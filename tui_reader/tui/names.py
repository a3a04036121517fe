"""What documents, clauses and parts are called on the screen."""

from __future__ import annotations

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.corpus.outline import Part, PartName
from tui_reader.wording import N_, _

_PARTS = {
    PartName.FRONT: N_("Front matter"),
    PartName.PREAMBLE: N_("Preamble"),
    PartName.OPERATIVE: N_("Operative part"),
    PartName.PARAGRAPHS: N_("Text"),
    PartName.SECTION: N_("Section"),
    PartName.ANNEX: N_("Annex"),
    PartName.CLOSING: N_("Date and meeting"),
}

_KINDS = {
    Kind.MASTHEAD: N_("masthead"),
    Kind.TITLE: N_("title"),
    Kind.ENACTING: N_("enacting line"),
    Kind.PREAMBULAR: N_("preambular paragraph"),
    Kind.OPERATIVE: N_("operative paragraph"),
    Kind.PARAGRAPH: N_("paragraph"),
    Kind.SUBPARAGRAPH: N_("subparagraph"),
    Kind.HEADING: N_("heading"),
    Kind.CHAPEAU: N_("chapeau"),
    Kind.ANNEX: N_("annex"),
    Kind.LIST_ITEM: N_("list item"),
    Kind.CLOSING: N_("date and meeting"),
}


_TAKEN_OUT = {
    "footnote-mark": N_("footnote mark"),
    "footnote": N_("footnote"),
    "running-header": N_("running header"),
    "running-footer": N_("running footer"),
    "page-number": N_("page number"),
    "url-list": N_("list of URLs"),
    "bar-code": N_("bar code"),
    "footnote-rule": N_("footnote rule"),
    "rule": N_("rule"),
    "line-end-hyphen": N_("hyphen at a line's end"),
    "repeated-bold": N_("repeated bold"),
    "letterhead": N_("letterhead"),
    "table-of-contents": N_("table of contents"),
    "navigation": N_("navigation"),
}


def furniture_name(kind: str) -> str:
    """What a kind of furniture, or of what else is taken out of a text, is called."""
    return _(_TAKEN_OUT[kind]) if kind in _TAKEN_OUT else kind


def document_name(document: Document) -> str:
    """The shortest name a reader knows the document by."""
    return document.name


def part_name(part: Part) -> str:
    """What a part is called: its own heading, or the usual name of such a part."""
    if part.heading is not None:
        return f"{part.heading.label} {part.heading.text}".strip()
    return _(_PARTS[part.name])


def kind_name(kind: Kind) -> str:
    """What a clause of that kind is called."""
    return _(_KINDS[kind])


def short_label(clause: Clause) -> str:
    """The number of a clause without its punctuation, for narrow columns; a dot for one without a number."""
    return clause.number or "·"


def clause_name(clause: Clause) -> str:
    """How one would refer to the clause: its label and kind, or its kind and place."""
    number = clause.id.lstrip("abcdefghijklmnopqrstuvwxyz") if clause.kind is Kind.PREAMBULAR else ""
    return f"{clause.label or number} {kind_name(clause.kind)}".strip()
