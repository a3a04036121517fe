"""The attributes of a clause's element."""

from __future__ import annotations

from tui_reader.corpus import Clause
from tui_reader.parsing.formats.akoma_ntoso import LINES, PARENT, lines_in


def attributes_of(clause: Clause, name: str, parent: str | None) -> dict[str, str]:
    """What every element of a clause carries: its identifier in the naming convention; its own id, which is the same in
    every language and format; its kind and source lines. ``parent`` is the clause in whose element it stands.
    """
    given = {"eId": name, "GUID": clause.id, "class": clause.kind.value, LINES: lines_in(clause.lines)}
    if clause.parent != parent:
        given[PARENT] = clause.parent or ""
    return given
