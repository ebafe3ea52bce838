"""Takes a translation back into the files of a pack: only Welsh words change, and only where that is safe.

Each unit is held against the pack as it is now. One whose English or Welsh changed since the file was made, in which
something locked is gone, or whose Welsh would make a problem, is told and left; all others go in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.errors import AppError
from app.rules.reading import FOLDER as RULES_FOLDER
from app.rules.reading import read_rules
from app.source.problems import Place, Problem, Problems
from app.source.rewriting import WordChange, lines_after, rewrite
from app.templates.pack_files import Files
from app.templates.reading import ReadPack, read_pack
from app.templates.written_texts import OTHER
from app.translators.holding import Key, NewWelsh, UnitHolder
from app.translators.inline import laid_as, words_only
from app.translators.pack_texts import PackTexts, read_texts
from app.translators.reviewing import Reviews
from app.translators.units import REVIEWED
from app.translators.xliff_reading import ReadUnit, read_xliff


class TakenText(msgspec.Struct, frozen=True):
    """A text whose Welsh was taken from a translator's file: as it stood, and as it stands."""

    place: Place
    unit: str
    before: str
    after: str


class TakenIn(msgspec.Struct, frozen=True):
    """What came of a translator's file.

    Attributes:
        files: what is to be written, by file of the pack.
        taken: the texts whose Welsh changed.
        same: how many stood so already.
        untranslated: how many have no Welsh in the file.
        problems: why others weren't taken.
        made: those whose Welsh would make a problem of the pack, with that problem.
        reviewed: the wordings that are marked as reviewed and weren't yet, with their fingerprints.
    """

    files: dict[str, bytes]
    taken: tuple[TakenText, ...]
    same: int
    untranslated: int
    problems: tuple[Problem, ...]
    made: tuple[tuple[Place, str, Problem], ...]
    reviewed: dict[str, str]


def take_in(
    files: Files, aside: Iterable[Problem], read: ReadPack, data: bytes, name: str
) -> TakenIn:
    """Hold a translator's file against a pack and return what is to be written.

    Args:
        files: of the pack.
        aside: files that couldn't be read.
        read: the pack, read from these.
        data: the translator's file.
        name: how problems call it.

    Raises:
        AppError: as `read_xliff` does; `xliff-other-pack`.
    """
    units = read_xliff(data, name)
    _check_pack(units, read.index.info.id, name)
    held = UnitHolder(read.index.info.id, files, read_texts(files, read.index.problems))
    for unit in units:
        held.hold(unit)
    return _Writing(files, tuple(aside), read, held).finish()


def _check_pack(units: Iterable[ReadUnit], pack_id: str, name: str) -> None:
    packs = list(dict.fromkeys(unit.original.partition("/")[0] for unit in units))
    if pack_id not in packs:
        raise AppError("xliff-other-pack", name, found=packs[0] or "–", wanted=pack_id)


class _Writing:
    """Writes the new words into the files, in memory, and leaves out what makes a problem."""

    def __init__(
        self, files: Files, aside: tuple[Problem, ...], read: ReadPack, held: UnitHolder
    ) -> None:
        self._files = files
        self._aside = aside
        self._read = read
        self._held = held
        self._lines: dict[str, dict[Place, range]] = {}
        self._made: list[tuple[Place, str, Problem]] = []

    def finish(self) -> TakenIn:
        """Write the words in, read the pack again, and leave out what made a problem."""
        changed, after = self._files_with(self._held.wanted), self._read
        before = {(each.place.file, each.code) for each in self._told_of(self._read, {})}
        while changed:  # each round leaves out something, or is the last
            after = read_pack({**self._files, **changed}, self._aside)
            told = self._told_of(after, changed)
            new = [each for each in told if (each.place.file, each.code) not in before]
            if not new:
                break
            for key in self._to_blame(new):
                self._held.drop(key)
            changed = self._files_with(self._held.wanted)
        texts = read_texts({**self._files, **changed}, after.index.problems)
        taken = tuple(_taken(wanted, texts) for wanted in self._held.wanted.values())
        return TakenIn(
            changed,
            tuple(sorted(taken, key=lambda each: each.place)),
            self._held.same,
            self._held.untranslated,
            self._held.problems.all(),
            tuple(sorted(self._made, key=lambda each: each[0])),
            self._reviewed(texts, after),
        )

    def _files_with(self, wanted: dict[Key, NewWelsh]) -> dict[str, bytes]:
        by_file: dict[str, list[NewWelsh]] = {}
        for each in wanted.values():
            by_file.setdefault(each.text.file, []).append(each)
        changed: dict[str, bytes] = {}
        for file, inside in by_file.items():
            changes = tuple(self._changes(inside))
            data, failed = rewrite(self._files[file], file, changes)
            for each in inside:
                if any(each.text.cy.scalar.place == change.scalar.place for change in failed):
                    self._held.refuse(each.unit, "cannot-be-written", at=str(each.text.cy.place))
                    self._held.drop((file, each.text.path))
            if data != self._files[file]:
                changed[file] = data
                self._lines[file] = lines_after(self._files[file], data, file, changes)
        return changed

    def _changes(self, wanted: Iterable[NewWelsh]) -> Iterator[WordChange]:
        spread: dict[Place, list[NewWelsh]] = {}
        for each in wanted:
            if each.text.spread:
                spread.setdefault(each.text.cy.scalar.place, []).append(each)
            else:
                cy = each.text.cy
                yield WordChange(cy.scalar, cy.start, _end(cy.scalar.text, cy.end), _laid(each))
        for forms in spread.values():
            words = tuple((each.text.form, each.welsh) for each in forms)
            scalar = forms[0].text.cy.scalar
            if OTHER in dict(words):
                yield WordChange(scalar, 0, len(scalar.text), words)
            else:
                self._held.refuse(forms[0].unit, "other-missing")
                for each in forms:
                    self._held.drop((each.text.file, each.text.path))

    def _told_of(self, read: ReadPack, changed: dict[str, bytes]) -> tuple[Problem, ...]:
        """What is wrong in a pack, in its rules too where these change."""
        found = Problems()
        if not changed or any(file.startswith(RULES_FOLDER) for file in changed):
            read_rules({**self._files, **changed}, found, channels=read.channel_names)
        return (*read.index.problems, *found.all())

    def _to_blame(self, new: Iterable[Problem]) -> list[Key]:
        """The texts that made a problem; all of a file where it can't be told which did."""
        blamed: dict[Key, None] = {}
        for problem in new:
            file = problem.place.file
            mine = [key for key in self._held.wanted if key[0] == file] or list(self._held.wanted)
            at = [each for each in mine if problem.place.line in self._lines_of(each)]
            for key in at or mine:
                if key not in blamed:
                    unit = self._held.wanted[key].unit
                    self._made.append((unit.place, unit.id, problem))
                blamed[key] = None
        return list(blamed)

    def _lines_of(self, key: Key) -> range:
        """The lines on which the new words of a text stand."""
        place = self._held.wanted[key].text.cy.scalar.place
        return self._lines.get(key[0], {}).get(place, range(0))

    def _reviewed(self, texts: PackTexts, after: ReadPack) -> dict[str, str]:
        """Wordings of which every text is marked as reviewed in the file, and stands so in the pack."""
        reviews = Reviews(after.reviewables)
        marked: dict[str, bool] = {}
        for text in texts.all():
            state = self._held.states.get((text.file, text.path), "")
            for address in reviews.addresses(text):
                marked[address] = marked.get(address, True) and state in REVIEWED
        return {
            address: after.reviewables[address].fingerprint
            for address, all_marked in marked.items()
            if all_marked
            and not after.reviewables[address].reviewed
            and not after.reviewables[address].awaiting
        }


# --- texts


def _end(text: str, end: int) -> int:
    """A text below a sign ends with its last line, which stays."""
    return len(text[:end].rstrip())


def _laid(wanted: NewWelsh) -> str:
    """The new words, with every paragraph and item that is the same laid out as it was."""
    cy = wanted.text.cy
    if wanted.text.awaiting:
        return wanted.welsh
    return laid_as(wanted.welsh, cy.scalar.text[cy.start : cy.end].rstrip())


def _taken(wanted: NewWelsh, texts: PackTexts) -> TakenText:
    text = wanted.text
    now = next((each for each in texts.texts.get(text.file, ()) if each.path == text.path), text)
    return TakenText(now.cy.place, wanted.unit.id, words_only(text.cy.text), wanted.welsh)
