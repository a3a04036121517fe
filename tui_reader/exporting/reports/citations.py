"""The web of citations as reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from tui_reader.comparing.citing import Cited, Place
from tui_reader.corpus import Document
from tui_reader.exporting.reports.report import Cell, Line, Report, quotation, words
from tui_reader.exporting.sources import source_of
from tui_reader.wording import _


def cited_report(found: Sequence[Cited], documents: Sequence[Document], made: date) -> Report:
    """The works that a library cites, with the clauses that do."""
    names = {document.id: document.name for document in documents}
    return Report(
        title=_("The works that are cited most"),
        head=(_("work"), _("documents"), _("clauses")),
        rows=tuple((_work(each), words(str(len(each.documents))), _places(each.places, names)) for each in found),
        narrow=frozenset({1}),
        foot=_foot(documents, made),
        fields=("target", "printed as", "in the library", "documents", "clauses"),
        records=tuple(
            (each.target, each.text, each.document, len(each.documents), _plain(each.places)) for each in found
        ),
    )


def citing_report(
    document: Document, cited: Sequence[Cited], citing: Sequence[Place], documents: Sequence[Document], made: date
) -> Report:
    """What a document cites, and the clauses of others that cite it, which stand last with an arrow."""
    by_id = {each.id: each for each in documents}
    rows: list[tuple[Cell, ...]] = [(_work(each), _clauses(each.places)) for each in cited]
    for place in citing:
        other = by_id[place.document]
        quoted = quotation(other.clause(place.clause).text, place.clause, language=other.language)
        rows.append((words(f"← {other.name}"), (quoted,)))
    records = [("cites", each.target, each.text, each.document, _plain(each.places)) for each in cited]
    records += [("cited by", "", "", place.document, _plain([place])) for place in citing]
    return Report(
        title=_("What {document} cites, and what cites it").format(document=document.name),
        head=(_("work"), _("clauses")),
        rows=tuple(rows),
        foot=_foot([document, *(by_id[each] for each in dict.fromkeys(place.document for place in citing))], made),
        fields=("way", "target", "printed as", "in the library", "clauses"),
        records=tuple(records),
    )


def shared_report(left: Document, right: Document, found: Sequence[tuple[Cited, Cited]], made: date) -> Report:
    """The works that two documents both cite, with the clauses of either."""
    names = left.name, right.name
    return Report(
        title=_("What {left} and {right} both cite").format(left=names[0], right=names[1]),
        head=(_("work"), *names),
        rows=tuple((_work(one), _clauses(one.places), _clauses(other.places)) for one, other in found),
        foot=_foot([left, right], made),
        fields=("target", "printed as", "in the library", "left", "right"),
        records=tuple(
            (one.target, one.text, one.document, _plain(one.places), _plain(other.places)) for one, other in found
        ),
    )


def _work(cited: Cited) -> Cell:
    return (quotation(cited.text, cited.target),)


def _places(places: Iterable[Place], names: Mapping[str, str]) -> Cell:
    """A line for each document, with its clauses."""
    return tuple(
        Line(((" ".join(place.clause for place in group), None),), names[document])
        for document, group in groupby(places, key=lambda place: place.document)
    )


def _clauses(places: Iterable[Place]) -> Cell:
    """The clauses of one document in a line."""
    return (Line(((" ".join(place.clause for place in places), None),)),)


def _plain(places: Iterable[Place]) -> str:
    return " ".join(f"{place.document}#{place.clause}" for place in places)


def _foot(documents: Iterable[Document], made: date) -> tuple[str, ...]:
    told = _("Told on {date} by wildreader.").format(date=made.isoformat())
    return (*(source_of(document) for document in documents), told)
