"""Documents as Markdown, HTML and JSON: what is read back is what stood in the text."""

from __future__ import annotations

import json
import re
from datetime import date
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

DAY = date(2026, 3, 1)
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
    page = Page(document_html(document, DAY))
    blocks = [squeezed(block) for block in page.blocks]
    for clause in document.clauses:
        if not clause.marks:
            assert plain(clause.label + clause.text) in blocks
    assert len(page.ids) == len(set(page.ids))
    inner = [link for link in page.links if link.startswith("#")]
    assert {link.removeprefix("#") for link in inner} <= set(page.ids)
    # Each mark leads to its note, and each note that is referred to leads back.
    marks = [mark.label for clause in document.clauses for mark in clause.marks]
    assert len(inner) == len(marks) + len(set(marks))


def test_html_needs_nothing_else(seed):
    page = document_html(seed("000"), DAY)
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
    page = Page(document_html(document, DAY))
    assert squeezed(page.blocks[0]) == plain(label + text)
    assert "script" not in page.tags


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1), st.sampled_from(["", "1.", "(a)"]))
def test_any_text_is_read_back(text, label):
    shown = plain(label + text)
    if not shown or any(category(char) in ("Zs", "Zl", "Zp") for char in shown):
        return
    document = one(text, label)
    assert squeezed(rendered(document_markdown(document)).blocks[0]) == shown
    assert squeezed(Page(document_html(document, DAY)).blocks[0]) == shown


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
    page = Page(document_html(document, DAY))
    assert page.ids == ["op1", "mark-1", "mark-a-b-", "fn-1", "fn-1-2", "fn-a-b-"]
    assert page.links == ["#fn-1", "#fn-a-b-", "#mark-1", "#mark-a-b-"]


def test_a_note_that_is_referred_to_twice_leads_back_to_its_first_mark(seed):
    page = document_html(seed("001"), DAY)
    # The fourth preambular paragraph but one refers to note 3, and the third operative one again.
    assert '<a href="#fn-3" id="mark-3">3</a>' in page
    assert '<a href="#fn-3" id="mark-3.2">3</a>' in page
    assert '<sup><a href="#mark-3">3</a></sup> 联合国，《条约汇编》，第 2225 卷，第 39574 号。' in page


def test_a_reference_leads_to_where_the_work_is_published(seed):
    page = document_html(seed("001"), DAY)
    assert (
        '<a href="https://docs.un.org/zh/E/RES/2011/36" title="经济及社会理事会第 2011/36 号决议" class="whole">第2011/36号决议</a>'
        in page
    )


def test_headings_have_their_levels_and_lists_are_lists(seed):
    page = document_html(seed("002"), DAY)
    assert '<h2 class="heading" id="h2"><span class="label">一、</span>' in page
    assert '<h3 class="heading" id="h3"><span class="label">A.</span>' in page
    statement = Page(document_html(seed("004"), DAY))
    assert (statement.tags.count("ul"), statement.tags.count("li")) == (1, 33)


def test_the_foot_says_what_it_is_and_when_it_was_made(seed):
    foot = document_html(seed("001"), DAY).partition("<footer")[2]
    assert "001_ca37d2ec2f3a3f12.txt" in foot and "2026-03-01" in foot


@pytest.mark.parametrize("title", ["</style><script>alert(1)</script>", 'a"; } body { display: none } "', "\\41\n"])
def test_no_title_gets_out_of_the_style_of_the_sheet(title):
    page = document_html(one("x").replaced(title=title, source="x.txt", id="x"), DAY)
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert "script" not in Page(page).tags
    assert style.count("{") == style.count("}")
    assert style.rstrip().endswith("}")
    assert style.count('"') % 2 == 0 and "display: none }" not in style.partition("@bottom-left")[2]


def test_json_holds_what_the_document_holds(seed):
    document = seed("000")
    value = json.loads(json.dumps(document_value(document)))
    assert [clause["text"] for clause in value["clauses"]] == [clause.text for clause in document.clauses]
    for clause in value["clauses"]:
        for citation in clause["citations"]:
            assert clause["text"][citation["start"] : citation["end"]] == citation["text"]
    assert "source_text" not in value
