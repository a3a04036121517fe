"""How clauses are cited in a text."""

from __future__ import annotations

import pytest

from tui_reader.exporting.references import link, quotation, reference
from tui_reader.lexicon.published import known_work
from tui_reader.wording import choose_language


@pytest.fixture(params=["en", "zh"])
def spoken(request):
    yield choose_language(request.param)
    choose_language("en")


WANTED = {
    ("003", "op9"): (
        "Economic and Social Council resolution 2025/17, para. 9",
        "经济及社会理事会第 2025/17 号决议，第 9 段",
    ),
    ("001", "pp3"): (
        "Economic and Social Council resolution 2013/40, preambular para. 3",
        "经济及社会理事会第 2013/40 号决议，序言部分第 3 段",
    ),
    ("000", "op6"): ("A/75/L.116, para. 6", "A/75/L.116 号文件，第 6 段"),
    ("002", "p2.b"): (
        "“关于野生动植物及野生动植物产品非法贸易的第 2/14 号决议的执行进展”, para. 2 (b)",
        "《关于野生动植物及野生动植物产品非法贸易的第 2/14 号决议的执行进展》，第 2 (b) 段",
    ),
}


@pytest.mark.parametrize(("number", "clause"), WANTED)
def test_what_a_clause_is_cited_by(spoken, seed, number, clause):
    document = seed(number)
    wanted = WANTED[number, clause][spoken == "zh"]
    assert reference(document, document.clause(clause)) == wanted
    assert quotation(document, document.clause(clause)).endswith(f"；\n— {wanted}") or number in ("001", "002")
    assert link(document, document.clause(clause)) == f"{document.id}#{clause}"


@pytest.mark.parametrize(
    ("key", "name", "address"),
    [
        ("A/RES/69/314", "大会第 69/314 号决议", "https://docs.un.org/zh/A/RES/69/314"),
        ("S/RES/2347(2017)", "安全理事会第 2347(2017) 号决议", "https://docs.un.org/zh/S/RES/2347(2017)"),
        ("CBD/COP/DEC/14/4", "生物多样性公约缔约方大会第 14/4 号决定", "https://www.cbd.int/decisions/cop/14/4"),
        ("CITES", "《濒危野生动植物种国际贸易公约》", "https://cites.org/eng/disc/text.php"),
        ("A/71/25", "A/71/25 号文件", "https://docs.un.org/zh/A/71/25"),
        ("DECL/2015/卡萨内声明", "《卡萨内声明》（2015 年）", ""),
        ("nothing known", "nothing known", ""),
    ],
)
def test_what_a_work_is_and_where_it_is_published(key, name, address):
    known = known_work(key, "zh")
    assert (known.name, known.address) == (name, address)
