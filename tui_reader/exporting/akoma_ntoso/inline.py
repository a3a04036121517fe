"""The text of a clause: its verb, references, notes, and names and dates as elements at their places."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui_reader.corpus import Clause, Kind
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.akoma_ntoso.context import MEETING, Context
from tui_reader.lexicon.iri import actor_of
from tui_reader.parsing.formats.akoma_ntoso import TARGET, VERB


class _Inline(NamedTuple):
    """An element around a stretch of a text: code points start to end."""

    start: int
    end: int
    name: str
    attributes: dict[str, str]


def write_text(clause: Clause, within: str, context: Context, to: Builder) -> None:
    """The clean text of a clause, cut wherever an element or a mark begins or ends.

    An element within another stands within it; the verb is given piece by piece where a reference cuts it. ``within`` is
    the identifier of the clause's element.
    """
    text = clause.text
    marks = deque(sorted(clause.marks, key=lambda mark: mark.offset))
    elements = deque(_nested(_references(clause, within, context), _named_parts(clause, context)))
    cuts = {0, len(text), *clause.verb_span, *(mark.offset for mark in marks)}
    places = sorted(cuts | {place for each in elements for place in (each.start, each.end)})
    opened: list[_Inline] = []
    for start, end in pairwise([*places, len(text)]):
        while opened and opened[-1].end <= start:
            to.end(opened.pop().name)
        while marks and marks[0].offset <= start:
            context.notes.write_mark(marks.popleft().label, to)
        while elements and elements[0].start <= start:
            opened.append(elements.popleft())
            to.start(opened[-1].name, opened[-1].attributes)
        if clause.verb and clause.verb_span.start <= start < clause.verb_span.end:
            to.add("concept", {"class": VERB, "refersTo": f"#{context.concept_of(clause)}"}, text[start:end])
        else:
            to.write(text[start:end])


def _references(clause: Clause, within: str, context: Context) -> list[_Inline]:
    """The references, longer ones first where several begin at one place."""
    cited = sorted(clause.citations, key=lambda each: (each.start, -each.end))
    return [
        _Inline(
            each.start,
            each.end,
            "ref",
            {
                "eId": context.ids.make("ref", within=within),
                "href": context.iri_of(each),
                "refersTo": f"#{context.id_of(each)}",
                TARGET: each.target,
            },
        )
        for each in cited
        if each.start < each.end
    ]


def _named_parts(clause: Clause, context: Context) -> list[_Inline]:
    """What the guidelines have an element for: the organ that takes the floor, symbol and session, days and meetings."""
    text, words, document = clause.text, context.words, context.document
    if words is None:
        return []
    if clause.kind is Kind.ENACTING and (organ := context.organ_of(clause)):
        name = text.rstrip("，,：: ")
        start = len(name) - len(name.lstrip('“"«„「‘ '))
        return [_Inline(start, len(name), "organization", {"refersTo": f"#{actor_of(organ)}"})]
    if clause.kind not in (Kind.MASTHEAD, Kind.CLOSING):
        return []
    found = [
        _Inline(*match.span(), "docDate", {"date": day})
        for match in words.date.finditer(text)
        if (day := words.day(match))
    ]
    if clause.kind is Kind.CLOSING:
        if not found and any(pattern.search(text) for pattern in words.closing):
            found.append(_Inline(0, len(text), "event", {"refersTo": f"#{MEETING}"}))
        return found
    for name, printed in (("session", document.session), ("docNumber", document.symbol)):
        if printed and (start := text.find(printed)) >= 0:
            found.append(_Inline(start, start + len(printed), name, {}))
    return found


def _nested(references: Sequence[_Inline], named: Sequence[_Inline]) -> list[_Inline]:
    """All in the order in which they begin, each within those that are still open or after them: what only overlaps a
    reference that begins before it, or any reference at all and is none, is left out.
    """
    kept: list[_Inline] = []
    ends: list[int] = []
    for each in references:
        while ends and ends[-1] <= each.start:
            ends.pop()
        if not ends or each.end <= ends[-1]:
            kept.append(each)
            ends.append(each.end)
    for each in named:
        if not any(_cross(each, other) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: (each.start, -each.end))


def _cross(one: _Inline, other: _Inline) -> bool:
    """Whether two stretches overlap and neither is within the other."""
    first, second = sorted((one, other), key=lambda each: (each.start, -each.end))
    return first.start < second.start < first.end < second.end
