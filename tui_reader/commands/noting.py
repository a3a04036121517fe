"""The commands about what one wrote: notes, note, bookmarks."""

from __future__ import annotations

import sys
from argparse import Namespace
from unicodedata import category

from tui_reader.commands.choosing import choose_clause
from tui_reader.commands.ink import on_terminal
from tui_reader.commands.output import (
    FOUND,
    NOTHING,
    CallError,
    deliver,
    format_wanted,
    json_text,
    print_json,
    say,
    wants_json,
)
from tui_reader.commands.reporting import deliver_table, wants_csv
from tui_reader.commands.standard_input import STANDARD_INPUT, standard_input_text
from tui_reader.commands.table import NOTES_FORMATS
from tui_reader.commands.tables import Finding, print_findings, print_rows
from tui_reader.exporting.notes import bookmark_value, note_value, place_of
from tui_reader.library import Library
from tui_reader.memory import Bookmark, How, Kept, Memory, Note, NotKept, Placed, placed, quote, searched_text
from tui_reader.wording import N_, _

_PLACES = {
    "same": "",
    "moved": N_("moved"),
    "reworded": N_("other words now"),
    "gone": N_("words gone"),
    "lost": N_("place lost"),
}
"""How a place was found again, in words for who looks at a terminal."""


def print_notes(options: Namespace) -> int:
    """``notes``: all notes, or those with some words, in a format of choice. Raises CallError."""
    wanted = " ".join(options.words).casefold().split()
    kept = _kept()
    notes = [each for each in kept.notes if all(word in searched_text(each) for word in wanted)]
    form = "json" if options.json else format_wanted(options.format, options.output, NOTES_FORMATS)
    if form == "json":
        deliver(json_text([note_value(each) for each in notes]), options.output)
    elif form == "csv" and notes:
        values = [note_value(each) for each in notes]
        deliver_table(values[0], [tuple(value.values()) for value in values], options.output)
    elif form == "html" and notes:
        from tui_reader.exporting.notes import notes_html

        deliver(notes_html(notes), options.output)
    elif (form == "md" or options.output) and notes:
        from tui_reader.exporting.notes import notes_markdown

        deliver(notes_markdown(notes), options.output)
    else:
        print_findings(map(_finding, notes))
    lost = sum(each.found is None or each.found.how is How.GONE for each in notes)
    if lost:
        say(_("{count} have lost their place: their words are no longer in the library").format(count=lost))
    if not notes:
        say(_("no note has these words") if wanted else _("there are no notes yet; wildreader note DOC CLAUSE TEXT"))
    return FOUND if notes else NOTHING


def write_note(options: Namespace) -> int:
    """``note``: write a note on a clause; its text from the call or from standard input. Raises NotFound, CallError."""
    library, document, clause = choose_clause(options.doc, options.clause)
    text = " ".join(options.text)
    if text == STANDARD_INPUT or not (text or sys.stdin.isatty()):
        text = standard_input_text()
    if not _is_text(text):
        raise CallError(_("the note holds bytes that are no UTF-8; type it, or pipe it in as UTF-8"))
    if not text.strip():
        raise CallError(_("the note is empty; type it after the clause, or pipe it in"))
    memory = Memory.open()
    try:
        if memory.in_ram:
            raise CallError(memory.trouble)
        note = memory.notes.write(quote(document, clause), text.strip("\n"))
    except NotKept as error:
        raise CallError(str(error)) from error
    finally:
        memory.close()
    if memory.trouble:
        say(memory.trouble)
    (told,) = placed([note], library.documents())
    if options.json:
        print_json(note_value(told))
    else:
        print_findings([_finding(told)])
    return FOUND


def print_bookmarks(options: Namespace) -> int:
    """``bookmarks``: all bookmarks by name. Raises CallError."""
    kept = _kept()
    values = [bookmark_value(each) for each in kept.bookmarks]
    if wants_json(options):
        print_json(values, options.output)
    elif wants_csv(options) and values:
        deliver_table(values[0], [tuple(value.values()) for value in values], options.output)
    else:
        print_rows(
            [
                (each.item.name, f"{each.document}#{each.clause}", _told_place(each), each.item.at.words)
                for each in kept.bookmarks
            ]
        )
    if not kept.bookmarks:
        say(_("there are no bookmarks yet; m sets one in the reader"))
    return FOUND if kept.bookmarks else NOTHING


def _is_text(text: str) -> bool:
    """Whether all of it can be kept: bytes of a call that are no text arrive as lone surrogates."""
    return all(category(char) != "Cs" for char in text)


def _kept() -> Kept:
    memory = Memory.open()
    try:
        kept = memory.kept(Library.open().documents())
    except NotKept as error:
        raise CallError(str(error)) from error
    finally:
        memory.close()
    if memory.trouble:
        say(memory.trouble)
    return kept


def _told_place(placed: Placed[Note] | Placed[Bookmark]) -> str:
    """How a place was found again: in words on a terminal, nothing where it is as it was; piped as in JSON."""
    place = place_of(placed)
    words = _PLACES.get(place, place) if on_terminal() else place
    return _(words) if words else ""


def _finding(placed: Placed[Note]) -> Finding:
    """A note on standard output: where it is, how it was found again, what was written, and the words that it is on."""
    head = (placed.document, placed.clause, placed.item.changed[:10], _told_place(placed))
    return Finding(head, " / ".join(placed.item.text.splitlines()), placed.item.at.words)
