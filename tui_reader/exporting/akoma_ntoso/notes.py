"""The footnotes of a document: each stands where it is first referred to, later marks point to it."""

from __future__ import annotations

from tui_reader.corpus import Document, Footnote
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.pieces import note_names
from tui_reader.parsing.formats.akoma_ntoso import LINES, PLACE, lines_in


class Notes:
    """The notes that have been written, and those that have not."""

    def __init__(self, document: Document) -> None:
        ids = [f"fn_{name}" for name in note_names(document)]
        self._placed = list(zip(range(len(ids)), ids, document.footnotes, strict=True))
        marked = {mark.label for clause in document.clauses for mark in clause.marks}
        self._by_label = {note.label: each for each in reversed(self._placed) if (note := each[2]).label in marked}
        self._written: set[str] = set()

    def write_mark(self, label: str, to: Builder) -> None:
        """The note itself at its first mark, a reference to it at a later one."""
        place, note_id, note = self._by_label.get(label, (0, "", Footnote(label, "")))
        with to.element("sup"):
            if note_id and label not in self._written:
                self._written.add(label)
                with to.element("authorialNote", _attributes(place, note_id, note) | {"placement": "bottom"}):
                    to.add("p", text=note.text)
            else:
                to.add("noteRef", {"href": f"#{note_id}", "marker": label})

    def write_unmarked(self, to: Builder) -> None:
        """The notes that no mark refers to, in the metadata's own list of notes."""
        unmarked = [each for each in self._placed if self._by_label.get(each[2].label) is not each]
        if unmarked:
            with to.element("notes", {"source": "#wildreader"}):
                for place, note_id, note in unmarked:
                    with to.element("note", _attributes(place, note_id, note)):
                        to.add("p", text=note.text)


def _attributes(place: int, note_id: str, note: Footnote) -> dict[str, str]:
    return {"eId": note_id, "marker": note.label, PLACE: str(place), LINES: lines_in(note.lines)}
