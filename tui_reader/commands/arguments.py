"""The words of a call in the order in which argparse takes them: flags may stand anywhere, and texts may begin with a dash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tui_reader.commands.table import Command

_END = "--"
"""What follows it is no flag, whatever it begins with."""
_LANGUAGE, _JSON, _HELP = "--lang", "--json", ("-h", "--help")


_TYPED_AS_WORDS = {"help": "--help", "version": "--version"}
"""Flags that many programs have as commands, and people therefore type as such."""


def with_flags_for_words(given: Sequence[str]) -> list[str]:
    """A call of ``help``, ``help COMMAND`` or ``version`` as the flags that it means; any other as it is.

    A file that is called so is a file.
    """
    first, *others = given or [""]
    if first not in _TYPED_AS_WORDS or Path(first).exists():
        return list(given)
    return [*others, _TYPED_AS_WORDS[first]]


def arranged(command: Command, given: Sequence[str]) -> list[str]:
    """The arguments of a command, its name left out: flags with their values first, then the others.

    argparse itself takes optional arguments only where they stand together (``show DOC --json CLAUSE`` is refused). For
    a command of words, one that begins with a single dash and is no flag is a word (``search 象牙 -市场``). A permanent
    reference is taken apart for a command of clauses (``related A/75/L.116#op6``).
    """
    valued, plain = _flags(command)
    flags: list[str] = []
    words: list[str] = []
    place = 0
    while place < len(given):
        argument = given[place]
        place += 1
        if argument == _END:
            words += given[place:]
            break
        name = argument.partition("=")[0]
        if not argument.startswith("-") or argument == "-":
            words.append(argument)
        elif _is_one_of(name, valued):
            has_own_value = "=" in argument or (not name.startswith("--") and len(name) > len("-o"))
            if not has_own_value and place == len(given):
                return [argument]  # its value is missing: argparse would take the first word for it
            flags += [argument] if has_own_value else given[place - 1 : place + 1]
            place += not has_own_value
        elif command.takes_dashes and not name.startswith("--") and not _is_one_of(name, plain):
            words.append(argument)
        else:
            flags.append(argument)
    words = _parted(command, words)
    return [*flags, *([_END] if any(word.startswith("-") for word in words) else []), *words]


def _flags(command: Command) -> tuple[set[str], set[str]]:
    """The flags that take a value, and those that do not."""
    valued, plain = {_LANGUAGE}, {_JSON, *_HELP}
    for option in command.options:
        (plain if option.settings.get("action") else valued).update(option.flags)
    return valued, plain


def _is_one_of(name: str, flags: Iterable[str]) -> bool:
    """Whether argparse takes a word for one of these flags: a short one with a value behind it, a long one cut short."""
    return any(flag.startswith(name) if flag.startswith("--") else name.startswith(flag) for flag in flags)


def _parted(command: Command, words: list[str]) -> list[str]:
    """The words with ``DOC#CLAUSE`` as two, where a command wants both and no file is called so."""
    if "CLAUSE" not in [positional.name for positional in command.positionals] or not words or "#" not in words[0]:
        return words
    if Path(words[0]).exists():
        return words
    document, _mark, clause = words[0].partition("#")
    return [document, clause, *words[1:]]
