"""`review`: records that the Welsh of a wording was reviewed."""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from app.cli.pack_folder import open_folder
from app.errors import AppError
from app.language.visible import visible
from app.source.problems import closest
from app.source.text import CONTROL
from app.storage.reviews import Review, write_reviews
from app.templates.context import Reviewable
from app.templates.model import AWAITING
from app.templates.pack import Term
from app.templates.reading import ReadPack

LONGEST_NAME = 100


def record_reviews(folder: Path, phrases: Sequence[str], by: str | None, form: str) -> str:
    """Record reviews in the pack's `reviews.yaml`, and return what was reviewed.

    Raises:
        AppError: `not-a-folder`, `unknown-wording`, `welsh-awaiting-review`, `bad-reviews`, `not-a-name`, `no-user`,
            `cannot-write`, and those of reading a pack. Nothing is recorded then.
    """
    read = open_folder(folder).read
    check_reviews(folder, read)
    found = {
        address: read.reviewables[address] for each in phrases for address in _meant(each, read)
    }
    name = reviewer_name(by)
    add_reviews(folder, read, name, {each: found[each].fingerprint for each in found})
    if form == "json":
        reviews = [{"phrase": each, "fingerprint": found[each].fingerprint} for each in found]
        return json.dumps(reviews, ensure_ascii=False, indent=2)
    lines = [line for each in found for line in _lines(each, found[each], read.index.terms)]
    return "\n".join((*lines, f"Recorded as reviewed by {name}: {len(found)}"))


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


def reviewer_name(by: str | None) -> str:
    """The name to record: what can be read again, and seen."""
    try:
        name = getpass.getuser() if by is None else by.strip()
    except (KeyError, OSError, ImportError) as error:
        raise AppError("no-user", "--by") from error
    if not name or len(name) > LONGEST_NAME or visible(name) != name or CONTROL.search(name):
        raise AppError("not-a-name", "--by", name=name[:LONGEST_NAME], most=LONGEST_NAME)
    return name


def _meant(phrase: str, read: ReadPack) -> list[str]:
    """The wording of this address, or every wording of a template."""
    meant = [phrase] if phrase in read.reviewables else []
    meant = meant or [each for each in read.reviewables if each.startswith(f"{phrase}:")]
    if not meant:
        near = closest(phrase, read.reviewables)
        raise AppError("unknown-wording", phrase=phrase, closest=near)
    for each in meant:
        if any(text.strip() == AWAITING for text in read.reviewables[each].texts):
            raise AppError("welsh-awaiting-review", phrase=each)
    return meant


def _lines(address: str, wording: Reviewable, terms: Sequence[Term]) -> Iterator[str]:
    yield f"{address}  ({wording.place})"
    for text in wording.texts:
        yield from (f"    {line}" for line in text.strip().splitlines())
    whole = " ".join(wording.texts).casefold()
    for term in terms:
        if term.en.casefold() in whole:
            yield f"    term: {term.en} = {term.cy} ({term.status})"
    yield ""
