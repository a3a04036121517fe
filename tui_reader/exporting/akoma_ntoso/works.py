"""The document and the works that it cites by their names in the naming convention."""

from __future__ import annotations

from itertools import pairwise

from tui_reader.corpus import Citation, Document, Kind
from tui_reader.lexicon.iri import WorkName, actor_of, known_name, named, organ_named
from tui_reader.lexicon.language import Lexicon, lexicon
from tui_reader.library.targets import resolve

_LONGEST_GAP = 16
"""Code points between a number and its date after it: ``resolution 69/314 of 30 July 2015``."""
_DELIBERATION = "statement"


def words_of(document: Document) -> Lexicon | None:
    """The lexicon of a document's language, None where there is none."""
    try:
        return lexicon(document.language)
    except FileNotFoundError:
        return None


def work_of(document: Document) -> WorkName:
    """What a document is: a resolution or its draft, a report, a declaration, else a document."""
    actor = actor_of(organ_named(document.organ))
    number = document.symbol or document.id
    if any(clause.kind is Kind.OPERATIVE for clause in document.clauses):
        known = known_name(document.symbol, document.date)
        return known if known.kind == _DELIBERATION else named("resolution", actor, document.date, number)
    if declaration := _declaration(document):
        return named("declaration", actor, document.date, declaration)
    return named("report" if _is_report(document) else "document", actor, document.date, number)


def _declaration(document: Document) -> str:
    """The name under which texts cite a document, if it is one of the declarations that have one."""
    words = words_of(document)
    keys = words.declarations.values() if words else ()
    return next((key.rpartition("/")[2] for key in keys if resolve(key, (document,))), "")


def _is_report(document: Document) -> bool:
    words = words_of(document)
    front = [clause.text for clause in document.clauses if clause.kind is Kind.MASTHEAD]
    return words is not None and any(byline.search(text) for byline in words.bylines for text in front)


def dates_told(document: Document) -> dict[str, str]:
    """The days of the resolutions and decisions that a document cites, by canonical key, where it prints them.

    In Chinese the day stands before the number (2015 年 7 月 30 日第 69/314 号), where words stand apart behind it.
    """
    words = words_of(document)
    told: dict[str, str] = {}
    if words is None:
        return told
    for clause in document.clauses:
        cited = [each for each in clause.citations if known_name(each.target).kind == _DELIBERATION]
        for before, each, after in _with_neighbours(cited):
            day = _day_beside(clause.text, before, each, after, words)
            if day and _is_likely(day, known_name(each.target).date, document.date):
                told.setdefault(each.target, day)
    return told


def _with_neighbours(cited: list[Citation]) -> list[tuple[Citation | None, Citation, Citation | None]]:
    around = [None, *sorted(cited, key=lambda each: each.start), None]
    return [(one, two, three) for (one, two), (_two, three) in pairwise(pairwise(around)) if two is not None]


def _day_beside(text: str, before: Citation | None, each: Citation, after: Citation | None, words: Lexicon) -> str:
    if words.words_apart:
        end = min(after.start if after else len(text), len(text))
        found = words.date.search(text, each.end, end)
        return words.day(found) if found and found.start() - each.end <= _LONGEST_GAP else ""
    start = max(before.end if before else 0, *(text.rfind(mark, 0, each.start) + 1 for mark in words.sentence_end))
    days = list(words.date.finditer(text, start, each.start))
    return words.day(days[-1]) if days else ""


def _is_likely(day: str, year: str, cited_on: str) -> bool:
    """Whether a day can be that of a work of that year (if its number tells), cited on that date (if it is known)."""
    return day.startswith(year) and (not cited_on or day[: len(cited_on)] <= cited_on)
