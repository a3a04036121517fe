"""What is said about a document: the work, the expression and the file (FRBR), who wrote it, and what AKN cannot hold."""

from __future__ import annotations

import re

from tui_reader.corpus import Document, Kind
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.akoma_ntoso.inline import Notes
from tui_reader.parsing.formats.akoma_ntoso import LINES, OWN_PREFIX, lines_in
from tui_reader.parsing.formats.exported import FIELDS

_UNKNOWN_DATE = "0001-01-01"
_LANGUAGES = {"zh": "zho", "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara"}
"""BCP 47 tags of the UN's languages as the codes of ISO 639-2 that AKN wants."""


def document_element(document: Document) -> tuple[str, dict[str, str]]:
    """The name of the element that holds the document, and its attributes."""
    is_resolution = any(clause.kind is Kind.OPERATIVE for clause in document.clauses)
    name = "resolution" if is_resolution else "document"
    return "statement" if is_resolution else "doc", {"name": name, "contains": "originalVersion"}


def add_meta(document: Document, notes: Notes, to: Builder) -> None:
    """The ``meta`` block."""
    kind, attributes = document_element(document)
    work = f"/akn/un/{kind}/{attributes['name']}/{document.date or '0001'}/{_in_iri(document.symbol or document.id)}"
    language = _LANGUAGES.get(document.language.partition("-")[0], "und")
    expression = f"{work}/{language}@"
    with to.element("meta"):
        with to.element("identification", {"source": "#wildreader"}):
            with to.element("FRBRWork"):
                _identify(work, "", document, to)
                to.add("FRBRcountry", {"value": "un"})
                if document.symbol:
                    to.add("FRBRnumber", {"value": document.symbol})
                to.add("FRBRname", {"value": document.title or document.id})
            with to.element("FRBRExpression"):
                _identify(expression, "", document, to)
                to.add("FRBRlanguage", {"language": language})
            with to.element("FRBRManifestation"):
                _identify(expression, ".xml", document, to)
                to.add("FRBRformat", {"value": "application/akn+xml"})
        with to.element("references", {"source": "#wildreader"}):
            href = "/akn/ontology/organization/un"
            to.add(
                "TLCOrganization",
                {"eId": "organ", "href": f"{href}/{_in_iri(document.organ or 'un')}", "showAs": document.organ or "UN"},
            )
            to.add("TLCOrganization", {"eId": "wildreader", "href": f"{href}/wildreader", "showAs": "wildreader"})
        notes.write_unmarked(to)
        with to.element("proprietary", {"source": "#wildreader"}), to.element(f"{OWN_PREFIX}:document"):
            for name in FIELDS:
                to.add(f"{OWN_PREFIX}:{name}", text=getattr(document, name))
            for piece in document.furniture:
                to.add(f"{OWN_PREFIX}:furniture", {"class": piece.kind, LINES: lines_in(piece.lines)}, piece.text)


def _identify(iri: str, ending: str, document: Document, to: Builder) -> None:
    to.add("FRBRthis", {"value": f"{iri}/!main{ending}"})
    to.add("FRBRuri", {"value": f"{iri}{ending}"})
    to.add("FRBRdate", _date(document.date))
    to.add("FRBRauthor", {"href": "#organ"})


def _date(date: str) -> dict[str, str]:
    """A date as AKN wants it: a whole one, so that of a year or month the first day, and it is said to be that."""
    whole = (date + _UNKNOWN_DATE[len(date) :]) if re.fullmatch(r"\d{4}(-\d\d){0,2}", date) else _UNKNOWN_DATE
    return {"date": whole, "name": "publication" if whole == date else "not-before" if date else "unknown"}


def _in_iri(name: str) -> str:
    """A name as a part of an IRI's path."""
    return re.sub(r"[^\w.~()-]+", "-", name).strip("-") or "-"
