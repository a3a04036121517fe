"""What documents call things; the numbers were counted in the files, line ends left out."""

from __future__ import annotations

from tui_reader.comparing.terms import terms
from tui_reader.corpus import Clause, Document, Kind


def document(*texts: str) -> Document:
    return Document("D", "", tuple(Clause(f"op{n}", Kind.OPERATIVE, text) for n, text in enumerate(texts, 1)))


def test_one_thing_under_five_names(documents):
    (term,) = terms(documents, "iccwc")
    assert term.english == "International Consortium on Combating Wildlife Crime"
    counts = {form.text: dict(form.counts()) for form in term.forms}
    assert counts["国际打击野生生物犯罪联盟"] == {"A/75/L.116": 2}
    assert counts["国际打击野生生物犯罪联合会"] == {"E/RES/2013/40": 2}
    kasane = next(each.id for each in documents if each.source.startswith("004"))
    assert counts["国际打击野生动植物犯罪联盟"] == {"E/RES/2025/17": 1, kasane: 1}
    assert counts["ICCWC"] == {kasane: 3}
    assert set(term.mixed) == {"E/RES/2013/40", kasane}


def test_any_of_its_names_asks_for_it(documents):
    for name in ("国际打击野生生物犯罪联合会", "international consortium on combating wildlife crime", "ICCWC"):
        assert [term.name for term in terms(documents, name)] == ["ICCWC"]


def test_where_a_name_stands_is_the_text(documents):
    by_id = {each.id: each for each in documents}
    for term in terms(documents):
        for form in term.forms:
            for use in form.uses:
                quoted = by_id[use.document].clause(use.clause).text[use.start : use.end]
                assert "".join(quoted.casefold().split()) == "".join(form.text.casefold().split())


def test_the_longer_name_counts_and_the_shorter_in_it_does_not():
    (term,) = terms([document("保护野生动植物群，也保护野生动植物；")], "野生动植物")
    assert {form.text: len(form.uses) for form in term.forms} == {"野生动植物群": 1, "野生动植物": 1}
    assert term.mixed == ("D",)


def test_a_word_that_is_no_known_name_is_counted_as_it_is():
    (term,) = terms([document("象牙和象 牙；", "象牙市场")], "象牙")
    assert [(form.text, len(form.uses)) for form in term.forms] == [("象牙", 3)]
    assert terms([document("象牙")], "犀牛角") == ()


def test_an_acronym_is_a_word_of_its_own():
    (term,) = terms([document("CITES 缔约方", "EXCITES")], "CITES")
    assert term.uses == 1
