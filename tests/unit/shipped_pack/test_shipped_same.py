"""What the shipped pack says is what it said: a digest of the messages of each template, in each language.

A new wording changes digests: look at every difference with `compare_messages`, then write them anew with
`python -m tests.unit.shipped_pack.test_shipped_same`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.compose.draft import Draft
from app.templates.pack import Pack
from tests.unit.shipped_pack.filling import shipped
from tests.unit.shipped_pack.reachable import (
    COMPANY,
    contexts,
    each_way,
    first_way,
    key_of,
    messages,
    pairs,
    start,
)

FILE = Path(__file__).parents[2] / "data/shipped_messages.txt"


def digest_lines(pack: Pack) -> Iterator[str]:
    """One line for each template and language, alone and with others: how many messages, and their digest."""
    with_others: dict[str, list[Draft]] = {}
    for one, other in pairs(pack):
        # With company it is told at the template that isn't company, so that a new one changes no other's line.
        told = one if other in COMPANY else other
        with_others.setdefault(told, []).append(first_way(pack, start(one, other)))
    for template in sorted(pack.index.heads):
        yield from _lines(pack, template, each_way(pack, start(template), deep=True))
        yield from _lines(pack, f"{template} with others", with_others.get(template, ()))


def _lines(pack: Pack, name: str, drafts: Iterable[Draft]) -> Iterator[str]:
    by_language: dict[str, list[bytes]] = {}
    for draft in drafts:
        for time, context in contexts(pack, draft):
            for language, message in messages(pack, draft, context):
                said = (time, key_of(draft), message.subject, message.plain, message.html)
                digest = hashlib.sha256("\0".join(said).encode()).digest()
                by_language.setdefault(language, []).append(digest)
    for tag, digests in sorted(by_language.items()):
        # The order in which they are found is no part of what is said.
        whole = hashlib.sha256(b"".join(sorted(digests))).hexdigest()[:16]
        yield f"{name} {tag} {len(digests)} {whole}"


def test_every_message_is_what_it_was() -> None:
    now = list(digest_lines(shipped()))
    assert now == FILE.read_text(encoding="utf-8").splitlines(), __doc__


if __name__ == "__main__":
    FILE.write_text("".join(f"{line}\n" for line in digest_lines(shipped())), encoding="utf-8")
