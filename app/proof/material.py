"""What a proof looks at: the files of a pack, what was read from them, and one of its templates at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

import msgspec

from app.expressions.names import Known, Names
from app.language import Language
from app.proof.deciding import Decider
from app.proof.shared_file import SharedFile
from app.proof.worlds import World, world_of_template
from app.proof.written import Written, read_record
from app.rules.speller import Speller
from app.source.kinds import Items, Record
from app.source.problems import Place, Problem
from app.source.tree import Scalar
from app.templates.context import PackReading, Reviewable
from app.templates.folder_shape import FOLDER
from app.templates.model import Head, Phrase, Template, Use
from app.templates.pack import Pack, PackIndex
from app.templates.question_expanding import write_out
from app.templates.question_shapes import CHOICE_LIST, SHARED_QUESTION
from app.templates.reading import SharedReading
from app.templates.shapes import (
    CHANNEL,
    OFFICE,
    PACK,
    SHARED_PHRASE,
    TEMPLATE,
    TERMS,
)
from app.templates.template_files import TemplateBrief, read_template_file
from app.templates.wording import Line, Literal, pieces_of

_BY_FOLDER = {
    "channels": CHANNEL,
    "choices": CHOICE_LIST,
    "questions": SHARED_QUESTION,
    "phrases": SHARED_PHRASE,
}
_SINGLE = {"pack.yaml": PACK, "office.yaml": OFFICE, "terms.yaml": TERMS}


MOST_KEPT = 1_000
"""Templates that are kept ready at once: more would take more memory than time."""


class Material:
    """A pack, and what it was read from.

    Attributes:
        files: the content of every file, by its path inside the pack.
        speller: tells words of one language from those of the other; None where that isn't known.
        index: everything but the templates' bodies.
        reviewables: wording whose Welsh can be reviewed, by address.
    """

    def __init__(
        self,
        files: Mapping[str, bytes],
        aside: Iterable[Problem] = (),
        speller: Speller | None = None,
    ) -> None:
        self.files = files
        self.speller = speller
        self._shared = SharedReading(files, aside)
        self._templates: dict[str, Template] = {}
        self._briefs: dict[str, TemplateBrief] = {}
        self._under: dict[str, UnderProof] = {}
        self.reviewables: dict[str, Reviewable] = dict(self._shared.reading.reviewables)
        self.paths = dict(self._shared.files.templates())

    def read(self, template_id: str) -> None:
        """Read one template; all have to be before the index is asked for."""
        path = self.paths[template_id]
        read = read_template_file(
            self.files[path], path, template_id, self._shared.info, self._shared.reading
        )
        self._briefs[template_id] = read.brief
        self.reviewables |= read.reviewables
        if read.template is not None:
            self._templates[template_id] = read.template

    @cached_property
    def index(self) -> PackIndex:
        """Everything of the pack but its templates' bodies."""
        for name in self.paths:
            if name not in self._briefs:
                self.read(name)
        return self._shared.index({name: self._briefs[name] for name in self.paths})

    @cached_property
    def pack(self) -> Pack:
        """The pack, as messages are composed from it."""
        return Pack(self.index, self._templates.__getitem__)

    @property
    def channel_names(self) -> tuple[str, ...]:
        """Every channel that there is, whether or not it can be used."""
        return self._shared.channel_names

    @property
    def reading(self) -> PackReading:
        """What all templates share."""
        return self._shared.reading

    def template(self, template_id: str) -> UnderProof:
        """One template, to be proved."""
        under = self._under.get(template_id)
        if under is None:
            if len(self._under) >= MOST_KEPT:
                self._under.pop(next(iter(self._under)))
            under = self._under[template_id] = UnderProof(self, self._templates[template_id])
        return under

    def afresh(self, template_id: str) -> UnderProof:
        """One template of which nothing was decided before: what is counted of it then depends on nothing else."""
        self._under.pop(template_id, None)
        return self.template(template_id)

    def is_english_only(self, word: str) -> bool:
        """Whether the dictionaries know a word as English alone, and no term says that it is Welsh too."""
        if self.speller is None or word.isupper() or word.casefold() in self._in_both:
            return False
        return self.speller.knows(word.casefold(), Language.EN) and not self.speller.knows(
            word, Language.CY
        )

    @cached_property
    def _in_both(self) -> frozenset[str]:
        """The terms that are the same in both languages."""
        return frozenset(
            term.en.casefold()
            for term in self.index.terms
            if term.en.casefold() == term.cy.casefold()
        )

    @cached_property
    def pages(self) -> dict[str, str]:
        """The Welsh pages that the pack names, each with the English one that it stands for."""
        record = read_record(self.files["pack.yaml"], "pack.yaml", PACK)
        pairs = record.records("pages") if record is not None else ()
        return {_bare(each.text("cy")): _bare(each.text("en")) for each in pairs}

    @cached_property
    def shared(self) -> tuple[SharedFile, ...]:
        """Every file that isn't a template's, walked through."""
        return tuple(self._shared_files())

    @cached_property
    def users(self) -> dict[str, tuple[SharedUse, ...]]:
        """Every use of each shared phrase, by its id."""
        found: dict[str, list[SharedUse]] = {}
        for name in self.index.heads:
            under = self.template(name)
            for each in under.template.phrases:
                if isinstance(each, Use):
                    found.setdefault(each.phrase, []).append(SharedUse(name, each))
        return {name: tuple(uses) for name, uses in found.items()}

    def is_ever_said(self, phrase: Phrase) -> bool:
        """Whether the condition of a shared phrase holds anywhere at all."""
        for file in self.shared:
            if file.path == f"phrases/{phrase.id}.yaml" and phrase.when is not None:
                return file.decider.possible(phrase.when) is not None
        return True

    @cached_property
    def sound_paths(self) -> frozenset[str]:
        """The files of the templates that can be used."""
        return frozenset(head.place.file for head in self.index.heads.values())

    def _shared_files(self) -> Iterator[SharedFile]:
        for path in sorted(self.files):
            folder, _, name = path.removesuffix(".yaml").rpartition("/")
            shape = _SINGLE.get(path) or _BY_FOLDER.get(folder)
            if shape is None and name == "_folder" and folder.split("/")[0] == "templates":
                shape = FOLDER
            record = None if shape is None else read_record(self.files[path], path, shape)
            if record is None or shape is None:
                continue
            if shape is SHARED_QUESTION:
                record = self._written_out(record, name)
            yield SharedFile(self, path, shape, record)

    def _written_out(self, record: Record, name: str) -> Record:
        values = {**record.values, "id": Scalar(name, record.place)}
        return write_out(msgspec.structs.replace(record, values=values), self.reading)

    def names_shared(self) -> dict[str, Known]:
        """What expressions know where any shared question may be asked."""
        return {**self.reading.closed, **self.reading.shared_names}


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://|mailto:|tel:)", "", address).rstrip("/")


class UnderProof:
    """A template, with its file and with what its names can be.

    Attributes:
        material: the pack.
        template: the template, as messages are composed from it.
        record: its file, with questions written out.
    """

    def __init__(self, material: Material, template: Template) -> None:
        self.material = material
        self.template = template
        self.world: World = world_of_template(material.index, template)
        self.decider = Decider(self.world)
        self.answering = Decider(self.world.while_answering())

    @property
    def head(self) -> Head:
        """Its head."""
        return self.template.head

    @property
    def path(self) -> str:
        """Of its file."""
        return self.head.place.file

    @cached_property
    def record(self) -> Record:
        """What stands in its file."""
        data = self.material.files[self.path]
        record = read_record(data, self.path, TEMPLATE)
        if record is None:
            return Record(self.head.place, TEMPLATE.name, {}, {})
        questions = Items.of(
            each if each.wrote("use") else write_out(each, self.material.reading)
            for each in record.records("questions")
        )
        return msgspec.structs.replace(record, values={**record.values, "questions": questions})

    @cached_property
    def written(self) -> Written:
        """Its file, walked through."""
        return Written(self.record, self.names)

    def is_english_only(self, word: str) -> bool:
        """Whether a word is English, and no Welsh."""
        return self.material.is_english_only(word)

    @property
    def pages(self) -> dict[str, str]:
        """Welsh pages with their English ones."""
        return self.material.pages

    @cached_property
    def names(self) -> Names:
        """What its expressions know."""
        names = dict(self.material.reading.closed)
        for name, (question, _) in self.world.questions.items():
            choices = tuple(choice.id for choice in question.choices)
            names[name] = Known(question.kind.value, choices, question.each)
        return names

    def place_of(self, key: str) -> Place:
        """Where a key of the template stands, or its beginning."""
        return self.record.place_of(key)

    def places_in(self, phrase: Phrase) -> Mapping[str, Place]:
        """Where the keys of a phrase of this file stand; none where its choices say it from elsewhere."""
        for key in ("phrases", "questions"):
            for record in self.record.records(key):
                if record.place == phrase.place:
                    return record.places
        return {}

    def place_of_words(self, phrase: Phrase, line: Line) -> Place:
        """Where a line of a phrase of this file stands: the text that holds its first words."""
        literals = (piece.text.strip() for piece in pieces_of(line) if isinstance(piece, Literal))
        words = next(filter(None, literals), "")
        for texts in self.written.texts:
            if texts.owners[:1] != (phrase.id,):
                continue
            for scalar in texts.en.values():
                if words and (at := scalar.text.find(words)) >= 0:
                    return scalar.locate(at)
        return phrase.place

    def forms_of(self, phrase: Phrase, language: Language) -> dict[str, Place]:
        """Where the number forms of a phrase of this file stand."""
        return {
            form: scalar.place
            for texts in self.written.texts
            if texts.owners[:1] == (phrase.id,)
            for form, scalar in texts.of(language).items()
        }

    def place_printing(self, phrase: Phrase, name: str, use: Use | None) -> Place:
        """Where a phrase of this file prints a name; of a shared one, where it is used."""
        if use is not None:
            for record in self.record.records("phrases"):
                if record.text("use") == use.phrase:
                    return record.place_of("use")
            return phrase.place
        value = re.compile(rf"\{{\{{\s*{re.escape(name)}\b")
        for texts in self.written.texts:
            if texts.owners[:1] != (phrase.id,):
                continue
            for scalar in texts.en.values():
                if found := value.search(scalar.text):
                    return scalar.locate(found.start())
        return phrase.place

    def phrase(self, each: Phrase | Use) -> Phrase | None:
        """The phrase that is said; None for an entry of the office that isn't filled in."""
        if isinstance(each, Phrase):
            return each
        index = self.material.index
        if each.phrase.startswith("office."):
            return index.office.get(each.phrase.removeprefix("office."))
        return index.phrases[each.phrase]


class SharedUse(NamedTuple):
    """A template that says a shared phrase, and how."""

    template: str
    use: Use
