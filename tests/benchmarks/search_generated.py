"""How well the search finds what is asked for in every way, by queries made from the texts themselves.

    python -m tests.benchmarks.search_generated [PER_KIND] [--misses]

For each kind so many queries (200) by a fixed seed: a stretch of Han characters of a clause, cut out at random and
changed as people change it. A clause answers that has the stretch. Stretches that more than five clauses have are not
taken. Recall@1, recall@5 and mean reciprocal rank by kind.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable
from importlib.resources import files

from tests.benchmarks.search_quality import documents
from tui_reader.searching import SearchEngine
from tui_reader.searching.pinyin import read_as

_HAN = re.compile(r"[一-鿿]{3,}")
_COMMON = "的是在有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"


def _traditional() -> dict[int, str]:
    lines = files("tui_reader.lexicon").joinpath("traditional.txt").read_text(encoding="utf-8").splitlines()
    old, new = [line for line in lines if not line.startswith("#")]
    table: dict[int, str] = {}
    for one, other in zip(old, new, strict=True):
        table.setdefault(ord(other), one)
    return table


def _read(word: str) -> list[str]:
    return [(read_as(char) or ("",))[0] for char in word]


def kinds() -> dict[str, tuple[tuple[int, int], Callable[[random.Random, str], str]]]:
    """For each kind how long the stretches are, and what is made of one."""
    table = _traditional()

    def wrong(chance: random.Random, word: str) -> str:
        place = chance.randrange(len(word))
        return word[:place] + chance.choice(_COMMON) + word[place + 1 :]

    def missing(chance: random.Random, word: str) -> str:
        place = chance.randrange(1, len(word) - 1)
        return word[:place] + word[place + 1 :]

    def extra(chance: random.Random, word: str) -> str:
        place = chance.randrange(1, len(word))
        return word[:place] + chance.choice(_COMMON) + word[place:]

    def swapped(chance: random.Random, word: str) -> str:
        place = chance.randrange(len(word) - 1)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    def out_of_order(chance: random.Random, word: str) -> str:
        parts = [word[:2], word[len(word) // 2 : len(word) // 2 + 2], word[-2:]]
        chance.shuffle(parts)
        return " ".join(parts)

    def half_remembered(chance: random.Random, word: str) -> str:
        cut = chance.randrange(4, len(word) - 4)
        return word[: cut - 1] + word[cut + 1 :] if chance.random() < 0.5 else wrong(chance, wrong(chance, word))

    return {
        "exact": ((3, 6), lambda _chance, word: word),
        "wrong": ((4, 8), wrong),
        "missing": ((4, 8), missing),
        "extra": ((4, 8), extra),
        "swapped": ((4, 8), swapped),
        "order": ((9, 14), out_of_order),
        "phrase": ((10, 16), half_remembered),
        "traditional": ((3, 6), lambda _chance, word: word.translate(table)),
        "pinyin": ((3, 6), lambda _chance, word: "".join(_read(word))),
        "pinyin gaps": ((3, 6), lambda _chance, word: " ".join(_read(word))),
        "initials": ((4, 6), lambda _chance, word: "".join(each[:1] for each in _read(word))),
    }


def main() -> None:
    count = next((int(argument) for argument in sys.argv[1:] if argument.isdigit()), 200)
    docs = documents()
    engine = SearchEngine(docs)
    clauses = [(document.id, clause) for document in docs for clause in document.clauses]
    runs = [run for _document, clause in clauses for run in _HAN.findall(clause.text)]
    for kind, ((least, most), change) in kinds().items():
        chance = random.Random(f"queries {kind}")
        ranks: list[int] = []
        while len(ranks) < count:
            run, length = chance.choice(runs), chance.randint(least, most)
            if len(run) < length:
                continue
            start = chance.randrange(len(run) - length + 1)
            word = run[start : start + length]
            right = {(document, clause.id) for document, clause in clauses if word in clause.text}
            query = change(chance, word)
            if len(right) > 5 or (query == word and kind not in ("exact", "traditional")):
                continue
            found = [(match.document, match.clause) for match in engine.search(query, 20).matches]
            ranks.append(next((place for place, each in enumerate(found, 1) if each in right), 0))
            if "--misses" in sys.argv and not 1 <= ranks[-1] <= 5:
                print(f"  {kind:12} {query}  ({word}) rank {ranks[-1]}, found {found[:3]}")
        first, five = sum(rank == 1 for rank in ranks), sum(1 <= rank <= 5 for rank in ranks)
        mean = sum(1 / rank for rank in ranks if rank)
        print(f"{kind:12} r@1 {first / count:.3f}   r@5 {five / count:.3f}   MRR {mean / count:.3f}")


if __name__ == "__main__":
    main()
