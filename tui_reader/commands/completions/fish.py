"""Completion for fish, with the titles of documents and the beginnings of clauses beside their names."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.commands.completions import (
    LIST,
    LIST_CLAUSES,
    READER,
    documents_of,
    options_of,
    takes_clause,
    takes_files,
    takes_value,
    valued_flags,
    words_of,
)
from tui_reader.commands.table import COMMANDS, Command, Option
from tui_reader.wording import _

_FUNCTIONS = """\
function __wildreader_given -d 'The arguments before the cursor that are no flags and no values of flags'
    set -l words (commandline -opc)
    set -l skips
    for word in $words[3..]
        if test -n "$skips"
            set skips
        else if contains -- $word {valued}
            set skips 1
        else if not string match -q -- '-?*' $word
            echo $word
        end
    end
end
function __wildreader_at -a command number -d 'Whether so many arguments of a command stand before the cursor'
    __fish_seen_subcommand_from $command; and test (count (__wildreader_given)) -eq $number
end
function __wildreader_documents -d 'The documents; where one is named with # behind it, its clauses'
    set -l document (string split -m 1 '#' -- (commandline -ct))
    if test (count $document) -lt 2
        {list} | cut -f1,4
        return
    end
    set document $document[1]
    {clauses} | cut -f1,4 | while read -l line
        echo "$document#$line"
    end
end
function __wildreader_clauses
    set -l document (__wildreader_given)[1]
    {clauses} | cut -f1,4
end
complete -c wildreader -f
complete -c wildreader -n __fish_use_subcommand -F
complete -c wildreader -n __fish_use_subcommand -k -a '(__wildreader_documents)'"""


def script() -> str:
    """What fish is to source."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _FUNCTIONS.format(valued=" ".join(valued_flags()), clauses=LIST_CLAUSES, list=LIST)
    for option in READER:
        yield _option("__fish_use_subcommand", option)
    for command in reversed(COMMANDS):  # what is said last is offered first
        yield _offer("__fish_use_subcommand", command.name, _(command.explanation).rstrip(".。"))
    for command in COMMANDS:
        yield from _arguments(command)
        for option in options_of(command):
            yield _option(f"__fish_seen_subcommand_from {command.name}", option)


def _arguments(command: Command) -> Iterator[str]:
    for place in range(documents_of(command)):
        yield _offer(f"__wildreader_at {command.name} {place}", "(__wildreader_documents)")
    if takes_clause(command):
        yield _offer(f"__wildreader_at {command.name} 1", "(__wildreader_clauses)")
    if takes_files(command):
        yield f"complete -c wildreader -n '__fish_seen_subcommand_from {command.name}' -F"
    if words := words_of(command):
        yield _offer(f"__wildreader_at {command.name} 0", " ".join(words))


def _offer(condition: str, words: str, explanation: str = "") -> str:
    told = f" -d {_quoted(explanation)}" if explanation else ""
    return f"complete -c wildreader -n '{condition}' -k -a {_quoted(words)}{told}"


def _option(condition: str, option: Option) -> str:
    names = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
    choices = option.settings.get("choices", ())
    takes = f" -x -a '{' '.join(choices)}'" if choices else ""
    if not choices and takes_value(option):
        takes = " -r -F" if option.settings.get("metavar") == "FILE" else " -x"
    return f"complete -c wildreader -n '{condition}' {names}{takes} -d {_quoted(_(option.explanation))}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
