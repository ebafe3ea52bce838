"""What templates depend on besides their own file, as digests: where these are the same, a file isn't read again.

A template depends on what all share (the pack's status, its channels' names, what Fast Track adds …), and on each
shared question, phrase and channel whose name stands in its file, or that one of those brings with it. A template with
problems is always read again when anything shared changed, because what isn't there may be there now.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator
from functools import cached_property

import msgspec

from app.expressions.tree import names_in
from app.templates.choice_forms import ChoiceForm
from app.templates.context import PackReading
from app.templates.model import Question
from app.templates.pack import Channel, PackInfo
from app.templates.template_files import TemplateBrief
from app.templates.wording import values_of

SIZE = 12
"""Bytes of a digest: two things that differ have the same one in no pack that anyone will ever write."""
_WORD = re.compile(rb"[a-z0-9][a-z0-9_-]*")
_BY_NAME = (
    *("channels", "questions", "says", "phrases", "choice_lists", "form_uses"),
    *("shared_names", "broken", "forms"),
)
"""What a reading holds by the name of something that is shared."""
_OUTCOME = ("problems", "reviewables", "places", "recorded")
"""What a reading holds of the files that were read, and reviews, which are looked at for each template."""


def digest_of(*parts: bytes) -> bytes:
    """Return the digest of some bytes, in this order."""
    digest = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.digest()


class Dependence:
    """What the templates of one pack depend on.

    Attributes:
        common: of all that every template depends on.
    """

    def __init__(self, reading: PackReading, info: PackInfo) -> None:
        # Its title, version and guidance are nothing to a template.
        info = msgspec.structs.replace(info, id="", title=None, version="", guidance=None)
        rest = {
            name: value
            for name, value in vars(reading).items()
            if name not in (*_BY_NAME, *_OUTCOME)
        }
        self.common = digest_of(encoded(info), encoded(rest))
        self._reading = reading
        self._by_name: dict[str, bytes] = {}
        self._reviews: dict[str, list[str]] = {}
        for address, fingerprint in sorted(reading.recorded.items()):
            template = address.rpartition(":")[0]
            self._reviews.setdefault(template, []).append(f"{address} {fingerprint}")
        fast, disclosure = info.fast_track, info.disclosure
        self._added = {
            "fast_track": (fast.question, fast.phrase) if fast else (),
            "discloses": disclosure.questions if disclosure else (),
        }

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of everything that is shared; of a form, the name of its question."""
        return frozenset(self._shared)

    @cached_property
    def _noted(self) -> frozenset[bytes]:
        """The words to look for in a file."""
        return frozenset(name.encode() for name in (*self.names, *self._added))

    @cached_property
    def _shared(self) -> dict[str, list[tuple[str, object]]]:
        """All that is shared, by its name: the table it stands in and what stands there."""
        shared: dict[str, list[tuple[str, object]]] = {}
        tables = {name: vars(self._reading)[name] for name in _BY_NAME}
        tables["forms"] = {form.id: form for form in self._reading.forms.own()}
        for table, values in tables.items():
            for key, value in values.items():
                name = key.rpartition("/")[2].partition(".")[0]
                shared.setdefault(name, []).append((f"{table} {key}", value))
        return shared

    @cached_property
    def whole(self) -> bytes:
        """The digest of all that anything may depend on."""
        by_name = [name.encode() + self._digest_of(name) for name in sorted(self.names)]
        reviews = ["\n".join(lines) for lines in self._reviews.values()]
        return digest_of(self.common, *by_name, *map(str.encode, reviews))

    def uses(self, data: bytes, brief: TemplateBrief) -> tuple[str, ...]:
        """Return the names that the file of a template may depend on: those that are shared, or might be one day."""
        own = frozenset(asked[0].encode() for asked in brief.asked)
        noted = self._noted | own
        return tuple(sorted(word.decode() for word in noted.intersection(_WORD.findall(data))))

    def key(self, template_id: str, uses: Collection[str]) -> bytes:
        """Return the digest of what a template depends on, by the names that stand in its file."""
        names = set(uses) & self.names
        for word, added in self._added.items():
            names.update(added if word in uses else ())
        for name in tuple(names):
            names.update(self._brought_by(name))
        parts = [name.encode() + self._digest_of(name) for name in sorted(names)]
        reviews = "\n".join(self._reviews.get(template_id, ()))
        return digest_of(self.common, reviews.encode(), *parts)

    def _brought_by(self, name: str) -> set[str]:
        """The shared questions that a channel asks, or that others are asked by."""
        found: set[str] = set()
        ahead = [name]
        while ahead:
            new = set(self._beside(ahead.pop())) - found
            found |= new
            ahead += new
        return found

    def _beside(self, name: str) -> Iterator[str]:
        for _, value in self._shared.get(name, ()):
            match value:
                case Channel(questions=questions):
                    yield from (use.question for use in questions)
                case Question(when=when, choices=choices):
                    for each in (when, *(choice.when for choice in choices)):
                        yield from names_in(each) if each is not None else ()
                case ChoiceForm():
                    for alternative in value.alternatives():
                        if alternative.when is not None:
                            yield from names_in(alternative.when)
                        printed = values_of(alternative.words.en)
                        yield from (each.partition(".")[0] for each in printed)

    def _digest_of(self, name: str) -> bytes:
        known = self._by_name.get(name)
        if known is None:
            shared = self._shared.get(name, ())
            parts = [part for key, value in shared for part in (key.encode(), encoded(value))]
            known = self._by_name[name] = digest_of(*parts)
        return known


def encoded(value: object) -> bytes:
    """Return any value as bytes; what is equal is the same bytes."""
    return msgspec.msgpack.encode(value, enc_hook=_plain, order="sorted")


def _plain(value: object) -> object:
    """A list or a group that knows more than its items, as what it holds."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, dict):
        return dict(value)
    raise TypeError(f"no digest for {type(value).__name__}")
