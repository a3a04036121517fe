"""The contents: documents, their parts and their clauses, as a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual.message import Message

from tui_reader.actions.registry import CONTENTS
from tui_reader.corpus import Anchor, Clause, Document
from tui_reader.corpus.outline import Outlined, Part
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name, part_name, short_label
from tui_reader.tui.widgets.inked import Row, Stretch, spread
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.typesetting.gist import gist
from tui_reader.typesetting.widths import cell_width

_LABEL_CELLS = 4
_LONG = 2_000
"""Clauses of a document that it takes a while to outline."""
_MOST_FILTERED = 20_000
"""Clauses beyond which the tree is filtered by the names of documents alone: a keystroke must not wait."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the tree: a document; or one of its parts, by number; or a clause of that part."""

    document: Document
    part: int | None = None
    clause: Clause | None = None


class Contents(LineView):
    """The tree of the library. Documents and parts unfold; a clause, when chosen, is asked to be read."""

    ACTIONS = CONTENTS
    BINDINGS = bindings(CONTENTS)

    @dataclass
    class Wanted(Message):
        """The user wants to read there."""

        anchor: Anchor

    class FilterAsked(Message):
        """The user wants to see only rows with certain words."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words: tuple[str, ...] = ()
        self._documents: tuple[Document, ...] = ()
        self._outlined: dict[str, Outlined] = {}
        self._open: set[tuple[str, int | None]] = set()
        self._entries: list[_Entry] = []
        self._rows: dict[tuple[str, int | None, str], int] = {}
        self._signs: Mapping[tuple[str, str], str] = {}
        self._signed: set[str] = set()

    def show(self, documents: Sequence[Document]) -> None:
        """Show these documents; what was unfolded stays so, and the cursor stays on its row."""
        here = self.entry_key(self.cursor)
        self._documents = tuple(documents)
        self._rebuild(here)

    def filter(self, words: str) -> None:
        """Show only the documents whose names, and the clauses whose texts have all these words, in any order.

        Of a library of more than some ten thousand clauses only the names are looked at.
        """
        self._words = tuple(_plain(words).split())
        self._rebuild(None if self._words else self.entry_key(self.cursor))

    def action_filter(self) -> None:
        """Ask for the words."""
        self.post_message(self.FilterAsked())

    def prepare(self, documents: Iterable[Document]) -> None:
        """Work out what takes long for long documents before they are shown; may be called from any thread."""
        for document in documents:
            if document.substantive > _LONG:
                self.outlined(document)
                _ = document.positions, document.cited  # kept with the document

    def show_signs(self, signs: Mapping[tuple[str, str], str]) -> None:
        """Show at clauses, by document and clause id, that one has written on them, and at what they are folded into."""
        if signs != self._signs:
            self._signs = signs
            self._signed = {document for document, _clause in signs}
            self.redraw()

    @property
    def unfolded(self) -> list[tuple[str, int | None]]:
        """What is unfolded: documents by id, their parts by number."""
        return sorted(self._open, key=lambda key: (key[0], -1 if key[1] is None else key[1]))

    def unfold_all(self, keys: Iterable[tuple[str, int | None]]) -> None:
        """Unfold these documents and parts, and no others."""
        self._open = set(keys)
        self._rebuild(self.entry_key(self.cursor))

    def reveal(self, document_id: str, clause_id: str) -> None:
        """Unfold the tree as far as that clause and put the cursor on it."""
        for document in self._documents:
            if document.id == document_id:
                if clause_id not in document.positions:
                    return
                number = self.outlined(document).part_of(clause_id)
                wanted = {(document_id, None), (document_id, number)}
                if not wanted <= self._open:
                    self._open = {key for key in self._open if key[0] == document_id} | wanted
                    self._rebuild(None)
                heading = self._parts_of(document)[number].heading
                row = "" if heading is not None and heading.id == clause_id else clause_id
                self._follow_to(self._rows[document_id, number, row])
                return

    def _follow_to(self, place: int) -> None:
        """Put the cursor on a row; one that is out of sight comes to a third of the height, so that few steps scroll."""
        height = self.size.height
        if self.count and not self.top <= place < self.top + height:
            self.scroll_to_row(place - height // 3)
        self.move_to(place)

    @property
    def document(self) -> Document | None:
        """The document that the cursor's row belongs to."""
        return self._entries[self.cursor].document if self._entries else None

    def entry_key(self, place: int) -> tuple[str, int | None, str] | None:
        """What a row is about, to find it again after the tree changed."""
        if place >= len(self._entries):
            return None
        entry = self._entries[place]
        return entry.document.id, entry.part, entry.clause.id if entry.clause else ""

    def _rebuild(self, here: tuple[str, int | None, str] | None) -> None:
        self._entries = list(self._visible())
        self._rows = {
            (entry.document.id, entry.part, entry.clause.id if entry.clause else ""): place
            for place, entry in enumerate(self._entries)
        }
        self.lay_out()
        if here in self._rows:
            self.move_to(self._rows[here])

    def _visible(self) -> Iterator[_Entry]:
        if self._words:
            yield from self._filtered()
            return
        for document in self._documents:
            yield _Entry(document)
            if (document.id, None) not in self._open:
                continue
            for number, part in enumerate(self._parts_of(document)):
                yield _Entry(document, number)
                if (document.id, number) in self._open:
                    for clause in part.clauses:
                        if clause is not part.heading:
                            yield _Entry(document, number, clause)

    def _filtered(self) -> Iterator[_Entry]:
        """The rows that have the words, each below the rows that it stands under."""
        clauses = sum(document.size for document in self._documents)
        for document in self._documents:
            named = self._has_words(f"{document.id} {document.title}")
            found = []
            for number, part in enumerate(self._parts_of(document) if clauses <= _MOST_FILTERED else ()):
                rows = [
                    _Entry(document, number, clause)
                    for clause in part.clauses
                    if clause is not part.heading and self._has_words(f"{clause.id} {clause.label} {clause.text}")
                ]
                if rows or (part.heading is not None and self._has_words(part.heading.text)):
                    found += [_Entry(document, number), *rows]
            if named or found:
                yield _Entry(document)
                yield from found

    def _has_words(self, text: str) -> bool:
        plain = _plain(text)
        return all(word in plain for word in self._words)

    def outlined(self, document: Document) -> Outlined:
        """A document's parts; may be asked for from any thread."""
        known = self._outlined.get(document.id)
        if known is None or known.document is not document:
            known = self._outlined[document.id] = Outlined(document)
        return known

    def _parts_of(self, document: Document) -> tuple[Part, ...]:
        return self.outlined(document).parts

    # Unfolding and choosing.

    def _fold_key(self, entry: _Entry) -> tuple[str, int | None]:
        return entry.document.id, entry.part

    def action_unfold(self) -> None:
        """Unfold the row, or go to the first below it where it is unfolded."""
        if not self._entries:
            return
        entry = self._entries[self.cursor]
        if entry.clause is not None:
            self.action_choose()
        elif self._fold_key(entry) in self._open:
            self.action_next_item()
        else:
            self._open.add(self._fold_key(entry))
            self._rebuild(self.entry_key(self.cursor))

    def action_fold(self) -> None:
        """Fold the row, or go to the row that it stands under."""
        if not self._entries:
            return
        entry = self._entries[self.cursor]
        if entry.clause is None and self._fold_key(entry) in self._open:
            self._open.discard(self._fold_key(entry))
            self._rebuild(self.entry_key(self.cursor))
            return
        for place in range(self.cursor - 1, -1, -1):
            above = self._entries[place]
            if above.clause is None and (entry.clause is not None or above.part is None):
                self.move_to(place)
                return

    def on_line_view_chosen(self, event: LineView.Chosen) -> None:
        """A clause is read; a part or document unfolds and is read from its beginning."""
        event.stop()
        entry = self._entries[event.item]
        key = self._fold_key(entry)
        if entry.clause is not None:
            self.post_message(self.Wanted(Anchor(entry.document.id, entry.clause.id)))
        elif key in self._open:
            self.action_fold()
        else:
            self.action_unfold()

    # Drawing.

    def measure(self, width: int) -> Sequence[int]:
        """Every row is one row high; see LineView."""
        return [1] * len(self._entries)

    def row(self, item: int, row: int) -> Row:
        """A row of the tree with its count or label, and the gist in what room there is."""
        entry = self._entries[item]
        width = self.row_width
        is_open = self._words or self._fold_key(entry) in self._open
        arrow = "▾" if is_open else "▸"
        if entry.clause is not None:
            return _clause_row(entry.clause, width, self._signs.get((entry.document.id, entry.clause.id), ""))
        if entry.part is not None:
            part = self._parts_of(entry.document)[entry.part]
            count = len(part.clauses) - (1 if part.heading else 0)
            foldable = arrow if count else " "
            name = part_name(part)
            return spread(
                [(f"  {foldable} ", (Ink.QUIET,)), (name, (Ink.HEADING,))],
                [*self._sign_of(entry.document, part.clauses), (f"{count or ''} ", (Ink.QUIET,))],
                width,
            )
        name = document_name(entry.document)
        title = "" if name == entry.document.title else entry.document.title
        left = [(f"{arrow} ", (Ink.QUIET,)), (name, (Ink.NAME,)), (" " + title if title else "", ())]
        signs = self._sign_of(entry.document, entry.document.clauses) if entry.document.id in self._signed else []
        return spread(left, [*signs, (f"{entry.document.substantive} ", (Ink.QUIET,))], width)

    def _sign_of(self, document: Document, clauses: Sequence[Clause]) -> Row:
        """The sign of the first of some clauses that one has written on."""
        signs = (self._signs.get((document.id, clause.id)) for clause in clauses) if self._signs else ()
        sign = next(filter(None, signs), "")
        return [(f"{sign} ", (Ink.NOTE,))] if sign else []


def _plain(text: str) -> str:
    """A text as it is looked for: in whatever case, white space as single spaces."""
    return " ".join(text.casefold().split())


def _clause_row(clause: Clause, width: int, sign: str) -> Row:
    label = short_label(clause)
    padding = " " * max(0, _LABEL_CELLS - cell_width(label))
    room = max(2, width - 3 - max(_LABEL_CELLS, cell_width(label)))
    text = gist(clause.text, room)
    start, end = clause.verb_span
    end = min(end, len(text))
    row: list[Stretch] = [(sign or " ", (Ink.NOTE,)), (f" {padding}{label} ", (Ink.LABEL,))]
    if end > start:
        row += [(text[:start], ()), (text[start:end], (Ink.VERB,)), (text[end:], ())]
    else:
        row.append((text, ()))
    return row
