"""The way from a text to a document, step by step."""

from __future__ import annotations

from tui_reader.corpus import Document, Furniture, Lines
from tui_reader.lexicon.language import Lexicon, lexicon
from tui_reader.parsing.citations import with_citations
from tui_reader.parsing.extract import Extract
from tui_reader.parsing.footnotes import take_out_footnotes
from tui_reader.parsing.furniture import take_out
from tui_reader.parsing.hyphenation import undo_hyphenation
from tui_reader.parsing.joining import Joiner
from tui_reader.parsing.language import detect_language
from tui_reader.parsing.lines import read_lines
from tui_reader.parsing.marks import find_marks
from tui_reader.parsing.metadata import read_metadata
from tui_reader.parsing.paragraphs import join_paragraphs
from tui_reader.parsing.repetition import undo_repetition
from tui_reader.parsing.structure import structure
from tui_reader.parsing.verbs import with_verbs


def parse_text(text: str, source: str) -> Document:
    """Parse a text into a document; ``source`` is the file's name.

    Any text is a document: what is no legal text becomes plain paragraphs under its own headings. No character that is
    not white space is lost (see ``account``).
    """
    return compose(_extract_text(text), source)


def compose(extract: Extract, source: str) -> Document:
    """The document that paragraphs make, with what was taken out beside them."""
    language = detect_language(extract.text)
    words = lexicon(language)
    structured = structure(extract.paragraphs, words)
    data = read_metadata(structured.clauses, structured.organs, extract.furniture, source, words)
    clauses = with_citations(with_verbs(structured.clauses, words), structured.organs, data.organ_key, words)
    return Document(
        id=data.id,
        title=data.title,
        clauses=clauses,
        symbol=data.symbol,
        organ=data.organ,
        session=data.session,
        date=data.date,
        language=language,
        source=source,
        footnotes=extract.footnotes,
        furniture=extract.furniture,
        source_text=extract.text,
    )


def _extract_text(text: str) -> Extract:
    """The paragraphs, notes and furniture of a plain text, by how its lines look."""
    words: Lexicon = lexicon(detect_language(text))
    lines, habits = read_lines(text)
    furniture: list[Furniture] = []
    single = []
    for line in lines:
        once, taken = undo_repetition(line.text)
        if taken:
            furniture.append(Furniture("repeated-bold", taken, Lines(line.number, line.number)))
            line = line.with_text(once)
        single.append(line)
    joiner = Joiner.for_source(line.text for line in single)
    flow, page_furniture = take_out(single, words)
    flow, hyphens = undo_hyphenation(flow)
    flow, footnotes, rules = take_out_footnotes(flow, page_furniture, joiner, habits, words)
    marked = find_marks(flow, (note.label for note in footnotes), words)
    paragraphs = join_paragraphs(marked, joiner, habits, words)
    furniture += [*page_furniture, *hyphens, *rules]
    furniture.sort(key=lambda piece: piece.lines)
    return Extract(text, tuple(paragraphs), tuple(footnotes), tuple(furniture))
