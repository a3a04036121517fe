"""What is the same for all parts of a file: its notes, identifiers, the works that it cites, and what it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tui_reader.corpus import Citation, Clause, Document, Kind
from tui_reader.exporting.akoma_ntoso.ids import ElementIds, number_in
from tui_reader.exporting.akoma_ntoso.notes import Notes
from tui_reader.exporting.akoma_ntoso.works import dates_told, words_of, work_of
from tui_reader.lexicon.crossing import crossing
from tui_reader.lexicon.force import force_lexicon
from tui_reader.lexicon.iri import actor_of, known_name, organ_named
from tui_reader.lexicon.language import organ_called, organs
from tui_reader.lexicon.published import known_work

PREAMBLE = "preamble"
MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that a document speaks of: the class that it is of (``TLCOrganization``), and how it is identified."""

    tlc: str
    id: str
    href: str
    shown: str
    short: str = ""


class Context:
    """A document as it is exported."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.work = work_of(document)
        self.words = words_of(document)
        self.ids = ElementIds()
        self.notes = Notes(document)
        targets = dict.fromkeys(each.target for clause in document.clauses for each in clause.citations)
        self._cited = {target: f"cited_{number}" for number, target in enumerate(targets, 1)}
        self._days = dates_told(document)

    def organ_of(self, clause: Clause) -> str:
        """The key of the organ that takes the floor in an enacting clause, empty for one without a key."""
        return (self.words.enacting_key(clause.text) or "") if self.words else ""

    def concept_of(self, clause: Clause) -> str:
        """The identifier of what the verb of a clause does (``urge``), whatever the language if that is known."""
        language = self.document.language
        act = crossing(language).act_of(clause.verb)
        force = force_lexicon(language)
        return f"concept_{act or number_in(force.uncounted(clause.verb) if force else clause.verb.casefold())}"

    def is_article(self, label: str) -> bool:
        """Whether a label is that of an article of a treaty: 第二条, Article 2."""
        return bool(self.words and re.fullmatch(self.words.article, label.strip()))

    def is_chapter(self, label: str) -> bool:
        """Whether a label is that of a chapter of a treaty: 第一章, Chapter I."""
        return bool(self.words and re.fullmatch(self.words.chapter, label.strip()))

    def numeral_in(self, label: str) -> str:
        """The numeral in such a label, the label itself where none is known: 二 in 第二条, IV in Article IV."""
        digits = self.words.digits if self.words else ""
        return next(iter(re.findall(rf"[\d{digits}]+|\b[IVXLCDM]+\b", label)), label)

    def iri_of(self, citation: Citation) -> str:
        """The work that is cited, in the naming convention."""
        return f"{known_name(citation.target, self._days.get(citation.target, '')).iri}/!main"

    def entities(self) -> Iterable[Entity]:
        """All that the file refers to, each once."""
        clauses, author = self.document.clauses, organ_named(self.document.organ)
        enacting = filter(None, (self.organ_of(clause) for clause in clauses if clause.kind is Kind.ENACTING))
        found = [
            self._organization(actor_of(organ), organs()[organ].name) for organ in filter(None, (author, *enacting))
        ]
        found.append(self._organization(self.work.actor, self.document.organ or "United Nations"))
        found.append(self._organization("wildreader", "wildreader"))
        if any(clause.kind is Kind.PREAMBULAR for clause in clauses):
            found.append(self._concept(PREAMBLE, PREAMBLE))
        for clause in clauses:
            if clause.verb:
                name = self.concept_of(clause)
                found.append(self._concept(name, name.removeprefix("concept_")))
        if any(clause.kind is Kind.CLOSING for clause in clauses):
            found.append(Entity("TLCEvent", MEETING, "/akn/ontology/event/un/meeting", MEETING))
        found += [self._reference(key, name) for key, name in self._cited.items()]
        return {entity.id: entity for entity in [*found, *reversed(found)]}.values()

    def id_of(self, citation: Citation) -> str:
        """The identifier of the work that is cited among the references."""
        return self._cited[citation.target]

    def _reference(self, key: str, name: str) -> Entity:
        known = known_work(key, "zh" if self.document.language.startswith("zh") else "en")
        return Entity("TLCReference", name, known.address or known_name(key).iri, known.name, key)

    def _organization(self, actor: str, name: str) -> Entity:
        shown = organ_called(name, self.document.language)
        return Entity("TLCOrganization", actor, f"/akn/ontology/organization/un/{actor}", shown)

    @staticmethod
    def _concept(name: str, shown: str) -> Entity:
        return Entity("TLCConcept", name, f"/akn/ontology/concept/un/{shown}", shown)
