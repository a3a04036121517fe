"""What keys are called, and the keys that a user sets."""

from __future__ import annotations

from datetime import date

import pytest
from textual.keys import _character_to_key

from tui_reader.actions.changing import changed_keys, with_keys
from tui_reader.actions.keys import is_typed, key_of, named, shown, written
from tui_reader.actions.registry import EVERYWHERE, GROUPS, READING, TYPED_IN, WHILE_TYPING


def test_keys_are_called_as_textual_calls_them():
    for code in range(33, 127):
        assert key_of(chr(code)) == _character_to_key(chr(code))


def test_every_key_of_the_registry_is_understood_as_it_is_shown_and_as_it_is_written():
    for group in GROUPS.values():
        for action in group:
            for key in action.keys:
                assert named(shown(key)) == named(written(key)) == key


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("S", "S"), ("/", "slash"), ("+", "plus"), (" ", "space"), ("中", "中"), ("F7", "f7"), ("Esc", "escape"),
        ("PgDn", "pagedown"), ("^s", "ctrl+s"), ("Ctrl+S", "ctrl+s"), ("Alt+↑", "alt+up"), ("⇧Tab", "shift+tab"),
        ("xx", None), ("", None), ("\x1b", None), ("super+a", None), ("ctrl+shift+a", None),
    ],
)  # fmt: skip
def test_keys_are_called_as_a_user_would(said, key):
    assert named(said) == key


@pytest.mark.parametrize("said", ["^i", "ctrl+m", "ctrl+h", "^[", "ctrl+c", "ctrl+q", "ctrl+z"])
def test_what_terminals_send_as_another_key_or_keep_for_themselves_is_no_key(said):
    assert named(said) is None


def test_a_name_in_the_table_changes_the_action_wherever_it_can_be_done_and_a_group_only_there():
    keys, problems = changed_keys({"next_match": "ctrl+n", "reading": {"trace": ["x", "f7"]}})
    assert problems == ()
    assert keys == {
        "reading.next_match": ("ctrl+n",),
        "comparing.next_match": ("ctrl+n",),
        "reading.trace": ("x", "f7"),
    }


def test_two_actions_may_change_places():
    keys, problems = changed_keys({"reading": {"search": "c", "compare": "/"}})
    assert problems == ()
    assert keys == {"reading.search": ("c",), "reading.compare": ("slash",)}


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"reading": {"search": "c"}}, "keys.reading.search cannot be c: that is reading.compare"),
        ({"reading": {"search": "j"}}, "keys.reading.search cannot be j: that is moving.next_item"),
        ({"reading": {"search": "^t"}}, "keys.reading.search cannot be ^t: that is everywhere.next_theme"),
        ({"moving": {"choose": "M"}}, "keys.moving.choose cannot be M: that is reading.kept"),
        ({"everywhere": {"help": "v"}}, "keys.everywhere.help cannot be v: that is reading.select"),
        ({"reading": {"search": "5"}}, "keys.reading.search cannot be 5: a digit begins the number"),
        ({"going": {"leave": "x"}}, "keys.going.leave cannot be x: there one types it"),
        ({"serch": "S"}, "keys.serch: there is nothing called so; did you mean search?"),
        ({"redaing": {"search": "S"}}, "keys.redaing: there is nothing called so; did you mean reading?"),
        ({"search": 5}, "keys.search cannot be 5; it can be a key"),
        ({"search": date(2026, 1, 1)}, 'keys.search cannot be "2026-01-01"; it can be a key'),
        ({"search": []}, "keys.search cannot be []; it can be a key"),
        ({"search": ["S", "nokey"]}, 'keys.search cannot be ["S", "nokey"]; it can be a key'),
    ],
)
def test_what_makes_no_sense_is_told_in_a_line_and_leaves_the_default(table, problem):
    keys, problems = changed_keys(table)
    assert keys == {}
    assert len(problems) == 1
    assert problem in problems[0]
    assert "\n" not in problems[0]


def test_of_two_that_want_one_key_only_one_is_taken_back():
    keys, problems = changed_keys({"reading": {"search": "S", "trace": "S"}})
    assert len(keys) == len(problems) == 1


def test_what_was_set_for_all_places_leaves_alone_those_where_one_types():
    keys, problems = changed_keys({"leave": "Z"})
    assert problems == ()
    assert keys["comparing.leave"] == ("Z",)
    assert not {name for name in keys if name.partition(".")[0] in TYPED_IN}


def test_actions_have_the_keys_that_were_set():
    (search, *_others) = with_keys(READING, {"reading.search": ("S", "f7")})
    assert (search.name, search.shown_keys) == ("search", "S F7")
    changed = with_keys(WHILE_TYPING, {"everywhere.help": ("H", "f2")}, typing=True)
    assert changed[0].keys == ("f2",)
    assert [each.name for each in with_keys(EVERYWHERE, {"everywhere.help": ("H",)}, typing=True)] == [
        "palette",
        "next_theme",
    ]
    assert is_typed("space") and not is_typed("f7")
