"""`uses`: where something of the pack is used."""

from __future__ import annotations

import json
from pathlib import Path

from app.cli.streams import tell
from app.language import Language
from app.language.prose.translators import kind_words, use_words
from app.language.visible import visible
from app.source.problem_words import describe
from app.storage.pack_uses import find_uses
from app.templates.uses import Used, UsedThing


def tell_uses(path: Path, name: str, form: str) -> int:
    """Print where something is used, and return the exit code.

    Raises:
        AppError: `unknown-used`, `no-pack`, `not-a-folder`, and those of reading a pack.
    """
    uses = find_uses(path, name)
    tell(describe(problem, Language.EN) for problem in uses.problems)
    print(_json(uses.things) if form == "json" else "\n".join(_lines(uses.things)))
    return 2 if uses.problems else 0


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
