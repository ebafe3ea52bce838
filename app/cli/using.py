"""`uses`: where something of the pack is used."""

from __future__ import annotations

import json
from pathlib import Path

from app.cli.streams import tell
from app.language import Language
from app.language.prose.translators import kind_words, use_words
from app.language.visible import visible
from app.source.problem_words import describe
from app.source.problems import Problems
from app.source.reading import read_yaml
from app.storage.opened_folder import open_folder
from app.templates.uses import PackUses, Used, UsedThing


def tell_uses(path: Path, name: str, form: str) -> int:
    """Print where something is used, and return the exit code.

    Raises:
        AppError: `unknown-used`, `no-pack`, `not-a-folder`, and those of reading a pack.
    """
    opened = open_folder(path)
    tell(describe(problem, Language.EN) for problem in opened.read.index.problems)
    roots = {}
    for file, data in sorted(opened.files.items()):
        # What is wrong in a file was told; what can be read of it may use something all the same.
        root = read_yaml(data, file, Problems())
        if root is not None:
            roots[file] = root
    uses = PackUses(roots, opened.read.index.terms)
    found = {thing: uses.uses(thing) for thing in uses.things(name)}
    print(_json(found) if form == "json" else "\n".join(_lines(found)))
    return 2 if opened.read.index.problems else 0


def _lines(found: dict[UsedThing, list[Used]]) -> list[str]:
    lines = []
    for thing, places in found.items():
        kind = kind_words(thing.kind, Language.EN)
        lines.append(visible(f"{thing.name} ({kind}): {_count(len(places))}"))
        lines += [
            visible(f"{each.place}: {use_words(each.how, Language.EN)}: {each.text}")
            for each in places
        ]
    return lines


def _count(number: int) -> str:
    return {0: "not used", 1: "1 place"}.get(number, f"{number} places")


def _json(found: dict[UsedThing, list[Used]]) -> str:
    whole = [
        {
            "kind": thing.kind,
            "name": thing.name,
            "uses": [
                {
                    "file": each.place.file,
                    "line": each.place.line,
                    "column": each.place.column,
                    "how": each.how,
                    "text": each.text,
                }
                for each in places
            ],
        }
        for thing, places in found.items()
    ]
    return json.dumps(whole, ensure_ascii=False, indent=2)
