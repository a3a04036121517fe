"""How a clause is cited in a text: ``经济及社会理事会第 2025/17 号决议，第 9 段``."""

from __future__ import annotations

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.lexicon.published import known_work
from tui_reader.wording import N_, _, language

_PLACES = {
    Kind.PREAMBULAR: N_("preambular para. {number}"),
    Kind.OPERATIVE: N_("para. {number}"),
    Kind.PARAGRAPH: N_("para. {number}"),
    Kind.SUBPARAGRAPH: N_("para. {number}"),
}


def reference(document: Document, clause: Clause) -> str:
    """What one cites the clause by, in the language of the interface: the document's name, and its place there."""
    return _("{document}, {place}").format(document=_named(document), place=_place(document, clause))


def quotation(document: Document, clause: Clause) -> str:
    """The clause's text with its citation below it."""
    return f"{clause.text}\n— {reference(document, clause)}"


def link(document: Document, clause: Clause) -> str:
    """The permanent reference to a clause, that ``wildreader`` opens: ``A/75/L.116#op6``."""
    return f"{document.id}#{clause.id}"


def _named(document: Document) -> str:
    if document.symbol:
        return known_work(document.symbol, language()).name
    return _("“{title}”").format(title=document.title) if document.title else document.id


def _place(document: Document, clause: Clause) -> str:
    if clause.kind not in _PLACES:
        return clause.id
    number = clause.id.removeprefix("pp") if clause.kind is Kind.PREAMBULAR else _number(document, clause)
    return _(_PLACES[clause.kind]).format(number=number) if number else clause.id


def _number(document: Document, clause: Clause) -> str:
    """The printed number, after that of the paragraph it is below: ``2 (b)``."""
    label = clause.label.strip(".、． ")
    if clause.kind is Kind.SUBPARAGRAPH and clause.parent is not None and clause.parent in document.positions:
        return f"{_number(document, document.clause(clause.parent))} {label}".strip()
    return label
