"""Writes `reviews.yaml` of a pack folder."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import msgspec

from app.storage.files import write_bytes

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
    write_bytes(folder / "reviews.yaml", "".join(lines).encode())
