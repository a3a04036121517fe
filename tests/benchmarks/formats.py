"""What it costs to read the same document in each format, and to know an encoding, as ratios in one run.

Run with ``python -m tests.benchmarks.formats``. Where pdfminer.six and chardet are installed they are measured, too:
they are what PDFium and charset-normalizer were chosen over.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import perf_counter

from tests.parsing.formats import typeset
from tui_reader.parsing import read_document
from tui_reader.parsing.formats.encoding import decode
from tui_reader.parsing.formats.pdf import _read_sheets
from tui_reader.parsing.reading import parse_bytes
from tui_reader.parsing.unreadable import UnreadableFile

_SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
_ROUNDS = 5
_PASSAGES = 200
_LENGTHS = (12, 20, 60, 200)


def best(work: Callable[[], object]) -> float:
    """The best time of a few rounds, in milliseconds."""
    times = []
    for _round in range(_ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times) * 1000


def formats() -> None:
    """Reading one document in each format."""
    document = read_document(_SEEDS[0])
    plain = document.source_text.encode()
    base = best(lambda: parse_bytes(plain, Path("a.txt")))
    print(f"reading {document.id}: as plain text {base:.1f} ms")
    for form in ("pdf", "docx", "html"):
        made = getattr(typeset, form)(document)
        time = best(lambda made=made, form=form: parse_bytes(made, Path(f"a.{form}")))  # type: ignore[misc]
        print(f"  {form:5} {time:7.1f} ms  {time / base:5.2f} times plain text")
    made = typeset.pdf(document)
    glyphs = best(lambda: _read_sheets(made, Path("a.pdf")))
    print(f"  characters with their places by PDFium alone: {glyphs:.1f} ms")
    try:
        from pdfminer.high_level import extract_pages
    except ImportError:
        return
    miner = best(lambda: list(extract_pages(BytesIO(made))))
    print(f"  by pdfminer.six: {miner:.1f} ms, {miner / glyphs:.1f} times PDFium")


def encodings() -> None:
    """How often the encoding of a short passage is known."""
    try:
        import chardet
    except ImportError:
        chardet = None
    chance = random.Random(1)
    texts = [path.read_text(encoding="utf-8") for path in _SEEDS]
    print("\npassages in GB 18030 known for what they are")
    for length in _LENGTHS:
        passages = []
        for _each in range(_PASSAGES):
            text = chance.choice(texts)
            start = chance.randrange(len(text) - length)
            passages.append(text[start : start + length])
        ours = sum(_ours(passage) == passage for passage in passages)
        row = f"{length:6} characters: ours {ours / _PASSAGES:6.1%}"
        if chardet is not None:
            theirs = 0
            for passage in passages:
                data = passage.encode("gb18030")
                guess = chardet.detect(data)["encoding"] or "ascii"
                theirs += data.decode(guess, "replace") == passage
            row += f"   chardet {theirs / _PASSAGES:6.1%}"
        print(row)


def _ours(passage: str) -> str:
    try:
        return decode(passage.encode("gb18030"), Path("a.txt"))
    except UnreadableFile:
        return ""


if __name__ == "__main__":
    formats()
    encodings()
