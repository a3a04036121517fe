"""Every key of the registry is pressed where it is heard, and does what it says.

A place is opened by keys from the page at a clause; each key of its group is then pressed, and what it does looked for on
the screen. Where it leads away, the keys after it lead back.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.tui.remembered import at as clause_at
from tests.tui.remembered import reader, ready, until
from tests.tui.seen import (
    Press,
    at,
    back,
    closes,
    copies,
    focuses,
    head,
    head_at,
    look,
    moves,
    on,
    opens,
    reads,
    says,
    scrolls_back,
    scrolls_on,
    sorts,
    turns,
    types,
)
from tui_reader.actions.registry import GROUPS
from tui_reader.corpus import Anchor
from tui_reader.memory import Memory, quote
from tui_reader.tui.asked import AskedInThisRun
from tui_reader.tui.screens.copying import CopyingScreen

DRAFT, RESOLUTION = "A/75/L.116", "E/RES/2013/40"


class Place(NamedTuple):
    """Where the keys of a group are heard: a clause, the keys that lead there from it, what is there then."""

    clause: str
    keys: tuple[str, ...]
    there: str
    presses: tuple[Press, ...]


COMPARE = ("c", "enter")
SEARCH = ("slash", "贩", "运")

PLACES = {
    "moving": Place("op6", (), "ReadingScreen", (
        Press("j", at("op7")),
        Press("down", at("op8")),
        Press("k", at("op7")),
        Press("up", at("op6")),
        Press("space", scrolls_on),
        Press("b", scrolls_back),
        Press("pagedown", scrolls_on),
        Press("pageup", scrolls_back),
        Press("ctrl+f", scrolls_on),
        Press("ctrl+b", scrolls_back),
        Press("ctrl+d", scrolls_on),
        Press("ctrl+u", scrolls_back),
        Press("G", at("op44")),
        Press("g", at("m1")),
        Press("end", at("op44")),
        Press("home", at("m1")),
        Press("enter", opens("ReferencesScreen")),
    )),
    "everywhere": Place("op6", (), "ReadingScreen", (
        Press("question_mark", opens("HelpScreen"), ("escape",)),
        Press("f1", opens("HelpScreen"), ("escape",)),
        Press("ctrl+p", opens("CommandPalette"), ("escape",)),
        Press("ctrl+t", lambda before, now: now.theme != before.theme),
    )),
    "reading": Place("op6", (), "ReadingScreen", (
        Press("slash", opens("SearchScreen"), ("贩", "运", "enter")),
        Press("n", says("match 2 of")),
        Press("N", says("match 1 of")),
        Press("K", opens("ConcordanceScreen"), ("escape",)),
        Press("c", opens("ChooseDocument"), ("escape",)),
        Press("t", turns("contents-off"), ("t",)),
        Press("r", turns("related-off"), ("r", "escape")),
        Press("P", says("pinned: A/75/L.116"), ("P", "g")),
        Press("right_square_bracket", at("t1"), ("right_square_bracket",)),
        Press("left_square_bracket", at("t1")),
        Press("right_parenthesis", at("op1"), ("right_parenthesis",)),
        Press("left_parenthesis", at("op1")),
        Press("right_curly_bracket", lambda before, now: on(before, now) and now.cites),
        Press("left_curly_bracket", lambda before, now: back(before, now) and now.cites),
        Press("greater_than_sign", reads(RESOLUTION)),
        Press("less_than_sign", reads(DRAFT)),
        Press("ctrl+o", reads(RESOLUTION)),
        Press("L", reads(DRAFT)),
        Press("H", reads(RESOLUTION), ("L",)),
        Press("backspace", reads(RESOLUTION), ("L",)),
        Press("f", opens("ReferencesScreen"), ("escape",)),
        Press("F", opens("HintScreen"), ("escape",)),
        Press("p", opens("PeekScreen"), ("escape",)),
        Press("T", opens("TraceScreen"), ("escape",)),
        Press("w", opens("CitingScreen"), ("escape",)),
        Press("d", opens("TermsScreen"), ("escape",)),
        Press("colon", opens("GoToScreen"), ("escape",)),
        Press("s", opens("SourceScreen"), ("escape",)),
        Press("a", opens("AddScreen"), ("escape", "G")),
        Press("y", copies("决定每两年一次审议这一议题")),
        Press("Y", copies("A/75/L.116, para. 44")),
        Press("ctrl+y", copies("A/75/L.116#op44")),
        Press("v", opens("SelectScreen"), ("escape",)),
        Press("e", opens("NoteScreen"), ("escape",)),
        Press("E", says("set EDITOR")),
        Press("m", opens("NameScreen"), ("escape",)),
        Press("M", opens("KeptScreen"), ("escape",)),
        Press("plus", lambda before, now: now.tree < before.tree),
        Press("minus", lambda before, now: now.tree > before.tree),
        Press("tab", focuses("related")),
        Press("shift+tab", focuses("page"), ("shift+tab",)),
        Press("escape", focuses("page"), ("tab",)),
        Press("q", focuses("page")),
    )),
    "tree": Place("op6", ("shift+tab",), "ReadingScreen", (
        Press("h", back),
        Press("left", lambda before, now: now.unfolded == before.unfolded - 1),
        Press("l", lambda before, now: now.unfolded == before.unfolded + 1),
        Press("right", moves(1), ("left", "left")),
        Press("slash", focuses("tree-filter")),
    )),
    "filtering": Place("op6", ("shift+tab", "slash", "象"), "ReadingScreen", (
        Press("enter", focuses("contents"), ("slash",)),
        Press("down", focuses("contents"), ("slash",)),
        Press("escape", lambda before, now: now.focus == "contents" and before.typed == "象" and now.says("6 促请")),
    )),
    "comparing": Place("op6", COMPARE, "CompareScreen", (
        Press("n", on),
        Press("N", back, ("n",)),
        Press("p", back, ("g",)),
        Press("s", on, ("G",)),
        Press("S", back, ("g",)),
        Press("f", on, ("G",)),
        Press("F", back),
        Press("m", says("only matches"), ("m", "m", "g")),
        Press("x", says("no counterpart"), ("x",)),
        Press("v", lambda before, now: now.says("  /  ") and not before.says("  /  "), ("v",)),
        Press("o", says("E/RES/2013/40 ↔ A/75/L.116"), ("o",)),
        Press("u", turns("unlinked")),
        Press("tab", focuses("right-page"), ("u",)),
        Press("c", opens("ChooseDocument"), ("escape",)),
        Press("y", says("sent to the terminal's clipboard")),
        Press("e", opens("SaveScreen"), ("escape",)),
        Press("h", closes, COMPARE),
        Press("left", closes, COMPARE),
        Press("q", closes, COMPARE),
        Press("escape", closes, COMPARE),
        Press("l", reads(RESOLUTION), COMPARE),
        Press("right", reads(DRAFT)),
    )),
    "searching": Place("op6", SEARCH, "SearchScreen", (
        Press("down", moves(1)),
        Press("ctrl+n", moves(1)),
        Press("up", moves(-1)),
        Press("pagedown", on),
        Press("pageup", scrolls_back),
        Press("tab", focuses("results"), ("escape",)),
        Press("ctrl+g", lambda before, now: now.cursor != before.cursor or now.text != before.text, ("ctrl+g",)),
        Press("ctrl+l", opens("ConcordanceScreen"), ("escape",)),
        Press("alt+up", types("偷猎")),
        Press("ctrl+up", types("护林员")),
        Press("alt+down", types("偷猎")),
        Press("ctrl+down", types("贩运")),
        Press("escape", closes, ("slash",)),
        Press("ctrl+r", lambda before, now: closes(before, now) and "beside-on" in now.classes, ("escape", "slash")),
        Press("enter", lambda before, now: closes(before, now) and now.says("match 1 of")),
    )),
    "in_context": Place("op6", (*SEARCH, "ctrl+l"), "ConcordanceScreen", (
        Press("left", sorts("left")),
        Press("right", sorts("right")),
        Press("h", sorts("left")),
        Press("l", sorts("right")),
        Press("d", sorts("document")),
        Press("t", sorts("date")),
        Press("r", sorts("reading")),
        Press("slash", focuses("query"), ("escape",)),
        Press("escape", closes, ("ctrl+l",)),
        Press("q", closes),
    )),
    "going": Place("op6", ("colon", "1"), "GoToScreen", (
        Press("down", moves(1)),
        Press("up", moves(-1)),
        Press("escape", closes, ("colon", "1")),
        Press("enter", at("op1")),
    )),
    "selecting": Place("op6", ("v",), "SelectScreen", (
        Press("l", head(0, 1)),
        Press("right", head(0, 1)),
        Press("h", head(0, -1)),
        Press("left", head(0, -1)),
        Press("w", head_at(len("促请会员国按照本国法律和《联合国打击跨国有组织犯罪公约》"))),
        Press("b", head_at(len("促请会员国按照本国法律和"))),
        Press("j", lambda before, now: now.selected[1] > before.selected[1]),
        Press("k", lambda before, now: now.selected[1] < before.selected[1]),
        Press("down", lambda before, now: now.selected[1] > before.selected[1]),
        Press("up", lambda before, now: now.selected[1] < before.selected[1]),
        Press("0", head_at(0)),
        Press("dollar_sign", lambda before, now: now.selected[1][1] > 20),
        Press("home", head_at(0)),
        Press("end", lambda before, now: now.selected[1][1] > 20),
        Press("a", lambda before, now: now.selected[1][1] > 100),
        Press("o", lambda before, now: now.selected == before.selected[::-1]),
        Press("y", copies("促请会员国按照本国法律和《联合国"), ("v",)),
        Press("enter", lambda before, now: closes(before, now) and now.copied == "促请会员国按照本国法律和", ("v",)),
        Press("Y", copies("促请会员国按照本国法律和\n— A/75/L.116, para. 6"), ("v",)),
        Press("e", lambda before, now: now.screen == "NoteScreen", ("escape", "v")),
        Press("E", says("set EDITOR"), ("v",)),
        Press("escape", closes, ("v",)),
        Press("q", closes, ("v",)),
        Press("v", closes),
    )),
    "labels": Place("pp24", ("F",), "HintScreen", (Press("escape", closes),)),
    "peeking": Place("pp24", ("p",), "PeekScreen", (Press("escape", closes),)),
    "references": Place("pp24", ("f",), "ReferencesScreen", (
        Press("escape", closes, ("f",)),
        Press("q", closes, ("f",)),
        Press("y", lambda before, now: closes(before, now) and now.copied != before.copied),
    )),
    "citations": Place("op6", ("w",), "CitingScreen", (
        Press("a", says("all documents"), ("a",)),
        Press("e", opens("SaveScreen"), ("escape",)),
        Press("escape", closes, ("w",)),
        Press("q", closes),
    )),
    "terms": Place("op6", ("d",), "TermsScreen", (
        Press("a", says("all that are known"), ("a",)),
        Press("e", opens("SaveScreen"), ("escape",)),
        Press("escape", closes, ("d",)),
        Press("q", closes),
    )),
    "trace": Place("op6", ("T",), "TraceScreen", (
        Press("e", opens("SaveScreen"), ("escape",)),
        Press("escape", closes, ("T",)),
        Press("q", closes),
    )),
    "saving": Place("op6", ("w", "e"), "SaveScreen", (
        Press("escape", closes, ("e",)),
        Press("enter", lambda before, now: closes(before, now) and "citations-A-75-L.116.html" in now.files),
    )),
    "noting": Place("op6", ("e", "x"), "NoteScreen", (
        Press("ctrl+s", lambda before, now: closes(before, now) and now.kept == before.kept + 1, ("e",)),
        Press("escape", closes),
    )),
    "naming": Place("op6", ("m",), "NameScreen", (
        Press("enter", lambda before, now: closes(before, now) and now.kept == before.kept + 1, ("m",)),
        Press("escape", closes),
    )),
    "notes": Place("op6", ("M",), "KeptScreen", (
        Press("slash", focuses("place"), ("escape",)),
        Press("e", opens("NoteScreen"), ("escape",)),
        Press("d", lambda before, now: now.kept == before.kept - 1),
        Press("u", lambda before, now: now.kept == before.kept + 1),
        Press("delete", lambda before, now: now.kept == before.kept - 1),
        Press("escape", closes, ("M",)),
        Press("q", closes),
    )),
    "adding": Place("op6", ("a", "d"), "AddScreen", (
        Press("down", moves(1)),
        Press("up", moves(-1)),
        Press("tab", types("drafts/")),
        Press("escape", closes, ("a", "d", "tab")),
        Press("enter", lambda before, now: closes(before, now) and now.document not in (DRAFT, RESOLUTION)),
    )),
    "dialogue": Place("op6", ("s",), "SourceScreen", (
        Press("escape", closes, ("s",)),
        Press("q", closes),
    )),
}  # fmt: skip


def test_every_key_of_the_registry_is_pressed():
    pressed = {(group, press.key) for group, place in PLACES.items() for press in place.presses}
    assert pressed == {(group, key) for group, actions in GROUPS.items() for each in actions for key in each.keys}


TOGETHER = (
    ("moving", "everywhere", "reading"),
    ("tree", "filtering", "comparing", "labels", "peeking", "dialogue"),
    ("searching", "in_context", "going", "selecting"),
    ("notes", "noting", "naming", "references", "citations", "terms", "trace", "saving", "adding"),
)
"""Places that are tried in one run of the reader, one after the other."""


def test_every_place_is_tried():
    assert sorted(group for groups in TOGETHER for group in groups) == sorted(PLACES)


@pytest.mark.parametrize("groups", TOGETHER, ids=" ".join)
async def test_a_key_does_what_it_says(groups, two, file, tmp_path, monkeypatch):
    (tmp_path / "drafts").mkdir()
    for name in ("one.txt", "two.txt"):
        (tmp_path / "drafts" / name).write_text("大会，\n\n1. 敦促会员国；\n", encoding="utf-8")
    (tmp_path / "drawn.txt").touch()
    monkeypatch.chdir(tmp_path)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    copied: list[str] = []
    monkeypatch.setattr(CopyingScreen, "copy", lambda _screen, words: copied.append(words))
    memory = Memory(file)
    memory.notes.write(quote(two[0], two[0].clause("op9")), "noted")
    memory.close()
    app = reader(two, file)
    async with app.run_test(size=(160, 36)) as pilot:
        screen = await ready(pilot)
        screen.session.queries = AskedInThisRun()
        for query in ("护林员", "偷猎"):
            screen.session.queries.remember(query)

        async def press(*keys: str) -> None:
            """Press keys, each after what the one before it has brought is there."""
            for key in keys:
                app.simulate_key(key)
                await pilot.pause()
                await app.workers.wait_for_complete()
                await pilot.pause()

        for group in groups:
            place = PLACES[group]
            while len(app.screen_stack) > 1:
                app.pop_screen()
            await press("escape", "escape")
            screen.go_to(Anchor(DRAFT, place.clause))
            await clause_at(pilot, place.clause)
            await press(*place.keys)
            assert look(app, copied).screen == place.there
            for key, sees, leads_back in place.presses:
                before = look(app, copied)
                app.simulate_key(key)
                try:
                    await until(pilot, lambda before=before, sees=sees: sees(before, look(app, copied)), 5)
                except AssertionError as error:
                    raise AssertionError(f"{key} in {group}:\n{look(app, copied).text}") from error
                await press(*leads_back)
