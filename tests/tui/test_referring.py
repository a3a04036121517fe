"""Following, peeking at and copying what stands on the page."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.tui.screen_text import assert_rows_are_whole, rows
from tui_reader.tui.clipboard import clipboard_programs, copy_to_system


async def at(pilot, ready, clause, document="A/75/L.116"):
    screen = await ready(pilot)
    screen.page.show(screen.session.by_id[document], clause)
    await pilot.pause(0.1)
    return screen


@pytest.fixture
def copied(app, monkeypatch):
    """What was given to the clipboards."""
    texts = []
    monkeypatch.setattr(app, "copy_to_clipboard", texts.append)
    monkeypatch.setattr("tui_reader.tui.clipboard.clipboard_programs", list)
    return texts


async def test_labels_stand_on_what_can_be_followed_and_nothing_moves(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, ready, "pp24")
        screen.page.move_to(screen.page.cursor, at_top=True)
        await pilot.pause(0.1)
        before = rows(app)
        await pilot.press("F")
        await pilot.pause(0.1)
        assert_rows_are_whole(app)
        labelled = rows(app)
        assert labelled != before
        assert [cell_len(row) for row in labelled] == [cell_len(row) for row in before]
        followed = screen.page.followed()
        wanted = next(n for n, each in enumerate(followed) if each.clause == "pp24")
        await pilot.press("abcdefghijklmnopqrstuvwxyz"[wanted])
        await pilot.pause(0.1)
        # The 24th preambular paragraph recalls 2013/40, which is in the library.
        assert app.screen is screen
        assert screen.page.document.id == "E/RES/2013/40"
        await pilot.press("ctrl+o")
        await pilot.pause(0.1)
        assert (screen.page.document.id, screen.page.clause.id) == ("A/75/L.116", "pp24")


async def test_a_label_that_is_none_and_escape_follow_nothing(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, ready, "pp24")
        for key in ("9", "escape"):
            await pilot.press("F", key)
            await pilot.pause(0.05)
            assert app.screen is screen
            assert screen.page.clause.id == "pp24"


async def test_a_footnote_is_peeked_at_by_its_label(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, ready, "pp2", "E/RES/2013/40")
        followed = screen.page.followed()
        wanted = next(n for n, each in enumerate(followed) if each.clause == "pp2" and each.kind == "mark")
        await pilot.press("F", "abcdefghijklmnopqrstuvwxyz"[wanted])
        await pilot.pause(0.1)
        assert any("《条约汇编》，第 993 卷，第 14537 号" in row for row in rows(app))
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is screen


async def test_a_peek_shows_what_a_clause_refers_to_and_goes_away_at_the_next_key(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, ready, "pp1")
        await pilot.press("p")
        await pilot.pause(0.1)
        shown = "\n".join(rows(app))
        assert "General Assembly resolution 69/314" in shown
        assert "https://docs.un.org/en/A/RES/69/314" in shown
        assert "not in the library" in shown
        await pilot.press("j")
        await pilot.pause(0.1)
        assert app.screen is screen
        assert screen.page.clause.id == "pp2"


async def test_enter_follows_the_only_thing_a_clause_cites(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, ready, "pp24")
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert screen.page.document.id == "E/RES/2013/40"


async def test_a_work_that_is_not_here_shows_who_cites_it_and_is_copied(app, ready, copied):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, ready, "pp1")
        await pilot.press("f", "y")
        await app.workers.wait_for_complete()
        assert copied == [
            "General Assembly resolution 69/314  A/RES/69/314\nnot in the library\nhttps://docs.un.org/en/A/RES/69/314"
        ]
        await pilot.press("f", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        told = "\n".join(rows(app))
        assert "General Assembly resolution 69/314 https://docs.un.org/en/A/RES/69/314" in told
        await pilot.press("j", "j", "enter")
        await pilot.pause(0.1)
        assert app.screen is screen
        assert (screen.page.document.id, screen.page.clause.id) == ("E/RES/2025/17", "pp3")


async def test_back_and_forward_over_jumps(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, ready, "pp24")
        await pilot.press("enter")
        await pilot.press("j")
        await pilot.press("H")
        assert screen.page.clause.id == "pp24"
        await pilot.press("L")
        assert screen.page.document.id == "E/RES/2013/40"
        await pilot.press("L")
        await pilot.pause()
        assert "nothing to go forward to" in rows(app)[-1]


@pytest.mark.parametrize(
    ("start", "key", "goal"),
    [
        ("t1", "right_parenthesis", "op1"),
        ("op3", "right_parenthesis", "op4"),
        ("op3", "left_parenthesis", "op2"),
        ("pp1", "right_curly_bracket", "pp2"),
        ("pp5", "left_curly_bracket", "pp2"),
    ],
)
async def test_moving_by_what_stands_there(app, ready, start, key, goal):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, ready, start)
        await pilot.press(key)
        assert screen.page.clause.id == goal


async def test_copying_a_clause_its_citation_and_a_reference(app, ready, copied):
    async with app.run_test(size=(120, 36)) as pilot:
        await at(pilot, ready, "op14", "E/RES/2013/40")
        text = "邀请会员国和其他捐助方按照联合国的规则和程序为上述目的提供预算外资源；"
        await pilot.press("y", "Y", "ctrl+y")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert copied == [
            text,
            f"{text}\n— Economic and Social Council resolution 2013/40, para. 14",
            "E/RES/2013/40#op14",
        ]
        assert "OSC 52" in rows(app)[-1]


async def test_a_stretch_is_selected_by_keys_and_copied_without_line_ends(app, ready, copied):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at(pilot, ready, "op14", "E/RES/2013/40")
        await pilot.press("v")
        await pilot.pause(0.05)
        assert "selected" not in rows(app)[-1]
        await pilot.press("a", "y")
        await pilot.press("v", "b", "l", "l", "y")
        await pilot.press("v", "a", "j", "Y")
        await app.workers.wait_for_complete()
        clause = screen.session.by_id["E/RES/2013/40"].clause("op14")
        assert copied[0] == clause.text
        assert copied[1] == "邀请"
        assert copied[2].startswith("14. 邀请会员国和其他捐助方")
        assert copied[2].endswith("— Economic and Social Council resolution 2013/40, para. 14")
        assert screen.page.selection is None


async def test_the_ends_of_a_selection(app, ready):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at(pilot, ready, "op1", "E/RES/2013/40")
        place = screen.page.cursor
        await pilot.press("v", "escape", "v")
        text = screen.page.clause.text
        comma = text.index("，") + 1
        assert screen.page.selection == ((place, 0), (place, comma))
        await pilot.press("h", "b")
        assert screen.page.selection.head == (place, 0)
        await pilot.press("w", "o", "k")
        assert screen.page.selection.anchor == (place, comma)
        assert screen.page.selection.head.clause == place - 1
        await pilot.press("dollar_sign")
        assert screen.page.selection.head == (place - 1, len(screen.page.document.clauses[place - 1].text))
        await pilot.press("l")
        assert screen.page.selection.head == (place, 0)


async def test_the_mouse_selects(app, ready, copied):
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at(pilot, ready, "op14", "E/RES/2013/40")
        screen.page.move_to(screen.page.cursor, at_top=True)
        await pilot.pause(0.05)
        drawn = rows(app)
        y, row = next((y, row) for y, row in enumerate(drawn) if "14.  邀请会员国" in row)
        x = cell_len(row[: row.index("邀请")])
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 10, y))
        await pilot.mouse_up(offset=(x + 10, y))
        await pilot.pause(0.1)
        await pilot.press("y")
        await app.workers.wait_for_complete()
        assert copied == ["邀请会员国"]
        assert app.screen is screen


def test_the_programs_for_the_clipboard(tmp_path):
    for name in ("wl-copy", "xclip"):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\ncat > {tmp_path}/{name}.got\n", encoding="utf-8")
        program.chmod(0o755)
    path = {"PATH": f"{tmp_path}:/bin:/usr/bin"}
    assert clipboard_programs({**path}, "linux") == []
    assert clipboard_programs({**path, "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux")[0] == ["wl-copy"]
    found = clipboard_programs({**path, "DISPLAY": ":0"}, "linux")
    assert found[0] == ["xclip", "-selection", "clipboard"]
    assert copy_to_system("引文", [[str(tmp_path / "xclip"), *found[0][1:]]]) == str(tmp_path / "xclip")
    assert (tmp_path / "xclip.got").read_text(encoding="utf-8") == "引文"
    failing = tmp_path / "failing"
    failing.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    failing.chmod(0o755)
    assert copy_to_system("引文", [[str(failing)], [str(tmp_path / "none")]]) == ""
