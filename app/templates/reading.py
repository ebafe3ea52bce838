"""Reads a whole pack from the bytes of its files: every problem at once, what is broken set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from app.errors import AppError
from app.expressions.names import UnsureNames, closed_set
from app.language import Bilingual
from app.source.kinds import Record
from app.source.problems import Problem, Problems, closest
from app.source.reading import read_yaml
from app.source.shapes import read_shape
from app.source.tree import Scalar
from app.templates.channels import read_channel, read_office
from app.templates.choice_lists import check_choice_lists, read_choice_lists
from app.templates.context import PackReading, Reviewable
from app.templates.folder_shape import FOLDER
from app.templates.form_reading import read_pack_forms
from app.templates.model import Phrase, Template
from app.templates.pack import (
    Folder,
    FolderGroup,
    PackIndex,
    Term,
)
from app.templates.pack_files import Files, PackFiles
from app.templates.pack_info import check_format, read_defaults, read_info
from app.templates.phrases import read_params, read_phrase
from app.templates.record_shapes import REVIEWS
from app.templates.references import check_references
from app.templates.shapes import (
    CHANNEL,
    OFFICE,
    PACK,
    SHARED_PHRASE,
    TERMS,
)
from app.templates.shared_questions import SharedQuestions
from app.templates.slots import check_shared_slot
from app.templates.template_files import Briefs, TemplateFile, read_template_file


class ReadPack(msgspec.Struct, frozen=True):
    """A pack, read.

    Attributes:
        index: everything but the templates' bodies; its problems are all problems of the pack.
        templates: those that can be used, by id.
        reviewables: wording whose Welsh can be reviewed, by address.
        reviews: the recorded reviews, as they stand in `reviews.yaml`.
        channel_names: every channel that there is, whether or not it can be used.
    """

    index: PackIndex
    templates: dict[str, Template]
    reviewables: dict[str, Reviewable]
    reviews: tuple[Record, ...]
    channel_names: tuple[str, ...]


def read_pack(
    files: Files, aside: Iterable[Problem] = (), step: Callable[[], None] = lambda: None
) -> ReadPack:
    """Read a pack. Total: any files give a pack and a list of problems, or one expected failure.

    Args:
        files: the content of every file that could be read.
        aside: why others couldn't: they are there, and broken.
        step: called before each template.

    Raises:
        AppError: `old-format` or `new-format`; `no-pack-file` or `bad-pack-file`: without a `pack.yaml` that can be
            read there is no pack. Its `problems` parameter holds what is wrong, worded by whoever tells it.
    """
    shared = SharedReading(files, aside)
    read: dict[str, TemplateFile] = {}
    for template_id, path in shared.files.templates():
        step()
        read[template_id] = shared.read_template(template_id, path)
    index = shared.index({name: each.brief for name, each in read.items()})
    templates = {
        name: each.template
        for name, each in read.items()
        if name in index.heads and each.template is not None
    }
    reviewables = dict(shared.reading.reviewables)
    for each in read.values():
        reviewables |= each.reviewables
    return ReadPack(index, templates, reviewables, shared.reviews, shared.channel_names)


class SharedReading:
    """Everything of a pack but its templates, read.

    Attributes:
        files: what is read.
        reading: all that templates share.
        info: what the pack says of itself.
        reviews: the recorded reviews, as they stand in `reviews.yaml`.
        channel_names: every channel that there is, whether or not it can be used.

    Raises:
        AppError: as `read_pack` does.
    """

    def __init__(self, files: Files, aside: Iterable[Problem] = ()) -> None:
        self.reading = PackReading()
        self.problems = self.reading.problems
        self.aside = tuple(aside)
        self.files = PackFiles(files, self.problems, self.reading.broken)

        self._read()

    def read_template(self, template_id: str, path: str) -> TemplateFile:
        """Read the file of one template."""
        return read_template_file(
            self.files.files[path], path, template_id, self.info, self.reading
        )

    def index(self, briefs: Briefs) -> PackIndex:
        """Put the pack together from what was read of its templates."""
        together = self.reading.apart()
        together.broken = dict(self.reading.broken)
        together.places = self.reading.places
        together.problems.extend(self.problems)
        for brief in briefs.values():
            together.problems.take(brief.problems, brief.waiting)
        sound = check_references(briefs, self.info, together)
        welsh = self.reading.count_welsh()
        for brief in briefs.values():
            welsh += brief.welsh
        return PackIndex(
            info=self.info,
            channels=self.reading.channels,
            office=self._office,
            questions=self.reading.questions,
            phrases=self.reading.phrases,
            heads={name: brief.head for name, brief in sound.items() if brief.head is not None},
            folders=self._folders,
            words={name: brief.words for name, brief in sound.items()},
            terms=self._terms,
            welsh=welsh,
            problems=together.problems.all(),
            aside=dict(_aside(briefs, sound, together.problems)),
        )

    def _read(self) -> None:
        unread = [each for each in self.aside if each.place.file == "pack.yaml"]
        if unread:
            raise AppError("bad-pack-file", problems=tuple(unread))
        info_record = self.files.record("pack.yaml", PACK)
        check_format(info_record)
        if info_record is None or self.problems:
            code = "bad-pack-file" if "pack.yaml" in self.files.files else "no-pack-file"
            raise AppError(code, problems=self.problems.all())
        self.files.set_aside(self.aside)
        self.files.check_unknown()
        reading = self.reading
        reading.approved = info_record.text("status") == "approved"
        read_defaults(info_record, reading)
        self.reviews = self._read_reviews()
        self.channel_names = tuple(self._channel_names())
        reading.closed = closed_set(self.channel_names)
        read_pack_forms(info_record, reading)
        self._read_questions()
        self._office = self._read_office()
        self._read_channels()
        self._read_phrases()
        self.info = read_info(info_record, reading)
        self._folders = self._read_folders()
        self._terms = self._read_terms()

    def _channel_names(self) -> Iterator[str]:
        yield from (name for name, _ in self.files.in_folder("channels"))
        for what in self.reading.broken:
            folder, _, name = what.partition("/")
            if folder == "channels" and f"{what}.yaml" not in self.files.files:
                yield name

    def _sound(self, before: int) -> bool:
        return len(self.problems) == before

    # --- parts

    def _read_reviews(self) -> tuple[Record, ...]:
        if "reviews.yaml" not in self.files.files:
            return ()
        record = self.files.record("reviews.yaml", REVIEWS)
        reviews = record.records("reviews") if record is not None else ()
        for review in reviews:
            self.reading.recorded[review.text("phrase")] = review.text("fingerprint")
        return reviews

    def _read_questions(self) -> None:
        read_choice_lists(self.files, self.reading)
        SharedQuestions(self.files, self.reading).read()
        check_choice_lists(self.reading)

    def _read_office(self) -> dict[str, Phrase]:
        data = self.files.files.get("office.yaml", b"")
        lines = (line.strip() for line in data.splitlines())
        if all(not line or line.startswith(b"#") for line in lines):
            return {}  # nothing is filled in yet: the shipped file is all comments
        node = read_yaml(data, "office.yaml", self.problems)
        if node is None:
            return {}
        return dict(read_office(read_shape(node, OFFICE, self.problems), self.reading))

    def _read_channels(self) -> None:
        def use(name: str, record: Record) -> bool:
            before = len(self.problems)
            channel = read_channel(record, name, self.reading)
            if channel is None or not self._sound(before):
                return False
            self.reading.channels[name] = channel
            return True

        self.files.each("channels", CHANNEL, use)
        self._forget("channels", self.reading.channels)

    def _forget(self, folder: str, read: dict[str, Any]) -> None:
        """Take out what was read of files that have problems after all."""
        for what in self.reading.broken:
            if what.startswith(f"{folder}/"):
                read.pop(what.removeprefix(f"{folder}/"), None)

    def _read_phrases(self) -> None:
        shared = {**self.reading.closed, **self.reading.shared_names}

        def use(name: str, record: Record) -> bool:
            before = len(self.problems)
            params = read_params(record, self.reading)
            names = {**shared, **dict(params)}
            if unread := record.unread("params"):
                names = UnsureNames(names, record.place.file, unread)
            phrase = read_phrase(record, name, names, self.reading, f"phrases/{name}")
            check_shared_slot(record, self.reading)
            if phrase is None or not self._sound(before):
                return False
            merge = record.text("merge", "once")
            self.reading.phrases[name] = msgspec.structs.replace(
                phrase,
                params=params,
                merge=merge,
                one_value=record.flag("one_value"),
                asks=tuple(each for each in phrase.asks if each not in dict(params)),
            )
            return True

        self.files.each("phrases", SHARED_PHRASE, use)
        self._forget("phrases", self.reading.phrases)

    def _read_folders(self) -> dict[str, Folder]:
        folders: dict[str, Folder] = {}
        for path in sorted(self.files.files):
            folder, _, name = path.rpartition("/")
            if name != "_folder.yaml" or not path.startswith("templates/"):
                continue
            record = self.files.record(path, FOLDER)
            if record is None:
                continue
            folder_id = folder.removeprefix("templates").removeprefix("/")
            title = self.reading.label(record, "title") or Bilingual(folder_id, folder_id)
            order, groups = record.scalars("order"), tuple(self._read_groups(record))
            if inside := self.files.names_in(folder):
                self._check_order(order, (*inside, *(group.id for group in groups)))
            wished = tuple(each.text for each in order)
            folders[folder_id] = Folder(folder_id, title, wished, groups)
        return folders

    def _read_groups(self, record: Record) -> Iterator[FolderGroup]:
        held: set[str] = set()
        for each in record.records("groups"):
            title, holds = self.reading.label(each, "title"), each.scalars("holds")
            for scalar in holds:
                if scalar.text in held:
                    self.reading.problems.add(scalar.place, "used-twice", id=scalar.text)
                held.add(scalar.text)
            if title is not None and each.text("id"):
                yield FolderGroup(each.text("id"), title, tuple(each.text for each in holds))

    def _check_order(self, names: tuple[Scalar, ...], inside: tuple[str, ...]) -> None:
        """A wished order names what is in its folder, each once. A bad name there was told by its file."""
        seen: set[str] = set()
        for each in names:
            if each.text in seen:
                self.problems.add(each.place, "used-twice", id=each.text)
            elif each.text not in inside:
                allowed = ", ".join(inside)
                near = closest(each.text, inside)
                self.problems.add(
                    each.place, "order-names-nothing", name=each.text, allowed=allowed, closest=near
                )
            seen.add(each.text)

    def _read_terms(self) -> tuple[Term, ...]:
        if "terms.yaml" not in self.files.files:
            return ()
        record = self.files.record("terms.yaml", TERMS)
        return tuple(
            Term(each.text("en"), each.text("cy"), each.text("status"), each.text("source"))
            for each in (record.records("terms") if record is not None else ())
        )


def _aside(
    briefs: Briefs, sound: Briefs, problems: Problems
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the templates that can't be used only because of other files, and these."""
    told = {each.place.file for each in problems.all()}
    waits: dict[str, set[str]] = {}
    for place, file in problems.waiting():
        waits.setdefault(place.file, set()).add(file)
    for template_id in [each for each in briefs if each not in sound]:
        path = briefs[template_id].path
        if path in told:
            continue
        reached, ahead = {path}, [path]
        while ahead:
            new = waits.get(ahead.pop(), set()) - reached
            reached |= new
            ahead += new - told
        yield template_id, tuple(sorted(reached & told))
