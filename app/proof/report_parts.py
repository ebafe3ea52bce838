"""What a report on a pack holds: values that a page is made of, in both languages."""

from __future__ import annotations

from typing import Literal

import msgspec

from app.language import Bilingual
from app.proof.slip import Slip
from app.source.problems import Place, Problem

Words = Bilingual[str]
PieceKind = Literal["text", "link", "value", "ways"]


class ReportPiece(msgspec.Struct, frozen=True):
    """A piece of a line: words, a link, the place of an answer, or several ways to go on."""

    kind: PieceKind
    text: str = ""
    address: str = ""
    ways: tuple[ReportWay, ...] = ()


class ReportWay(msgspec.Struct, frozen=True):
    """One way to go on; `when` is None for all other answers."""

    when: Words | None
    pieces: tuple[ReportPiece, ...]


Paragraphs = tuple[tuple[ReportPiece, ...], ...]


class ReportLine(msgspec.Struct, frozen=True):
    """Something that a phrase says, in both languages.

    Attributes:
        role: what it is in its phrase (`lead`, `item`, `number-two` …); empty for its only text.
        cy: None while it awaits translation.
    """

    role: str
    when: Words | None
    en: Paragraphs
    cy: Paragraphs | None


class ReportPhrase(msgspec.Struct, frozen=True):
    """A phrase of a template.

    Attributes:
        state: of its Welsh: `reviewed`, `unreviewed`, `awaiting`.
    """

    id: str
    slot: str
    when: Words | None
    lines: tuple[ReportLine, ...]
    state: str
    shared: bool
    prescribed: str
    place: Place


class ReportChoice(msgspec.Struct, frozen=True):
    """A choice of a question."""

    label: Words
    when: Words | None


class ReportQuestion(msgspec.Struct, frozen=True):
    """A question that a template asks."""

    id: str
    ask: Words
    hint: Words | None
    kind: str
    required: bool
    shared: bool
    when: Words | None
    choices: tuple[ReportChoice, ...]


class ReportBlock(msgspec.Struct, frozen=True):
    """A paragraph (one text) or a list of a sample."""

    is_list: bool
    ordered: bool
    texts: tuple[str, ...]


class ReportSample(msgspec.Struct, frozen=True):
    """A sample message with its answers."""

    channel: Words
    answers: tuple[tuple[Words, Words], ...]
    subject: Words | None
    message: Bilingual[tuple[ReportBlock, ...]]


class ReportTemplate(msgspec.Struct, frozen=True):
    """A template, whole."""

    id: str
    title: Words
    folder: Words
    channels: tuple[Words, ...]
    reply: str
    code: str
    guidance: str
    companion: str
    advice: Words | None
    alone: bool
    repeat: bool
    facts: tuple[Words, ...]
    questions: tuple[ReportQuestion, ...]
    subject: ReportLine | None
    phrases: tuple[ReportPhrase, ...]
    samples: tuple[ReportSample, ...]
    slips: tuple[Slip, ...]
    place: Place


class PackReport(msgspec.Struct, frozen=True):
    """A pack, whole.

    Attributes:
        slips: of other files than those of templates.
        problems: why files were set aside.
    """

    title: Words
    version: str
    status: str
    guidance: str
    templates: tuple[ReportTemplate, ...]
    slips: tuple[Slip, ...]
    problems: tuple[Problem, ...]
