"""The version of the parser."""

PARSER_VERSION = 6
"""Changes whenever the same text would be parsed into something else."""
