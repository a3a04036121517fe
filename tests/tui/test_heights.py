"""Heights: what is estimated is measured before it is seen, and what is seen stays where it is meanwhile."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.tui.widgets.heights import EstimatedHeights, Heights

TALL = st.lists(st.integers(1, 9), min_size=1, max_size=400)


@given(TALL, st.integers(-5, 4000))
def test_rows_and_items_belong_together(tall, row):
    heights = Heights(tall)
    assert (heights.count, heights.rows) == (len(tall), sum(tall))
    item = heights.item_at(row)
    assert 0 <= item < len(tall)
    if 0 <= row < sum(tall):
        assert heights.start(item) <= row < heights.start(item + 1)


@given(TALL, st.floats(1, 9), st.lists(st.integers(-10, 4000), min_size=1, max_size=6), st.integers(0, 60))
def test_what_is_near_is_measured(tall, average, visited, reach):
    heights = EstimatedHeights(len(tall), average, tall.__getitem__)
    for row in visited:
        place = heights.place(row)
        row = heights.near(row, reach)
        # The row that was asked for is still that of the same item.
        assert row == heights.start(place[0]) + place[1]
        for near in range(max(0, row - reach), min(heights.rows, row + reach)):
            item = heights.item_at(near)
            assert heights.start(item) <= near < heights.start(item + 1)
            assert heights.start(item + 1) - heights.start(item) == tall[item]


@given(TALL, st.floats(1, 9))
def test_all_that_was_measured_is_as_if_it_had_been_at_once(tall, average):
    heights = EstimatedHeights(len(tall), average, tall.__getitem__)
    row = 0
    while row < heights.rows:
        row = heights.near(row, 40) + 40
    assert [heights.start(item) for item in range(len(tall) + 1)] == list(accumulate(tall, initial=0))


def test_only_what_is_near_is_measured():
    asked: list[int] = []

    def measure(item: int) -> int:
        asked.append(item)
        return 2

    heights = EstimatedHeights(100_000, 2.0, measure)
    heights.near(heights.start(50_000), 80)
    assert 50_000 in asked
    assert len(asked) < 200
    assert heights.rows == 200_000
