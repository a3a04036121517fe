"""What was exported can be added again, and is the same document."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from tests.cli.running import run, value
from tests.exporting.test_akoma_ntoso import any_document
from tui_reader.exporting.json_shapes import document_file
from tui_reader.parsing import UnreadableFile, account, read_document
from tui_reader.parsing.formats.exported_json import document_in_json

SEEDS = ["000", "001", "002", "003", "004"]


@pytest.mark.parametrize("form", ["akn", "json"])
@pytest.mark.parametrize("number", SEEDS)
def test_a_document_is_the_same_when_it_is_read_again(number, form, seed, tmp_path):
    path = tmp_path / f"again.{form}"
    assert run("export", number, "--format", form, "-o", str(path)).returncode == 0
    again = read_document(path)
    assert again == seed(number)
    assert account(again).unaccounted == 0


@given(any_document())
@settings(deadline=None, max_examples=100)
def test_any_document_is_the_same_as_json(document):
    text = json.dumps(document_file(document))
    assert document_in_json(text.encode()) == document


def test_a_document_that_was_removed_comes_back(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("大会，\n\n回顾其第 69/314 号决议，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    run("add", str(draft))
    before = value("show", "draft")
    run("export", "draft", "-o", str(tmp_path / "kept.xml"))
    run("remove", "draft")
    assert run("show", "draft").returncode == 2
    assert [row["id"] for row in value("add", str(tmp_path / "kept.xml"))] == ["draft"]
    assert value("show", "draft") == before


def test_a_second_copy_is_known_in_whatever_format(tmp_path):
    run("export", "2013/40", "-o", str(tmp_path / "kept.json"))
    done = run("add", str(tmp_path / "kept.json"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "E/RES/2013/40 is in the library already" in done.stderr


CHANGED = [
    lambda value: value["clauses"][0].pop("text"),
    lambda value: value["clauses"][0].update(kind="poem"),
    lambda value: value["clauses"][0].update(verb_span=[0, 99999]),
    lambda value: value.update(clauses=7),
    lambda value: value.update(title=None),
]


@pytest.mark.parametrize("change", range(len(CHANGED)))
def test_a_file_that_was_changed_so_that_it_makes_no_sense_is_refused(change, seed, tmp_path):
    value = json.loads(json.dumps(document_file(seed("001"))))
    CHANGED[change](value)
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(UnreadableFile, match="was not exported by wildreader, or was changed since"):
        read_document(path)
