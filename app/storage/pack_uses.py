"""Finds where something of the pack in a folder is used, as its files are now."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.source.problems import Problem, Problems
from app.source.reading import read_yaml
from app.storage.opened_folder import open_folder
from app.templates.uses import PackUses, Used, UsedThing


class FoundUses(msgspec.Struct, frozen=True):
    """What a name means, and where each of these is used.

    Attributes:
        problems: what is wrong with the files; what can't be read of them may use it too.
    """

    things: dict[UsedThing, list[Used]]
    problems: tuple[Problem, ...]


def find_uses(path: Path, name: str) -> FoundUses:
    """Read the pack and return where what has this name is used.

    Raises:
        AppError: `unknown-used`, `no-pack`, `not-a-folder`, and those of reading a pack.
    """
    opened = open_folder(path)
    roots = {}
    for file, data in sorted(opened.files.items()):
        # What is wrong in a file is told; what can be read of it may use something all the same.
        root = read_yaml(data, file, Problems())
        if root is not None:
            roots[file] = root
    uses = PackUses(roots, opened.read.index.terms)
    found = {thing: uses.uses(thing) for thing in uses.things(name)}
    return FoundUses(found, opened.read.index.problems)
