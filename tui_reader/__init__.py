"""A terminal reader for families of related legal texts."""

__version__ = "0.1.0"
