"""Turns typed answers into those of a draft: which template, which question, which choices."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.compose.draft import Answers, Entry, RawAnswer
from app.errors import AppError
from app.language import Bilingual
from app.source.problems import Problems, closest
from app.source.reading import read_yaml
from app.source.tree import Mapping, Scalar, Sequence
from app.templates.model import Question
from app.templates.pack import Channel, Pack


class Typed(msgspec.Struct, frozen=True):
    """One typed answer. `template` is empty for every template that asks; `where` names the option or place."""

    question: str
    values: tuple[str, ...]
    template: str = ""
    language: str = ""
    where: str = ""


def read_option(text: str) -> Typed:
    """Read `[TEMPLATE:]QUESTION[.cy]=VALUE`.

    Raises:
        AppError: `answer-form`.
    """
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise AppError("answer-form", "--answer", answer=text)
    return _typed(name.strip(), (value,), f"--answer {name.strip()}")


def _typed(name: str, values: tuple[str, ...], where: str) -> Typed:
    template, _, question = name.rpartition(":")
    for language in ("cy", "en"):
        if question.endswith(f".{language}"):
            return Typed(question.removesuffix(f".{language}"), values, template, language, where)
    return Typed(question, values, template, "", where)


def read_answers_file(data: bytes, file: str) -> list[Typed]:
    """Read an answers file: the names of `--answer` with a value or a list of values.

    Raises:
        AppError: `answers-file`, with every problem and its place.
    """
    problems = Problems()
    node = read_yaml(data, file, problems)
    answers: list[Typed] = []
    if node is not None and not isinstance(node, Mapping):
        problems.add(node.place, "wrong-type", expected="group", found="list")
    for entry in node.entries if isinstance(node, Mapping) else ():
        nodes = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
        values = tuple(each.text for each in nodes if isinstance(each, Scalar))
        if len(values) != len(nodes):
            problems.add(entry.value.place, "wrong-type", expected="text-or-list", found="group")
        answers.append(_typed(entry.key.text, values, str(entry.key.place)))
    if problems:
        raise AppError("answers-file", problems=problems.all())
    return answers


class Answering:
    """Answers being given to the entries of a draft.

    Attributes:
        shared: answers to shared questions.
        entries: answers of each entry, by its id.
    """

    def __init__(self, pack: Pack, channel: Channel, entries: Iterable[Entry]) -> None:
        self.shared: Answers = {}
        self.entries: dict[str, Answers] = {entry.id: {} for entry in entries}
        self._asked: dict[str, dict[str, Question]] = {}
        for entry in entries:
            uses = (*channel.questions, *pack.template(entry.template).questions)
            found = (pack.question(use)[0] for use in uses)
            self._asked[entry.id] = {question.id: question for question in found}

    def give(self, typed: Typed) -> None:
        """Give one typed answer.

        Raises:
            AppError: `not-in-message`, `unknown-question`, `unknown-choice`, `answered-twice`, `answer-language`.
        """
        targets = self._targets(typed)
        for entry, question in targets.items():
            answers = self.shared if question.shared else self.entries[entry]
            _check(typed, question)
            answers[question.id] = _joined(answers.get(question.id), typed, question)
            if question.shared:
                return

    def _targets(self, typed: Typed) -> dict[str, Question]:
        if typed.template and typed.template not in self._asked:
            allowed = ", ".join(self._asked)
            near = closest(typed.template, self._asked)
            raise AppError(
                "not-in-message",
                typed.where,
                template=typed.template,
                allowed=allowed,
                closest=near,
            )
        entries = [typed.template] if typed.template else list(self._asked)
        targets = {
            entry: self._asked[entry][typed.question]
            for entry in entries
            if typed.question in self._asked[entry]
        }
        if not targets:
            known = dict.fromkeys(name for entry in entries for name in self._asked[entry])
            raise AppError(
                "unknown-question",
                typed.where,
                question=typed.question,
                allowed=", ".join(known),
                closest=closest(typed.question, known),
            )
        return targets


def _check(typed: Typed, question: Question) -> None:
    if typed.language and not question.each:
        raise AppError("answer-language", typed.where, question=question.id)
    if not question.choices:
        return
    known = {choice.id: None for choice in question.choices}
    for value in typed.values:
        if value not in known:
            raise AppError(
                "unknown-choice",
                typed.where,
                choice=value,
                question=question.id,
                allowed=", ".join(known),
                closest=closest(value, known),
            )


def _joined(given: RawAnswer | None, typed: Typed, question: Question) -> RawAnswer:
    """The answer with what was typed: ticked boxes add up, everything else is answered once."""
    if question.kind.chooses == "several":
        before = given if isinstance(given, tuple) else ()
        return tuple(dict.fromkeys((*before, *typed.values)))
    if len(typed.values) != 1:
        raise AppError("answered-twice", typed.where, question=question.id)
    value = typed.values[0]
    if not question.each:
        if given is not None:
            raise AppError("answered-twice", typed.where, question=question.id)
        return value
    both = given if isinstance(given, Bilingual) else Bilingual("", "")
    if both.cy if typed.language == "cy" else both.en:
        raise AppError("answered-twice", typed.where, question=question.id)
    return Bilingual(both.en, value) if typed.language == "cy" else Bilingual(value, both.cy)
