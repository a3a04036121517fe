"""What the commands print as JSON: the fields are a contract with scripts, the values are those of the originals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import ROOT, value

LIST_FIELDS = {"id", "title", "symbol", "organ", "date", "language", "source", "clauses"}
DOCUMENT_FIELDS = (LIST_FIELDS - {"clauses"}) | {"session", "clauses", "footnotes", "furniture"}
CLAUSE_FIELDS = {"id", "kind", "label", "text", "parent", "verb", "footnotes", "citations", "lines"}


def test_list():
    rows = value("list")
    assert [row["id"] for row in rows] == [
        "A/75/L.116", "E/RES/2013/40", "002_9d46f6040066acb7", "E/RES/2025/17", "004_3ec4012e952604bc",
    ]  # fmt: skip
    assert all(set(row) == LIST_FIELDS for row in rows)
    assert rows[1] == {
        "id": "E/RES/2013/40",
        "title": "应对野生动植物群受保护物种非法贩运活动的预防犯罪和刑事司法对策",
        "symbol": "E/RES/2013/40",
        "organ": rows[1]["organ"],
        "date": "2013-07-25",
        "language": "zh",
        "source": "001_ca37d2ec2f3a3f12.txt",
        "clauses": len(value("show", "2013/40")["clauses"]),
    }


def test_show_a_document():
    document = value("show", "2013/40")
    assert set(document) == DOCUMENT_FIELDS
    assert all(set(clause) == CLAUSE_FIELDS for clause in document["clauses"])
    assert all(set(note) == {"label", "text"} for note in document["footnotes"])
    assert all(set(piece) == {"kind", "text"} for piece in document["furniture"])
    kinds = [clause["kind"] for clause in document["clauses"]]
    assert (kinds.count("preambular"), kinds.count("operative")) == (19, 15)
    assert document["footnotes"][0]["label"] == "1"
    assert document["footnotes"][0]["text"].startswith("联合国")


def test_show_a_clause():
    clause = value("show", "000", "op6")
    assert set(clause) == CLAUSE_FIELDS
    assert (clause["id"], clause["kind"], clause["label"], clause["verb"]) == ("op6", "operative", "6.", "促请")
    assert clause["parent"] is None
    assert clause["footnotes"] == []
    assert clause["citations"][0] == {
        "text": "《联合国打击跨国有组织犯罪公约》",
        "target": "UNTOC",
        "start": 12,
        "end": 28,
    }
    assert clause["lines"] == [399, 405]


def test_a_clauses_footnotes_are_the_labels_in_the_order_of_their_marks():
    # “…使用《联合国打击跨国有组织犯罪公约》3 和《联合国反腐败公约》4 等…”, after 第 16/1 号决议，2
    assert value("show", "001", "pp3")["footnotes"] == ["2", "3", "4"]


def test_what_a_clause_does_not_have_is_empty():
    title = next(clause for clause in value("show", "000")["clauses"] if clause["kind"] == "title")
    assert (title["label"], title["verb"], title["parent"]) == ("", "", None)
    item = value("show", "002", "p2.b")
    assert (item["parent"], item["label"]) == ("p2", "(b)")


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("A/75/L.116", "A/75/L.116"),
        ("000", "A/75/L.116"),
        ("2025/17", "E/RES/2025/17"),
        ("卡萨内", "004_3ec4012e952604bc"),
        ("002_9d46f6040066acb7.txt", "002_9d46f6040066acb7"),
    ],
)
def test_a_document_is_found_by_what_one_would_call_it(key, found):
    assert value("show", key)["id"] == found


def test_search():
    rows = value("search", "象牙市场")
    assert all(set(row) == {"document", "clause", "score", "spans", "text"} for row in rows)
    assert (rows[0]["document"], rows[0]["clause"]) == ("A/75/L.116", "op31")
    ((start, end),) = rows[0]["spans"]
    assert rows[0]["text"][start:end] == "象牙市场"
    assert len(value("search", "野生", "--limit", "3")) == 3
    scores = [row["score"] for row in value("search", "野生")]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 20


def test_words_need_no_quotes():
    assert value("search", "象牙", "市场") == value("search", "象牙 市场")


def test_related():
    rows = value("related", "000", "op6", "--limit", "3")
    assert len(rows) == 3
    assert all(set(row) == {"document", "clause", "score", "reasons", "text"} for row in rows)
    # Both make trafficking a serious crime under article 2 (b) of the Convention.
    assert ("E/RES/2013/40", "op4") in [(row["document"], row["clause"]) for row in rows]
    assert all(row["document"] != "A/75/L.116" for row in rows)
    assert all(row["reasons"] for row in rows)
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)


def test_compare_has_every_clause_once_in_the_left_order_then_what_only_the_right_has():
    rows = value("compare", "2013/40", "2025/17")
    assert all(set(row) == {"left", "right", "score"} for row in rows)
    lefts = [clause for row in rows for clause in row["left"]]
    rights = [clause for row in rows for clause in row["right"]]
    assert len(lefts) == len(set(lefts)) == 19 + 15
    assert len(rights) == len(set(rights)) == 20 + 22 + 1
    firsts = [row["left"][0] for row in rows if row["left"]]
    assert firsts == sorted(firsts, key=[*(f"pp{n}" for n in range(1, 20)), *(f"op{n}" for n in range(1, 16))].index)
    assert [bool(row["left"]) for row in rows] == sorted((bool(row["left"]) for row in rows), reverse=True)
    assert all(bool(row["score"]) == bool(row["left"] and row["right"]) for row in rows)


def test_trace_goes_by_date():
    rows = value("trace", "000", "op6")
    assert all(set(row) == {"document", "clause", "date", "score", "changes"} for row in rows)
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
    assert (rows[0]["document"], rows[0]["clause"]) == ("E/RES/2013/40", "op4")
    assert ("A/75/L.116", "op6") in [(row["document"], row["clause"]) for row in rows]
    assert any(change["kind"] == "force" for row in rows for change in row["changes"])


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.name[:3])
def test_check_accounts_for_every_character(path: Path):
    told = value("check", str(path))
    assert set(told) == {"characters", "clauses", "footnotes", "furniture", "unaccounted"}
    assert told["unaccounted"] == 0
    assert told["characters"] == len("".join(path.read_text(encoding="utf-8").split()))
    assert told["characters"] == told["clauses"] + told["footnotes"] + told["furniture"]


def test_a_file_can_be_named_wherever_a_document_can(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("大会，\n\n1. 促请会员国紧急关闭国内合法象牙市场；\n", encoding="utf-8")
    assert value("show", str(draft), "op1")["text"] == "促请会员国紧急关闭国内合法象牙市场；"
    rows = value("related", str(draft), "op1")
    assert (rows[0]["document"], rows[0]["clause"]) == ("A/75/L.116", "op31")
    assert any(row["left"] and row["right"] for row in value("compare", str(draft), "000"))
    assert len(value("list")) == 5


def test_what_is_added_is_on_the_shelf_until_it_is_removed(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("大会，\n\n1. 促请会员国紧急关闭国内合法象牙市场；\n", encoding="utf-8")
    (added,) = value("add", str(draft))
    assert set(added) == LIST_FIELDS
    draft.unlink()
    assert value("list")[-1] == added
    assert added["id"] in {row["document"] for row in value("search", "象牙市场")}
    assert value("remove", "draft") == [added]
    assert len(value("list")) == 5


def test_a_folder_is_added_with_what_is_in_it(tmp_path):
    for number in (1, 2):
        (tmp_path / f"draft{number}.txt").write_text(f"大会，\n\n{number}. 敦促各国合作；\n", encoding="utf-8")
    assert [row["source"] for row in value("add", str(tmp_path))] == ["draft1.txt", "draft2.txt"]
