"""Completion for shells, made from the table of commands."""

from __future__ import annotations

from argparse import Namespace

from tui_reader.commands.output import FOUND, CallError
from tui_reader.commands.table import COMMANDS, NAMES, Command
from tui_reader.settings import THEMES
from tui_reader.wording import LANGUAGES, _

SHELLS = ("bash", "zsh", "fish")
_READER = ("--serve", "--host", "--port", "--theme", "--lang", "--version", "--help")

_DOCUMENTS = "wildreader list 2>/dev/null | cut -f1"
"""What a shell runs to know the documents. It is quick, since what was parsed is kept."""

_CLAUSES = 'wildreader list "$document" 2>/dev/null | cut -f1'
"""What a shell runs to know the clauses of a document."""

# Names of documents come from files: they are compared and quoted, and never expanded (compgen -W would).
_BASH = """\
_wildreader_names() {{
  local name
  while IFS= read -r name; do
    [[ $name == "$1"* ]] && COMPREPLY+=("$(printf %q "$name")")
  done
}}
_wildreader() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} options='{reader}'
  local words='{names}' documents= clauses= files=1
  local document= given=0 place
  COMPREPLY=()
  case $prev in
    --theme) COMPREPLY=($(compgen -W '{themes}' -- "$cur")); return ;;
    --lang) COMPREPLY=($(compgen -W '{languages}' -- "$cur")); return ;;
    --format) COMPREPLY=($(compgen -W '{formats}' -- "$cur")); return ;;
  esac
  if ((COMP_CWORD > 1)); then
    words=
    case ${{COMP_WORDS[1]}} in
{cases}
    esac
  fi
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur")); return; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  for ((place = 2; place < COMP_CWORD; place++)); do
    [[ ${{COMP_WORDS[place]}} == -* ]] && continue
    ((given++)) || document=${{COMP_WORDS[place]//\\\\/}}
  done
  if [[ -n $clauses && $given -eq 1 ]]; then _wildreader_names "$cur" < <({clauses}); return; fi
  if [[ -n $documents ]]; then _wildreader_names "$cur" < <({documents}); fi
  if [[ -n $files ]]; then compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$cur")); fi
}}
complete -F _wildreader wildreader"""


def print_completion(options: Namespace) -> int:
    """``completion``: print the script that teaches a shell to complete."""
    shells = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    if options.shell not in shells:
        known = ", ".join(shells)
        raise CallError(_("no completion for {shell}; there is: {shells}").format(shell=options.shell, shells=known))
    print(shells[options.shell]())
    return FOUND


def _bash() -> str:
    cases = []
    for command in COMMANDS:
        settings = [f"options='{' '.join(_options(command))}'"]
        if _takes_documents(command):
            settings.append("documents=1 files=" + (" clauses=1" if _takes_clauses(command) else ""))
        elif words := _words(command):
            settings.append(f"words='{' '.join(words)}' files=")
        cases.append(f"      {command.name}) {' '.join(settings)} ;;")
    formats = {
        name for command in COMMANDS for option in command.options for name in option.settings.get("choices", ())
    }
    return _BASH.format(
        formats=" ".join(sorted(formats)),
        documents=_DOCUMENTS,
        clauses=_CLAUSES,
        names=" ".join(NAMES),
        reader=" ".join(_READER),
        themes=" ".join(THEMES),
        languages=" ".join(LANGUAGES),
        cases="\n".join(cases),
    )


def _zsh() -> str:
    return "autoload -U +X bashcompinit && bashcompinit\n" + _bash()


def _fish() -> str:
    lines = [f"complete -c wildreader -l lang -x -a '{' '.join(LANGUAGES)}'"]
    lines += [f"complete -c wildreader -n __fish_use_subcommand -l {flag[2:]}" for flag in _READER if flag != "--lang"]
    lines.append(f"complete -c wildreader -n __fish_use_subcommand -l theme -x -a '{' '.join(THEMES)}'")
    for command in COMMANDS:
        explanation = command.explanation.rstrip(".").replace("'", "\\'")
        lines.append(f"complete -c wildreader -n __fish_use_subcommand -a {command.name} -d '{explanation}'")
        here = f"complete -c wildreader -n '__fish_seen_subcommand_from {command.name}'"
        if _takes_documents(command):
            lines.append(f"{here} -f -a '({_DOCUMENTS})'")
        if words := _words(command):
            lines.append(f"{here} -f -a '{' '.join(words)}'")
        if _takes_clauses(command):
            document = "set -l document (commandline -opc)[3]"
            lines.append(f"{here} -f -a '({document}; {_CLAUSES})'")
        if command.has_json:
            lines.append(f"{here} -l json")
        for option in command.options:
            names = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
            choices = option.settings.get("choices", ())
            takes = f" -x -a '{' '.join(choices)}'" if choices else "" if option.settings.get("action") else " -r"
            lines.append(f"{here} {names}{takes}")
    return "\n".join(lines)


def _options(command: Command) -> list[str]:
    flags = [flag for option in command.options for flag in option.flags]
    return [*(["--json"] if command.has_json else []), *flags, "--lang", "--help"]


def _words(command: Command) -> tuple[str, ...]:
    """What the argument of a command may be, where that is one of a few words."""
    schemas = tuple(each.name for each in COMMANDS if each.has_json)
    return {"completion": SHELLS, "schema": schemas}.get(command.name, ())


def _takes_clauses(command: Command) -> bool:
    return any(positional.name == "CLAUSE" for positional in command.positionals)


def _takes_documents(command: Command) -> bool:
    return any(positional.name in ("DOC", "A", "B") for positional in command.positionals)
