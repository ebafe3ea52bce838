"""`review`: records that the Welsh of a wording was reviewed."""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.errors import AppError
from app.source.problems import closest
from app.storage.opened_folder import open_folder
from app.storage.reviews import add_reviews, check_reviews, checked_name
from app.templates.context import Reviewable
from app.templates.model import AWAITING
from app.templates.pack import Term
from app.templates.reading import ReadPack


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


def reviewer_name(by: str | None) -> str:
    """The name to record: the one that was typed, or the user's. Raises AppError `no-user`, `not-a-name`."""
    try:
        return checked_name(getpass.getuser() if by is None else by, "--by")
    except (KeyError, OSError, ImportError) as error:
        raise AppError("no-user", "--by") from error


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
