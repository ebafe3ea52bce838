"""Finds the editor that the user has named, or one for plain text that is there, and how it is told a line."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

VARIABLES = ("VISUAL", "EDITOR")

_COLON, _PLUS = ("{file}:{line}",), ("+{line}", "{file}")
_LINE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium"), ("--goto", *_COLON)),
    **dict.fromkeys(("subl", "sublime_text", "zed"), _COLON),
    **dict.fromkeys(("gedit", "gnome-text-editor", "xed", "pluma", "geany", "gvim"), _PLUS),
    **dict.fromkeys(("kate", "kwrite"), ("--line", "{line}", "{file}")),
    "emacs": _PLUS,
    "mousepad": ("--line={line}", "{file}"),
    "notepad++": ("-n{line}", "{file}"),
    "notepad": ("{file}",),
}
"""Editors with a window of their own, and their way of being told a line; one in a terminal would open unseen."""
_FOUND = (
    "code",
    "codium",
    "notepad++",
    "gnome-text-editor",
    "gedit",
    "kate",
    "kwrite",
    "mousepad",
    "xed",
    "pluma",
    "geany",
    "notepad",
)
"""Looked for where none is named: what the system opens such a file with may be a word processor, which spoils it."""
_OURS = {"-g", "--goto"}
"""Options that stand in what is added."""


def editor_command(file: Path, line: int) -> tuple[str, ...]:
    """Return program and arguments that open `file` at `line`; nothing where no known editor is named or there."""
    for words in (*_named(), *([each] for each in _FOUND)):
        program = shutil.which(words[0]) or ""
        form = _LINE.get(Path(words[0]).stem.lower())
        if program and form is not None:
            options = [word for word in words[1:] if word not in _OURS]
            place = [part.format(file=file, line=max(1, line)) for part in form]
            return (program, *options, *place)
    return ()


def _named() -> Iterator[list[str]]:
    """The commands that the environment names, in words."""
    for variable in VARIABLES:
        try:
            words = shlex.split(os.environ.get(variable, ""), posix=os.name != "nt")
        except ValueError:  # a quotation mark without its pair
            continue
        words = [word.strip('"') for word in words]
        if words and words[0]:
            yield words
