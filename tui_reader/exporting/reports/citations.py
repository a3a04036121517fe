"""The web of citations as reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tui_reader.comparing.citing import Cited, Place
from tui_reader.corpus import Document
from tui_reader.exporting.reports.report import Cell, Line, Report, quotation, words
from tui_reader.exporting.sources import source_of
from tui_reader.wording import _


def cited_report(found: Sequence[Cited], documents: Sequence[Document], made: date) -> Report:
    """The works that a library cites, with the clauses that do."""
    return Report(
        title=_("The works that are cited most"),
        language=_language(documents),
        head=(_("work"), _("documents"), _("clauses")),
        rows=tuple((_work(each), words(str(len(each.documents))), _places(each.places)) for each in found),
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
    rows: list[tuple[Cell, ...]] = [(_work(each), _places(each.places)) for each in cited]
    for place in citing:
        text = by_id[place.document].clause(place.clause).text
        rows.append((words(f"← {by_id[place.document].name}"), (quotation(text, place.clause),)))
    records = [("cites", each.target, each.text, each.document, _plain(each.places)) for each in cited]
    records += [("cited by", "", "", place.document, _plain([place])) for place in citing]
    return Report(
        title=_("What {document} cites, and what cites it").format(document=document.name),
        language=document.language,
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
        language=left.language,
        head=(_("work"), *names),
        rows=tuple((_work(one), _places(one.places), _places(other.places)) for one, other in found),
        foot=_foot([left, right], made),
        fields=("target", "printed as", "in the library", "left", "right"),
        records=tuple(
            (one.target, one.text, one.document, _plain(one.places), _plain(other.places)) for one, other in found
        ),
    )


def _work(cited: Cited) -> Cell:
    return (quotation(cited.text, cited.target),)


def _places(places: Iterable[Place]) -> Cell:
    return tuple(Line(((f"{place.document} {place.clause}", None),)) for place in places)


def _plain(places: Iterable[Place]) -> str:
    return " ".join(f"{place.document}#{place.clause}" for place in places)


def _language(documents: Sequence[Document]) -> str:
    return documents[0].language if documents else ""


def _foot(documents: Iterable[Document], made: date) -> tuple[str, ...]:
    told = _("Told on {date} by wildreader.").format(date=made.isoformat())
    return (*(source_of(document) for document in documents), told)
