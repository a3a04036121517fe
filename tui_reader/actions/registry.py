"""The registry of what can be done: bindings, footer, help, command palette and the README's table come from it.

Labels and explanations are English source strings; they are translated where they are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tui_reader.actions.keys import is_typed, shown
from tui_reader.wording import N_


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a user can do.

    ``name`` is the Textual action, ``keys`` the keys in Textual's names (the first is the one that is shown),
    ``label`` a word or two for the footer, ``explanation`` a sentence for help and palette. ``footer`` ranks it for the
    footer: the lowest rank goes last when room runs out; 0 keeps it out. ``group`` names the place where its keys are heard.
    """

    name: str
    keys: tuple[str, ...]
    label: str
    explanation: str
    footer: int = 0
    group: str = ""

    @property
    def id(self) -> str:
        """What it is called among all: its group and its name."""
        return f"{self.group}.{self.name}"

    @property
    def shown_key(self) -> str:
        """The key as it is printed on the footer and in the help."""
        return " ".join(map(shown, self.keys[:1]))

    @property
    def shown_keys(self) -> str:
        """All keys as they are printed in the help."""
        return " ".join(map(shown, self.keys))


def _group(name: str, *actions: Action) -> tuple[Action, ...]:
    return tuple(replace(action, group=name) for action in actions)


MOVING = _group(
    "moving",
    Action("next_item", ("j", "down"), N_("next"), N_("To the next clause or row"), 90),
    Action("previous_item", ("k", "up"), N_("previous"), N_("To the previous clause or row"), 89),
    Action("page_down", ("space", "pagedown", "ctrl+f"), N_("page"), N_("A page on"), 40),
    Action("page_up", ("b", "pageup", "ctrl+b"), N_("page back"), N_("A page back")),
    Action("half_down", ("ctrl+d",), N_("half a page"), N_("Half a page on")),
    Action("half_up", ("ctrl+u",), N_("half back"), N_("Half a page back")),
    Action("first_item", ("g", "home"), N_("beginning"), N_("To the beginning (gg works too)")),
    Action("last_item", ("G", "end"), N_("end"), N_("To the end")),
    Action("choose", ("enter",), N_("open"), N_("Open what the cursor is on"), 66),
)

CONTENTS = _group(
    "tree",
    Action("unfold", ("l", "right"), N_("unfold"), N_("Unfold a document or part; from a clause, read it"), 88),
    Action("fold", ("h", "left"), N_("fold"), N_("Fold a document or part, or go to the row above it"), 87),
    Action(
        "filter",
        ("slash",),
        N_("filter"),
        N_("Leave only the documents and clauses that have the words one types"),
        86,
    ),
)

FILTERING = _group(
    "filtering",
    Action("to_tree", ("enter", "down"), N_("to the tree"), N_("To the rows of the tree that are left"), 99),
    Action("end_filter", ("escape",), N_("all rows"), N_("Show all rows of the tree again"), 98),
)

EVERYWHERE = _group(
    "everywhere",
    Action("help", ("question_mark", "f1"), N_("help"), N_("Show the keys of the screen one is on"), 60),
    Action(
        "palette",
        ("ctrl+p",),
        N_("commands"),
        N_("The command palette: everything that can be done, by name"),
    ),
    Action(
        "next_theme",
        ("ctrl+t",),
        N_("colours"),
        N_("The next theme: dark, light, high contrast, the terminal's own colours"),
    ),
)

_EDITING = frozenset({"left", "right", "home", "end", "backspace", "delete"})
"""Keys that a box for words takes for itself, beside those that type a character."""


def left_by_a_box(actions: Iterable[Action]) -> tuple[Action, ...]:
    """What can be done while one types in a box, by the keys that this leaves."""
    left = (
        replace(each, keys=tuple(key for key in each.keys if not is_typed(key) and key not in _EDITING))
        for each in actions
    )
    return tuple(each for each in left if each.keys)


# Where one types, a question mark is a character like any other.
WHILE_TYPING = tuple(replace(each, keys=tuple(key for key in each.keys if not is_typed(key))) for each in EVERYWHERE)

READING = _group(
    "reading",
    Action("search", ("slash",), N_("search"), N_("Search all documents"), 85),
    Action("next_match", ("n",), N_("next match"), N_("To the next match of the last search")),
    Action("previous_match", ("N",), N_("previous match"), N_("To the previous match of the last search")),
    Action("in_context", ("K",), N_("in context"), N_("Every place of a word, one below the other")),
    Action(
        "compare",
        ("c",),
        N_("compare"),
        N_("Set this document beside another; from a related clause, beside that one"),
        80,
    ),
    Action("contents", ("t",), N_("contents"), N_("Show or hide the tree of documents"), 75),
    Action("related", ("r",), N_("related"), N_("Show or hide the clauses related to this one"), 74),
    Action("pin", ("P",), N_("pin"), N_("Keep the related clauses of this clause; again lets them follow the cursor")),
    Action("next_heading", ("right_square_bracket",), N_("next part"), N_("To the next part or heading")),
    Action(
        "previous_heading",
        ("left_square_bracket",),
        N_("previous part"),
        N_("To the previous part or heading"),
    ),
    Action("next_operative", ("right_parenthesis",), N_("next paragraph"), N_("To the next numbered paragraph")),
    Action("previous_operative", ("left_parenthesis",), N_("previous one"), N_("To the previous numbered paragraph")),
    Action(
        "next_citation", ("right_curly_bracket",), N_("next reference"), N_("To the next clause that cites something")
    ),
    Action(
        "previous_citation",
        ("left_curly_bracket",),
        N_("previous reference"),
        N_("To the previous clause that cites something"),
    ),
    Action("next_document", ("greater_than_sign",), N_("next document"), N_("To the next document")),
    Action("previous_document", ("less_than_sign",), N_("previous document"), N_("To the previous document")),
    Action(
        "references",
        ("f",),
        N_("references"),
        N_("The footnotes and citations of this clause, to read or follow"),
        70,
    ),
    Action("hints", ("F",), N_("labels"), N_("Label all that can be followed on the page; a letter follows it"), 37),
    Action("peek", ("p",), N_("peek"), N_("Look at what this clause refers to, without leaving it"), 38),
    Action("trace", ("T",), N_("trace"), N_("This clause through the library, by date, with what changed"), 35),
    Action("citations", ("w",), N_("citations"), N_("What this document cites, and what cites it"), 31),
    Action("terms", ("d",), N_("terms"), N_("What the things of this clause are called in all documents"), 29),
    Action("go_to_clause", ("colon",), N_("go to"), N_("To a clause by its number or id; a digit begins it, too"), 36),
    Action("source", ("s",), N_("source"), N_("The lines of the source that this clause was made from"), 30),
    Action("add_documents", ("a",), N_("add"), N_("Add files, or a folder of them, to the library"), 20),
    Action("copy", ("y",), N_("copy"), N_("Copy the clause's text"), 50),
    Action("copy_citation", ("Y",), N_("copy, cited"), N_("Copy the clause's text with its citation")),
    Action("copy_link", ("ctrl+y",), N_("copy reference"), N_("Copy a permanent reference to the clause")),
    Action("select", ("v",), N_("select"), N_("Select a stretch of the text, to copy it; the mouse does it, too")),
    Action("note", ("e",), N_("note"), N_("Write a note on this clause, or change one it has"), 34),
    Action("note_in_editor", ("E",), N_("note in editor"), N_("The same in your own editor ($VISUAL or $EDITOR)")),
    Action("bookmark", ("m",), N_("bookmark"), N_("Set a bookmark on this clause, or rename the one it has"), 33),
    Action("kept", ("M",), N_("notes"), N_("All notes and bookmarks: find, read, change, delete"), 32),
    Action("back", ("ctrl+o", "H", "backspace"), N_("back"), N_("Back to where one came from")),
    Action("forward", ("L",), N_("forward"), N_("Forward to where one came back from")),
    Action("wider", ("plus",), N_("wider"), N_("More room for the pane one is in; the mouse draws its border, too")),
    Action("narrower", ("minus",), N_("narrower"), N_("Less room for the pane one is in")),
    Action("next_pane", ("tab",), N_("pane"), N_("To the next pane"), 45),
    Action("previous_pane", ("shift+tab",), N_("previous pane"), N_("To the previous pane")),
    Action("leave", ("escape",), N_("back"), N_("From a pane back to the page; on the page, put out the matches")),
    Action("quit", ("q",), N_("quit"), N_("From a pane back to the page; from the page, leave the program"), 55),
)

COMPARING = _group(
    "comparing",
    Action("next_match", ("n",), N_("next match"), N_("To the next pair of matching clauses"), 85),
    Action("previous_match", ("N", "p"), N_("previous match"), N_("To the previous pair of matching clauses"), 84),
    Action("next_strong", ("s",), N_("strong"), N_("To the next strong match"), 60),
    Action("previous_strong", ("S",), N_("strong before"), N_("To the previous strong match")),
    Action("next_force", ("f",), N_("force"), N_("To the next change of force"), 78),
    Action("previous_force", ("F",), N_("force before"), N_("To the previous change of force")),
    Action("show", ("m",), N_("show"), N_("Show all, only matches, or only what has no counterpart"), 79),
    Action("unlink", ("u",), N_("unlink"), N_("Read both texts freely, each for itself; again links them"), 48),
    Action("unmatched", ("x",), N_("unmatched"), N_("Unfold or fold the clauses without a counterpart"), 80),
    Action("stack", ("v",), N_("stack"), N_("One text below the other, or both side by side"), 35),
    Action("swap", ("o",), N_("swap sides"), N_("The other document at the left, in its order"), 70),
    Action("read_left", ("h", "left"), N_("read left"), N_("Leave the comparison and read the left clause"), 50),
    Action(
        "read_right",
        ("l", "right"),
        N_("read right"),
        N_("Leave the comparison and read the right clause"),
        49,
    ),
    Action("compare", ("c",), N_("another"), N_("Choose another document for the right side"), 65),
    Action("next_pane", ("tab",), N_("pane"), N_("To the other text, when they are unlinked")),
    Action("copy", ("y",), N_("copy"), N_("Copy the pair of clauses"), 40),
    Action("save", ("e",), N_("save"), N_("Save the comparison as a page, Markdown or a table"), 45),
    Action("leave", ("q", "escape"), N_("back"), N_("Back to reading"), 55),
)

SELECTING = _group(
    "selecting",
    Action("right", ("l", "right"), N_("character"), N_("A character on"), 80),
    Action("left", ("h", "left"), N_("character back"), N_("A character back")),
    Action("phrase_on", ("w",), N_("phrase"), N_("To the end of the phrase"), 79),
    Action("phrase_back", ("b",), N_("phrase back"), N_("To the start of the phrase")),
    Action("line_down", ("j", "down"), N_("line"), N_("A line down"), 78),
    Action("line_up", ("k", "up"), N_("line up"), N_("A line up")),
    Action("line_start", ("0", "home"), N_("line's start"), N_("To the line's start")),
    Action("line_end", ("dollar_sign", "end"), N_("line's end"), N_("To the line's end")),
    Action("whole_clause", ("a",), N_("clause"), N_("The whole of the clauses that are selected"), 70),
    Action("other_end", ("o",), N_("other end"), N_("Go on at the other end of the selection"), 60),
    Action("copy", ("y", "enter"), N_("copy"), N_("Copy what is selected, without the page's line ends"), 90),
    Action("copy_citation", ("Y",), N_("copy, cited"), N_("Copy what is selected with its citation"), 85),
    Action("note", ("e",), N_("note"), N_("Write a note on the words that are selected"), 84),
    Action("note_in_editor", ("E",), N_("note in editor"), N_("The same in your own editor ($VISUAL or $EDITOR)")),
    Action("leave", ("escape", "q", "v"), N_("close"), N_("Select nothing, and go back to reading"), 75),
)

HINTING = _group(
    "labels",
    Action("leave", ("escape",), N_("close"), N_("Follow nothing"), 90),
)

PEEKING = _group(
    "peeking",
    Action("leave", ("escape",), N_("close"), N_("Go back to the page; any other key does so, too"), 90),
)

_LEAVE_LIST = Action("leave", ("escape", "q"), N_("close"), N_("Close this"), 60)
_LEAVE_BOX = Action("leave", ("escape",), N_("close"), N_("Close this"), 60)
_SAVE = Action("save", ("e",), N_("save"), N_("Save what is shown as a page, Markdown or a table"), 45)
_IN_OFFERS = (
    Action("next_result", ("down",), N_("next"), N_("To the next result"), 90),
    Action("previous_result", ("up",), N_("previous"), N_("To the previous result"), 89),
)
"""Among what is offered below a box, while one types."""

REFERENCES = _group(
    "references",
    Action("copy", ("y",), N_("copy"), N_("Copy the footnote, or what is cited and its address"), 80),
    _LEAVE_LIST,
)

CITING = _group(
    "citations",
    Action("widen", ("a",), N_("all"), N_("All documents, or only the one that is being read"), 80),
    _SAVE,
    _LEAVE_LIST,
)

TERMS = _group(
    "terms",
    Action("widen", ("a",), N_("all"), N_("All known terms, or only those of the clause that is being read"), 80),
    _SAVE,
    _LEAVE_LIST,
)

TRACING = _group("trace", _SAVE, _LEAVE_LIST)

SAVING = _group(
    "saving",
    Action("save", ("enter",), N_("save"), N_("Write the file"), 90),
    _LEAVE_BOX,
)

SEARCHING = _group(
    "searching",
    Action("next_result", ("down", "ctrl+n"), N_("next"), N_("To the next result"), 90),
    Action(
        "previous_result",
        ("up",),
        N_("previous"),
        N_("To the previous result; above the first one, to what was searched for before"),
        89,
    ),
    Action("results_page_down", ("pagedown",), N_("page"), N_("A page of results on")),
    Action("results_page_up", ("pageup",), N_("page back"), N_("A page of results back")),
    Action(
        "open_result", ("enter",), N_("open"), N_("Read the result; from there one can go on through the others"), 85
    ),
    Action(
        "take", ("tab",), N_("take"), N_("Take what is offered: a field, a value, a spelling; else to the list"), 70
    ),
    Action("open_beside", ("ctrl+r",), N_("beside"), N_("Open the result at the right, beside what is being read"), 75),
    Action("group", ("ctrl+g",), N_("by document"), N_("By document or by rank"), 50),
    Action("in_context", ("ctrl+l",), N_("in context"), N_("Every place of the word, one below the other"), 49),
    Action("older_query", ("alt+up", "ctrl+up"), N_("older query"), N_("To what was searched for before")),
    Action("newer_query", ("alt+down", "ctrl+down"), N_("newer query"), N_("To what was searched for after that")),
    Action("leave", ("escape",), N_("back"), N_("Back to reading"), 60),
)

CONCORDANCE = _group(
    "in_context",
    Action("by_left", ("left", "h"), N_("left"), N_("Sort by what stands before the word"), 80),
    Action("by_right", ("right", "l"), N_("right"), N_("Sort by what stands after the word"), 79),
    Action("by_document", ("d",), N_("document"), N_("Sort by document"), 75),
    Action("by_date", ("t",), N_("date"), N_("Sort by date"), 74),
    Action("by_reading", ("r",), N_("reading order"), N_("Sort as the documents are read"), 70),
    Action("edit_word", ("slash",), N_("another word"), N_("Type another word"), 65),
    Action("leave", ("escape", "q"), N_("back"), N_("Back to where one was"), 60),
)

GOING = _group(
    "going",
    *_IN_OFFERS,
    Action("open_result", ("enter",), N_("go"), N_("Go to the clause"), 85),
    _LEAVE_BOX,
)

NOTING = _group(
    "noting",
    Action("save", ("ctrl+s",), N_("save"), N_("Keep the note; an empty one is deleted"), 90),
    Action(
        "leave",
        ("escape",),
        N_("back"),
        N_("Back to reading; where something was changed, press it twice to drop that"),
        60,
    ),
)

NAMING = _group(
    "naming",
    Action("save", ("enter",), N_("save"), N_("Keep the bookmark under this name"), 90),
    _LEAVE_BOX,
)

KEPT = _group(
    "notes",
    Action("filter", ("slash",), N_("filter"), N_("Show only notes and bookmarks with these words"), 80),
    Action("edit", ("e",), N_("edit"), N_("Change the note, or rename the bookmark"), 78),
    Action("delete", ("d", "delete"), N_("delete"), N_("Delete the note or bookmark; it can be brought back"), 76),
    Action("undo", ("u",), N_("undo"), N_("Bring back what was deleted last"), 74),
    Action("leave", ("escape", "q"), N_("close"), N_("Show all again; then close this"), 60),
)

ADDING = _group(
    "adding",
    Action("complete", ("tab",), N_("complete"), N_("Type the path under the cursor"), 88),
    *_IN_OFFERS,
    Action("open_result", ("enter",), N_("add"), N_("Add the file, or what is in the folder"), 85),
    _LEAVE_BOX,
)

DIALOGUE = _group(
    "dialogue",
    Action("leave", ("escape", "q"), N_("close"), N_("Close this"), 95),
)


def footer_order(actions: Sequence[Action]) -> list[Action]:
    """The actions for the footer, those that go last when room runs out first."""
    return sorted((action for action in actions if action.footer), key=lambda action: -action.footer)


GROUPS: Mapping[str, tuple[Action, ...]] = {
    group[0].group: group
    for group in (
        MOVING,
        EVERYWHERE,
        READING,
        CONTENTS,
        FILTERING,
        COMPARING,
        SEARCHING,
        CONCORDANCE,
        GOING,
        SELECTING,
        HINTING,
        PEEKING,
        REFERENCES,
        CITING,
        TERMS,
        TRACING,
        SAVING,
        NOTING,
        NAMING,
        KEPT,
        ADDING,
        DIALOGUE,
    )
}
"""All actions, by the place where their keys are heard."""

TYPED_IN = frozenset(group[0].group for group in (FILTERING, SEARCHING, GOING, HINTING, SAVING, NOTING, NAMING, ADDING))
"""The groups of places where characters are typed, so that no key which types one can do anything else."""
WITHOUT_LIST = frozenset(group[0].group for group in (SELECTING, HINTING, PEEKING, NOTING))
"""The groups of places that have no list to move in."""
DIGITS = frozenset("0123456789")
"""On the page a digit begins the number of the clause to go to."""
