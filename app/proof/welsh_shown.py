"""A message in Welsh in which a wording stands, so that whoever reviews it reads it where customers do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.compose.companions import companion_draft
from app.compose.composing import Composition
from app.compose.running_order import said_beside
from app.document import block_text, runs_text
from app.expressions.tree import Expression
from app.language import Language, MessageLanguage
from app.proof.composed import ChosenTemplate, compose_sample, context_at
from app.proof.logic import ALWAYS
from app.proof.material import Material
from app.proof.samples import Sample, Samples
from app.proof.sayings import frame_sayings, sayings_of
from app.proof.together import common_channels, may_stand_together
from app.source.problems import Place
from app.templates.context import Reviewable
from app.templates.model import Head

_OFFICE = "office.yaml"


class ShownParagraph(msgspec.Struct, frozen=True):
    """What one phrase says.

    Attributes:
        is_it: it is the wording that was asked for.
    """

    text: str
    is_it: bool


class ShownMessage(msgspec.Struct, frozen=True):
    """A message in Welsh.

    Attributes:
        templates: it was composed of.
        subject: None where it has none.
    """

    templates: tuple[str, ...]
    subject: ShownParagraph | None
    paragraphs: tuple[ShownParagraph, ...]


class WelshShown:
    """The wording of a pack whose Welsh nobody has reviewed.

    Attributes:
        waiting: it, by its addresses.
    """

    def __init__(self, material: Material) -> None:
        self._material = material
        self._heads = material.index.heads
        self.waiting: dict[str, Reviewable] = {
            address: each
            for address, each in material.reviewables.items()
            if not each.reviewed and not each.awaiting
        }

    def message(self, address: str) -> ShownMessage | None:
        """Compose a message in which a wording stands; None where no answers lead to it."""
        place = self._material.reviewables[address].place
        for head in self._may_say(address):
            for channel in head.channels:
                for chosen in self._chosen(head, channel, place):
                    shown = self._composed(head, channel, chosen, place)
                    if shown is not None:
                        return shown
        return None

    def _may_say(self, address: str) -> Iterable[Head]:
        """The templates to look at: the one that it belongs to, or all that may share it."""
        owner, _, phrase = address.rpartition(":")
        if owner in self._heads and phrase:
            # What a note gathers is there only beside a message that has something to gather.
            beside = (each for each in self._heads.values() if each.companion == owner)
            return (self._heads[owner], *beside)
        folder, _, name = owner.partition("/")
        if folder == "channels" and phrase:
            return (each for each in self._heads.values() if name in each.channels)
        return self._heads.values()

    def _chosen(
        self, head: Head, channel: str, place: Place
    ) -> Iterator[tuple[tuple[str, Sample], ...]]:
        """What may be composed: the template alone, then with another one, as some words wait for several."""
        goals = self._goals(head, channel, place)
        if not goals:
            return
        alone = self._sampled(head, channel, goals, several=False)
        if alone is not None:
            yield ((head.id, alone),)
        with_another = self._sampled(head, channel, goals, several=True)
        if with_another is None:
            return
        others = sorted(self._heads.values(), key=lambda each: each.id == head.id)
        for other in others:
            if may_stand_together(head, other) and channel in common_channels(head, other):
                beside = self._sampled(other, channel, [ALWAYS], several=True)
                if beside is not None:
                    yield ((head.id, with_another), (other.id, beside))
                    return

    def _goals(self, head: Head, channel: str, place: Place) -> list[Expression]:
        """When the wording is said."""
        under = self._material.template(head.id)
        frame = self._material.index.channels[channel]
        said = [*sayings_of(under), *frame_sayings(frame)]
        if head.companion in self._heads:
            said += sayings_of(self._material.template(head.companion))
        goals = [each.when for each in said if each.phrase.place == place]
        of_subject = place in (under.place_of("subject"), self._subject_place(channel))
        return [*goals, ALWAYS] if of_subject or place.file == _OFFICE else goals

    def _subject_of(self, composition: Composition) -> Place | None:
        """Where the words of a message's subject stand."""
        scope = composition.subject_scope
        if scope is None or scope.template is None:
            return self._subject_place(composition.channel.id)
        return self._material.template(scope.template.head.id).place_of("subject")

    def _subject_place(self, channel: str) -> Place | None:
        found = self._material.reviewables.get(f"channels/{channel}:subject")
        return None if found is None else found.place

    def _sampled(
        self, head: Head, channel: str, goals: list[Expression], *, several: bool
    ) -> Sample | None:
        samples = Samples(self._material.template(head.id), channel, several=several)
        found = (samples.sample(goal) for goal in goals)
        return next((each for each in found if each is not None), None)

    def _composed(
        self, head: Head, channel: str, chosen: tuple[tuple[str, Sample], ...], place: Place
    ) -> ShownMessage | None:
        """The message, or the note beside it: whichever holds the wording."""
        answers = {name: raw for _, each in reversed(chosen) for name, raw in each.shared.items()}
        part_of_day = chosen[0][1].part_of_day
        composition = compose_sample(
            self._material.pack,
            channel,
            tuple(ChosenTemplate(name, each.own) for name, each in chosen),
            answers,
            part_of_day,
        )
        shown = _shown(composition, place, is_subject=place == self._subject_of(composition))
        if shown is None and head.companion in self._heads:
            scope = composition.scope
            draft = companion_draft(
                scope.draft, scope.draft.entries[0], head.companion, MessageLanguage.BOTH
            )
            note = Composition(
                self._material.pack, draft, context_at(part_of_day), said_beside(scope)
            )
            shown = _shown(note, place, is_subject=False)
        return shown


def _shown(composition: Composition, place: Place, *, is_subject: bool) -> ShownMessage | None:
    """A message as it is shown; None where the wording isn't in it."""
    paragraphs = tuple(_paragraphs(composition, place))
    subject = _subject(composition, is_it=is_subject)
    if not any(each.is_it for each in (*paragraphs, *filter(None, (subject,)))):
        return None
    templates = tuple(each.template for each in composition.scope.draft.entries)
    return ShownMessage(templates, subject, paragraphs)


def _paragraphs(composition: Composition, place: Place) -> Iterator[ShownParagraph]:
    for each in composition.placed:
        if each.said is None or each.block.language is not Language.CY:
            continue
        said = (each.said, *each.said.gathered)
        is_it = any(one.phrase.place == place for one in said)
        yield ShownParagraph(block_text(each.block), is_it)


def _subject(composition: Composition, *, is_it: bool) -> ShownParagraph | None:
    for part in composition.subject_parts:
        if part.language is Language.CY and (text := runs_text(part.runs)):
            return ShownParagraph(text, is_it)
    return None
