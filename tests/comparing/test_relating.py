from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.comparing.conftest import Named
from tui_reader.comparing import Relation, Relations
from tui_reader.corpus import Clause, Document, Kind

Seed = Callable[[str], Document]


def found(relations: Relations, seed: Seed, name: str, limit: int = 60) -> list[str]:
    """What is related to a clause, best first, as ``003:op9``."""
    number, clause = name.split(":")
    numbers = {seed(each).id: each for each in ("000", "001", "002", "003", "004")}
    return [f"{numbers[each.document]}:{each.clause}" for each in relations.related(seed(number).id, clause, limit)]


@pytest.mark.parametrize(
    ("asked", "counterpart"),
    [
        ("000:op39", "003:op14"),  # the return of live animals, eggs too
        ("000:op14", "003:op17"),  # online trade and digital forensics
        ("000:op15", "003:op13"),  # identification, traceability, forensic authentication
        ("000:op9", "003:op11"),  # predicate offences of money-laundering
        ("000:op11", "003:op16"),  # financial investigations
        ("000:op16", "003:op4"),  # awareness of supply, transit and demand
        ("000:op38", "003:op18"),  # use of the Convention, and other instruments that are possible
        ("000:pp18", "003:pp12"),  # the declaration on indigenous peoples
        ("000:pp28", "001:op11"),  # the consortium and its five members
        ("000:op6", "001:op4"),  # serious crime by article 2 (b)
        ("000:op12", "001:op7"),  # a task force between agencies
        ("001:op14", "003:op22"),  # extrabudgetary resources
        ("000:op26", "004:p10"),  # communities keep the benefits
        ("000:op19", "004:p2"),  # research into what drives markets
        ("000:op4", "002:p24"),  # One Health
        ("000:pp40", "002:p8"),  # the guide to legal frameworks
        ("000:pp35", "002:p20"),  # World Wildlife Day
        ("001:op2", "004:p3"),  # States of supply, transit and demand
    ],
)
def test_the_same_commitment_is_among_the_first_three_of_its_document(
    relations: Relations, seed: Seed, asked: str, counterpart: str
) -> None:
    for one, other in ((asked, counterpart), (counterpart, asked)):
        of_document = [each for each in found(relations, seed, one) if each.startswith(other[:3])]
        assert other in of_document[:3], one


@pytest.mark.parametrize(
    "alone",
    [
        "000:op17",  # rangers
        "000:pp12",  # outbreaks of disease through wildlife crime
        "003:c1",  # recommends the draft that follows
    ],
)
def test_a_clause_without_counterpart_says_so(relations: Relations, seed: Seed, alone: str) -> None:
    assert found(relations, seed, alone) == []


def test_only_other_documents_best_first_and_no_more_than_asked_for(relations: Relations, seed: Seed) -> None:
    all_of_them = relations.related(seed("000").id, "op5", 100)
    assert seed("000").id not in {each.document for each in all_of_them}
    assert [each.score for each in all_of_them] == sorted((each.score for each in all_of_them), reverse=True)
    assert all(0 < each.score <= 1 for each in all_of_them)
    assert relations.related(seed("000").id, "op5", 4) == all_of_them[:4]


def test_what_says_nothing_by_itself_cannot_be_asked_for(relations: Relations, seed: Seed) -> None:
    with pytest.raises(KeyError):
        relations.related(seed("004").id, "h1")


def test_relation_goes_both_ways(relations: Relations, seed: Seed) -> None:
    one, other = seed("001"), seed("003")
    there, back = relations.scores(one, other), relations.scores(other, one)
    assert there.keys() == {(a, b) for b, a in back}
    assert all(score == pytest.approx(back[b, a]) for (a, b), score in there.items())


def reasons(relations: Relations, seed: Seed, asked: str, counterpart: str) -> Relation:
    number, clause = asked.split(":")
    document = seed(counterpart[:3]).id
    every = relations.related(seed(number).id, clause, 60)
    return next(each for each in every if (each.document, each.clause) == (document, counterpart[4:]))


def told(relation: Relation, kind: str) -> list[str]:
    return [reason.text for reason in relation.reasons if reason.kind == kind]


def test_two_names_of_one_body_are_a_reason(relations: Relations, seed: Seed) -> None:
    relation = reasons(relations, seed, "000:pp28", "001:op11")
    assert "国际打击野生生物犯罪联盟 = 国际联合会" in told(relation, "concept")
    assert "国际刑事警察组织" in told(relation, "words")


def test_the_words_that_are_rare_come_first(relations: Relations, seed: Seed) -> None:
    relation = reasons(relations, seed, "000:op6", "001:op4")
    assert told(relation, "words")[0] == "定为严重犯罪"
    assert "第 2(b)条 = 第 2 条(b)款" in told(relation, "concept")


def test_the_words_of_formulas_are_no_reason(relations: Relations, seed: Seed) -> None:
    # Both recall earlier resolutions (关于…问题的…决议) on trafficking.
    relation = reasons(relations, seed, "000:pp1", "001:pp1")
    assert any("非法贩运" in text for text in told(relation, "words"))
    assert not {"决议", "关于", "问题"} & {*told(relation, "words")}


def test_the_same_verb_is_a_reason_whatever_counts_it(relations: Relations, seed: Seed) -> None:
    assert told(reasons(relations, seed, "000:op13", "003:op12"), "verb") == ["进一步鼓励"]  # 又鼓励
    assert told(reasons(relations, seed, "000:op14", "003:op17"), "verb") == []  # 促请 and 还鼓励


def test_shared_citations_are_a_reason(relations: Relations, seed: Seed) -> None:
    relation = reasons(relations, seed, "000:pp36", "003:pp7")
    assert any("8/12" in text for text in told(relation, "citation"))


def test_every_reason_can_be_checked_in_both_texts(relations: Relations, seed: Seed, named: Named) -> None:
    for number in ("000", "003", "004"):
        document = seed(number)
        for clause in document.clauses:
            if not clause.kind.is_substantive:
                continue
            for relation in relations.related(document.id, clause.id, 5):
                assert relation.reasons, (number, clause.id, relation.clause)
                assert sum(reason.weight for reason in relation.reasons) <= relation.score + 0.01
                for reason in relation.reasons:
                    assert reason.weight > 0
                    sides = reason.text.split(" = ")
                    if reason.kind == "words":
                        assert squeezed(reason.text) in squeezed(clause.text)
                        assert squeezed(reason.text) in squeezed(relation.text)
                    elif reason.kind in ("concept", "theme") and "…" not in reason.text:
                        # Where one of them has it from its heading only, the other's name stands alone.
                        assert sides[0] in clause.text or sides == [sides[-1]]
                        assert sides[-1] in relation.text or sides == [sides[0]]
                        assert any(side in text for side in sides for text in (clause.text, relation.text))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_english_clauses_are_related_by_their_words(documents: tuple[Document, ...]) -> None:
    def made(name: str, *texts: str) -> Document:
        clause = documents[1].clause("op1")
        clauses = (
            clause._replace(id=f"op{number}", text=text, verb="", verb_span=(0, 0), citations=())
            for number, text in enumerate(texts, 1)
        )
        return Document(name, name, tuple(clauses), language="en")

    one = made(
        "one",
        "Urges Member States to prohibit, prevent and counter any form of corruption that facilitates illicit trafficking;",
        "Calls upon Member States to recognize the rangers who protect wildlife;",
        "Requests the Secretary-General to report on the implementation of the present resolution;",
    )
    other = made(
        "other",
        "Encourages parties to report their seizures every year;",
        "Stresses that coordinated action is critical to reduce corruption that facilitates the illicit trafficking;",
        "Invites donors to provide extrabudgetary resources;",
    )
    best = Relations((*documents, one, other)).related("one", "op1")[0]
    assert (best.document, best.clause) == ("other", "op2")
    assert any("corruption that facilitates" in reason.text for reason in best.reasons)


def test_agreed_language_belongs_together_by_as_much_as_its_wording(documents):
    draft = documents[0]
    text = draft.clause("op17").text
    later = Document(
        "A/80/L.1",
        "",
        (
            Clause("op1", Kind.OPERATIVE, text, "1."),
            Clause("op2", Kind.OPERATIVE, text.removesuffix("；") + "，并就此提出报告；", "2."),
        ),
        language="zh",
    )
    found = {each.clause: each.score for each in Relations((*documents, later)).related(draft.id, "op17")}
    assert found["op1"] == 1.0
    assert 0.85 <= found["op2"] < 1.0
