"""Records reviews in `reviews.yaml` of a pack folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import msgspec

from app.errors import AppError
from app.language.visible import visible
from app.source.text import CONTROL
from app.storage.files import write_bytes
from app.storage.opened_folder import open_folder
from app.templates.reading import ReadPack

LONGEST_NAME = 100

_HEADER = """\
# Which Welsh wording was reviewed: the fingerprint holds for exactly these two texts.
# Written by `comms-builder review`; change a text, and it is unreviewed again.
"""


class Review(msgspec.Struct, frozen=True):
    """One review. Field names are the keys of the file; `on` is an ISO date."""

    phrase: str
    fingerprint: str
    by: str
    on: str


def write_reviews(folder: Path, reviews: Iterable[Review]) -> None:
    """Replace the pack's reviews. Raises AppError `cannot-write`."""
    lines = [_HEADER, "reviews:\n"]
    for review in sorted(reviews, key=lambda each: each.phrase):
        fields = msgspec.structs.asdict(review).items()
        # A JSON string is a YAML string in double quotes.
        entry = "\n    ".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields
        )
        lines.append(f"  - {entry}\n")
    write_bytes(folder / "reviews.yaml", "".join(lines).encode(), as_before=True)


def checked_name(name: str, where: str = "") -> str:
    """The name to record: what can be read again, and seen. Raises AppError `not-a-name`, with where it was typed."""
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or visible(name) != name or CONTROL.search(name):
        raise AppError("not-a-name", where, name=name[:LONGEST_NAME], most=LONGEST_NAME)
    return name


def check_reviews(folder: Path, read: ReadPack) -> None:
    """Refuse to record anything where `reviews.yaml` can't be read whole. Raises AppError `bad-reviews`."""
    broken = tuple(each for each in read.index.problems if each.place.file == "reviews.yaml")
    if broken:
        raise AppError("bad-reviews", str(folder), problems=broken)


def add_reviews(folder: Path, read: ReadPack, name: str, reviewed: Mapping[str, str]) -> None:
    """Record reviews of today beside those that there are.

    Args:
        folder: of the pack.
        read: the pack.
        name: who reviewed.
        reviewed: fingerprints of the wordings, by their addresses.

    Raises:
        AppError: `cannot-write`.
    """
    today = date.today().isoformat()
    recorded = {
        record.text("phrase"): Review(*(record.text(key) for key in Review.__struct_fields__))
        for record in read.reviews
    }
    for address, fingerprint in reviewed.items():
        recorded[address] = Review(address, fingerprint, name, today)
    write_reviews(folder, recorded.values())


def record_review(folder: Path, name: str, address: str, fingerprint: str) -> None:
    """Record that a wording was reviewed as it was shown.

    Args:
        folder: of the pack.
        name: who reviewed.
        address: of the wording.
        fingerprint: of what was shown.

    Raises:
        AppError: `changed-meanwhile`, where it doesn't read so any more; `not-a-name`, `bad-reviews`, `cannot-write`,
            and those of reading a pack.
    """
    read = open_folder(folder).read
    check_reviews(folder, read)
    now = read.reviewables.get(address)
    if now is None or now.fingerprint != fingerprint:
        raise AppError("changed-meanwhile", now.place.file if now is not None else address)
    add_reviews(folder, read, checked_name(name), {address: fingerprint})
