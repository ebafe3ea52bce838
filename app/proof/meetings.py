"""Where templates meet in one message: a shared phrase, a slot that both fill. Each way of meeting is composed once.

What two templates say without meeting is proved with each of them alone, and which paragraphs both say is looked for
among their words (`repeated`). So of each only those samples count that
differ in what the other one meets, and the two are multiplied.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.compose.draft import RawAnswer
from app.expressions.tree import Compare, Constant, Expression, Name
from app.proof.composed import ChosenTemplate, compose_sample, context_at, look, slips_in
from app.proof.logic import both, either, opposite
from app.proof.material import Material
from app.proof.said_before import SaidBefore, SampleComposition
from app.proof.samples import Sample, Samples
from app.proof.slip import Slip
from app.proof.styling import WholeStyle
from app.proof.together import common_channels
from app.templates.model import Question

Key = tuple[object, ...]
"""What of a sample the other template meets."""


class Met(msgspec.Struct, frozen=True):
    """What came of one pair (or three) of templates.

    Attributes:
        slips: what is wrong.
        composed: messages.
        uncovered: ways of meeting for which no answers could be found within the bounds.
    """

    slips: tuple[Slip, ...]
    composed: int
    uncovered: int = 0


class Meetings:
    """Composes templates of one pack together, with the samples of each kept."""

    def __init__(self, material: Material, style: WholeStyle | None = None) -> None:
        self._material = material
        self._style = style
        self._before = SaidBefore(look)
        self._samples: dict[tuple[str, str], tuple[Samples, tuple[Sample, ...]]] = {}

    def alone(self, name: str) -> Met:
        """Compose one template with each of its samples, for each of its channels."""
        slips: dict[Slip, None] = {}
        composed = uncovered = 0
        for channel in self._material.index.heads[name].channels:
            samples = Samples(self._material.template(name), channel)
            for each in samples.all():
                composition = compose_sample(
                    self._material.pack,
                    channel,
                    (ChosenTemplate(name, each.own),),
                    each.shared,
                    each.part_of_day,
                    self._before,
                )
                composed += 1
                slips.update(dict.fromkeys(self._slips_in(composition, name, each.part_of_day)))
            uncovered += samples.uncovered
        return Met(tuple(slips), composed, uncovered)

    def of(self, names: tuple[str, ...]) -> Met:
        """Compose two or three templates together."""
        return self.pair(*names) if len(names) == 2 else self.three(names)

    def pair(self, first: str, second: str) -> Met:
        """Compose two templates at each way in which they meet, in both orders and each common channel."""
        index = self._material.index
        slips: dict[Slip, None] = {}
        composed = uncovered = 0
        for channel in common_channels(index.heads[first], index.heads[second]):
            for one, other in dict.fromkeys(((first, second), (second, first))):
                met = self._ordered(one, other, channel)
                slips.update(dict.fromkeys(met.slips))
                composed += met.composed
                uncovered += met.uncovered
        return Met(tuple(slips), composed, uncovered)

    def three(self, names: tuple[str, ...]) -> Met:
        """Compose three templates once, in the first channel that they share."""
        heads = [self._material.index.heads[each] for each in names]
        channel = next(
            each for each in heads[0].channels if all(each in head.channels for head in heads)
        )
        fullest = [max(self._of(name, channel)[1], key=_fullness, default=None) for name in names]
        chosen = [(name, each) for name, each in zip(names, fullest, strict=True) if each]
        shared: dict[str, RawAnswer] = {}
        for _, each in reversed(chosen):
            shared |= each.shared
        message = tuple(ChosenTemplate(name, each.own) for name, each in chosen)
        composition = compose_sample(
            self._material.pack, channel, message, shared, "morning", self._before
        )
        found = self._slips_in(composition, " + ".join(names), "morning")
        return Met(tuple(each for each in found if each.code != "paragraph-twice"), 1)

    def _slips_in(
        self, composition: SampleComposition, answers: str, part_of_day: str
    ) -> Iterator[Slip]:
        yield from slips_in(composition, answers)
        if self._style is not None:
            yield from self._style.slips_in(composition, context_at(part_of_day))

    # --- two

    def _ordered(self, first: str, second: str, channel: str) -> Met:
        slips: dict[Slip, None] = {}
        composed = uncovered = 0
        ones, others = self._of(first, channel), self._of(second, channel)
        slots = _slots(ones[0]) & _slots(others[0])
        shared = _shared(ones[0]) & _shared(others[0])
        before = (ones[0].uncovered, others[0].uncovered)
        ways = _Ways(others, slots, shared)
        for one in _Ways(ones, slots, shared).distinct():
            for other in ways.distinct():
                agreeing = _agreeing(one, other, ways)
                if agreeing is None:
                    continue  # the answers to a shared question keep the two apart
                message = (ChosenTemplate(first, one.own), ChosenTemplate(second, agreeing.own))
                answers = {**agreeing.shared, **one.shared}
                composition = compose_sample(
                    self._material.pack, channel, message, answers, one.part_of_day, self._before
                )
                composed += 1
                found = self._slips_in(composition, f"{first} + {second}", one.part_of_day)
                slips.update((each, None) for each in found if each.code != "paragraph-twice")
        uncovered += ones[0].uncovered - before[0] + others[0].uncovered - before[1]
        return Met(tuple(slips), composed, uncovered)

    def _of(self, name: str, channel: str) -> tuple[Samples, tuple[Sample, ...]]:
        if (name, channel) not in self._samples:
            samples = Samples(self._material.template(name), channel, several=True)
            self._samples[name, channel] = (samples, samples.all())
        return self._samples[name, channel]


def _slots(samples: Samples) -> frozenset[str]:
    return frozenset(each.slot for each in samples.sayings)


def _shared(samples: Samples) -> frozenset[str]:
    return frozenset(each.phrase.id for each in samples.sayings if each.shared)


def _fullness(sample: Sample) -> int:
    return sum(sample.said)


class _Ways:
    """In which ways a template meets another, by its samples.

    Attributes:
        slots: those that both fill.
        shared: the shared phrases that both say.
    """

    def __init__(
        self,
        of: tuple[Samples, tuple[Sample, ...]],
        slots: frozenset[str],
        shared: frozenset[str],
    ) -> None:
        self.samples, self.every = of
        self.slots = slots
        self.shared = shared
        self._keys = tuple(map(self._key, self.every))

    def distinct(self) -> Iterator[Sample]:
        """Yield one sample of each way."""
        seen: set[Key] = set()
        for sample, key in zip(self.every, self._keys, strict=True):
            if key not in seen:
                seen.add(key)
                yield sample

    def same_as(self, other: Sample) -> Iterator[Sample]:
        """Yield a sample, and then each that meets as it does."""
        yield other
        wanted = next(
            key for each, key in zip(self.every, self._keys, strict=True) if each is other
        )
        yield from (each for each, key in zip(self.every, self._keys, strict=True) if key == wanted)

    def _key(self, sample: Sample) -> Key:
        """Which phrase begins each slot that both fill, which one ends it, and which shared phrases are said."""
        sayings, shared = self.samples.sayings, self.shared
        said = [each for each, is_said in zip(sayings, sample.said, strict=True) if is_said]
        filled = []
        for slot in sorted(self.slots):
            inside = [each.phrase.id for each in said if each.slot == slot]
            filled.append((slot, inside[0] if inside else "", len(inside) > 1))
        uses = tuple(each.phrase.id for each in said if each.shared and each.phrase.id in shared)
        return (tuple(filled), uses)


def _agreeing(one: Sample, other: Sample, ways: _Ways) -> Sample | None:
    """A sample that meets the first as the other one does, with the first one's answers to shared questions."""
    for each in ways.same_as(other):
        if _agree(one, each):
            return each
    samples, slots, shared = ways.samples, ways.slots, ways.shared
    meets = (
        saying.when if is_said else opposite(saying.when)
        for saying, is_said in zip(samples.sayings, other.said, strict=True)
        if saying.slot in slots or saying.phrase.id in shared
    )
    return samples.sample(both(*meets, *_answered_as(one, samples)))


def _agree(one: Sample, other: Sample) -> bool:
    return all(
        other.shared[name] == answer for name, answer in one.shared.items() if name in other.shared
    )


def _answered_as(one: Sample, samples: Samples) -> Iterator[Expression]:
    """Conditions that the shared questions have the answers of a sample."""
    for name, answer in one.shared.items():
        found = samples.world.questions.get(name)
        if found is None:
            continue
        question = found[0]
        if question.kind.chooses == "one" and isinstance(answer, str):
            # What isn't asked here may have any answer there.
            equal = Compare("==", Name(name), Constant(answer))
            yield either((equal, opposite(found[1])))
        elif question.kind.chooses == "several":
            yield from _ticked_as(question, answer)


def _ticked_as(question: Question, answer: RawAnswer) -> Iterator[Expression]:
    for choice in question.choices:
        ticked = isinstance(answer, tuple) and choice.id in answer
        yield Compare("in" if ticked else "not in", Constant(choice.id), Name(question.id))
