"""The ids of clauses, which stay the same for ever: a stem for the kind, and the printed number or a count."""

from __future__ import annotations

from tui_reader.corpus import Kind

_COUNTED = {
    Kind.MASTHEAD: "m",
    Kind.TITLE: "t",
    Kind.ENACTING: "e",
    Kind.PREAMBULAR: "pp",
    Kind.HEADING: "h",
    Kind.CHAPEAU: "c",
    Kind.ANNEX: "x",
    Kind.LIST_ITEM: "x",
    Kind.CLOSING: "z",
}


class ClauseIds:
    """Gives each clause of a document an id that no other has."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._copies: dict[str, int] = {}
        self._used: set[str] = set()

    def is_free(self, clause_id: str) -> bool:
        """Whether no clause has the id."""
        return clause_id not in self._used

    def restart(self, kind: Kind) -> None:
        """Let clauses of the kind be counted from 1 again: a preamble begins anew."""
        self._counts.pop(_COUNTED[kind], None)

    def counted(self, kind: Kind) -> str:
        """The next id of a kind that is counted: ``pp1``, ``h2``. It may be taken already."""
        stem = _COUNTED[kind]
        self._counts[stem] = self._counts.get(stem, 0) + 1
        return f"{stem}{self._counts[stem]}"

    def take(self, clause_id: str) -> str:
        """Take the id, or where another clause has it the same with the number of the copy: ``op1-2``."""
        unique = clause_id
        while unique in self._used:
            self._copies[clause_id] = copy = self._copies.get(clause_id, 1) + 1
            unique = f"{clause_id}-{copy}"
        self._used.add(unique)
        return unique
