"""Turns typed answers into those of a draft: which template, which question, which choices."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.compose.composing import choose_channel
from app.compose.draft import Answers, Draft, Entry, RawAnswer
from app.compose.typed_words import TypedWords, is_words, read_typed_words
from app.errors import AppError
from app.language import Bilingual, MessageLanguage
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
    return typed_answer(name.strip(), (value,), f"--answer {name.strip()}")


def typed_answer(name: str, values: tuple[str, ...], where: str) -> Typed:
    """Read the name of an answer: `[TEMPLATE:]QUESTION[.cy]`; `where` it was typed is told with what is wrong."""
    template, _, question = name.rpartition(":")
    for language in ("cy", "en"):
        if question.endswith(f".{language}"):
            return Typed(question.removesuffix(f".{language}"), values, template, language, where)
    return Typed(question, values, template, "", where)


class AnswersFile(msgspec.Struct, frozen=True):
    """What stands in an answers file."""

    answers: tuple[Typed, ...] = ()
    words: TypedWords = TypedWords()


def read_answers_file(data: bytes, file: str) -> AnswersFile:
    """Read an answers file: the names of `--answer` with a value or a list of values, and the officer's own words.

    Raises:
        AppError: `answers-file`, with every problem and its place.
    """
    problems = Problems()
    node = read_yaml(data, file, problems)
    answers: list[Typed] = []
    words = TypedWords()
    if node is not None and not isinstance(node, Mapping):
        problems.add(node.place, "wrong-type", expected="group", found="list")
    for entry in node.entries if isinstance(node, Mapping) else ():
        if is_words(entry.key.text, entry.value):
            words += read_typed_words(entry.key.text, entry.value, problems)
            continue
        nodes = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
        values = tuple(each.text for each in nodes if isinstance(each, Scalar))
        if len(values) != len(nodes):
            problems.add(entry.value.place, "wrong-type", expected="text-or-list", found="group")
        answers.append(typed_answer(entry.key.text, values, str(entry.key.place)))
    if problems:
        raise AppError("answers-file", problems=problems.all())
    return AnswersFile(tuple(answers), words)


def entries_of(pack: Pack, names: Iterable[str]) -> tuple[Entry, ...]:
    """One entry for each name; the second of the same template is `TEMPLATE#2`, typed so or not.

    Raises:
        AppError: `unknown-template`, `set-aside`, `bad-number-of-repeat`, `no-repeat`.
    """
    entries: list[Entry] = []
    count: dict[str, int] = {}
    for name in names:
        typed, _, number = name.partition("#")
        head = pack.head(typed)
        count[head.id] = count.get(head.id, 0) + 1
        if number and number != str(count[head.id]):
            raise AppError("bad-number-of-repeat", template=name)
        if count[head.id] > 1 and not head.repeat:
            raise AppError("no-repeat", template=head.title)
        label = typed if count[head.id] == 1 else f"{typed}#{count[head.id]}"
        entries.append(Entry(label, head.id))
    return tuple(entries)


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


def draft_with(
    pack: Pack,
    templates: Iterable[str],
    answers: Iterable[Typed],
    language: MessageLanguage,
    channel: str = "",
) -> Draft:
    """Return the draft of typed answers.

    Args:
        pack: where templates come from.
        templates: as they are named: `TEMPLATE`, `TEMPLATE#2`.
        answers: to their questions.
        language: of the message.
        channel: where it goes; empty for the first that they share.

    Raises:
        AppError: as `entries_of` and `Answering.give` do; `unknown-channel`.
    """
    entries = entries_of(pack, templates)
    draft = Draft(channel, language, entries)
    answering = Answering(pack, choose_channel(pack, draft), entries)
    for typed in answers:
        answering.give(typed)
    answered = tuple(
        msgspec.structs.replace(entry, answers=answering.entries[entry.id]) for entry in entries
    )
    return msgspec.structs.replace(draft, entries=answered, answers=answering.shared)
