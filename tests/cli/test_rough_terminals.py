"""Terminals that are resized all the time, and such at the end of a slow line: the real program in real terminals."""

from __future__ import annotations

import random
import time

from tests.cli.readers import Reader


def test_a_storm_of_resizes_leaves_the_clause_on_a_screen_that_is_whole():
    reader = Reader("A/75/L.116#op31")
    reader.wait_for("Related clauses  ")
    chance = random.Random(31)
    for _time in range(60):
        reader.resize(chance.randint(1, 200), chance.randint(1, 60))
        reader.type(chance.choice("jk t"))
        time.sleep(0.005)
        reader._read(0)
    reader.type(":op31\r")
    reader.wait_until_quiet()
    reader.resize(99, 29)
    reader.wait_until_quiet()
    reader.resize(120, 36)
    drawn = reader.wait_until_quiet()
    assert "31 / 44" in drawn
    assert "31.  又促请会员国确保" in drawn
    assert "A/75/L.116" in drawn
    assert "q quit" in drawn
    reader.quit()


def test_a_step_sends_less_over_the_line_than_a_screen():
    reader = Reader("A/75/L.116#op7", size=(80, 24))
    reader.wait_for("7 / 44")
    reader.wait_until_quiet()
    before = reader.received
    reader.resize(81, 24)
    reader.wait_until_quiet()
    screen = reader.received - before
    before = reader.received
    steps = 4
    for _step in range(steps):
        reader.type("j")
        reader.wait_until_quiet()
    assert 0 < (reader.received - before) / steps < screen
    reader.quit()


def test_over_a_slow_line_every_key_arrives_and_the_last_screen_is_drawn():
    reader = Reader("A/75/L.116#op1", size=(80, 24))
    reader.wait_for("1 / 44")
    reader.wait_until_quiet()
    reader.slow_down(512, 0.012)  # some forty thousand bytes a second
    for _step in range(20):
        reader.type("j")
        reader.wait_until_quiet(0)
    reader.wait_for("21 / 44")
    reader.type("/护林员\r")
    reader.wait_for("match 1 of")
    reader.slow_down(65536, 0)
    reader.quit()
