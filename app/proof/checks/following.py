"""An `also` that is never said, because nothing can stand before it in its slot."""

from __future__ import annotations

from collections.abc import Iterator

from app.proof.check import Check
from app.proof.deciding import UndecidedError
from app.proof.material import Material, UnderProof
from app.proof.sayings import Saying, frame_sayings, sayings_of
from app.proof.slip import Slip
from app.proof.slipping import slip
from app.proof.together import may_stand_together
from app.source.problems import Place
from app.templates.model import Head, Phrase


def _find(material: Material) -> Iterator[Slip]:
    by_slot: dict[str, list[Head]] = {}
    sayings = {name: sayings_of(material.template(name)) for name in material.index.heads}
    for name, every in sayings.items():
        for slot in dict.fromkeys(each.slot for each in every):
            by_slot.setdefault(slot, []).append(material.index.heads[name])
    for name, every in sayings.items():
        under = material.template(name)
        for number, saying in enumerate(every):
            if saying.shared or not _has_also(saying.phrase):
                continue
            beside = by_slot[saying.slot]
            if any(may_stand_together(each, under.head) for each in beside):
                continue
            if not _follows(under, saying, every[:number]):
                yield slip(_place(under, saying.phrase), "also-never-said")


def _has_also(phrase: Phrase) -> bool:
    listed = phrase.list
    return phrase.also is not None or (
        listed is not None and (listed.also_lead is not None or listed.also_one is not None)
    )


def _follows(under: UnderProof, saying: Saying, earlier: tuple[Saying, ...]) -> bool:
    """Whether something of the same message can stand before it."""
    channels = under.material.index.channels
    frame = [each for name in under.head.channels for each in frame_sayings(channels[name])]
    try:
        if under.decider.possible(saying.when) is None:
            return True  # what makes it so is told
        return any(
            each.slot == saying.slot and under.decider.possible(each.when, saying.when) is not None
            for each in (*frame, *earlier)
        )
    except UndecidedError:
        return True


def _place(under: UnderProof, phrase: Phrase) -> Place:
    places = under.places_in(phrase)
    return places["also"] if "also" in places else under.place_printing(phrase, "also", None)


CHECK = Check(name="following", of_pack=_find)
