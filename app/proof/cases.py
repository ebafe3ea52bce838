"""Expected messages: answers and the whole message that they are to give, in files of `cases/`.

Whoever writes a pack says in them what must never change unseen. They are composed as an officer's message is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Literal

import msgspec

from app.compose.composing import compose
from app.compose.draft import Context
from app.compose.message import Message
from app.compose.typed_answers import Typed, draft_with, typed_answer
from app.expressions.names import Officer
from app.language import Language, MessageLanguage
from app.source.kinds import Record
from app.source.problems import Place, Problems
from app.source.reading import read_yaml
from app.source.shapes import read_shape
from app.source.tree import Scalar
from app.templates.case_shape import CASE, CASE_NAME, CASES_FOLDER
from app.templates.pack import Pack

Part = Literal["subject", "message"]
PARTS: tuple[Part, ...] = ("subject", "message")
USUAL_TIME = datetime(2027, 3, 5, 10, 0)
"""When a case is written that doesn't say when: a Friday morning."""
_ENDING = ".yaml"


class ExpectedCase(msgspec.Struct, frozen=True):
    """One expected message.

    Attributes:
        name: of its file.
        answers: as they stand there.
        expected: the texts that are held against the message, by language and part.
    """

    name: str
    place: Place
    templates: tuple[str, ...]
    answers: tuple[Typed, ...] = ()
    channel: str = ""
    now: datetime = USUAL_TIME
    officer: Officer = Officer()
    expected: dict[Language, dict[str, Scalar]] = {}


class Difference(msgspec.Struct, frozen=True):
    """A part of a message that isn't what its case expects.

    Attributes:
        expected: the text in the file of the case.
        found: what the message says now.
    """

    case: str
    language: Language
    part: Part
    expected: Scalar
    found: str

    @property
    def lines(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Both texts, line by line."""
        return _lines(self.expected.text), _lines(self.found)

    @property
    def place(self) -> Place:
        """The first line of the case that is different."""
        return self.expected.locate(len("\n".join((*self.lines[0][: self._same], ""))))

    @property
    def first(self) -> str:
        """What the message says there; empty where it ends before."""
        found = self.lines[1]
        return found[self._same] if self._same < len(found) else ""

    @property
    def _same(self) -> int:
        """How many lines are the same at the beginning."""
        expected, found = self.lines
        pairs = zip(expected, found, strict=False)
        number = next((n for n, (one, other) in enumerate(pairs) if one != other), None)
        return min(len(expected), len(found)) if number is None else number


def read_cases(files: Mapping[str, bytes], problems: Problems) -> tuple[ExpectedCase, ...]:
    """Read the cases of a pack; those with problems are left out."""
    cases = []
    for path in sorted(files):
        name = path.removeprefix(f"{CASES_FOLDER}/").removesuffix(_ENDING)
        if path != f"{CASES_FOLDER}/{name}{_ENDING}" or not re.fullmatch(CASE_NAME, name):
            continue  # the reader of the pack tells it
        before = len(problems)
        root = read_yaml(files[path], path, problems)
        record = None if root is None else read_shape(root, CASE, problems)
        case = None if record is None else _case(name, record, problems)
        if case is not None and len(problems) == before:
            cases.append(case)
    return tuple(cases)


def case_file(name: str) -> str:
    """The path of a case's file."""
    return f"{CASES_FOLDER}/{name}{_ENDING}"


def message_of(pack: Pack, case: ExpectedCase, language: Language) -> Message:
    """Compose the message of a case.

    Raises:
        AppError: for what the pack doesn't have: templates, questions, choices, a channel.
    """
    spoken = MessageLanguage(language.value)
    draft = draft_with(pack, case.templates, case.answers, spoken, case.channel)
    return compose(pack, draft, Context(case.now, case.officer))


def differences(pack: Pack, case: ExpectedCase) -> tuple[Difference, ...]:
    """Compose a case and return every part that is different. Raises AppError as `message_of` does."""
    return tuple(_differences(pack, case))


def said(message: Message, part: Part) -> str:
    """A part of a message as a case holds it."""
    return "\n".join(_lines(message.subject if part == "subject" else message.plain))


def _differences(pack: Pack, case: ExpectedCase) -> Iterator[Difference]:
    for language, parts in case.expected.items():
        message = message_of(pack, case, language)
        for part in PARTS:
            expected = parts.get(part)
            found = said(message, part)
            if expected is not None and _lines(expected.text) != _lines(found):
                yield Difference(case.name, language, part, expected, found)


def _lines(text: str) -> tuple[str, ...]:
    """The lines of a text; blanks at their ends, and empty ones at its end, can't be seen."""
    return tuple(line.rstrip() for line in text.rstrip().split("\n"))


def _case(name: str, record: Record, problems: Problems) -> ExpectedCase | None:
    now = record.text("now")
    try:
        time = datetime.fromisoformat(now) if now else USUAL_TIME
    except ValueError:
        problems.add(record.place_of("now"), "bad-form", value=now, what="case-time", closest="")
        return None
    details = record.record("officer")
    officer = (
        Officer(**{each: details.text(each) for each in details.values}) if details else Officer()
    )
    expected: dict[Language, dict[str, Scalar]] = {}
    for language in Language:
        texts = record.record(language)
        parts = {part: texts.scalar(part) for part in PARTS} if texts is not None else {}
        expected[language] = {part: text for part, text in parts.items() if text is not None}
    if not any(expected.values()):
        problems.add(record.place, "case-expects-nothing")
    return ExpectedCase(
        name,
        record.place,
        tuple(each.text for each in record.scalars("templates")),
        tuple(_answers(record)),
        record.text("channel"),
        time,
        officer,
        expected,
    )


def _answers(record: Record) -> Iterator[Typed]:
    table = record.table("answers")
    for name, value in table.items():
        values = value if isinstance(value, tuple) else (value,)
        texts = tuple(each.text.rstrip("\n") for each in values if isinstance(each, Scalar))
        yield typed_answer(name, texts, str(table.key_places[name]))
