"""What was typed, taken apart: words, exact phrases, words that must not be there, and fields.

执法 网络          both words, in any order
"国际合作"         exactly this
-象牙              without this
doc:2013 kind:op verb:敦促 date:2015.. cites:69/314
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.searching.folding import fold
from tui_reader.wording import _

_TOKEN = re.compile(
    r'(?P<minus>-)?(?:(?P<field>[a-z]+):(?P<value>"[^"]*"|\S+)|["“](?P<phrase>[^"”]+)["”]|(?P<word>[^\s"“”]+))'
)
_KINDS = {"op": Kind.OPERATIVE, "pp": Kind.PREAMBULAR, "p": Kind.PARAGRAPH, "h": Kind.HEADING, "t": Kind.TITLE}
_DATES = re.compile(r"(?P<from>\d{4}(?:-\d{2}){0,2})?(?P<range>\.\.)?(?P<to>\d{4}(?:-\d{2}){0,2})?")

Condition = Callable[[Document, Clause], bool]


@dataclass(frozen=True, slots=True)
class Word:
    """A word to be found, folded; ``exact`` if nothing like it will do."""

    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart. ``problems`` say what in it was not understood and was searched as plain words."""

    words: tuple[Word, ...] = ()
    without: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = field(default=(), compare=False)
    problems: tuple[str, ...] = ()


def parse_query(text: str) -> Query:
    """Take a query apart; every text is one."""
    words: list[Word] = []
    without: list[str] = []
    conditions: list[Condition] = []
    problems: list[str] = []
    if len(re.findall(r'["“”]', text)) % 2:
        problems.append(_("a quotation mark is not closed"))
    for token in _TOKEN.finditer(text):
        if token["field"]:
            condition = _condition(token["field"], token["value"].strip('"'), problems)
            if condition is not None:
                conditions.append(_negated(condition) if token["minus"] else condition)
                continue
        plain = token["phrase"] or token["word"] or token[0]
        folded = fold(plain).text
        if not folded:
            continue
        if token["minus"]:
            without.append(folded)
        else:
            words.append(Word(folded, exact=token["phrase"] is not None))
    return Query(tuple(words), tuple(without), tuple(conditions), tuple(problems))


def _negated(condition: Condition) -> Condition:
    return lambda document, clause: not condition(document, clause)


def _condition(name: str, value: str, problems: list[str]) -> Condition | None:
    """The condition that a field sets; None, with a problem told, for one that there is not."""
    wanted = fold(value).text
    if name == "doc":
        return lambda document, clause: _holds(wanted, (document.id, document.symbol, document.title, document.source))
    if name == "verb":
        return lambda document, clause: bool(wanted) and wanted in fold(clause.verb).text
    if name == "cites":
        return lambda document, clause: any(
            _holds(wanted, (citation.target, citation.text)) for citation in clause.citations
        )
    if name == "kind":
        kind = _KINDS.get(value) or next((kind for kind in Kind if kind.value == value), None)
        if kind is None:
            problems.append(_("kind: is one of {kinds}").format(kinds=", ".join([*_KINDS, *(k.value for k in Kind)])))
            return None
        return lambda document, clause: clause.kind is kind
    if name == "date":
        return _date_condition(value, problems)
    problems.append(_("there is no field {name}: (doc, kind, verb, date, cites)").format(name=name))
    return None


def _holds(wanted: str, texts: Iterable[str]) -> bool:
    return bool(wanted) and any(wanted in fold(text).text for text in texts)


def _date_condition(value: str, problems: list[str]) -> Condition | None:
    match = _DATES.fullmatch(value)
    if not match or not (match["from"] or match["to"]):
        problems.append(_("date: is a year or a range such as 2015..2021"))
        return None
    first = match["from"] or ""
    last = match["to"] or ("9999" if match["range"] else first)
    return lambda document, clause: (
        bool(document.date) and first <= document.date and document.date[: len(last)] <= last
    )
