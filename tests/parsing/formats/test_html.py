"""What a web page tells: its blocks, lists and notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.parsing import account
from tui_reader.parsing.reading import parse_bytes


def read(body: str, encoding: str = "utf-8", head: str = ""):
    page = f"<!DOCTYPE html><html><head><title>t</title>{head}</head><body>{body}</body></html>"
    document = parse_bytes(page.encode(encoding), Path("a.html"))
    assert account(document).unaccounted == 0
    return document


def lines(body: str) -> list[str]:
    return read(body).source_text.splitlines()


def test_paragraphs_end_where_others_begin():
    assert lines("<p align=center>标题<p>大会，<div>一<div>二</div>三</div><h2>四</h2>五") == [
        "标题", "大会，", "一", "二", "三", "四", "五",
    ]  # fmt: skip


def test_items_of_lists_have_their_labels():
    assert lines("<ol><li>一<li>二<ol type=a><li>甲</li></ol></li><li value=7>七</ol><ul><li>无</ul><ol start=3 type=I><li>三</ol>") == [
        "1. 一", "2. 二", "a. 甲", "7. 七", "无", "III. 三",
    ]  # fmt: skip


def test_a_line_of_the_file_that_ends_between_wide_characters_is_no_space():
    assert lines("<p>打击野生\n  生物的 <b>非法\n贩运</b>\nof wild\nfauna</p>") == [
        "打击野生生物的 非法贩运 of wild fauna"
    ]


def test_two_breaks_end_a_paragraph_and_one_a_row():
    document = read("<p>打击野生生物<br>非法贩运<br><br>大会，</p>")
    assert [clause.text for clause in document.clauses] == ["打击野生生物非法贩运", "大会，"]


def test_a_page_that_is_set_as_plain_text():
    assert lines("<pre>大会，\n\n1. 敦促会员国\n   加强合作；\n</pre>") == ["大会，", "1. 敦促会员国", "   加强合作；"]


@pytest.mark.parametrize(
    "note",
    [
        '<p id="n1"><a href="#r1">1</a> 见文件。</p>',
        '<p><a name="n1"></a>[1] 见文件。</p>',
        '<div id="n1"><p><sup>1</sup> 见文</p><p>件。</p></div>',
        '<ol><li id="n1">见文件。</li></ol>',
    ],
)
def test_notes_that_links_lead_to(note):
    document = read(f'<p>大会，</p><p>回顾《公约》<a id="r1" href="#n1">[1]</a>，</p><hr>{note}')
    assert [(each.label, each.text) for each in document.footnotes] == [("1", "见文件。")]
    assert [(clause.text, len(clause.marks)) for clause in document.clauses] == [("大会，", 0), ("回顾《公约》，", 1)]


def test_notes_without_links_begin_with_the_superscript_that_stood_in_the_text():
    document = read(
        "<p>大会，</p><p>回顾《公约》<sup>1</sup>、<sup>2</sup>和 5 km<sup>2</sup>，</p><hr><p><sup>1</sup> 一。</p><p><sup>2</sup> 二。</p>"
    )
    assert [(each.label, each.text) for each in document.footnotes] == [("1", "一。"), ("2", "二。")]
    assert [mark.label for mark in document.clauses[1].marks] == ["1", "2"]
    assert document.clauses[1].text.endswith("5 km2，")


def test_links_and_superscripts_of_other_kinds_stay_in_the_text():
    document = read(
        '<p>see <a href="https://undocs.org/A/1">A/1</a>, <a href="#top">top</a>, the 1<sup>st</sup> <a name=top>one</a></p>'
    )
    assert document.source_text == "see A/1, top, the 1st one"
    assert document.footnotes == ()


def test_navigation_is_furniture_and_what_is_no_text_is_nothing():
    document = read(
        "<nav>首页</nav><script>a()</script><style>p{}</style><main><header>标题</header><p>大会，</p></main><footer>联系</footer>"
    )
    assert [(piece.kind, piece.text) for piece in document.furniture] == [
        ("navigation", "首页"),
        ("navigation", "联系"),
    ]
    assert document.source_text.splitlines() == ["首页", "标题", "大会，", "联系"]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("gb18030", "gb2312"),
        ("big5", "Big5"),
        ("utf-8", "utf-8"),
        ("utf-16", ""),
        ("gb18030", ""),
        ("utf-8-sig", "gb2312"),
    ],
)
def test_the_encoding_that_a_page_names_or_is_seen_to_be_in(encoding, said):
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={said}">' if said else ""
    text = "大會通過本決議。" if encoding == "big5" else "大会通过本决议，并决定再次审议。"
    assert read(f"<p>{text}</p>", encoding, head).source_text == text
