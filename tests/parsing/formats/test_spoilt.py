"""Whatever becomes of a file on its way: it is read with nothing lost, or refused in one line."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parsing.formats import typeset
from tui_reader.parsing import UnreadableFile, account
from tui_reader.parsing.reading import parse_bytes


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """The data with bytes changed, a stretch gone, or its end."""
    changed = bytearray(data)
    kind = chance.random()
    if kind < 0.6:
        for _each in range(chance.choice((1, 3, 20, 200))):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    elif kind < 0.8:
        del changed[chance.randrange(len(changed)) :]
    else:
        start = chance.randrange(len(changed))
        del changed[start : start + chance.randrange(500)]
    return bytes(changed)


def spoilt_part(data: bytes, chance: random.Random) -> bytes:
    """The archive with one of its parts spoilt, and otherwise sound."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            new.writestr(name, spoilt(old.read(name), chance) if name == chosen else old.read(name))
    return file.getvalue()


def read_or_refused(data: bytes, name: str) -> None:
    try:
        told = account(parse_bytes(data, Path(name)))
    except UnreadableFile as refused:
        assert "\n" not in str(refused)
    else:
        assert told.unaccounted == 0


@pytest.mark.parametrize(("form", "times"), [("pdf", 12), ("docx", 60), ("html", 60)])
def test_a_spoilt_file(seed, form, times):
    good = getattr(typeset, form)(seed("001"))
    chance = random.Random(form)
    for _each in range(times):
        read_or_refused(spoilt(good, chance), f"a.{form}")


def test_a_sound_archive_of_spoilt_parts(seed):
    good = typeset.docx(seed("001"))
    chance = random.Random(7)
    for _each in range(40):
        read_or_refused(spoilt_part(good, chance), "a.docx")


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div id=a>",
        "</div>",
        "<a href=#a>1</a>",
        "<sup>1</sup>",
        "<ol>",
        "<li>",
        "</ol>",
        "<br>",
        "<pre>",
        "</pre>",
        "<table><td>",
        "</table>",
        "<nav>",
        "</nav>",
        "大会，",
        "1. 敦促",
        "[1]",
        "(a) 一",
        "\n",
        "\n\n",
        " ",
        "&lt;b&gt;",
        "&#27;",
        "<script>x</script>",
        "<!-- x -->",
        "<p align=center>",
        "* ",
        "_____",
    ]
)


@given(st.lists(PIECES, max_size=40))
@settings(max_examples=120, deadline=None)
def test_nothing_of_any_web_page_is_lost(pieces):
    read_or_refused(("<html><body>" + "".join(pieces)).encode(), "a.html")


@given(st.text(max_size=200))
@settings(max_examples=80, deadline=None)
def test_nothing_of_any_text_in_a_web_page_is_lost(text):
    read_or_refused(f"<html><body><p>{text}".encode("utf-8", "replace"), "a.html")
