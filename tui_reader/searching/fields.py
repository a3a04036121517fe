"""The fields of a query: what each asks of a clause or of its document, and what of the clause shows that it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tui_reader.corpus import Clause, Document, Kind, Span
from tui_reader.searching.folding import fold_text
from tui_reader.wording import _

FIELDS = ("doc", "kind", "verb", "date", "cites")

KIND_NAMES = {
    "op": Kind.OPERATIVE,
    "pp": Kind.PREAMBULAR,
    "p": Kind.PARAGRAPH,
    "sub": Kind.SUBPARAGRAPH,
    "h": Kind.HEADING,
    "t": Kind.TITLE,
    "c": Kind.CHAPEAU,
    "m": Kind.MASTHEAD,
    "x": Kind.ANNEX,
    "list": Kind.LIST_ITEM,
} | {kind.value: kind for kind in Kind}
"""What ``kind:`` may ask for: short names first, then the kinds' own."""
_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_DATES = re.compile(rf"(?P<first>{_DAY})?(?P<range>\.\.)?(?P<last>{_DAY})?", re.ASCII)
_OPEN_END = "9999"

_fold = lru_cache(maxsize=4096)(fold_text)

Test = Callable[[str], bool]
Shown = Callable[[Clause], Iterable[Span]]


class FieldError(ValueError):
    """A field that there is not, or a value that it cannot have; says so to the reader."""


class Scope(StrEnum):
    """What of a clause decides whether a field's condition holds."""

    NAMES = "names"
    DATE = "date"
    KIND = "kind"
    VERB = "verb"
    CITATIONS = "citations"


def names_of(document: Document) -> Sequence[str]:
    """What a document is known by, folded."""
    names = (document.id, document.symbol, document.title, document.source, *document.also)
    return tuple(map(_fold, names))


def values_of(scope: Scope, document: Document, clause: Clause) -> Sequence[str]:
    """What of a clause and its document decides whether a condition of that scope holds, folded."""
    match scope:
        case Scope.NAMES:
            return names_of(document)
        case Scope.DATE:
            return (document.date,)
        case Scope.KIND:
            return (clause.kind.value,)
        case Scope.VERB:
            return (_fold(clause.verb),)
        case Scope.CITATIONS:
            return [_fold(said) for citation in clause.citations for said in (citation.target, citation.text)]


def _nothing(_clause: Clause) -> Iterable[Span]:
    return ()


class Condition(NamedTuple):
    """What a field asks: that of what decides (``scope``) something ``matches``; or nothing, if it is ``negated``.

    What matches has ``wanted`` in it. ``shown`` gives the stretches of a clause that show that it holds, and ``asked``
    is the same for two conditions that ask the same.
    """

    scope: Scope
    matches: Test
    wanted: str = ""
    shown: Shown = _nothing
    negated: bool = False
    asked: str = ""

    def holds(self, values: Iterable[str]) -> bool:
        """Whether the condition holds for what decides; see ``values_of``."""
        return any(map(self.matches, values)) is not self.negated


def condition(field: str, value: str, negated: bool = False) -> Condition:
    """The condition that a field sets. Raises FieldError."""
    made = _MAKERS.get(field, _no_field(field))(value)._replace(asked=f"{'-' * negated}{field}:{value}")
    return made._replace(shown=_nothing, negated=True) if negated else made


def _no_field(field: str) -> Callable[[str], Condition]:
    def refuse(_value: str) -> Condition:
        raise FieldError(_("there is no field {name}: (doc, kind, verb, date, cites)").format(name=field))

    return refuse


def _of_document(value: str) -> Condition:
    wanted = fold_text(value)
    return Condition(Scope.NAMES, lambda name: _holds(wanted, name, begun=True), wanted)


def _of_kind(value: str) -> Condition:
    kind = KIND_NAMES.get(value.lower())
    if kind is None:
        raise FieldError(_("kind: is one of {kinds}").format(kinds=", ".join(KIND_NAMES)))
    return Condition(Scope.KIND, kind.value.__eq__)


def _of_verb(value: str) -> Condition:
    wanted = fold_text(value)
    return Condition(
        Scope.VERB, lambda verb: bool(wanted) and wanted in verb, wanted, lambda clause: (clause.verb_span,)
    )


def _of_date(value: str) -> Condition:
    match = _DATES.fullmatch(value)
    if (
        match is None
        or not (match["first"] or match["last"])
        or (match["first"] and match["last"] and not match["range"])
    ):
        raise FieldError(_("date: is a year or a range such as 2015..2021"))
    first = match["first"] or ""
    last = match["last"] or (_OPEN_END if match["range"] else first)
    # A document that is dated by its year only may be of any day of it.
    return Condition(Scope.DATE, lambda date: bool(date) and date >= first[: len(date)] and date[: len(last)] <= last)


def _of_citations(value: str) -> Condition:
    wanted = fold_text(value)

    def cited(clause: Clause) -> Iterable[Span]:
        return (
            Span(citation.start, citation.end)
            for citation in clause.citations
            if _holds(wanted, _fold(citation.target)) or _holds(wanted, _fold(citation.text))
        )

    return Condition(Scope.CITATIONS, lambda said: _holds(wanted, said), wanted, cited)


_MAKERS: dict[str, Callable[[str], Condition]] = {
    "doc": _of_document,
    "kind": _of_kind,
    "verb": _of_verb,
    "date": _of_date,
    "cites": _of_citations,
}


def _holds(wanted: str, folded: str, *, begun: bool = False) -> bool:
    """Whether a text has what is wanted, and not only a part of one of its numbers (2/14 is not in 2/149).

    With ``begun`` the last number may be unfinished.
    """
    place = folded.find(wanted) if wanted else -1
    while place >= 0:
        end = place + len(wanted)
        if not (wanted[0].isdigit() and folded[place - 1 : place].isdigit()) and (
            begun or not (wanted[-1].isdigit() and folded[end : end + 1].isdigit())
        ):
            return True
        place = folded.find(wanted, place + 1)
    return False
