"""Comparisons as Markdown and HTML: both texts whole, what differs marked so that black and white shows it."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest

from tests.exporting.pages import Page, rendered
from tui_reader.comparing import Pair, align
from tui_reader.corpus import Clause, Document, Kind
from tui_reader.exporting.reports.as_csv import report_csv
from tui_reader.exporting.reports.as_html import report_html
from tui_reader.exporting.reports.as_markdown import report_markdown
from tui_reader.exporting.reports.comparison import comparison_report

DAY = date(2026, 3, 1)


def comparison_markdown(*given):
    return report_markdown(comparison_report(*given))


def comparison_html(*given):
    return report_html(comparison_report(*given))


FORMATS = pytest.mark.parametrize(
    ("write", "read"), [(comparison_markdown, rendered), (comparison_html, Page)], ids=["md", "html"]
)


def document(name: str, *texts: str) -> Document:
    clauses = tuple(Clause(f"op{n}", Kind.OPERATIVE, text, f"{n}.") for n, text in enumerate(texts, start=1))
    return Document(name, name, clauses, symbol=name, date="2015", source=f"{name}.txt", language="zh")


@FORMATS
def test_every_clause_of_both_stands_in_it_once(write, read, seed):
    left, right = seed("001"), seed("003")
    page = read(write(left, right, align(left, right), DAY))
    text = re.sub(r"\s", "", "".join(page.blocks))
    for side in (left, right):
        for clause in side.clauses:
            if clause.kind.is_substantive:
                assert text.count(re.sub(r"\s", "", clause.id + clause.text)) >= 1


@FORMATS
def test_its_foot_names_both_sources_and_the_date(write, read, seed):
    left, right = seed("001"), seed("003")
    foot = " ".join(read(write(left, right, (), DAY)).blocks[-3:])
    for words in (
        "E/RES/2013/40",
        "应对野生动植物群受保护物种非法贩运活动的预防犯罪和刑事司法对策",
        "2013-07-25",
        "001_ca37d2ec2f3a3f12.txt",
        "E/RES/2025/17",
        "2025-07-29",
        "2026-03-01",
    ):
        assert words in foot


def test_near_wordings_show_what_was_taken_out_and_put_in():
    left = document("A", "促请会员国在双边、区域和国际各级加强合作打击非法贩运野生生物；")
    right = document("B", "鼓励会员国在双边、区域和国际各级加强合作打击非法贩运野生生物；")
    pairs = (Pair(("op1",), ("op1",), 0.9),)
    assert "| **op1** <del>促请</del>会员国在双边、" in comparison_markdown(left, right, pairs, DAY)
    assert "| 90% | **op1** <ins>鼓励</ins>会员国在双边、" in comparison_markdown(left, right, pairs, DAY)
    page = comparison_html(left, right, pairs, DAY)
    assert "<del>促请</del>会员国" in page
    assert "<ins>鼓励</ins>会员国" in page
    assert "90%" in page


def test_distant_wordings_show_what_they_share():
    left = document("A", "促请会员国紧急关闭国内合法象牙市场；")
    right = document("B", "我们认识到，各国政府若不采取行动，国内合法象牙市场将继续助长大象盗猎和跨国犯罪；")
    pairs = (Pair(("op1",), ("op1",), 0.4),)
    assert "<b>国内合法象牙市场</b>将继续" in comparison_markdown(left, right, pairs, DAY)
    assert "<mark>国内合法象牙市场</mark>将继续" in comparison_html(left, right, pairs, DAY)


def test_a_change_of_force_is_said_in_words(seed):
    left, right = seed("000"), seed("003")
    pairs = (Pair(("op6",), ("op8",), 0.6),)
    assert "force 促请 → 还鼓励 (weaker)" in comparison_html(left, right, pairs, DAY)


def test_a_group_is_marked_through_all_of_its_clauses():
    left = document("A", "促请会员国关闭象牙市场并加强执法；")
    right = document("B", "促请会员国关闭象牙市场", "并加强海关执法；")
    page = comparison_html(left, right, (Pair(("op1",), ("op1", "op2"), 0.8),), DAY)
    assert '<p lang="zh"><span class="label">op1</span>促请会员国关闭象牙市场</p>' in page
    assert '<p lang="zh"><span class="label">op2</span>并加强<ins>海关</ins>执法；</p>' in page


def test_changes_of_a_group_say_against_which_clause(seed):
    left, right = seed("001"), seed("003")
    markdown = comparison_markdown(left, right, (Pair(("op4",), ("op8", "op9"), 0.52),), DAY)
    assert "op9: force 鼓励 → 吁请 (stronger)" in markdown


def test_without_a_counterpart_the_other_cell_is_empty_and_it_is_said():
    left, right = document("A", "促请会员国；"), document("B", "鼓励各国；")
    markdown = comparison_markdown(left, right, (Pair(("op1",), (), 0.0), Pair((), ("op1",), 0.0)), DAY)
    assert "| **op1** 促请会员国； | no counterpart |  |" in markdown
    assert "|  | no counterpart | **op1** 鼓励各国； |" in markdown


@FORMATS
def test_what_looks_like_markup_is_text(write, read):
    hostile = "<script>alert(1)</script> | ** ~~ & \\"
    left = document("A", hostile).replaced(symbol="<i>", title="x|y", source="a|<b>.txt")
    page = read(write(left, document("B", hostile + "二"), (Pair(("op1",), ("op1",), 1.0),), DAY))
    assert "script" not in page.tags
    assert "i" not in page.tags
    assert f"op1 {hostile}".replace(" ", "") in [block.replace(" ", "") for block in page.blocks]


def test_a_spreadsheet_gets_one_thing_in_a_cell():
    left = document("A", "促请会员国在双边、区域和国际各级加强合作打击非法贩运野生生物；", "“引号”, 和\n换行；")
    right = document("B", "鼓励会员国在双边、区域和国际各级加强合作打击非法贩运野生生物；")
    pairs = (Pair(("op1",), ("op1",), 0.9), Pair(("op2",), (), 0.0))
    rows = list(csv.reader(io.StringIO(report_csv(comparison_report(left, right, pairs, DAY)), newline="")))
    assert rows == [
        ["left", "left text", "score", "changes", "right", "right text"],
        ["op1", left.clauses[0].text, "90%", "", "op1", right.clauses[0].text],
        ["op2", "“引号”, 和\n换行；", "", "", "", ""],
    ]


def test_a_page_says_in_which_language_what_is(seed):
    page = comparison_html(seed("001"), seed("003"), (Pair(("op4",), ("op9",), 0.52),), DAY)
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert '<p lang="zh"><span class="label">op4</span>鼓励会员国按照' in page
    assert '<p class="ours">52%</p>' in page


def test_a_table_has_heads_that_say_what_stands_below_them(seed):
    page = comparison_html(seed("001"), seed("003"), (Pair(("op4",), ("op9",), 0.52),), DAY)
    assert page.count('<th scope="col">') == 3
    assert (
        '<th scope="col">E/RES/2013/40<small>应对野生动植物群受保护物种非法贩运活动的预防犯罪和刑事司法对策</small></th>'
        in page
    )
    assert '<td data-head="E/RES/2025/17">' in page


def test_the_same_wording_is_called_so():
    text = "促请会员国在双边、区域和国际各级加强合作打击非法贩运野生生物；"
    markdown = comparison_markdown(document("A", text), document("B", text), (Pair(("op1",), ("op1",), 0.8),), DAY)
    assert f"| **op1** {text} | same wording | **op1** {text} |" in markdown
