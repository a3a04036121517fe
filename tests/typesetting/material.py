"""What the tests of typesetting share: text of the seeds as one string, alphabets, and the rules as a reader states them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from hypothesis import strategies as st

from tui_reader.corpus import Span
from tui_reader.typesetting.lines import SetLine

_SEEDS = Path(__file__).parents[2] / "seeds"

SEED_TEXT = "".join(
    line.strip() for path in sorted(_SEEDS.glob("*.txt")) for line in path.read_text("utf-8").splitlines()
)

BARRED_AT_START = "，。、；：？！》〉”’）】」』〕…—%℃"
BARRED_AT_END = "《〈“‘（【「『〔"

HAN = "大会回顾其关于打击野生生物非法贩运问题的决议年月日号第条"
_MARKS = "，。、；：？！《》〈〉“”‘’（）【】「」『』〔〕…—%℃"
_LATIN = "AZaz09 /.-()&?=,:;'\"¹²³*"
_ODD = "\u0301\u200d\ufe0f\u200b\u00a0\u3000\t\x1b\u202e☃👍🏽🇨🇳カ゛ｶé각±①\ue000\ud800"

seed_slices = st.builds(
    lambda start, length: SEED_TEXT[start : start + length],
    st.integers(0, len(SEED_TEXT) - 1),
    st.integers(0, 300),
)
mixed = st.text(HAN + _MARKS + _LATIN, max_size=200)
"""Anything that may stand in these texts, in any order."""

odd = st.text(HAN + _MARKS + _LATIN + _ODD, max_size=120)
"""With what may stand in a file that means no good."""

texts = seed_slices | mixed | odd


def lines_of(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]


def text_of(lines: Iterable[SetLine]) -> str:
    """The lines as they are drawn, joined by line feeds."""
    return "\n".join("".join(run.text for run in line.runs) for line in lines)
