"""A pack's own wording against its own rules: findings for the pack's owner, by file and line.

They are for whoever writes the pack, and never stop an officer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from app.compose.wording_finding import WordingFinding
from app.document import Run, runs_text
from app.document.plain import run_text
from app.findings import Finding, Fix
from app.language import Language
from app.rules.checking import Checker
from app.rules.model import RuleSet
from app.rules.speller import Speller
from app.rules.texts import Facts, Looked, Masked, Owned, Text, TextPart
from app.source.problems import Place
from app.templates.model import LineWords, Phrase, Template
from app.templates.pack import Channel, PackIndex
from app.templates.phrases import forms_of_phrase
from app.templates.wording import Branches, Line, Link, Literal, pieces_of

VALUE = "…"
"""Stands for an answer in wording that is looked at by itself."""
SUBJECT = re.compile("subject:")
_FAR = 400
"""Lines of a file in which the words of one phrase are looked for."""


class _Wording(msgspec.Struct, frozen=True):
    """One line of wording, where its phrase is written, and the channels that say it."""

    line: Line
    language: Language
    part: TextPart
    place: Place
    channels: tuple[str, ...]
    prescribed: bool = False


class OwnWording:
    """Holds a pack's own wording against its rules: each template by itself, and what templates share.

    Args:
        channels: of the pack, by id.
        rules: those of the pack.
        speller: for rules of spelling.
    """

    def __init__(
        self, channels: Mapping[str, Channel], rules: RuleSet, speller: Speller | None = None
    ) -> None:
        self._channels = channels
        self._checker = Checker(rules, speller)

    def of_template(self, template: Template, data: bytes) -> tuple[WordingFinding, ...]:
        """Return every place where the wording of a template breaks a rule.

        Args:
            template: it.
            data: what is in its file, to find the line.
        """
        files = {template.head.place.file: data}
        return self._found(_of_template(template), files)

    def of_shared(
        self,
        index: PackIndex,
        users: Mapping[str, tuple[str, ...]],
        files: Mapping[str, bytes],
    ) -> tuple[WordingFinding, ...]:
        """Return every place where wording that templates share breaks a rule.

        Args:
            index: the pack, read.
            users: the channels of the templates that use a shared phrase, by its id.
            files: what it was read from, to find the line.
        """
        return self._found(_of_shared(index, users), files)

    def _found(
        self, wordings: Iterable[_Wording], files: Mapping[str, bytes]
    ) -> tuple[WordingFinding, ...]:
        # What stands in several texts of the reader is written, and told, once: a form, and what {{ also }} doubles.
        found: dict[tuple[Place, str, Fix | None], WordingFinding] = {}
        for wording in wordings:
            channels = [each for each in dict.fromkeys(wording.channels) if each in self._channels]
            for text in _texts(wording):
                for channel in channels:
                    facts = Facts(date.min, channel, sent=self._channels[channel].sent)
                    for finding in self._checker.check(Looked((text,), facts, "wording")):
                        place = _place(wording, text, finding, files)
                        told = WordingFinding(place, finding)
                        found.setdefault((place, finding.rule, finding.fix), told)
        return in_order(found.values())


def in_order(found: Iterable[WordingFinding]) -> tuple[WordingFinding, ...]:
    """Return findings in the order of the files."""
    return tuple(sorted(found, key=lambda each: (each.place, each.finding.rule)))


# --- every line of wording


def _of_template(template: Template) -> Iterator[_Wording]:
    channels = template.head.channels
    yield from _of_subject(template.subject, template.head.place, channels)
    for each in template.phrases:
        if isinstance(each, Phrase):
            yield from _of_phrase(each, channels)


def _of_shared(index: PackIndex, users: Mapping[str, tuple[str, ...]]) -> Iterator[_Wording]:
    for channel in index.channels.values():
        place = Place(f"channels/{channel.id}.yaml", 1, 1)
        yield from _of_subject(channel.subject, place, (channel.id,))
        for phrase in channel.phrases:
            if phrase.id.removeprefix("office.") not in index.office:
                yield from _of_phrase(phrase, (channel.id,))
    for name, phrase in index.phrases.items():
        yield from _of_phrase(phrase, users.get(name, ()))
    for phrase in index.office.values():
        yield from _of_phrase(phrase, tuple(index.channels))


def _of_subject(
    words: LineWords | None, place: Place, channels: tuple[str, ...]
) -> Iterator[_Wording]:
    if words is not None:
        yield _Wording(words.en, Language.EN, "subject", place, channels)
        if words.cy is not None:
            yield _Wording(words.cy, Language.CY, "subject", place, channels)


def _of_phrase(phrase: Phrase, channels: tuple[str, ...]) -> Iterator[_Wording]:
    for language, line in forms_of_phrase(phrase):
        yield _Wording(
            line, language, "message", phrase.place, channels, prescribed=bool(phrase.prescribed)
        )


# --- a line as text


def _texts(wording: _Wording) -> Iterator[Text]:
    """The line as text: of each `if` every branch once; values are known spans that nobody wrote."""
    deepest = max(
        (len(each.branches) for each in pieces_of(wording.line) if isinstance(each, Branches)),
        default=1,
    )
    for number in range(deepest):
        runs = tuple(_runs(wording.line, number))
        owned, masked, position = [], [], 0
        for run in runs:
            start, position = position, position + len(run_text(run))
            if run.gap:
                masked.append(Masked(start, position, "name"))
            else:
                owned.append(Owned(start, position))
                masked += [Masked(start, position, "link")] if run.link else []
        text = " ".join(runs_text(runs).split("\n"))
        yield Text(
            text,
            wording.language,
            wording.part,
            None if wording.part == "subject" else 0,
            tuple(owned),
            tuple(masked),
            prescribed=wording.prescribed,
        )


def _runs(line: Line, number: int) -> Iterator[Run]:
    for piece in line:
        match piece:
            case Literal(text=text):
                yield Run(text)
            case Link(text=text, address=address):
                yield Run(text, link=address)
            case Branches(branches=branches):
                yield from _runs(branches[min(number, len(branches) - 1)].pieces, number)
            case _:
                yield Run(VALUE, gap=True)


# --- where it is written


def _place(wording: _Wording, text: Text, finding: Finding, files: Mapping[str, bytes]) -> Place:
    """The line and column of what was found: the first place after the phrase's beginning that says the same."""
    place = wording.place
    lines = files.get(place.file, b"").decode("utf-8", "replace").splitlines()
    if wording.part == "subject":
        line = next((number for number, each in enumerate(lines, 1) if SUBJECT.match(each)), 1)
        place = Place(place.file, line, 1)
    for words in _shorter(text.text[finding.start : finding.end]):
        sought = re.compile(
            rf"(?<!\w){re.escape(words)}(?!\w)" if words.isalnum() else re.escape(words)
        )
        for number in range(place.line - 1, min(len(lines), place.line - 1 + _FAR)):
            at = sought.search(lines[number])
            if at is not None:
                return Place(place.file, number + 1, at.start() + 1)
    return place


def _shorter(found: str) -> Iterator[str]:
    """The words found, then fewer of them: a line of the file may end between them."""
    words = found.partition(VALUE)[0].split()
    for count in range(len(words), 0, -1):
        yield " ".join(words[:count])
