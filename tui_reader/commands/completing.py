"""Completion for shells, made from the table of commands."""

from __future__ import annotations

from argparse import Namespace

from tui_reader.commands.output import FOUND, CallError
from tui_reader.commands.table import COMMANDS, Command
from tui_reader.wording import LANGUAGES, _

_DOCUMENTS = "wildreader list 2>/dev/null | cut -f1"
"""What a shell runs to know the documents; the list is short and quick to make."""


def print_completion(options: Namespace) -> int:
    """``completion``: print the script that teaches a shell to complete."""
    shells = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    if options.shell not in shells:
        raise CallError(
            _("no completion for {shell}; there is: {shells}").format(shell=options.shell, shells=", ".join(shells))
        )
    print(shells[options.shell]())
    return FOUND


def _options(command: Command) -> list[str]:
    flags = [flag for option in command.options for flag in option.flags]
    return [*(["--json"] if command.has_json else []), *flags, "--lang", "--help"]


def _takes_documents(command: Command) -> bool:
    return any(positional.name in ("DOC", "A", "B") for positional in command.positionals)


def _bash() -> str:
    cases = []
    for command in COMMANDS:
        words = f'$(compgen -W "$({_DOCUMENTS})" -- "$cur")' if _takes_documents(command) else ""
        words = words or ('$(compgen -W "bash zsh fish" -- "$cur")' if command.name == "completion" else "")
        cases.append(
            f"    {command.name}) options='{' '.join(_options(command))}'"
            + (f"; words=({words})" if words else "; files=1")
            + " ;;"
        )
    names = " ".join(command.name for command in COMMANDS)
    return "\n".join(
        [
            "_wildreader() {",
            "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} options= files= words=()",
            "  COMPREPLY=()",
            "  case $prev in",
            f"    --lang) COMPREPLY=($(compgen -W '{' '.join(LANGUAGES)}' -- \"$cur\")); return ;;",
            "    --format) COMPREPLY=($(compgen -W 'md html json' -- \"$cur\")); return ;;",
            '    -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return ;;',
            "  esac",
            "  case ${COMP_WORDS[1]} in",
            *cases,
            f"    *) options='--lang --version --help'; files=1; words=($(compgen -W '{names}' -- \"$cur\")) ;;",
            "  esac",
            '  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur")); return; fi',
            '  COMPREPLY=("${words[@]}")',
            '  [[ -n $files ]] && COMPREPLY+=($(compgen -f -- "$cur"))',
            "}",
            "complete -o filenames -F _wildreader wildreader",
        ]
    )


def _zsh() -> str:
    return "autoload -U +X bashcompinit && bashcompinit\n" + _bash()


def _fish() -> str:
    lines = ["complete -c wildreader -l lang -x -a '" + " ".join(LANGUAGES) + "'"]
    for command in COMMANDS:
        lines.append(
            f"complete -c wildreader -n __fish_use_subcommand -a {command.name} -d '{command.explanation.rstrip('.')}'"
        )
        here = f"complete -c wildreader -n '__fish_seen_subcommand_from {command.name}'"
        if _takes_documents(command):
            lines.append(f"{here} -f -a '({_DOCUMENTS})'")
        if command.has_json:
            lines.append(f"{here} -l json")
        for option in command.options:
            names = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
            choices = option.settings.get("choices", ())
            lines.append(f"{here} {names}" + (f" -x -a '{' '.join(choices)}'" if choices else " -r"))
    return "\n".join(lines)
