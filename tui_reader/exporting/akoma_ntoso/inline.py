"""The text of a clause: its verb, references and notes as elements at their places."""

from __future__ import annotations

from itertools import pairwise

from tui_reader.corpus import Citation, Clause, Document, Footnote
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.pieces import note_names
from tui_reader.parsing.formats.akoma_ntoso import LINES, PLACE, VERB, lines_in


class Notes:
    """The footnotes of a document: each stands where it is first referred to, later marks point to it."""

    def __init__(self, document: Document) -> None:
        ids = [f"fn_{name}" for name in note_names(document)]
        self._placed = list(zip(range(len(ids)), ids, document.footnotes, strict=True))
        marked = {mark.label for clause in document.clauses for mark in clause.marks}
        self._by_label = {note.label: each for each in reversed(self._placed) if (note := each[2]).label in marked}
        self._written: set[str] = set()

    def write_mark(self, label: str, to: Builder) -> None:
        """The note itself at its first mark, a reference to it at a later one."""
        place, note_id, note = self._by_label.get(label, (0, "", Footnote(label, "")))
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
    return {
        "eId": note_id,
        "marker": note.label,
        PLACE: str(place),
        LINES: lines_in(note.lines),
    }


def write_text(clause: Clause, notes: Notes, to: Builder) -> None:
    """The clean text of a clause, cut wherever its verb, a reference or a mark begins or ends.

    A reference within another stands within it; the verb is given piece by piece where a reference cuts it.
    """
    text = clause.text
    marks = sorted(clause.marks, key=lambda mark: mark.offset)
    references = _nested(clause)
    cuts = {0, len(text), *clause.verb_span, *(mark.offset for mark in marks)}
    places = sorted(cuts | {place for each in references for place in (each.start, each.end)})
    opened: list[Citation] = []
    for start, end in pairwise([*places, len(text)]):
        while opened and opened[-1].end <= start:
            opened.pop()
            to.end("ref")
        for mark in marks:
            if mark.offset == start:
                notes.write_mark(mark.label, to)
        for each in references:
            if each.start == start:
                opened.append(each)
                to.start("ref", {"href": each.target})
        if clause.verb and clause.verb_span.start <= start < clause.verb_span.end:
            to.add("inline", {"name": VERB}, text[start:end])
        else:
            to.write(text[start:end])


def _nested(clause: Clause) -> list[Citation]:
    """The references in the order in which they begin, longer ones first, without any that only overlaps another."""
    references: list[Citation] = []
    for each in sorted(clause.citations, key=lambda each: (each.start, -each.end)):
        if each.start < each.end and not any(other.start < each.start < other.end < each.end for other in references):
            references.append(each)
    return references
