"""The scroll track: every row has a cell, and the thumb shows what is seen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.tui.widgets.scroll_track import ScrollTrack


def test_the_thumb_is_as_long_as_what_is_seen_of_the_whole():
    assert [y for y in range(20) if ScrollTrack(0, 100, 20).is_thumb(y)] == [0, 1, 2, 3]
    assert [y for y in range(20) if ScrollTrack(80, 100, 20).is_thumb(y)] == [16, 17, 18, 19]


def test_a_cell_stands_for_its_part_of_the_rows():
    assert ScrollTrack(0, 100, 20).stands_for(0) == (0, 4)
    assert ScrollTrack(0, 100, 20).stands_for(19) == (95, 99)


def test_drawing_the_thumb_to_the_middle_shows_the_middle():
    assert ScrollTrack(0, 1000, 20).top_at(10) == 515


@given(st.integers(1, 60), st.integers(0, 5000), st.data())
def test_every_row_has_a_cell_and_what_is_seen_a_thumb(height, more, data):
    rows = height + more
    track = ScrollTrack(data.draw(st.integers(0, more)), rows, height)
    stood_for = {row for y in range(height) for row in range(track.stands_for(y)[0], track.stands_for(y)[1] + 1)}
    assert stood_for == set(range(rows))
    assert any(track.is_thumb(y) for y in range(height))
