"""Completion for bash."""

from __future__ import annotations

from tui_reader.commands.completions import (
    LIST,
    LIST_CLAUSES,
    READER,
    documents_of,
    options_of,
    takes_clause,
    takes_files,
    valued_flags,
    words_of,
)
from tui_reader.commands.table import COMMANDS, NAMES
from tui_reader.settings import THEMES
from tui_reader.wording import LANGUAGES

# Names of documents come from files: they are compared and quoted, and never expanded (compgen -W would). Any part
# of a name stands for it where none begins so.
_SCRIPT = """\
_wildreader_names() {{
  local name within=()
  while IFS= read -r name; do
    if [[ $name == "$1"* ]]; then COMPREPLY+=("$(printf %q "$name")")
    elif [[ $name == *"$1"* ]]; then within+=("$(printf %q "$name")")
    fi
  done
  ((${{#COMPREPLY[@]}})) || COMPREPLY=("${{within[@]}}")
}}
_wildreader() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} options='{reader}'
  local words='{names}' documents=1 clauses=1 files=1
  local document= given=0 place
  COMPREPLY=()
  case $prev in
    --theme) COMPREPLY=($(compgen -W '{themes}' -- "$cur")); return ;;
    --lang) COMPREPLY=($(compgen -W '{languages}' -- "$cur")); return ;;
    --limit | --host | --port) return ;;
    -o | --output) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); return ;;
  esac
  if ((COMP_CWORD > 1)); then
    words= documents=0 clauses= formats=
    case ${{COMP_WORDS[1]}} in
{cases}
    esac
    if [[ $prev == --format ]]; then COMPREPLY=($(compgen -W "$formats" -- "$cur")); return; fi
  fi
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur")); return; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  for ((place = 2; place < COMP_CWORD; place++)); do
    case ${{COMP_WORDS[place]}} in
      {valued}) ((place++)); continue ;;
      -?*) continue ;;
    esac
    ((given++)) || document=${{COMP_WORDS[place]//\\\\/}}
  done
  if [[ $cur == *'#'* && -n $clauses && $given -eq 0 ]]; then
    document=${{cur%%#*}}; document=${{document//\\\\/}}
    _wildreader_names "$cur" < <({clauses} | cut -f1 | while IFS= read -r place; do echo "$document#$place"; done)
    return
  fi
  if [[ -n $clauses && $given -eq 1 ]]; then _wildreader_names "$cur" < <({clauses} | cut -f1); return; fi
  if ((given < documents)); then _wildreader_names "$cur" < <({list} | cut -f1); fi
  if [[ -n $files ]]; then compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$cur")); fi
}}
complete -F _wildreader wildreader"""


def script() -> str:
    """What bash is to source."""
    cases = []
    for command in COMMANDS:
        options = options_of(command)
        formats = [name for option in command.options for name in option.settings.get("choices", ())]
        settings = {
            "options": " ".join(flag for option in options for flag in option.flags),
            "words": " ".join(words_of(command)),
            "formats": " ".join(formats),
            "documents": str(documents_of(command) or ""),
            "clauses": "1" if takes_clause(command) else "",
            "files": "1" if takes_files(command) else "",
        }
        told = " ".join(f"{name}='{value}'" for name, value in settings.items() if value or name == "files")
        cases.append(f"      {command.name}) {told} ;;")
    return _SCRIPT.format(
        cases="\n".join(cases),
        clauses=LIST_CLAUSES,
        languages=" ".join(LANGUAGES),
        list=LIST,
        names=" ".join(NAMES),
        reader=" ".join(flag for option in READER for flag in option.flags),
        themes=" ".join(THEMES),
        valued=" | ".join(valued_flags()),
    )
