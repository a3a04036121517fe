"""Reading the transcriptions of the five documents, and saying how a parsed document differs from one.

A transcription is typed by hand from the original; see ``tests/transcriptions/README.md`` for how it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from tui_reader.corpus import Clause, Document

FOLDER = Path(__file__).parents[1] / "transcriptions"
BOLD_IS_SET = 4
"""How many times bold type stands in an extraction."""

_CLAUSE = re.compile(r"^@ (?P<id>\S+) (?P<kind>[a-z-]+)(?: (?!<)(?P<label>.+?))?(?: < (?P<parent>\S+))?$")
_FOOTNOTE = re.compile(r"^\[\^(?P<label>[^\]]+)\]: (?P<text>.+)$")
_MARK = re.compile(r"\[\^([^\]]+)\]")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_AROUND = 12
"""Characters shown on either side of a difference."""


@dataclass(frozen=True)
class Typed:
    """A clause as typed: ``text`` has its footnote marks in it as [^1]; ``bold`` are the words set in bold."""

    id: str
    kind: str
    label: str
    parent: str | None
    text: str = ""
    bold: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()


@dataclass
class Transcription:
    """``facts`` are those of the whole document, ``furniture`` pairs of kind and text."""

    facts: dict[str, str] = field(default_factory=dict)
    clauses: list[Typed] = field(default_factory=list)
    footnotes: list[tuple[str, str]] = field(default_factory=list)
    furniture: list[tuple[str, str]] = field(default_factory=list)

    def characters(self) -> str:
        """Every character of the source that the transcription tells of, white space aside, in any order."""
        pieces = [text for pair in self.footnotes for text in pair] + [text for _kind, text in self.furniture]
        for clause in self.clauses:
            pieces += [clause.label, _MARK.sub(r"\1", clause.text), *clause.bold * (BOLD_IS_SET - 1)]
        return "".join("".join(pieces).split())


def read(number: str) -> Transcription:
    """The transcription of a seed (``000``). Raises ValueError for a line that is none of a transcription's."""
    typed = Transcription()
    header: dict[str, str] = {}
    for line in (FOLDER / f"{number}.txt").read_text(encoding="utf-8").splitlines():
        if match := _CLAUSE.match(line):
            header = match.groupdict()
        elif match := _FOOTNOTE.match(line):
            typed.footnotes.append((match["label"], match["text"]))
        elif line.startswith("% "):
            kind, text = line[2:].split(" ", 1)
            typed.furniture.append((kind, text))
        elif line.startswith("→ "):
            last = typed.clauses.pop()
            typed.clauses.append(Typed(**{**vars(last), "citations": tuple(line[2:].split())}))
        elif line and not typed.clauses and not header:
            name, value = line.split(":", 1)
            typed.facts[name] = value.strip()
        elif line and header:
            typed.clauses.append(_clause(header, line))
            header = {"done": ""}
        elif line:
            raise ValueError(line)
    return typed


def _clause(header: dict[str, str], line: str) -> Typed:
    if "done" in header:
        raise ValueError(f"a second line of text: {line}")
    bold = tuple(_BOLD.findall(_MARK.sub("", line)))
    text = _BOLD.sub(r"\1", line) if bold else line
    return Typed(header["id"], header["kind"], header["label"] or "", header["parent"], text, bold)


def with_marks(clause: Clause) -> str:
    """The text of a parsed clause with its footnote marks in it as [^1]."""
    text, place = "", 0
    for mark in clause.marks:
        text += clause.text[place : mark.offset] + f"[^{mark.label}]"
        place = mark.offset
    return text + clause.text[place:]


def differences(typed: Transcription, parsed: Document) -> Iterator[str]:
    """What differs, one clause after the other, each with the place at which it differs marked by ⟦⟧."""
    for name, value in typed.facts.items():
        yield from _differ(name, value, getattr(parsed, name))
    ids, found = [clause.id for clause in typed.clauses], [clause.id for clause in parsed.clauses]
    yield from _differ("the clauses", " ".join(ids), " ".join(found))
    for clause in typed.clauses:
        if clause.id in parsed.positions:
            yield from _clause_differences(clause, parsed.clause(clause.id))
    notes = [(note.label, note.text) for note in parsed.footnotes]
    yield from _differ("the footnotes", _lines(typed.footnotes), _lines(notes))
    furniture = [(piece.kind, piece.text) for piece in parsed.furniture if piece.kind != "repeated-bold"]
    yield from _differ("the furniture", _lines(typed.furniture), _lines(furniture))


def _clause_differences(typed: Typed, parsed: Clause) -> Iterator[str]:
    yield from _differ(f"{typed.id}, kind", typed.kind, str(parsed.kind))
    yield from _differ(f"{typed.id}, label", typed.label, parsed.label)
    yield from _differ(f"{typed.id}, parent", typed.parent or "", parsed.parent or "")
    yield from _differ(f"{typed.id}, text", typed.text, with_marks(parsed))
    cited = " ".join(citation.target for citation in parsed.citations)
    yield from _differ(f"{typed.id}, citations", " ".join(typed.citations), cited)


def _lines(pairs: list[tuple[str, str]]) -> str:
    return "".join(f"{name} {text}\n" for name, text in pairs)


def _differ(what: str, typed: str, parsed: str) -> Iterator[str]:
    for tag, a, b, c, d in SequenceMatcher(None, typed, parsed, autojunk=False).get_opcodes():
        if tag != "equal":
            yield f"{what}, at {a}:\n    typed   {_around(typed, a, b)}\n    parsed  {_around(parsed, c, d)}"


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    shown = (
        f"{'…' if start > _AROUND else ''}{before}⟦{text[start:end]}⟧{after}{'…' if end + _AROUND < len(text) else ''}"
    )
    return shown.replace("\n", "¶")
