"""Writes a pack's wording into a translator's file, and takes it back into the files of the pack."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from app.errors import AppError
from app.language import Language
from app.storage.files import read_bytes, write_bytes
from app.storage.opened_folder import open_folder
from app.storage.pack_writing import write_changed
from app.storage.reviews import add_reviews, check_reviews
from app.translators.giving_out import GivenOut, give_out
from app.translators.taking_in import TakenIn, TakenText, take_in
from app.translators.xliff_reading import MAX_BYTES


class TakenBack(msgspec.Struct, frozen=True):
    """What came of taking a translator's file back.

    Attributes:
        found: what it holds for the pack.
        failed: why some files of the pack weren't written, each with its name.
        reviewed: wordings that are recorded as reviewed, with their fingerprints.
    """

    found: TakenIn
    failed: tuple[AppError, ...]
    reviewed: Mapping[str, str]

    @property
    def files(self) -> list[str]:
        """The files that were written."""
        unwritten = {error.where for error in self.failed}
        return sorted(name for name in self.found.files if name not in unwritten)

    @property
    def taken(self) -> list[TakenText]:
        """The texts that were written."""
        files = set(self.files)
        return [each for each in self.found.taken if each.place.file in files]


def send_to_translator(pack: Path, file: Path, language: Language = Language.EN) -> GivenOut:
    """Write the wording of the pack in a folder into a translator's file.

    Args:
        pack: its folder.
        file: the translator's file; one that is there is replaced.
        language: of the notes in it.

    Raises:
        AppError: `no-pack`, `not-a-folder`, `cannot-write`, and those of reading a pack.
    """
    opened = open_folder(pack)
    given = give_out(opened.files, opened.read, language)
    write_bytes(file, given.xliff.encode(), as_before=True)
    return given


def take_from_translator(pack: Path, file: Path, reviewer: str = "") -> TakenBack:
    """Take a translator's file back into the pack in a folder.

    Args:
        pack: its folder.
        file: the translator's file.
        reviewer: who reviewed what is marked as reviewed; without a name nothing is recorded.

    Raises:
        AppError: `no-pack`, `not-a-folder`, `cannot-read`, `bad-reviews`, `cannot-write` of `reviews.yaml`, those of
            reading a pack, and those of reading XLIFF.
    """
    opened = open_folder(pack)
    if reviewer:
        check_reviews(pack, opened.read)
    data = read_bytes(file, MAX_BYTES)
    found = take_in(opened.files, opened.listed.aside, opened.read, data, str(file))
    failed = tuple(write_changed(opened.listed, opened.files, found.files))
    # A file that couldn't be written holds other words than those that were reviewed.
    reviewed = found.reviewed if reviewer and not failed else {}
    if reviewed:
        add_reviews(pack, opened.read, reviewer, reviewed)
    return TakenBack(found, failed, reviewed)
