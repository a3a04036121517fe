"""The results of a search, a row each: where, and the match in its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui_reader.corpus import Document
from tui_reader.searching import Match, excerpt
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name
from tui_reader.tui.widgets.inked import Row, Stretch, spread
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.typesetting.gist import gist, pad
from tui_reader.typesetting.overlay import cut_text
from tui_reader.typesetting.visible import visible
from tui_reader.typesetting.widths import cell_width
from tui_reader.wording import N_, _

_LABEL_CELLS = 5
_TIERS = {
    "exact": "",
    "fuzzy": N_("like it"),
    "variant": N_("variant"),
    "pinyin": N_("pinyin"),
    "initials": N_("initials"),
}
_WHY = {
    "exact": N_("to the letter"),
    "fuzzy": N_("like what was typed"),
    "variant": N_("another name of it"),
    "pinyin": N_("read like what was typed"),
    "initials": N_("begins like what was typed"),
}
_FOOTNOTE = "footnote "


class _Group(NamedTuple):
    """The heading of a document's results."""

    document: Document
    results: int


class ResultsList(LineView):
    """Matches by rank, or by document with the best one's first. Choosing one asks to read it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.matches: tuple[Match, ...] = ()
        self._rows: list[_Group | int] = []
        self._documents: Mapping[str, Document] = {}
        self._name_cells = 0
        self._grouped = False

    @property
    def chosen(self) -> int | None:
        """The rank (from 0) of the match under the cursor, None where there is none."""
        if not self._rows or self.cursor >= len(self._rows):
            return None
        entry = self._rows[self.cursor]
        return entry if isinstance(entry, int) else None

    @property
    def in_sight(self) -> tuple[int, ...]:
        """The ranks of all matches in the order in which they are shown."""
        return tuple(entry for entry in self._rows if isinstance(entry, int))

    def show(
        self,
        matches: Sequence[Match],
        documents: Mapping[str, Document],
        *,
        grouped: bool = False,
        chosen: int = 0,
        top: int = 0,
    ) -> None:
        """Show these matches, the cursor on the one of rank ``chosen``; ``documents`` by id, for their names."""
        self.matches, self._documents, self._grouped = tuple(matches), documents, grouped
        self._rows = _by_document(self.matches, documents) if grouped else list(range(len(self.matches)))
        named = {match.document: documents[match.document] for match in self.matches}
        self._name_cells = min(14, max((cell_width(document_name(each)) for each in named.values()), default=0))
        self.set_reactive(LineView.cursor, self._rows.index(chosen) if chosen in self._rows else 0)
        self.set_reactive(LineView.top, top)
        self.lay_out(keep=False)
        self.show_cursor()
        if self._rows and not self.is_stop(self.cursor):
            self.move_to(self.next_stop(self.cursor, 1) or 0)
        elif self._rows:
            self.post_message(self.Moved(self, self.cursor))

    def measure(self, width: int) -> Sequence[int]:
        """A row each; see LineView."""
        return [1] * len(self._rows)

    def is_stop(self, item: int) -> bool:
        """The cursor rests on matches."""
        return isinstance(self._rows[item], int)

    def row(self, item: int, row: int) -> Row:
        """A document's heading; or where the match is, the match in its sentence, and how it was found if not exactly."""
        entry = self._rows[item]
        if isinstance(entry, _Group):
            name = document_name(entry.document)
            title = "" if name == entry.document.title else entry.document.title
            count = [(f"{entry.results} ", (Ink.QUIET,))]
            return spread([(f" {name}", (Ink.NAME,)), (f"  {title}", (Ink.HEADING,))], count, self.row_width)
        match = self.matches[entry]
        head = self._head(match)
        tier = _(_TIERS[match.tier]) if _TIERS[match.tier] else ""
        why = f"{tier}: {match.reason}" if tier and match.tier == "variant" and match.reason else tier
        why = gist(why, max(0, self.row_width // 4))
        taken = sum(cell_width(text) for text, _inks in head)
        room = max(8, self.row_width - taken - cell_width(why) - 2)
        sentence = _in_sentence(match, room)
        used = sum(cell_width(text) for text, _inks in sentence)
        return [*head, *sentence, (" " * (room - used + 1), ()), (why + " ", (Ink.QUIET,))]

    def _head(self, match: Match) -> list[Stretch]:
        document = self._documents[match.document]
        clause = document.clause(match.clause)
        label = pad(clause.number or clause.id, _LABEL_CELLS, "right")
        if self._grouped:
            return [("  " + label + "  ", (Ink.LABEL,))]
        name = pad(document_name(document), self._name_cells)
        return [(f" {name} ", (Ink.NAME,)), (label + "  ", (Ink.LABEL,))]


def why_found(match: Match) -> str:
    """Why a match is among the results, in words: how it was found, as what, and how well."""
    parts = [part for part in match.reason.split("; ") if part]
    notes = [part.removeprefix(_FOOTNOTE) for part in parts if part.startswith(_FOOTNOTE)]
    names = [part for part in parts if not part.startswith(_FOOTNOTE)]
    said = _(_WHY[match.tier])
    if names:
        said += _(": {names}").format(names=", ".join(names))
    if notes:
        said += " · " + _("in footnote {label}").format(label=", ".join(notes))
    return said + f" · {match.score:.0f}"


def _by_document(matches: Sequence[Match], documents: Mapping[str, Document]) -> list[_Group | int]:
    """The ranks under headings: documents by their best match, the matches of each by rank."""
    ranks: dict[str, list[int]] = {}
    for rank, match in enumerate(matches):
        ranks.setdefault(match.document, []).append(rank)
    rows: list[_Group | int] = []
    for document, its in ranks.items():
        rows += [_Group(documents[document], len(its)), *its]
    return rows


def _in_sentence(match: Match, room: int) -> list[Stretch]:
    """The matches of a clause lit in ``room`` cells: from the beginning of the first one's part of the sentence."""
    text = match.text
    cut = excerpt(text, match.spans, room // 6, room)
    start = cut.start
    row: list[Stretch] = []
    if start > 0:
        row.append(("…", (Ink.QUIET,)))
        room -= 1
    shown = gist(text[start:], room)
    end = len(shown) - (shown != visible(text[start : start + len(shown)]))
    spans = [(span.start - start, span.end - start, Ink.MATCH) for span in match.spans]
    row += [(piece, (ink,) if ink else ()) for piece, ink in cut_text(shown, spans, 0, end)]
    return [*row, (shown[end:], ())]
