"""The clauses of a document in the parts that Akoma Ntoso has: preface, preamble, main body, conclusions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, takewhile

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.akoma_ntoso.inline import Notes, write_text
from tui_reader.parsing.formats.akoma_ntoso import LABEL, LINES, PARENT, lines_in

_FRONT = frozenset({Kind.MASTHEAD, Kind.TITLE})
_PREAMBLE = frozenset({Kind.ENACTING, Kind.PREAMBULAR})
_IN_PREAMBLE = _PREAMBLE | {Kind.CHAPEAU, Kind.SUBPARAGRAPH, Kind.LIST_ITEM}
_HIERARCHY = {
    Kind.OPERATIVE: "paragraph",
    Kind.PARAGRAPH: "paragraph",
    Kind.SUBPARAGRAPH: "subparagraph",
    Kind.CHAPEAU: "paragraph",
    Kind.LIST_ITEM: "point",
    Kind.HEADING: "section",
}


def add_structure(document: Document, notes: Notes, to: Builder) -> None:
    """The clauses in reading order; those before and after the main body only if nothing of it would be passed over."""
    clauses = document.clauses
    front = tuple(takewhile(lambda clause: clause.kind in _FRONT, clauses))
    preamble: tuple[Clause, ...] = ()
    if any(clause.kind in _PREAMBLE for clause in clauses[len(front) : len(front) + 1]):
        preamble = tuple(takewhile(lambda clause: clause.kind in _IN_PREAMBLE, clauses[len(front) :]))
    rest = clauses[len(front) + len(preamble) :]
    closing = tuple(reversed(tuple(takewhile(lambda clause: clause.kind is Kind.CLOSING, reversed(rest)))))
    body = rest[: len(rest) - len(closing)]
    if front:
        with to.element("preface"):
            for clause in front:
                is_title = clause.kind is Kind.TITLE
                with to.element(
                    "longTitle" if is_title else "container", _attributes(clause, None, named=not is_title)
                ):
                    _write_block(clause, notes, to)
    if preamble:
        with to.element("preamble"):
            _write_preamble(preamble, notes, to)
    with to.element("mainBody"):
        _write_body(body, notes, to)
    if closing:
        with to.element("conclusions"):
            for clause in closing:
                with to.element("container", _named(clause)):
                    _write_block(clause, notes, to)


def _write_preamble(clauses: Sequence[Clause], notes: Notes, to: Builder) -> None:
    for is_recital, run in groupby(clauses, key=lambda clause: clause.kind is Kind.PREAMBULAR):
        if is_recital:
            group = tuple(run)
            with to.element("recitals", {"eId": f"recitals_{group[0].id}"}):
                for clause in group:
                    with to.element("recital", _attributes(clause, None)):
                        _write_block(clause, notes, to)
            continue
        for clause in run:
            with to.element("formula" if clause.kind is Kind.ENACTING else "container", _named(clause)):
                _write_block(clause, notes, to)


def _write_body(clauses: Sequence[Clause], notes: Notes, to: Builder) -> None:
    """Clauses, each within the one that it is below if that is still open."""
    if not clauses:
        to.add("p")
    open_: list[Clause] = []
    for place, clause in enumerate(clauses):
        while open_ and open_[-1].id != clause.parent:
            to.end(_element(open_.pop()))
        follower = clauses[place + 1] if place + 1 < len(clauses) else None
        has_children = follower is not None and follower.parent == clause.id
        name = _element(clause)
        to.start(name, _attributes(clause, open_[-1].id if open_ else None, named=name == "hcontainer"))
        if clause.label:
            to.add("num", text=clause.label)
        if clause.kind in (Kind.HEADING, Kind.ANNEX):
            with to.element("heading"):
                write_text(clause, notes, to)
        if clause.kind not in (Kind.HEADING, Kind.ANNEX) or not has_children:
            with to.element("intro" if has_children else "content"), to.element("p"):
                if clause.kind not in (Kind.HEADING, Kind.ANNEX):
                    write_text(clause, notes, to)
        if has_children:
            open_.append(clause)
        else:
            to.end(name)
    while open_:
        to.end(_element(open_.pop()))


def _element(clause: Clause) -> str:
    return _HIERARCHY.get(clause.kind, "hcontainer")


def _write_block(clause: Clause, notes: Notes, to: Builder) -> None:
    with to.element("p"):
        if clause.label:
            to.add("inline", {"name": LABEL}, clause.label)
        write_text(clause, notes, to)


def _named(clause: Clause) -> Mapping[str, str]:
    return _attributes(clause, None, named=True)


def _attributes(clause: Clause, parent: str | None, *, named: bool = False) -> dict[str, str]:
    """What every element of a clause carries; ``parent`` is the clause in whose element it stands."""
    given = {"eId": clause.id, "class": clause.kind.value, LINES: lines_in(clause.lines)}
    if named:
        given["name"] = clause.kind.value
    if clause.parent is not None and clause.parent != parent:
        given[PARENT] = clause.parent
    return given
