"""What exported documents are refused for."""


class NotExported(ValueError):
    """The file is none that this program has exported, or was changed since so that it makes no sense."""
