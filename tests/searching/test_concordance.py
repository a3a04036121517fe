from __future__ import annotations

from tui_reader.corpus import Document
from tui_reader.searching.concordance import Order, concordance
from tui_reader.searching.folding import fold_text


def test_every_occurrence_in_reading_order(documents: tuple[Document, ...]) -> None:
    places = concordance(documents, "护林员")
    assert [(place.document, place.clause) for place in places] == [("A/75/L.116", "op17")] * 3
    text = documents[0].clause("op17").text
    assert [text[place.span.start : place.span.end] for place in places] == ["护林员"] * 3
    assert (places[0].before, places[0].word) == ("促请会员国承认", "护林员")
    assert places[0].after.startswith("和警卫")


def test_however_it_is_written(documents: tuple[Document, ...]) -> None:
    assert len(concordance(documents, "ｃｏｖｉｄ19")) == 4
    assert concordance(documents, "護林員") == concordance(documents, "护林员")
    assert concordance(documents, "  ") == ()


def test_sorted_by_what_stands_around(documents: tuple[Document, ...]) -> None:
    by_right = [fold_text(place.after) for place in concordance(documents, "腐败", Order.RIGHT)]
    assert by_right == sorted(by_right)
    by_left = [fold_text(place.before)[::-1] for place in concordance(documents, "腐败", Order.LEFT)]
    assert by_left == sorted(by_left)


def test_sorted_by_date(documents: tuple[Document, ...]) -> None:
    dates = [place.date[:4] for place in concordance(documents, "腐败", Order.DATE)]
    assert dates == sorted(dates)
    assert dates[0] == "2013"
    assert dates[-1] == "2025"
