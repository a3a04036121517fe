"""The ways in and out for other programs: schemas, the manual page, standard input, pagers, CSV, a browser."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from jsonschema import Draft202012Validator

from tests.cli.running import ROOT, run, shown, value, write_on_op6
from tui_reader.commands.manual import manual
from tui_reader.commands.table import COMMANDS, NAMES

SEED = ROOT / "seeds" / "001_ca37d2ec2f3a3f12.txt"
CALLS = {
    "list": ["list"],
    "show": ["show", "002"],
    "search": ["search", "象牙市场"],
    "related": ["related", "000", "op6"],
    "compare": ["compare", "2013/40", "2025/17"],
    "trace": ["trace", "000", "op6"],
    "cites": ["cites", "2013/40"],
    "terms": ["terms", "ICCWC"],
    "add": ["add", "draft.txt"],
    "remove": ["remove", "draft"],
    "rename": ["rename", "004", "卡萨内声明"],
    "hide": ["hide", "002"],
    "unhide": ["unhide", "002"],
    "join": ["join", "A/75/L.116", "A/RES/75/311"],
    "export": ["export", "004"],
    "notes": ["notes"],
    "note": ["note", "000", "op6", "a", "note"],
    "bookmarks": ["bookmarks"],
    "check": ["check", str(SEED)],
    "config": ["config"],
}


@pytest.fixture(scope="module")
def schema():
    return json.loads(run("schema").stdout)


def test_the_schema_is_one_and_knows_every_command(schema):
    Draft202012Validator.check_schema(schema)
    with_json = {command.name for command in COMMANDS if command.has_json}
    assert with_json <= set(schema["$defs"])
    assert with_json == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_what_a_command_prints_is_what_its_schema_says(name, tmp_path):
    (tmp_path / "draft.txt").write_text("大会，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    if name == "remove":
        run("add", "draft.txt", cwd=tmp_path)
    if name in ("notes", "bookmarks"):
        write_on_op6()
    if name == "unhide":
        run("hide", "002")
    told = json.loads(run("schema", name).stdout)
    printed = run(*CALLS[name], "--json", cwd=tmp_path)
    validator = Draft202012Validator(told)
    assert [error.message for error in validator.iter_errors(json.loads(printed.stdout))] == []
    assert not validator.is_valid({"no": "such thing"})


def test_a_clause_and_a_documents_clauses_are_of_the_schema(schema):
    others = [["show", "000", "op6"], ["list", "002"], ["cites"], ["cites", "000", "003"]]
    for arguments in others:
        name = arguments[0]
        validator = Draft202012Validator({"$ref": f"#/$defs/{name}", **schema})
        assert validator.is_valid(value(*arguments))


def test_a_schema_of_no_command():
    done = run("schema", "completion")
    assert (done.returncode, done.stdout) == (2, "")
    assert "prints no JSON" in done.stderr


def test_the_manual_page_names_every_command_and_is_one_that_man_reads(tmp_path):
    page = manual()
    assert all(f"\n.B {name}\n" in page for name in NAMES)
    if groff := shutil.which("groff"):
        (tmp_path / "page.1").write_text(page, encoding="utf-8")
        done = subprocess.run(
            [groff, "-man", "-Tutf8", "-Kutf8", "-ww", "page.1"],
            cwd=tmp_path, capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        assert done.stderr == ""
        plain = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", done.stdout)
        assert "wildreader - read, compare, relate and search families of legal texts" in plain


def piped(text: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tui_reader", *arguments],
        input=text, capture_output=True, check=False, timeout=60, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_a_dash_is_standard_input():
    told = json.loads(piped(SEED.read_bytes(), "check", "-", "--json").stdout)
    assert told == value("check", str(SEED))
    op14 = piped(SEED.read_bytes(), "show", "-", "op14").stdout.decode()
    assert op14.startswith("14.  邀请会员国和其他捐助方按照联合国的规则和程序")
    rows = piped(
        "大会，\n\n1. 敦促会员国将有组织犯罪集团参与的非法贩运野生动植物行为定为严重犯罪；\n".encode(),
        "compare",
        "-",
        "2025/17",
        "--json",
    )
    assert rows.returncode == 0
    assert json.loads(rows.stdout)[0]["left"] != []


def test_nothing_on_standard_input():
    done = piped(b"", "check", "-")
    assert done.returncode == 2
    assert done.stderr == b"wildreader: standard input: is empty\n"


@pytest.mark.parametrize(
    "sent",
    [b"\x00\x01\x02" * 300, b"%PDF-1.4 broken", b"PK\x03\x04broken", b"<akomaNtoso/>"],
    ids=["binary", "pdf", "docx", "akn"],
)
@pytest.mark.parametrize("call", [["add", "-"], ["compare", "-", "001"], ["-"]], ids=" ".join)
def test_nobody_hears_where_standard_input_was_put(sent, call):
    done = piped(sent, *call)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"wildreader: standard input: ") and done.stderr.count(b"\n") == 1


def test_the_clauses_of_a_document_are_listed():
    rows = [line.split("\t") for line in run("list", "2013/40").stdout.splitlines()]
    assert [row[0] for row in rows if row[0].startswith("op")] == [f"op{number}" for number in range(1, 16)]
    assert next(row for row in rows if row[0] == "op14")[1:3] == ["14.", "邀请"]


def test_long_output_is_paged_and_short_output_is_not(tmp_path):
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\necho PAGED "$1"\ncat\n', encoding="utf-8")
    pager.chmod(0o755)
    long = shown("show", "000", PAGER=f"{pager} here")
    assert long.startswith("PAGED here\n")
    assert "\x1b[1m" in long  # the pager is given what the terminal would be
    assert "PAGED" not in shown("show", "2013/40", "op14", PAGER=str(pager))
    assert "PAGED" not in run("show", "000", PAGER=str(pager)).stdout
    assert shown("--help", PAGER=str(pager)).startswith("PAGED")
    assert "PAGED" not in shown("--version", PAGER=str(pager))
    assert shown("show", "000", PAGER="no-such-program") == shown("show", "000")


@pytest.mark.parametrize("path", ["missing.txt", "-"])
def test_nothing_is_served_of_what_cannot_be_opened(path):
    done = run("--serve", path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid"])
def test_an_address_that_cannot_be_served_on(host):
    done = run("--serve", "--host", host)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert f"{host}:8000 cannot be served on" in done.stderr


@pytest.mark.parametrize("wrong", [["--port", "0"], ["--port", "abc"], ["--port", "70000"]])
def test_a_wrong_port(wrong):
    done = run("--serve", *wrong)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is no port" in done.stderr


async def seen_by_a_browser(port: int) -> str:
    """What the reader draws for a browser, until it has drawn the first document."""
    from aiohttp import ClientSession, WSMsgType

    drawn = b""
    address = f"ws://127.0.0.1:{port}/ws?width=100&height=30"
    async with ClientSession() as session, session.ws_connect(address) as socket:
        async for message in socket:
            if message.type is WSMsgType.BINARY:
                drawn += message.data
            if "打击野生生物非法贩运".encode() in drawn:
                break
    return drawn.decode("utf-8", "replace")


async def test_the_reader_is_served_to_a_browser_on_this_machine_alone():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "tui_reader", "--serve", "--port", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    try:
        page = ""
        for _ in range(100):
            try:
                page = urllib.request.urlopen(f"http://127.0.0.1:{port}", timeout=5).read().decode()
                break
            except OSError:
                time.sleep(0.1)
        assert f"ws://127.0.0.1:{port}/ws" in page
        assert "打击野生生物非法贩运" in await asyncio.wait_for(seen_by_a_browser(port), 30)
        with pytest.raises(OSError, match="refused"):
            socket.create_connection((other_address(), port), timeout=5)
    finally:
        server.terminate()
        server.wait(timeout=20)


def other_address() -> str:
    """An address of this machine that is not the one that is served on."""
    return "127.0.0.2"


REPORTS = [
    ["compare", "2013/40", "2025/17"],
    ["trace", "000", "op6"],
    ["related", "000", "op6"],
    ["search", "象牙市场"],
    ["cites"],
    ["cites", "2013/40"],
    ["cites", "000", "003"],
    ["terms", "ICCWC"],
]


@pytest.mark.parametrize("arguments", REPORTS, ids=" ".join)
def test_every_table_is_there_as_markdown_html_and_csv(arguments, tmp_path):
    quoted = {"search": "象牙市场", "cites": "UNTOC", "terms": "国际打击野生生物犯罪联盟"}.get(
        arguments[0], "定为严重犯罪"
    )
    markdown = run(*arguments, "--format", "md").stdout
    assert markdown.startswith("# ")
    assert quoted in re.sub(r"</?\w+>", "", markdown)
    page = tmp_path / "report.html"
    assert run(*arguments, "-o", str(page)).returncode == 0
    html = page.read_text(encoding="utf-8")
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert quoted in re.sub(r"<[^>]*>", "", html)
    assert "by wildreader." in html.partition("<footer>")[2]
    assert "<script" not in html and "http" not in html
    table = tmp_path / "report.csv"
    assert run(*arguments, "-o", str(table)).returncode == 0
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(run(*arguments, "--format", "csv").stdout, newline="")))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert any(quoted in cell for row in rows for cell in row)


def test_lists_are_there_as_csv():
    rows = list(csv.reader(io.StringIO(run("list", "--format", "csv").stdout, newline="")))
    assert rows[0] == ["id", "title", "symbol", "organ", "date", "language", "source", "clauses"]
    assert [row[0] for row in rows[1:]][:2] == ["A/75/L.116", "E/RES/2013/40"]
    clauses = list(csv.reader(io.StringIO(run("list", "2013/40", "--format", "csv").stdout, newline="")))
    assert ["op14", "14.", "邀请"] in [row[:3] for row in clauses]
    write_on_op6()
    for name, text in (("notes", "a note"), ("bookmarks", "a name")):
        (told,) = csv.DictReader(io.StringIO(run(name, "--format", "csv").stdout, newline=""))
        assert (told["document"], told["clause"], told["place"]) == ("A/75/L.116", "op6", "same")
        assert text in told.values()


def test_a_table_that_the_shell_puts_into_a_file_opens_in_a_spreadsheet(tmp_path):
    table = tmp_path / "table.csv"
    for _time in range(2):  # >> goes on in the file: it begins so once
        with table.open("ab") as file:
            subprocess.run(
                [sys.executable, "-m", "tui_reader", "list", "--format", "csv"],
                stdout=file, check=True, timeout=60, env={**os.environ, "PYTHONPATH": str(ROOT)},
            )  # fmt: skip
    assert table.read_bytes().startswith(b"\xef\xbb\xbfid,title,")
    assert table.read_bytes().count(b"\xef\xbb\xbf") == 1
    assert not run("list", "--format", "csv").stdout.startswith("\ufeff")


def test_nothing_to_report(tmp_path):
    (tmp_path / "draft.txt").write_text("大会，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    for arguments in (["terms", "zzz"], ["cites", "draft.txt"], ["search", "zzzzzz", "--format", "md"]):
        done = run(*arguments, cwd=tmp_path)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1), arguments
