"""The main body: sections, numbered paragraphs, and the lists and points below them, each within what it is below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from tui_reader.corpus import Clause, Kind
from tui_reader.exporting.akoma_ntoso.attributes import attributes_of
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.akoma_ntoso.context import PREAMBLE, Context
from tui_reader.exporting.akoma_ntoso.inline import write_text
from tui_reader.parsing.formats.akoma_ntoso import LABEL

_ELEMENTS = {Kind.OPERATIVE: "paragraph", Kind.PARAGRAPH: "paragraph", Kind.CHAPEAU: "alinea"}
_ITEMS = frozenset({Kind.SUBPARAGRAPH, Kind.LIST_ITEM})
_NUMBERED_THROUGH = frozenset({"paragraph", "article"})
_GENERIC = "hcontainer"


@dataclass(slots=True)
class _Open:
    """A clause whose element is still open, its identifier, and that of the list that is open in it, if one is."""

    clause: Clause | None
    element: str
    id: str
    list: str = ""


class HierarchyWriter:
    """Writes the clauses of the main body of a file, or of a part of it whose identifier is ``within``."""

    def __init__(self, context: Context, to: Builder, within: str, parent: str | None) -> None:
        self._context = context
        self._to = to
        self._within = within
        self._open = [_Open(None, "", within)]
        self._parent = parent
        self._numbers: Counter[str] = Counter()

    def write(self, clauses: Sequence[Clause], after: Callable[[str], None] | None = None) -> None:
        """Write clauses in reading order; ``after``, given its identifier, writes what stands in the text of the last."""
        numbered = (clause for clause in clauses if _ELEMENTS.get(clause.kind) == "paragraph" and clause.number)
        self._numbers.update(clause.number for clause in numbered)
        if not clauses:
            self._to.add("p")
        for clause, follower in zip_longest(clauses, clauses[1:]):
            while self._open[-1].clause is not None and self._open[-1].clause.id != clause.parent:
                self._close()
            self._write_one(clause, follower, None if follower else after)
        while len(self._open) > 1:
            self._close()
        self._end_list()

    def _write_one(self, clause: Clause, follower: Clause | None, after: Callable[[str], None] | None) -> None:
        holder = self._open[-1]
        has_children = follower is not None and follower.parent == clause.id
        element = "paragraph" if after else self._element_of(clause, has_children)
        is_item = _is_item(clause, holder.element)
        if is_item and not holder.list:
            self._start_list(holder)
        elif not is_item:
            self._end_list()
        number = self._context.numeral_in(clause.label) if element in ("article", "chapter") else clause.label
        name = self._context.ids.make(
            clause.kind.value if element == _GENERIC else element, number, self._prefix_of(clause, element)
        )
        parent = holder.clause.id if holder.clause else self._parent
        given = attributes_of(clause, name, parent)
        if element == _GENERIC:
            given["name"] = clause.kind.value
        if clause.kind is Kind.PREAMBULAR:
            given["refersTo"] = f"#{PREAMBLE}"
        self._to.start(element, given)
        if element == "crossHeading":
            if clause.label:
                self._to.add("inline", {"name": LABEL, "class": LABEL}, clause.label)
            write_text(clause, name, self._context, self._to)
            self._to.end(element)
            return
        if clause.label:
            self._to.add("num", text=clause.label)
        opened = _Open(clause, element, name)
        self._write_words(clause, opened, follower if has_children else None, after)
        if has_children:
            self._open.append(opened)
        else:
            self._to.end(element)

    def _write_words(
        self, clause: Clause, opened: _Open, first: Clause | None, after: Callable[[str], None] | None
    ) -> None:
        """The text of a clause: a heading, what introduces its children, or all that there is."""
        if clause.kind is Kind.HEADING or (opened.element == "article" and first is not None):
            with self._to.element("heading"):
                write_text(clause, opened.id, self._context, self._to)
            return
        if first is not None and _is_item(first, opened.element):
            self._start_list(opened)
        with self._to.element("intro" if first else "content"), self._to.element("p"):
            write_text(clause, opened.id, self._context, self._to)
            if after is not None:
                after(opened.id)

    def _element_of(self, clause: Clause, has_children: bool) -> str:
        if clause.kind is Kind.HEADING:
            return "chapter" if self._context.is_chapter(clause.label) else "section"
        if clause.kind is Kind.PARAGRAPH and self._context.is_article(clause.label):
            return "article"
        if clause.kind in _ITEMS:
            is_point = _is_item(clause, self._open[-1].element)
            return ("point" if clause.label else "indent") if is_point else "paragraph"
        if clause.kind is Kind.PREAMBULAR and self._open[-1].clause is not None and not has_children:
            return "crossHeading"
        return _ELEMENTS.get(clause.kind, _GENERIC)

    def _prefix_of(self, clause: Clause, element: str) -> str:
        """What the number of a clause counts in: paragraphs are numbered through the document, all else where it is."""
        if element in _NUMBERED_THROUGH and self._numbers[clause.number] == 1 and clause.kind in _ELEMENTS:
            return self._within
        return self._open[-1].list or self._open[-1].id

    def _start_list(self, holder: _Open) -> None:
        holder.list = self._context.ids.make("list", within=holder.id)
        self._to.start("list", {"eId": holder.list})

    def _end_list(self) -> None:
        if self._open[-1].list:
            self._open[-1].list = ""
            self._to.end("list")

    def _close(self) -> None:
        self._end_list()
        self._to.end(self._open.pop().element)


def _is_item(clause: Clause, within: str) -> bool:
    """Whether a clause is an item of a list in an element of that name; in articles, numbers are those of paragraphs."""
    return clause.kind in _ITEMS and not (within == "article" and clause.number.isdecimal())
