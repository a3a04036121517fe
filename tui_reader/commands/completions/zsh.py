"""Completion for zsh, with the titles of documents and the beginnings of clauses beside their names."""

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

_BOTH = "_wildreader_documents_and_files"

# _describe takes name:description, and -M lets any part of a name stand for it. Names come from files: they are quoted by
# it, and never expanded.
_SCRIPT = """\
#compdef wildreader
_wildreader_described() {{
  local -a found
  local line
  while IFS= read -r line; do
    found+=("${{${{line%%$'\\t'*}}//:/\\\\:}}:${{line#*$'\\t'}}")
  done
  _describe -V "$1" found -M 'l:|=* r:|=*'
}}
_wildreader_documents() {{
  local document=${{(Q)PREFIX%%'#'*}}
  if [[ $PREFIX == *'#'* ]] && compset -P '*\\#'; then
    _wildreader_described {clause} < <({clauses} | cut -f1,4)
    return
  fi
  _wildreader_described {document} < <({list} | cut -f1,4)
}}
_wildreader_clauses() {{
  local document= word skips=
  for word in "${{(@)words[2,CURRENT-1]}}"; do
    if [[ -n $skips ]]; then skips=
    elif [[ $word == ({valued}) ]]; then skips=1
    elif [[ $word != -?* ]]; then document=${{(Q)word}}; break
    fi
  done
  _wildreader_described {clause} < <({clauses} | cut -f1,4)
}}
_wildreader_documents_and_files() {{
  _alternative 'documents:{document}:_wildreader_documents' 'files:{file}:_files'
}}
_wildreader_first() {{
  local -a commands=(
{commands}
  )
  _alternative 'commands:{command}:{{_describe -V command commands}}' 'documents:{document}:_wildreader_documents' 'files:{file}:_files'
}}
_wildreader() {{
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C {reader} '1: :->first' '*:: :->rest' && return
  case $state in
    first) _wildreader_first ;;
    rest)
      case $words[1] in
{cases}
        *) _files ;;
      esac ;;
  esac
}}
if [[ $funcstack[1] == _wildreader ]]; then _wildreader "$@"; else compdef _wildreader wildreader; fi"""


def script() -> str:
    """What zsh is to source, or to find as ``_wildreader`` in its fpath."""
    return _SCRIPT.format(
        cases="\n".join(
            f"        {command.name}) _arguments {' '.join(_arguments(command))} ;;" for command in COMMANDS
        ),
        clause=_quoted(_("clause")),
        clauses=LIST_CLAUSES,
        command=_("command"),
        commands="\n".join(f"    {_quoted(f'{each.name}:{_(each.explanation)}')}" for each in COMMANDS),
        document=_("document"),
        file=_("file"),
        list=LIST,
        reader=" ".join(spec for option in READER for spec in _option(option)),
        valued="|".join(valued_flags()),
    )


def _arguments(command: Command) -> Iterator[str]:
    for option in options_of(command):
        yield from _option(option)
    for place in range(1, documents_of(command) + 1):
        yield f"'{place}:{_('document')}:_wildreader_documents'" if not takes_files(command) else f"'1: :{_BOTH}'"
    if takes_clause(command):
        yield f"'2:{_('clause')}:_wildreader_clauses'"
    if words := words_of(command):
        yield f"'1: :({' '.join(words)})'"
    if not documents_of(command) and not words:
        yield "'*: :_files'" if takes_files(command) else "'*: :'"


def _option(option: Option) -> Iterator[str]:
    """The specification of a flag as _arguments takes it, once for each of its names."""
    told = _(option.explanation).replace("[", "\\[").replace("]", "\\]")
    value = ""
    if choices := option.settings.get("choices", ()):
        value = f": :({' '.join(choices)})"
    elif takes_value(option):
        value = ": :_files" if option.settings.get("metavar") == "FILE" else ": :"
    for flag in option.flags:
        others = " ".join(option.flags) if len(option.flags) > 1 else ""
        yield _quoted(f"{f'({others})' if others else ''}{flag}[{told}]{value}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
