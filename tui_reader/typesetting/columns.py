"""Columns of a table: text cut or filled up to a number of cells."""

from tui_reader.typesetting.gist import pad

__all__ = ["pad"]
