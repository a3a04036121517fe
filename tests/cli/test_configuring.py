"""Settings: the file, over it the environment, over both the flags; mistakes are told in a line and are not fatal."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from tests.cli.running import run
from tui_reader.actions.changing import changed_keys
from tui_reader.actions.registry import GROUPS
from tui_reader.settings import THEMES, ConfigFile, Settings, config_file, config_path
from tui_reader.tui import themes


@pytest.fixture(autouse=True)
def no_settings(monkeypatch):
    for name in ("LANG", "THEME", "MEASURE", "AMBIGUOUS_WIDTH"):
        monkeypatch.delenv(f"WILDREADER_{name}", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    config_file.cache_clear()
    yield
    config_file.cache_clear()


def write(text: str | bytes) -> Path:
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_what_is_set_is_taken_from_the_file_the_environment_and_the_flags(monkeypatch):
    assert config_file().settle({}) == (Settings(), ())
    config_file.cache_clear()
    write('lang = "zh"\ntheme = "light"\nmeasure = 60\nambiguous_width = 2\n')
    found = config_file()
    assert found.settle({}) == (Settings("zh", "light", 60, 2), ())
    monkeypatch.setenv("WILDREADER_THEME", "terminal")
    monkeypatch.setenv("WILDREADER_MEASURE", "44")
    assert found.settle({}) == (Settings("zh", "terminal", 44, 2), ())
    assert found.settle({"theme": "dark", "lang": None}) == (Settings("zh", "dark", 44, 2), ())


@pytest.mark.parametrize(
    ("text", "settings", "words"),
    [
        ('theme = "pink"\nmeasure = 70\n', Settings(measure=70), ['theme cannot be "pink"; it can be: "dark"']),
        ("measure = 3\n", Settings(), ["measure cannot be 3; it can be: 20–200"]),
        ('measure = "wide"\n', Settings(), ['measure cannot be "wide"']),
        (
            "measure = true\nambiguous_width = true\n",
            Settings(),
            ["measure cannot be true", "ambiguous_width cannot be"],
        ),
        ('colour = 1\nlang = "en"\n', Settings(lang="en"), ["no setting “colour”; there are: lang, theme, measure"]),
        ("keys = 1\n", Settings(), ["keys has to be a table"]),
        ("[keys]\nx = 1\n", Settings(), ["keys.x: there is nothing called so"]),
        (
            '[keys.reading]\nserach = "S"\ntrace = "S"\n',
            Settings(keys={"reading.trace": ("S",)}),
            ["keys.reading.serach: there is nothing called so; did you mean search?"],
        ),
        ("measure = \n", Settings(), ["Invalid value (at line 1"]),
        (b"\xff\xfe", Settings(), ["UTF-8"]),
    ],
)
def test_a_mistake_is_told_in_a_line_and_the_rest_holds(text, settings, words):
    path = write(text)
    found, problems = config_file().settle({})
    assert found == settings
    assert len(problems) == len(words)
    for problem, word in zip(problems, words, strict=True):
        assert word in problem
        assert str(path) in problem
        assert "\n" not in problem
    done = run("list")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 5)
    assert len(done.stderr.splitlines()) == len(words)
    assert done.stderr.startswith("wildreader: ")


def test_a_mistake_in_the_environment_is_told_too(monkeypatch):
    monkeypatch.setenv("WILDREADER_MEASURE", "wide")
    assert config_file().settle({}) == (
        Settings(),
        ('WILDREADER_MEASURE cannot be "wide"; it can be: 20–200',),
    )


def test_the_language_of_the_file_goes_over_the_locale_and_under_the_rest():
    write('lang = "zh"\n')
    assert "没有文件“zzz”" in run("show", "zzz").stderr
    assert "no document “zzz”" in run("show", "zzz", "--lang", "en").stderr
    assert "no document “zzz”" in run("show", "zzz", WILDREADER_LANG="en").stderr


def test_the_file_that_is_printed_is_one_that_sets_what_is_set():
    printed = run("config").stdout
    assert tomllib.loads(printed) == {}
    lines = [line.removeprefix("# ") for line in printed.splitlines()]
    uncommented = tomllib.loads("\n".join(line for line in lines if " = " in line or line.startswith("[keys")))
    keys = uncommented.pop("keys")
    assert uncommented == {"lang": "en", "theme": "dark", "measure": 76, "ambiguous_width": 1}
    assert keys["reading"]["search"] == "/"
    assert keys["moving"]["next_item"] == ["j", "down"]
    default = changed_keys(keys)
    assert default.problems == ()
    assert default.keys == {action.id: action.keys for group in GROUPS.values() for action in group}
    assert str(config_path()) in printed
    set_so = 'theme = "light"\nmeasure = 60\n[keys]\npage_down = ["F", "space"]\n[keys.reading]\nsearch = "S"\n'
    write(set_so)
    printed = run("config").stdout
    assert tomllib.loads(printed) == tomllib.loads(set_so)
    write(printed)
    assert run("config").stdout == printed


def test_a_file_that_is_a_folder_or_not_there_sets_nothing(tmp_path):
    assert ConfigFile(tmp_path).settle({}) == (Settings(), ())
    config_path().mkdir(parents=True)
    found, problems = config_file().settle({})
    assert found == Settings()
    assert len(problems) == 1
    assert os.strerror(21) in problems[0]


def test_the_themes_are_those_of_the_reader():
    assert {f"wildreader-{name}" for name in THEMES} == {theme.name for theme in themes.THEMES}
