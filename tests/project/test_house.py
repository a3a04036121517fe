"""The house rules: style, types, who may import whom, and what the project carries."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

SEEDS = {
    "000_f9fc2204a2458b71.txt": "3accaf290a4810d92950d1b84178bb20a454f0538f58c23bc79cc20a5bcec943",
    "001_ca37d2ec2f3a3f12.txt": "f3616ad4435bcc8d9498bc7edca050e99403ac52f919258451d6e4f97abc2d16",
    "002_9d46f6040066acb7.txt": "bf41552a11663d47c79d3c7c0829615f78a7ba86ec5c55d17f8869d8905a0070",
    "003_0b433e1b39d8f07c.txt": "618dad1e5dc7361d1c6d929a105a7c4767a019831d34cd462ffe1758636ffada",
    "004_3ec4012e952604bc.txt": "9ed2567f909b8fe84a1f09a798d21743ed23fc6fd9bcb7d2d7e67255310ed000",
}


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert found, f"{name} is not installed: pip install -e '.[dev]'"
    return found


@pytest.mark.parametrize(
    "command",
    [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports",)],
    ids=" ".join,
)
def test_linters_and_types(command):
    done = subprocess.run([tool(command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", SEEDS)
def test_the_documents_are_those_that_were_given_byte_for_byte(name):
    assert hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() == SEEDS[name]


def test_every_word_of_the_interface_is_in_chinese_and_compiled():
    from babel.messages.extract import extract_from_dir
    from babel.messages.mofile import read_mo
    from babel.messages.pofile import read_po

    folder = ROOT / "tui_reader" / "locale" / "zh_CN" / "LC_MESSAGES"
    with (folder / "wildreader.po").open("rb") as po, (folder / "wildreader.mo").open("rb") as mo:
        written = {message.id: message.string for message in read_po(po) if message.id}
        compiled = {message.id: message.string for message in read_mo(mo) if message.id}
    assert compiled == written
    keywords = {"_": None, "N_": None}
    used = {row[2] for row in extract_from_dir(ROOT / "tui_reader", [("**.py", "python")], keywords=keywords)}
    assert len(used) > 100
    assert used - set(written) == set()
    assert all(written[message] for message in used)


def test_no_module_is_too_long_to_be_read_in_one_sitting():
    long = {
        path.name: lines
        for path in (ROOT / "tui_reader").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 450
    }
    assert long == {}


def test_the_lock_has_every_dependency_and_only_public_addresses():
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    assert set(re.findall(r"\w+://[^/\"]*", text)) == {"https://pypi.org", "https://files.pythonhosted.org"}
    locked = {package["name"]: package for package in tomllib.loads(text)["package"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = {re.split(r"[<>=!~\[ ]", each)[0] for each in (*project["dependencies"], *extras["dev"])}
    own = locked["wildreader"]
    assert {each["name"] for each in (*own["dependencies"], *own["optional-dependencies"]["dev"])} == wanted
    assert wanted <= set(locked)
    assert own["version"] == project["version"]


def test_the_version_is_one():
    from tui_reader import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_command_can_be_loaded():
    from importlib import import_module

    from tui_reader.commands.table import COMMANDS

    for command in COMMANDS:
        module, _colon, function = command.run.partition(":")
        assert callable(getattr(import_module(f"tui_reader.commands.{module}"), function))
