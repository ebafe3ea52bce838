"""Reads a whole pack from the bytes of its files: every problem at once, what is broken set aside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from app.errors import AppError
from app.expressions.names import closed_set
from app.expressions.reading import read_condition
from app.language import Bilingual
from app.source.kinds import Record
from app.source.problems import Place, closest
from app.source.reading import read_yaml
from app.source.shapes import Shape, read_shape
from app.templates.channels import read_channel, read_office
from app.templates.circles import find_circle
from app.templates.context import PackReading, Reviewable
from app.templates.model import Head, Phrase, Question, Template, UseQuestion
from app.templates.pack import (
    Disclosure,
    FastTrack,
    Folder,
    Guidance,
    PackIndex,
    PackInfo,
    Term,
)
from app.templates.phrases import read_params, read_phrase
from app.templates.questions import known_answer, read_question
from app.templates.shapes import (
    CHANNEL,
    FOLDER,
    NAME,
    OFFICE,
    PACK,
    REVIEWS,
    SHARED_PHRASE,
    SHARED_QUESTION,
    TEMPLATE,
    TERMS,
)
from app.templates.template import read_template
from app.templates.words import wording_words

Files = Mapping[str, bytes]
"""The files of a pack: path inside it (with `/`) and content."""


class ReadPack(msgspec.Struct, frozen=True):
    """A pack, read.

    Attributes:
        index: everything but the templates' bodies; its problems are all problems of the pack.
        templates: those that can be used, by id.
        reviewables: wording whose Welsh can be reviewed, by address.
        reviews: the recorded reviews, as they stand in `reviews.yaml`.
    """

    index: PackIndex
    templates: dict[str, Template]
    reviewables: dict[str, Reviewable]
    reviews: tuple[Record, ...]


def read_pack(files: Files) -> ReadPack:
    """Read a pack. Total: any files give a pack and a list of problems, or one expected failure.

    Raises:
        AppError: `no-pack-file` or `bad-pack-file`: without a `pack.yaml` that can be read there is no pack.
            Its `problems` parameter holds what is wrong, worded by whoever tells it.
    """
    return _PackReading(files).read()


class _PackReading:
    def __init__(self, files: Files) -> None:
        self.files = files
        self.reading = PackReading()
        self.problems = self.reading.problems

    def read(self) -> ReadPack:
        info_record = self._record("pack.yaml", PACK)
        if info_record is None or self.problems:
            code = "bad-pack-file" if "pack.yaml" in self.files else "no-pack-file"
            raise AppError(code, problems=self.problems.all())
        reading = self.reading
        reading.approved = info_record.text("status") == "approved"
        reviews = self._read_reviews()
        channel_ids = tuple(name for name, _ in self._in_folder("channels"))
        reading.closed = closed_set(channel_ids)
        self._read_questions()
        office = self._read_office()
        self._read_channels()
        self._read_phrases()
        info = self._read_info(info_record)
        templates = self._read_templates(info)
        folders = self._read_folders()
        terms = self._read_terms()
        self._check_unknown_files()
        index = PackIndex(
            info=info,
            channels=reading.channels,
            office=office,
            questions=reading.questions,
            phrases=reading.phrases,
            heads={template_id: template.head for template_id, template in templates.items()},
            folders=folders,
            words={name: wording_words(template) for name, template in templates.items()},
            terms=terms,
            problems=self.problems.all(),
        )
        return ReadPack(index, templates, reading.reviewables, reviews)

    # --- files

    def _record(self, path: str, shape: Shape) -> Record | None:
        data = self.files.get(path)
        if data is None:
            self.problems.add(Place(path), "missing-file")
            return None
        node = read_yaml(data, path, self.problems)
        return None if node is None else read_shape(node, shape, self.problems)

    def _in_folder(self, folder: str) -> Iterator[tuple[str, str]]:
        """Yield name and path of each YAML file in a folder of the pack, in order of the names."""
        for path in sorted(self.files):
            name = path.removeprefix(f"{folder}/").removesuffix(".yaml")
            if path == f"{folder}/{name}.yaml" and "/" not in name:
                yield name, path

    def _each(self, folder: str, shape: Shape, use: Callable[[str, Record], bool]) -> None:
        """Read each file of a folder; those with problems are set aside and named as broken."""
        for name, path in self._in_folder(folder):
            before = len(self.problems)
            record = self._record(path, shape)
            used = record is not None and use(name, record)
            if not used or len(self.problems) > before:
                self.reading.broken.add(f"{folder}/{name}")

    def _sound(self, before: int) -> bool:
        return len(self.problems) == before

    # --- parts

    def _read_reviews(self) -> tuple[Record, ...]:
        if "reviews.yaml" not in self.files:
            return ()
        record = self._record("reviews.yaml", REVIEWS)
        reviews = record.records("reviews") if record is not None else ()
        for review in reviews:
            self.reading.recorded[review.text("phrase")] = review.text("fingerprint")
        return reviews

    def _read_questions(self) -> None:
        records: dict[str, Record] = {}

        def note(name: str, record: Record) -> bool:
            known = known_answer(record)
            if known is None:
                return False
            records[name] = record
            self.reading.shared_names[name] = known
            return True

        self._each("questions", SHARED_QUESTION, note)
        for name in self.reading.broken:
            self.reading.shared_names.pop(name.removeprefix("questions/"), None)
        names = {**self.reading.closed, **self.reading.shared_names}
        for name, record in records.items():
            before = len(self.problems)
            address = f"questions/{name}"
            read = read_question(record, name, names, self.reading, address)
            if (
                read is None
                or not self._sound(before)
                or f"questions/{name}" in self.reading.broken
            ):
                self.reading.broken.add(f"questions/{name}")
                self.reading.shared_names.pop(name, None)
                continue
            self.reading.questions[name] = msgspec.structs.replace(read.question, shared=True)
            if read.says is not None:
                self.reading.says[name] = read.says
        circle = find_circle((), self.reading.questions)
        if circle:
            place = self.reading.questions[circle[0]].place
            self.problems.add(place, "circle", names=" → ".join(circle))
            for name in circle:
                self.reading.broken.add(f"questions/{name}")
                self.reading.questions.pop(name, None)
                self.reading.shared_names.pop(name, None)

    def _read_office(self) -> dict[str, Phrase]:
        data = self.files.get("office.yaml", b"")
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

        self._each("channels", CHANNEL, use)
        for name in self.reading.broken:
            self.reading.channels.pop(name.removeprefix("channels/"), None)

    def _read_phrases(self) -> None:
        shared = {**self.reading.closed, **self.reading.shared_names}

        def use(name: str, record: Record) -> bool:
            params = read_params(record)
            before = len(self.problems)
            names = {**shared, **dict(params)}
            phrase = read_phrase(record, name, names, self.reading, f"phrases/{name}")
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

        self._each("phrases", SHARED_PHRASE, use)
        for name in self.reading.broken:
            self.reading.phrases.pop(name.removeprefix("phrases/"), None)

    def _read_info(self, record: Record) -> PackInfo:
        title = self.reading.label(record, "title")
        guidance = record.record("guidance")
        return PackInfo(
            id=record.text("id"),
            title=title or Bilingual(record.text("id"), record.text("id")),
            version=record.text("version"),
            status=record.text("status"),  # type: ignore[arg-type]  # the shape allows only these
            guidance=Guidance(
                guidance.text("title"), guidance.text("version"), guidance.text("date")
            )
            if guidance
            else None,
            fast_track=self._read_fast_track(record.record("fast_track")),
            disclosure=self._read_disclosure(record.record("disclosure")),
        )

    def _read_fast_track(self, record: Record | None) -> FastTrack | None:
        if record is None:
            return None
        question, phrase = record.text("question"), record.text("phrase")
        question_known = self._known(record, "question", self.reading.questions, "unknown-question")
        phrase_known = self._known(record, "phrase", self.reading.phrases, "unknown-phrase")
        return FastTrack(question, phrase) if question_known and phrase_known else None

    def _read_disclosure(self, record: Record | None) -> Disclosure | None:
        if record is None:
            return None
        names = dict(self.reading.closed)
        questions: list[str] = []
        for scalar in record.scalars("questions"):
            if scalar.text in self.reading.questions:
                questions.append(scalar.text)
                names[scalar.text] = self.reading.shared_names[scalar.text]
            else:
                self._unknown(scalar.text, scalar.place, self.reading.questions, "unknown-question")
        confirmed = record.scalar("confirmed")
        if confirmed is None:
            return None
        condition = read_condition(confirmed.text, confirmed.locate, names, self.problems)
        if condition is None:
            return None
        return Disclosure(tuple(questions), condition, record.text("otherwise"))

    def _known(self, record: Record, key: str, known: Iterable[str], code: str) -> bool:
        if record.text(key) in known:
            return True
        self._unknown(record.text(key), record.place_of(key), known, code)
        return False

    def _unknown(self, word: str, place: Place, known: Iterable[str], code: str) -> None:
        known = tuple(known)
        kind = code.removeprefix("unknown-")
        self.problems.add(
            place, code, **{kind: word}, allowed=", ".join(known), closest=closest(word, known)
        )

    def _read_templates(self, info: PackInfo) -> dict[str, Template]:
        templates: dict[str, Template] = {}
        for path in sorted(self.files):
            if not path.startswith("templates/") or not path.endswith(".yaml"):
                continue
            template_id = path.removeprefix("templates/").removesuffix(".yaml")
            if template_id.rpartition("/")[2] == "_folder":
                continue
            before = len(self.problems)
            record = self._record(path, TEMPLATE)
            if record is None:
                continue
            template = read_template(record, template_id, info, self.reading)
            if template is not None and self._sound(before):
                templates[template_id] = template
        return self._check_references(templates, info)

    def _check_references(
        self, templates: dict[str, Template], info: PackInfo
    ) -> dict[str, Template]:
        """Templates speak of each other only once all are read; a companion that isn't there is set aside."""
        sound = dict(templates)
        for template_id, template in templates.items():
            head = template.head
            if head.companion and not self._companion_fits(template, templates):
                sound.pop(template_id)
        if info.disclosure is not None and info.disclosure.otherwise not in templates:
            self._unknown(
                info.disclosure.otherwise, Place("pack.yaml"), templates, "unknown-template"
            )
        return sound

    def _companion_fits(self, template: Template, templates: Mapping[str, Template]) -> bool:
        head: Head = template.head
        companion = templates.get(head.companion)
        if companion is None:
            self._unknown(head.companion, head.place, templates, "unknown-template")
            return False
        asked = {_question_id(each) for each in template.questions}
        missing = [
            name for each in companion.questions if (name := _question_id(each)) not in asked
        ]
        for name in missing:
            self.problems.add(
                head.place, "companion-asks-more", template=head.companion, question=name
            )
        return not missing

    def _read_folders(self) -> dict[str, Folder]:
        folders: dict[str, Folder] = {}
        for path in sorted(self.files):
            folder, _, name = path.rpartition("/")
            if name != "_folder.yaml" or not path.startswith("templates/"):
                continue
            record = self._record(path, FOLDER)
            if record is None:
                continue
            folder_id = folder.removeprefix("templates").removeprefix("/")
            title = self.reading.label(record, "title") or Bilingual(folder_id, folder_id)
            order = tuple(scalar.text for scalar in record.scalars("order"))
            folders[folder_id] = Folder(folder_id, title, order)
        return folders

    def _read_terms(self) -> tuple[Term, ...]:
        if "terms.yaml" not in self.files:
            return ()
        record = self._record("terms.yaml", TERMS)
        return tuple(
            Term(each.text("en"), each.text("cy"), each.text("status"), each.text("source"))
            for each in (record.records("terms") if record is not None else ())
        )

    def _check_unknown_files(self) -> None:
        """A file that nothing reads is a slip: told, never skipped in silence."""
        known = {"pack.yaml", "office.yaml", "terms.yaml", "reviews.yaml"}
        folders = ("channels", "questions", "phrases")
        for path in sorted(self.files):
            parts = path.removesuffix(".yaml").split("/")
            in_templates = parts[0] == "templates" and len(parts) > 1
            in_folder = parts[0] in folders and len(parts) == 2
            if path in known or not path.endswith((".yaml", ".yml")):
                continue
            if not path.endswith(".yaml") or not (in_templates or in_folder):
                self.problems.add(Place(path), "unknown-file")
                continue
            for part in parts:
                if not _is_name(part) and part != "_folder" and parts[0] != "questions":
                    self.problems.add(Place(path), "bad-file-name", name=part)


def _question_id(question: Question | UseQuestion) -> str:
    return question.question if isinstance(question, UseQuestion) else question.id


def _is_name(text: str) -> bool:
    return re.fullmatch(NAME, text) is not None
