"""A file of a pack that isn't a template's, as a proof looks at it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from app.expressions.names import Known
from app.proof.deciding import Decider
from app.proof.worlds import World, asked_questions, world_of_pack
from app.proof.written import Written
from app.source.kinds import Record
from app.source.problems import Place
from app.source.shapes import Shape
from app.templates.pack import PackIndex
from app.templates.shapes import CHANNEL, SHARED_PHRASE


class PackAround(Protocol):
    """The pack that the file is of."""

    @property
    def index(self) -> PackIndex:
        """Everything of it but its templates' bodies."""

    @property
    def pages(self) -> dict[str, str]:
        """Its Welsh pages with their English ones."""

    def is_english_only(self, word: str, /) -> bool:
        """Whether a word is English, and no Welsh."""

    def names_shared(self) -> Mapping[str, Known]:
        """What expressions know where any shared question may be asked."""


class SharedFile:
    """A file that isn't a template's.

    Attributes:
        path: of it, inside the pack.
        name: its own, without folder and ending.
        shape: what kind of file it is.
        params: the parameters of the shared phrase that it holds.
        question: the shared question that it holds, if it does.
        channel: the channel that it holds, if it does; `channel_world`, what it knows by itself.
        pages: Welsh pages with their English ones.
    """

    def __init__(self, around: PackAround, path: str, shape: Shape, record: Record) -> None:
        self.path, self.shape, self.record = path, shape, record
        self.name = path.removesuffix(".yaml").rpartition("/")[2]
        index = around.index
        channels = tuple(index.channels.values())
        params: tuple[tuple[str, Known], ...] = ()
        if shape is SHARED_PHRASE and self.name in index.phrases:
            params = index.phrases[self.name].params
        if shape is CHANNEL:
            channels = tuple(each for each in channels if each.id == self.name)
        self.params = {name for name, _ in params}
        self.is_english_only = around.is_english_only
        self.written = Written(record, {**around.names_shared(), **dict(params)})
        self.world = world_of_pack(index, channels, params)
        self.decider = Decider(self.world)
        self.answering = Decider(self.world.while_answering())
        self.question = index.questions.get(self.name)
        self.pages = around.pages
        self.channel = index.channels.get(self.name) if shape is CHANNEL else None
        uses = self.channel.questions if self.channel is not None else ()
        self.channel_world = World(asked_questions(index, uses), self.world.facts)

    def place_printing(self, name: str) -> Place:
        """Where it prints a name first."""
        value = re.compile(rf"\{{\{{\s*{re.escape(name)}\b")
        for texts in self.written.texts:
            for scalar in texts.en.values():
                if found := value.search(scalar.text):
                    return scalar.locate(found.start())
        return self.record.place
