"""What a template says of itself as a whole, and what doesn't go together in it."""

from __future__ import annotations

from collections.abc import Iterator

from app.proof.check import Check
from app.proof.material import Material, UnderProof
from app.proof.slip import Slip
from app.proof.slipping import slip


def _of_template(under: UnderProof) -> Iterator[Slip]:
    head, index = under.head, under.material.index
    if head.alone and head.repeat:
        yield slip(under.place_of("repeat"), "alone-and-repeat")
    if head.fast_track and head.reply != "expected":
        yield slip(under.place_of("fast_track"), "fast-track-without-reply")
    if head.companion == head.id:
        yield slip(under.place_of("companion"), "companion-is-itself")
    elif head.companion:
        sent = [each for each in index.heads[head.companion].channels if index.channels[each].sent]
        if sent:
            place = under.place_of("companion")
            yield slip(place, "companion-is-sent", text=head.companion, channel=sent[0])


def _of_pack(material: Material) -> Iterator[Slip]:
    """Titles and codes that two templates have."""
    titles: dict[tuple[str, str], str] = {}
    codes: dict[str, str] = {}
    for head in material.index.heads.values():
        under = material.template(head.id)
        for language in ("en", "cy"):
            text = str(getattr(head.title, language))
            first = titles.setdefault((language, text.casefold()), head.id)
            if first != head.id:
                place = under.place_of("title")
                yield slip(place, "titles-alike", first=first, which=language, text=text)
                break
        if head.code:
            first = codes.setdefault(head.code.casefold(), head.id)
            if first != head.id:
                yield slip(under.place_of("code"), "codes-alike", first=first, text=head.code)


CHECK = Check(name="heads", of_template=_of_template, of_pack=_of_pack)
