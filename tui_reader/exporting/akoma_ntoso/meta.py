"""What is said about a document: the work, the expression and the file (FRBR), who and what it speaks of, and what
Akoma Ntoso has no place for.

https://unsceb-hlcm.github.io/part1/index-110.html
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.akoma_ntoso.context import Context
from tui_reader.lexicon.iri import in_iri, language_code, whole_date
from tui_reader.parsing.formats.akoma_ntoso import LINES, OWN_PREFIX, lines_in
from tui_reader.parsing.formats.exported import FIELDS

MAIN = "main"
_SOURCE = {"source": "#wildreader"}
_FORMAT = "xml"


def add_meta(context: Context, components: Sequence[str], to: Builder) -> None:
    """The ``meta`` block of the whole file; ``components`` are the names of its parts, the main one first."""
    document = context.document
    with to.element("meta"):
        _identify(context, components[0], components, to)
        if document.date:
            shown = document.symbol or document.title or document.id
            to.add("publication", {"date": whole_date(document.date), "name": "publication", "showAs": shown})
        with to.element("references", _SOURCE):
            for entity in context.entities():
                named = {"name": "citation"} if entity.tlc == "TLCReference" else {}
                short = {"shortForm": entity.short} if entity.short else {}
                to.add(entity.tlc, {"eId": entity.id, "href": entity.href, "showAs": entity.shown} | short | named)
        context.notes.write_unmarked(to)
        with to.element("proprietary", _SOURCE), to.element(f"{OWN_PREFIX}:document"):
            for name in FIELDS:
                to.add(f"{OWN_PREFIX}:{name}", text=getattr(document, name))
            for piece in document.furniture:
                to.add(f"{OWN_PREFIX}:furniture", {"class": piece.kind, LINES: lines_in(piece.lines)}, piece.text)


def add_component_meta(context: Context, component: str, to: Builder) -> None:
    """The ``meta`` block of a part: what it is called; for the rest that of the whole file holds."""
    with to.element("meta"):
        _identify(context, component, (), to)


def _identify(context: Context, component: str, components: Sequence[str], to: Builder) -> None:
    work = context.work
    language = language_code(context.document.language)
    expression = f"{work.iri}/{language}@"
    with to.element("identification", _SOURCE):
        with to.element("FRBRWork"):
            _name(work.iri, component, "", context, to)
            _list_components(work.iri, "w", "", components, to)
            to.add("FRBRcountry", {"value": "un"})
            to.add("FRBRsubtype", {"value": work.subtype})
            to.add("FRBRnumber", {"value": in_iri(work.number), "showAs": work.number})
            if context.document.title:
                to.add("FRBRname", {"value": context.document.title})
        with to.element("FRBRExpression"):
            _name(expression, component, "", context, to)
            _list_components(expression, "e", "", components, to)
            to.add("FRBRlanguage", {"language": language})
        with to.element("FRBRManifestation"):
            _name(expression, component, f".{_FORMAT}", context, to)
            _list_components(expression, "m", f".{_FORMAT}", components, to)
            to.add("FRBRformat", {"value": _FORMAT})


def _name(iri: str, component: str, ending: str, context: Context, to: Builder) -> None:
    document = context.document
    to.add("FRBRthis", {"value": f"{iri}/!{component}{ending}"})
    to.add("FRBRuri", {"value": f"{iri}/{ending}" if ending else iri})
    if document.symbol and not ending:
        to.add("FRBRalias", {"value": document.symbol, "name": "symbol"})
    whole = whole_date(document.date)
    # Of a year or a month alone the convention takes the first day: it is said that it is only that.
    told = "publication" if whole == document.date else "not-before" if document.date else "unknown"
    to.add("FRBRdate", {"date": whole, "name": told})
    to.add("FRBRauthor", {"href": "#wildreader" if ending else f"#{context.work.actor}"})


def _list_components(iri: str, level: str, ending: str, components: Sequence[str], to: Builder) -> None:
    if len(components) < 2:
        return
    with to.element("componentInfo"):
        for name in components:
            href = f"{iri}/!{name}{ending}"
            to.add("componentData", {"eId": f"{level}_{name}", "href": href, "name": name, "showAs": name})
