"""The index of a large library on disk: memory-mapped segments that narrow a query to the clauses worth scoring."""

from tui_reader.searching.stored.building import Progress, Source, build, indexed_keys
from tui_reader.searching.stored.store import Store

__all__ = ["Progress", "Source", "Store", "build", "indexed_keys"]
