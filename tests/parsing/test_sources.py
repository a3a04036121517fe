"""The five sources as other tools, editors and mails leave them: the white space differs, and no clause does."""

from __future__ import annotations

import re

import pytest

from tests.conftest import SEEDS
from tui_reader.parsing import account, parse_text

NUMBERS = ("000", "001", "002", "003", "004")


def with_returns(lines):
    return [f"{line}\r" for line in lines]


def with_tabs(lines):
    return [re.sub("^ +", "\t", line) for line in lines]


def with_no_break_spaces(lines):
    return [line.replace(" ", "\u00a0") for line in lines]


def with_a_margin(lines):
    return [f"      {line}" if line.strip() else line for line in lines]


def without_rules(lines):
    return [line for line in lines if "____" not in line]


def without_addresses(lines):
    return [line for line in lines if not line.strip().startswith("http")]


def without_space_beside_digits(lines):
    between = re.compile(r"(?<=[一-鿿]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) (?=[一-鿿])")
    return [between.sub("", line) for line in lines]


def without_space_at_ends(lines):
    return [line.rstrip() for line in lines]


def without_blank_lines(lines):
    return [line for line in lines if line.strip()]


def flush_left(lines):
    return [line.strip() for line in lines]


CASES = [
    *[(number, change) for number in NUMBERS for change in (with_returns, with_no_break_spaces, with_a_margin)],
    *[(number, change) for number in NUMBERS for change in (without_rules, without_addresses)],
    *[(number, without_space_beside_digits) for number in ("000", "001", "002", "003")],
    *[(number, with_tabs) for number in ("000", "002", "003", "004")],
    *[(number, without_space_at_ends) for number in ("000", "001", "003")],
    *[(number, without_blank_lines) for number in ("000", "003", "004")],
    ("003", flush_left),
]


def said(document):
    """What a document says; spaces depend on the source's habit of them."""
    notes = [(note.label, note.text.replace(" ", "")) for note in document.footnotes]
    return notes, [
        (clause.id, clause.label, clause.parent, clause.text.replace(" ", ""), [mark.label for mark in clause.marks])
        for clause in document.clauses
    ]


@pytest.mark.parametrize(("number", "change"), CASES, ids=lambda value: getattr(value, "__name__", value))
def test_the_white_space_of_a_source_changes_no_clause(seed, number, change):
    path = next(SEEDS.glob(f"{number}*"))
    changed = parse_text("\n".join(change(path.read_text(encoding="utf-8").splitlines())), path.name)
    assert said(changed) == said(seed(number))
    assert account(changed).unaccounted == 0


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
@pytest.mark.parametrize("part", [0.25, 0.4, 0.55, 0.7])
def test_the_rest_of_a_source_has_the_numbered_paragraphs_of_the_whole(seed, number, part):
    whole = seed(number)
    lines = whole.source_text.splitlines()
    cut = int(part * len(lines))
    rest = parse_text("\n".join(lines[cut:]), whole.source)
    notes = {note.label for note in rest.footnotes}
    expected = [
        (clause.label, clause.text, [mark.label for mark in clause.marks])
        for clause in whole.clauses
        if clause.label[:1].isdigit() and clause.lines.first > cut and notes >= {mark.label for mark in clause.marks}
    ]
    found = [(clause.label, clause.text, [mark.label for mark in clause.marks]) for clause in rest.clauses]
    assert expected and [clause for clause in expected if clause not in found] == []
