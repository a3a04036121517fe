"""What is no document of the United Nations opens as its paragraphs, under its own headings."""

from __future__ import annotations

from tui_reader.parsing import account, parse_text

ESSAY = """\
Walking in the hills

The way up

We left early in the morning, before the sun had come over the ridge, and took the old
path behind the mill. Nobody else was about.

After an hour we came to the spring. The water was cold, and there was a cup on a chain,
as there has been for as long as anyone remembers.

The way down

It rained. We said little, and were home before dark.
"""

NOVEL = """\
    第一回  甄士隐梦幻识通灵  贾雨村风尘怀闺秀

    此开卷第一回也。作者自云：因曾历过一番梦幻之后，故将真事隐去，而借“通灵”之
说，撰此《石头记》一书也。故曰“甄士隐”云云。但书中所记何事何人？自又云：“今风
尘碌碌，一事无成，忽念及当日所有之女子，一一细考较去，觉其行止见识，皆出于我之
上。”

    列位看官：你道此书从何而来？说起根由虽近荒唐，细按则深有趣味。

    第二回  贾夫人仙逝扬州城  冷子兴演说荣国府

    却说封肃因听见公差传唤，忙出来陪笑启问。
"""

NOTES = """\
我的读书笔记

一、 为什么读书

读书使人明智。我从小就喜欢读书，家里的书架上摆满了各种各样的书，有小说，有历史，也有科学。

后来我去了很远的地方。

二、 怎么读书

先读目录，再读正文，最后写笔记。
"""

STEPS = "\n".join(["Wiping a disk", "", *(f"{number}. turn the key {number} times" for number in range(1, 13))])


def shape(document):
    return [(clause.id, clause.parent, clause.text[:12]) for clause in document.clauses]


def test_an_essay_with_headings():
    document = parse_text(ESSAY, "hills.txt")
    assert document.title == "Walking in the hills"
    assert shape(document) == [
        ("t1", None, "Walking in t"),
        ("h1", None, "The way up"),
        ("c1", "h1", "We left earl"),
        ("c2", "h1", "After an hou"),
        ("h2", None, "The way down"),
        ("c3", "h2", "It rained. W"),
    ]
    assert document.clause("c1").text.endswith("took the old path behind the mill. Nobody else was about.")


def test_a_novel():
    document = parse_text(NOVEL, "石头记.txt")
    assert shape(document) == [
        ("t1", None, "第一回 甄士隐梦幻识通灵"),
        ("c1", None, "此开卷第一回也。作者自云"),
        ("c2", None, "列位看官：你道此书从何而"),
        ("h1", None, "第二回 贾夫人仙逝扬州城"),
        ("c3", "h1", "却说封肃因听见公差传唤，"),
    ]
    assert document.clause("c1").text.endswith("觉其行止见识，皆出于我之上。”")


def test_notes_under_numbered_headings():
    document = parse_text(NOTES, "notes.txt")
    assert [(clause.id, clause.label, clause.parent) for clause in document.clauses] == [
        ("t1", "", None),
        ("h1", "一、", None),
        ("c1", "", "h1"),
        ("c2", "", "h1"),
        ("h2", "二、", None),
        ("c3", "", "h2"),
    ]


def test_a_list_of_numbered_steps():
    document = parse_text(STEPS, "steps.txt")
    assert [clause.id for clause in document.clauses] == ["t1", *(f"p{number}" for number in range(1, 13))]
    assert document.clause("p12").text == "turn the key 12 times"


def test_one_line_is_a_document():
    document = parse_text("Nothing but this.", "one.txt")
    assert [clause.text for clause in document.clauses] == ["Nothing but this."]


def test_every_character_of_a_plain_text_is_accounted_for():
    assert [account(parse_text(text, "a.txt")).unaccounted for text in (ESSAY, NOVEL, NOTES, STEPS)] == [0] * 4
