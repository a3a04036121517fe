"""The results of a search, a row each: where, and the match in its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui_reader.corpus import Document, Span
from tui_reader.searching import Match
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name, short_label
from tui_reader.tui.widgets.inked import Row
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.typesetting.gist import gist
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
_STOPS = "，。；：！？、"


class ResultsList(LineView):
    """Matches, best first. Choosing one asks to read it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.matches: tuple[Match, ...] = ()
        self._documents: Mapping[str, Document] = {}
        self._name_cells = 0

    def show(self, matches: Sequence[Match], documents: Mapping[str, Document], cursor: int = 0) -> None:
        """Show these matches; ``documents`` by id, for their names."""
        self.matches, self._documents = tuple(matches), documents
        names = [cell_width(document_name(document)) for document in documents.values()]
        self._name_cells = min(14, max(names, default=0))
        self.set_reactive(LineView.cursor, cursor)
        self.set_reactive(LineView.top, 0)
        self.lay_out(keep=False)
        self.show_cursor()
        if self.matches:
            self.post_message(self.Moved(self, self.cursor))

    def measure(self, width: int) -> Sequence[int]:
        """A row each; see LineView."""
        return [1] * len(self.matches)

    def row(self, item: int, row: int) -> Row:
        """Where the match is, the match in its sentence, and how it was found if not to the letter."""
        match = self.matches[item]
        document = self._documents[match.document]
        clause = document.clause(match.clause)
        name = gist(document_name(document), self._name_cells)
        label = gist(short_label(clause) if clause.label else clause.id, _LABEL_CELLS)
        head: list[tuple[str, tuple[Ink, ...]]] = [
            (" " + name + " " * (self._name_cells - cell_width(name) + 1), (Ink.NAME,)),
            (" " * (_LABEL_CELLS - cell_width(label)) + label + "  ", (Ink.LABEL,)),
        ]
        tier = _(_TIERS.get(match.tier, "")) if _TIERS.get(match.tier) else ""
        why = f"{tier}: {match.reason}" if tier and match.tier == "variant" and match.reason else tier
        why = gist(why, max(0, self.row_width // 4))
        taken = sum(cell_width(text) for text, _inks in head)
        room = max(8, self.row_width - taken - cell_width(why) - 2)
        sentence = _in_sentence(match.text, match.spans, room)
        used = sum(cell_width(text) for text, _inks in sentence)
        return [*head, *sentence, (" " * (room - used + 1), ()), (why + " ", (Ink.QUIET,))]


def _in_sentence(text: str, spans: Sequence[Span], room: int) -> list[tuple[str, tuple[Ink, ...]]]:
    """The matches of a text lit in ``room`` cells: from the start of the first one's sentence if that fits."""
    first = spans[0] if spans else Span(0, 0)
    start = max((text.rfind(stop, 0, first.start) + 1 for stop in _STOPS), default=0)
    match_cells = cell_width(text[first.start : first.end])
    lead = max(0, min(room // 3, room - match_cells - 2))
    if cell_width(text[start : first.start]) > lead:
        start = first.start
        while start > 0 and cell_width(text[start - 1 : first.start]) < lead:
            start -= 1
    row: list[tuple[str, tuple[Ink, ...]]] = []
    if start > 0:
        row.append(("…", (Ink.QUIET,)))
        room -= 1
    shown = gist(text[start:], room)
    cut = len(shown) - (1 if len(shown) < len(text) - start or shown != text[start:] else 0)
    place = 0
    for span in spans:
        begin, end = max(span.start - start, place), min(span.end - start, cut)
        if begin < end:
            row += [(shown[place:begin], ()), (shown[begin:end], (Ink.MATCH,))]
            place = end
    row.append((shown[place:], ()))
    return row
