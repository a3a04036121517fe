"""The clauses of a document in the parts that Akoma Ntoso has: preface, preamble, main body, conclusions, attachments.

https://unsceb-hlcm.github.io/part3_ga/index-1.html
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.akoma_ntoso.attributes import attributes_of
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.akoma_ntoso.context import Context
from tui_reader.exporting.akoma_ntoso.hierarchy import HierarchyWriter
from tui_reader.exporting.akoma_ntoso.inline import write_text
from tui_reader.exporting.akoma_ntoso.meta import MAIN, add_component_meta, add_meta
from tui_reader.lexicon.iri import named
from tui_reader.parsing.formats.akoma_ntoso import LABEL

_FRONT = frozenset({Kind.MASTHEAD, Kind.TITLE})
_PREAMBLE = frozenset({Kind.ENACTING, Kind.PREAMBULAR})
_IN_PREAMBLE = _PREAMBLE | {Kind.CHAPEAU, Kind.SUBPARAGRAPH, Kind.LIST_ITEM}
_DRAFT, _ANNEX = "draft", "annex"
_CONTAINS = {"contains": "originalVersion"}


def add_document(context: Context, to: Builder) -> None:
    """The whole document, its annexes as attachments."""
    main, annexes = _apart(context.document)
    work = context.work
    with to.element(work.kind, {"name": work.name} | _CONTAINS):
        add_meta(context, [MAIN, *(_annex_name(number) for number in range(1, len(annexes) + 1))], to)
        _PartsWriter(context, to, "", None).write(main)
        if annexes:
            with to.element("attachments"):
                for number, clauses in enumerate(annexes, 1):
                    _write_annex(number, clauses, context, to)


def _apart(document: Document) -> tuple[Sequence[Clause], list[list[Clause]]]:
    """The main part of a document, and its annexes, each with all that follows it."""
    annexes: list[list[Clause]] = []
    main = list(takewhile(lambda clause: clause.kind is not Kind.ANNEX, document.clauses))
    for clause in document.clauses[len(main) :]:
        if clause.kind is Kind.ANNEX:
            annexes.append([])
        annexes[-1].append(clause)
    return main, annexes


def _annex_name(number: int) -> str:
    return f"{_ANNEX}_{number}"


def _write_annex(number: int, clauses: Sequence[Clause], context: Context, to: Builder) -> None:
    head = clauses[0]
    name = context.ids.make("attachment")
    with to.element("attachment", attributes_of(head, name, None)):
        if head.label:
            to.add("num", text=head.label)
        if head.text or head.marks:
            with to.element("heading"):
                write_text(head, name, context, to)
        work = named(_ANNEX, "", "", "")
        with to.element(work.kind, {"name": work.name} | _CONTAINS):
            add_component_meta(context, _annex_name(number), to)
            _PartsWriter(context, to, name, head.id).write(clauses[1:])


class _PartsWriter:
    """Writes clauses in parts: a document, an annex (``within`` its identifier), or a draft that is recommended in one."""

    def __init__(self, context: Context, to: Builder, within: str, parent: str | None) -> None:
        self._context = context
        self._to = to
        self._within = within
        self._parent = parent

    def write(self, clauses: Sequence[Clause]) -> None:
        """The clauses in reading order; those before and after the main body only if nothing of it would be passed over."""
        front = tuple(takewhile(lambda clause: clause.kind in _FRONT, clauses))
        rest = clauses[len(front) :]
        closing = tuple(takewhile(lambda clause: clause.kind is Kind.CLOSING, reversed(rest)))[::-1]
        rest = rest[: len(rest) - len(closing)]
        preamble: Sequence[Clause] = ()
        if rest and rest[0].kind in _PREAMBLE:
            preamble = tuple(takewhile(lambda clause: clause.kind in _IN_PREAMBLE, rest))
        recommending = _recommending(preamble)
        if recommending is not None:
            preamble = preamble[:recommending]
        body = rest[len(preamble) :]
        if front:
            with self._to.element("preface"):
                for clause in front:
                    self._write_container(clause)
        if preamble:
            with self._to.element("preamble"):
                self._write_preamble(preamble)
        with self._to.element("mainBody"):
            writer = HierarchyWriter(self._context, self._to, self._within, self._parent)
            if recommending is None:
                writer.write(body)
            else:
                writer.write(body[:1], lambda name: self._write_draft(body[1:], name))
        if closing:
            with self._to.element("conclusions"):
                for clause in closing:
                    self._write_container(clause)

    def _write_preamble(self, clauses: Sequence[Clause]) -> None:
        for is_recital, run in groupby(clauses, key=lambda clause: clause.kind is Kind.PREAMBULAR):
            if not is_recital:
                for clause in run:
                    self._write_container(clause)
                continue
            with self._to.element("recitals", {"eId": self._make_id("recitals")}):
                for clause in run:
                    name = self._make_id("recital", clause.label)
                    with self._to.element("recital", attributes_of(clause, name, self._parent)):
                        if clause.label:
                            self._to.add("num", text=clause.label)
                        self._write_words(clause, name)

    def _write_container(self, clause: Clause) -> None:
        """A clause of the preface, the preamble or the conclusions."""
        is_formula = clause.kind is Kind.ENACTING
        name = self._make_id("formula" if is_formula else clause.kind.value)
        given = attributes_of(clause, name, self._parent)
        given["name"] = "enactingFormula" if is_formula else clause.kind.value
        with self._to.element("formula" if is_formula else "container", given):
            if clause.label:
                element = "docNumber" if clause.kind is Kind.TITLE else "inline"
                with self._to.element("p"):
                    attributes = {"class": LABEL} | ({} if element == "docNumber" else {"name": LABEL})
                    self._to.add(element, attributes, clause.label)
            self._write_words(clause, name, "docTitle" if clause.kind is Kind.TITLE else None)

    def _write_words(self, clause: Clause, name: str, element: str | None = None) -> None:
        with self._to.element("p"):
            if element is None:
                write_text(clause, name, self._context, self._to)
            else:
                with self._to.element(element):
                    write_text(clause, name, self._context, self._to)

    def _write_draft(self, clauses: Sequence[Clause], within: str) -> None:
        """The text that an organ recommends to another: a resolution within the resolution."""
        name = self._context.ids.make("embeddedStructure", within=within)
        work = named(_DRAFT, "", "", "")
        with (
            self._to.element("embeddedStructure", {"eId": name}),
            self._to.element(work.kind, {"name": work.name} | _CONTAINS),
        ):
            add_component_meta(self._context, f"{_DRAFT}_1", self._to)
            _PartsWriter(self._context, self._to, name, None).write(clauses)

    def _make_id(self, element: str, label: str = "") -> str:
        return self._context.ids.make(element, label, self._within)


def _recommending(preamble: Sequence[Clause]) -> int | None:
    """The place of the words by which an organ recommends a draft to another, which takes the floor after them."""
    for place in range(1, len(preamble) - 1):
        before, clause, after = preamble[place - 1 : place + 2]
        if (before.kind, clause.kind, after.kind) == (Kind.ENACTING, Kind.CHAPEAU, Kind.ENACTING):
            return place
    return None
