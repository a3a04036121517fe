"""Reports of traces and terms: what they are called, and what stands beside what."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from tui_reader.comparing import Relations, trace
from tui_reader.comparing.terms import terms
from tui_reader.exporting.reports.as_csv import csv_text
from tui_reader.exporting.reports.terms import terms_report
from tui_reader.exporting.reports.trace import trace_report

DAY = date(2026, 3, 1)


def test_a_trace_is_called_by_the_clause_that_was_asked_for(documents, seed):
    versions = trace(Relations(documents), documents, seed("000").id, "op6")
    assert versions[0].document == "E/RES/2013/40"  # the oldest stands first
    report = trace_report(versions, {document.id: document for document in documents}, DAY)
    assert report.title == "A/75/L.116 op6 through the library"


def test_each_name_of_a_thing_stands_beside_who_uses_it(documents):
    report = terms_report(terms(documents, "ICCWC"), documents, DAY)
    beside = {name[0].pieces[0][0]: used[0].pieces[0][0] for _thing, name, used in report.rows}
    # Only the report of the Executive Director writes so, and only in its first paragraph.
    report_2 = "关于野生动植物及野生动植物产品非法贸易的第 2/14 号决议的执行进展"
    assert beside["国际打击野生动物犯罪问题集团组织"] == f"{report_2} × 1"
    assert len(beside) == len(report.rows) > 1
    assert [bool(thing) for thing, _name, _used in report.rows] == [True] + [False] * (len(beside) - 1)


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_a_spreadsheet_runs_nothing_that_stands_in_a_document(begins):
    hostile = f'{begins}HYPERLINK("http://x.invalid","a")'
    (_head, row) = csv.reader(io.StringIO(csv_text(["text", "count"], [(hostile, 3)]), newline=""))
    assert row == [f"'{hostile}", "3"]


def test_other_cells_are_as_they_are():
    texts = ["“引号”, 和\n换行；", "促请 → 鼓励", "(a) = b", "", "'quoted'"]
    (_head, row) = csv.reader(io.StringIO(csv_text(list("abcde"), [texts]), newline=""))
    assert row == texts
