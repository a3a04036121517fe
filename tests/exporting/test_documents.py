"""Documents as Markdown, HTML and JSON: what is read back is what stood in the text."""

from __future__ import annotations

import json
import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporting.pages import Page, rendered
from tui_reader.corpus import Clause, Document, Footnote, FootnoteMark, Kind
from tui_reader.exporting.html import document_html
from tui_reader.exporting.json_shapes import document_value
from tui_reader.exporting.markdown import document_markdown
from tui_reader.typesetting.visible import visible

SEEDS = ["000", "001", "002", "003", "004"]
HOSTILE = r"<script>alert(1)</script> *a* _b_ [c](d) `e` & &amp; &#42; <!-- \* | ~~f~~ # g ![h](i) $x$ **"


def squeezed(text: str) -> str:
    """Text without white space."""
    return "".join(text.split())


def plain(text: str) -> str:
    """Text of a document as it is shown, without white space."""
    return squeezed(visible(text))


def one(text: str, label: str = "", kind: Kind = Kind.OPERATIVE) -> Document:
    return Document("x", "x", (Clause("op1", kind, text, label),), source="x.txt")


@pytest.mark.parametrize("number", SEEDS)
def test_markdown_shows_every_clause_as_it_is(number, seed):
    document = seed(number)
    blocks = [squeezed(block) for block in rendered(document_markdown(document)).blocks]
    for clause in document.clauses:
        assert plain(clause.label + clause.text) in blocks


def test_markdown_of_an_operative_paragraph(seed):
    lines = document_markdown(seed("001")).splitlines()
    assert "经济及社会理事会，" in lines
    assert "# 2013/40. 应对野生动植物群受保护物种非法贩运活动的预防犯罪和刑事司法对策" in lines
    assert any(line.startswith(r"14\. *邀请*会员国和其他捐助方按照联合国的规则和程序") for line in lines)
    assert "[^1]: 联合国，《条约汇编》，第 993 卷，第 14537 号。" in lines
    assert any(
        "《濒危野生动植物种国际贸易公约》[^1]作为关于野生动植物群合法贸易的主要国际文书" in line for line in lines
    )
    assert lines[-1].endswith(r"2013-07-25 · 001\_ca37d2ec2f3a3f12.txt")


@pytest.mark.parametrize("number", SEEDS)
def test_html_shows_every_clause_as_it_is(number, seed):
    document = seed(number)
    page = Page(document_html(document))
    blocks = [squeezed(block) for block in page.blocks]
    for clause in document.clauses:
        if not clause.marks:
            assert plain(clause.label + clause.text) in blocks
    assert len(page.ids) == len(set(page.ids))
    assert set(page.links) <= {f"#{name}" for name in page.ids}
    assert len(page.links) == sum(len(clause.marks) for clause in document.clauses)


def test_html_needs_nothing_else(seed):
    page = document_html(seed("000"))
    assert '<html lang="zh' in page
    assert not {"script", "link", "img", "iframe"} & set(Page(page).tags)
    assert not re.search(r"https?://|@import|url\(", page.partition("<body")[0])
    assert '<p class="operative" id="op6"><span class="label">6.</span><em>促请</em>会员国按照本国法律' in page


@pytest.mark.parametrize("text", [HOSTILE, "1. a", "- a", "+ a", "> a", "# a", "=== a", "--- a", "    a", "| a | b |"])
@pytest.mark.parametrize("label", ["", "1.", "(a)", "-", "<b>"])
def test_what_looks_like_markup_is_text(text, label):
    document = one(text, label)
    (block, *_rest) = rendered(document_markdown(document)).blocks
    assert squeezed(block) == plain(label + text)
    page = Page(document_html(document))
    assert squeezed(page.blocks[0]) == plain(label + text)
    assert "script" not in page.tags


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1), st.sampled_from(["", "1.", "(a)"]))
def test_any_text_is_read_back(text, label):
    shown = plain(label + text)
    if not shown or any(category(char) in ("Zs", "Zl", "Zp") for char in shown):
        return
    document = one(text, label)
    assert squeezed(rendered(document_markdown(document)).blocks[0]) == shown
    assert squeezed(Page(document_html(document)).blocks[0]) == shown


def test_a_note_that_is_not_there_and_two_of_one_label():
    marks = (FootnoteMark("1", 1), FootnoteMark("9", 2), FootnoteMark("a b]", 2))
    document = one("一二三").replaced(
        clauses=(Clause("op1", Kind.OPERATIVE, "一二三", "1.", marks=marks),),
        footnotes=(Footnote("1", "甲"), Footnote("1", "乙"), Footnote("a b]", "丙")),
    )
    markdown = document_markdown(document)
    assert r"1\. 一[^1]二9[^a-b-]三" in markdown
    assert "[^1]: 甲" in markdown
    assert "[^1-2]: 乙" in markdown
    page = Page(document_html(document))
    assert page.ids == ["op1", "fn-1", "fn-1-2", "fn-a-b-"]
    assert page.links == ["#fn-1", "#fn-a-b-"]


def test_json_holds_what_the_document_holds(seed):
    document = seed("000")
    value = json.loads(json.dumps(document_value(document)))
    assert [clause["text"] for clause in value["clauses"]] == [clause.text for clause in document.clauses]
    for clause in value["clauses"]:
        for citation in clause["citations"]:
            assert clause["text"][citation["start"] : citation["end"]] == citation["text"]
    assert "source_text" not in value
