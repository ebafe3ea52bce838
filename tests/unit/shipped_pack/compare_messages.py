"""Compares every message that two states of the pack can produce, word for word, in both languages.

    python -m tests.unit.shipped_pack.compare_messages write FILE     (in each of the two checkouts)
    python -m tests.unit.shipped_pack.compare_messages compare OLD NEW [MENDED]

MENDED holds lines `pattern => replacement`, put on the keys of OLD: answers that are given in another way now.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.compose.draft import Draft
from app.expressions.names import OFFICE_ENTRIES
from app.templates.pack import Pack
from tests.unit.shipped_pack.filling import files, opened
from tests.unit.shipped_pack.reachable import (
    contexts,
    each_way,
    every_way,
    key_of,
    messages,
    pairs,
    start,
)

SHOWN = 40
OFFICE = b"".join(
    f"{entry}: {{en: English {entry}, cy: Cymraeg {entry}}}\n".encode() for entry in OFFICE_ENTRIES
)


def drafts(pack: Pack, *, whole: bool) -> Iterator[Draft]:
    """Every template alone in every way; each pair with each answer."""
    for template in pack.index.heads:
        draft = start(template)
        yield from every_way(pack, draft) if whole else each_way(pack, draft, deep=True)
    for templates in pairs(pack):
        yield from each_way(pack, start(*templates), deep=False)


def lines(pack: Pack, office: str, *, whole: bool) -> Iterator[str]:
    for draft in drafts(pack, whole=whole):
        for time, context in contexts(pack, draft):
            said = {
                str(language): [message.subject, message.plain, message.html]
                for language, message in messages(pack, draft, context)
            }
            yield json.dumps([f"{office} {time} {key_of(draft)}", said], ensure_ascii=False)


def write(path: Path) -> None:
    shipped = files()
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for office, pack, whole in (
            ("empty", opened(shipped), True),
            ("filled", opened(shipped | {"office.yaml": OFFICE}), False),
        ):
            for line in lines(pack, office, whole=whole):
                file.write(f"{line}\n")
                count += 1
    print(f"{count} messages in two languages")  # noqa: T201


def compare(old: Path, new: Path, mended: list[tuple[str, str]]) -> None:
    before, after = _read(old, mended), _read(new, [])
    same, found = Counter[str](), 0
    by_template: dict[str, list[str]] = {}
    for key, said in before.items():
        template = key.split(" ", 2)[2].partition("(")[0]
        if key not in after:
            by_template.setdefault(template, []).append(f"--- no such message now: {key}")
        elif after[key] != said:
            by_template.setdefault(template, []).append(_difference(key, said, after[key]))
        else:
            same[template] += 1
    for key in after.keys() - before.keys():
        by_template.setdefault("new", []).append(f"+++ {key}")
    for template, differences in by_template.items():
        found += len(differences)
        print(f"\n===== {template}: {len(differences)} differ, {same[template]} are the same")  # noqa: T201
        print("\n".join(differences[:SHOWN]))  # noqa: T201
    print(f"\n{sum(same.values())} the same, {found} differ, of {len(before)}")  # noqa: T201


def _difference(key: str, before: dict[str, list[str]], after: dict[str, list[str]]) -> str:
    found = [f"--- {key}"]
    for language, parts in before.items():
        for one, other in zip(parts[:2], after[language][:2], strict=True):
            found += [
                each
                for each in difflib.unified_diff(
                    one.split("\n"), other.split("\n"), lineterm="", n=0
                )
                if not each.startswith(("---", "+++", "@@"))
            ]
        if parts[:2] == after[language][:2] and parts[2] != after[language][2]:
            found += ["html only:", parts[2], after[language][2]]
    return "\n".join(found)


def _read(path: Path, mended: list[tuple[str, str]]) -> dict[str, dict[str, list[str]]]:
    found = {}
    for line in path.open(encoding="utf-8"):
        key, said = json.loads(line)
        for pattern, replacement in mended:
            key = re.sub(pattern, replacement, key)
        found[key] = said
    return found


if __name__ == "__main__":
    what, *paths = sys.argv[1:]
    if what == "write":
        write(Path(paths[0]))
    else:
        rules = Path(paths[2]).read_text("utf-8").splitlines() if len(paths) > 2 else []
        compare(Path(paths[0]), Path(paths[1]), [tuple(each.split(" => ")) for each in rules])  # type: ignore[misc]
