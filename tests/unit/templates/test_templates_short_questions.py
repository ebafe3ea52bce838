"""Questions written short: labels that follow, `says` where a question is used, yes or no, shared lists of choices."""

from __future__ import annotations

import msgspec
import pytest

from app.language import Bilingual, MessageLanguage
from app.source.problems import Place
from app.templates.model import Choice, Phrase, Question
from app.templates.reading import ReadPack, read_pack
from tests.unit.drafting import composed
from tests.unit.small_pack import Files, lines_of, opened, problem_lines, with_files

HEAD = """\
title: A title | Teitl
channels: [note]
questions:
"""
NO_PHRASES: tuple[Phrase, ...] = ()


def files_with(text: str, **texts: str) -> Files:
    others = {f"{name.replace('__', '/')}.yaml": each for name, each in texts.items()}
    return with_files({"templates/a.yaml": text, **others})


def template_of(files: Files) -> tuple[list[Question], list[Phrase]]:
    """The questions and what is said, without their places."""
    read: ReadPack = read_pack(files)
    assert lines_of(read) == []
    template = read.templates["a"]
    nowhere = Place("")
    questions = [
        msgspec.structs.replace(each, place=nowhere)
        for each in template.questions
        if isinstance(each, Question)
    ]
    phrases = [
        msgspec.structs.replace(each, place=nowhere)
        for each in template.phrases
        if isinstance(each, Phrase)
    ]
    return questions, phrases


def bent_lines(text: str, old: str, new: str, **texts: str) -> list[str]:
    assert text.count(old) == 1, text.count(old)
    lines = problem_lines(files_with(text.replace(old, new), **texts))
    return [each.removeprefix("templates/a.yaml:") for each in lines]


# --- labels

LABELS = (
    HEAD
    + """\
  - id: papers
    type: checkboxes
    ask: Which? | Pa rai?
    slot: note
    lead: "We need: | Mae angen:"
    choices:
      - {id: birth, says: full birth certificate | tystysgrif geni lawn}
      - {id: letter, label: A letter | Llythyr, says: the letter | y llythyr}
"""
)


def test_a_label_follows_from_what_is_said() -> None:
    (question,), _ = template_of(files_with(LABELS))
    assert [choice.label for choice in question.choices] == [
        Bilingual("Full birth certificate", "Tystysgrif geni lawn"),
        Bilingual("A letter", "Llythyr"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{id: birth, says: full birth certificate | tystysgrif geni lawn}", "{id: birth}", ["10:9 missing-key"]),
        ("says: full birth certificate | tystysgrif geni lawn",
         'says: "{{ officer.office }} | {{ officer.office }}"', ["10:28 label-from-values"]),
        ("says: full birth certificate | tystysgrif geni lawn", "says: full birth certificate",
         ["10:27 missing-language"]),
    ],
)  # fmt: skip
def test_labels_that_cannot_follow(old: str, new: str, expected: list[str]) -> None:
    assert bent_lines(LABELS, old, new) == expected


# --- what a shared question says here

RESULT = """\
type: radio
ask: What happened? | Beth ddigwyddodd?
choices:
  - {id: answered, label: Somebody answered | Atebodd rhywun}
  - {id: nobody, label: Nobody did | Ni wnaeth neb}
"""
SAYS = (
    HEAD
    + """\
  - use: result
    required: true
    slot: note
    says:
      answered: I spoke to the customer. | Siaradais â’r cwsmer.
      nobody: {en: Nobody answered., cy: Ni atebodd neb.}
"""
)
OTHER = SAYS.replace(
    "I spoke to the customer. | Siaradais â’r cwsmer.", "We spoke. | Gwnaethom siarad."
)


def test_a_shared_question_says_something_here() -> None:
    _, (phrase,) = template_of(files_with(SAYS, questions__result=RESULT))
    assert (phrase.id, phrase.slot, phrase.question, phrase.asks) == (
        "result",
        "note",
        "result",
        ("result",),
    )
    own = SAYS.replace(
        "  - use: result\n    required: true\n", "  - id: result\n    required: true\n"
    )
    own += "".join(f"    {line}\n" for line in RESULT.splitlines())
    _, (written,) = template_of(files_with(own))
    assert phrase == written


def test_two_templates_let_it_say_different_things() -> None:
    files = files_with(SAYS, questions__result=RESULT, templates__b=OTHER, templates__c=SAYS)
    pack = opened(files)
    both = composed(pack, ("a", "b"), {"result": "answered"}, MessageLanguage.EN)
    assert both.plain == "I spoke to the customer.\n\nWe spoke."
    assert (
        composed(pack, ("a",), {"result": "nobody"}, MessageLanguage.CY).plain == "Ni atebodd neb."
    )


def test_what_it_says_is_reviewed_by_itself() -> None:
    read = read_pack(files_with(SAYS, questions__result=RESULT))
    assert set(read.reviewables) >= {"a:result"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("      nobody: {", "      nobdy: {", ["9:7 unknown-choice"]),
        ("    slot: note\n", "", ["4:5 says-without-slot"]),
        ("    says:\n      answered: I spoke to the customer. | Siaradais â’r cwsmer.\n"
         "      nobody: {en: Nobody answered., cy: Ni atebodd neb.}\n", "", ["6:11 nothing-says"]),
        ("slot: note", "slot: notes", ["6:11 unknown-slot"]),
        ("Nobody answered.", "Nobody answered {{ nme }}.", ["9:40 unknown-name"]),
    ],
)  # fmt: skip
def test_what_it_cannot_say(old: str, new: str, expected: list[str]) -> None:
    text = SAYS.replace("{en: Nobody answered., cy", "{en: 'Nobody answered.', cy")
    old = old.replace("{en: Nobody answered., cy", "{en: 'Nobody answered.', cy")
    assert bent_lines(text, old, new, questions__result=RESULT) == expected


def test_it_says_one_thing() -> None:
    says = RESULT + "slot: note\nsays: {answered: Hello. | Helo.}\n"
    lines = problem_lines(files_with(SAYS, questions__result=says))
    assert lines == ["templates/a.yaml:8:7 says-twice"]
    twice = LABELS + "    says: {birth: a thing | peth}\n"
    assert problem_lines(files_with(twice)) == ["templates/a.yaml:12:12 says-twice"]


# --- yes or no

YES_NO = HEAD + """\
  - id: again
    type: yes-no
    ask: Did they call again? | A wnaeth ffonio eto?
    cy: [Do, Naddo]
    required: true
    slot: note
    says: {"yes": They called again. | Ffoniodd eto.}
    forms:
      how: {"yes": again | eto, "no": once | unwaith}
phrases:
  - {id: p, slot: note, when: again == 'yes', en: "They called {{ again.how }}.", cy: "Ffoniodd {{ again.how }}."}
"""  # fmt: skip


def test_yes_and_no_are_radio_buttons() -> None:
    (question,), (says, _) = template_of(files_with(YES_NO))
    assert question.type == "radio"
    assert question.choices == (
        Choice("yes", Bilingual("Yes", "Do")),
        Choice("no", Bilingual("No", "Naddo")),
    )
    assert says.list is not None
    message = composed(opened(files_with(YES_NO)), ("a",), {"again": "yes"})
    assert message.plain == "They called again.\n\nThey called again."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    cy: [Do, Naddo]\n", "", ["4:5 missing-key"]),
        ("cy: [Do, Naddo]", "cy: [Do]", ["7:9 two-words"]),
        ("cy: [Do, Naddo]", "cy: Do", ["7:9 not-a-list"]),
        ("cy: [Do, Naddo]", "cy: [Do, Naddo]\n    choices: [{id: a, label: A | A}]", ["8:14 not-for-type"]),
        ("type: yes-no", "type: yes_no", ["5:11 unknown-value"]),
        ("{\"yes\": They", "{\"ye\": They", ["10:13 unknown-choice"]),
    ],
)  # fmt: skip
def test_yes_and_no_that_are_not_whole(old: str, new: str, expected: list[str]) -> None:
    assert bent_lines(YES_NO, old, new) == expected


def test_only_yes_and_no_have_their_welsh_apart() -> None:
    text = HEAD + "  - {id: a, type: date, ask: When? | Pryd?, cy: [Do, Naddo]}\n"
    assert problem_lines(files_with(text)) == ["templates/a.yaml:4:49 not-for-type"]


# --- lists of choices

PAPERS = """\
choices:
  - {id: birth, says: birth certificate | tystysgrif geni}
  - {id: passport, says: current passport | pasbort cyfredol}
  - {id: letter, label: A letter | Llythyr, says: letter | llythyr, when: passport_for == 'child'}
"""
LISTED = (
    HEAD
    + """\
  - use: passport_for
  - id: papers
    type: checkboxes
    ask: Which? | Pa rai?
    slot: note
    lead: "We need: | Mae angen:"
    choices: {use: papers}
"""
)
PASSPORT_FOR = """\
type: radio
ask: Whose? | Pwy?
choices: [{id: adult, label: A | A}, {id: child, label: B | B}]
"""
SHARED = {"choices__papers": PAPERS, "questions__passport_for": PASSPORT_FOR}


def test_a_list_of_choices_is_as_if_written_there() -> None:
    lines = "".join(f"    {line}\n" for line in PAPERS.splitlines())
    written = LISTED.replace("    choices: {use: papers}\n", lines)
    assert template_of(files_with(LISTED, **SHARED)) == template_of(files_with(written, **SHARED))


def test_some_of_a_list_among_others() -> None:
    mixed = LISTED.replace(
        "choices: {use: papers}",
        """choices:
      - {id: photo, says: photo | llun}
      - use: papers
        only: [passport, birth]
      - {id: other, label: Other | Arall}""",
    )
    (question,), (phrase,) = template_of(files_with(mixed, **SHARED))
    assert [choice.id for choice in question.choices] == ["photo", "passport", "birth", "other"]
    assert phrase.list is not None
    assert len(phrase.list.items) == 3


def test_a_list_carries_forms() -> None:
    papers = "forms: [your]\n" + PAPERS.replace(
        "says: birth certificate",
        "your: your birth certificate | eich tystysgrif geni, says: birth certificate",
    ).replace("says: current", "your: your passport | eich pasbort, says: current").replace(
        "says: letter", "your: your letter | eich llythyr, says: letter"
    )
    text = LISTED.replace("checkboxes", "radio").replace(
        '    lead: "We need: | Mae angen:"\n', "    required: true\n"
    )
    text += 'phrases:\n  - {id: p, slot: note, text: "Send {{ papers.your }}. | Anfonwch: {{ papers.your }}."}\n'
    message = composed(
        opened(files_with(text, **(SHARED | {"choices__papers": papers}))),
        ("a",),
        {"a:papers": "passport"},
    )
    assert message.plain == "Current passport\n\nSend your passport.".replace("Current", "current")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{use: papers}", "{use: paper}", ["10:20 unknown-choices"]),
        ("{use: papers}", "{use: papers, only: [birht]}", ["10:35 unknown-choice"]),
        (
            "{use: papers}",
            "[{use: papers}, {use: papers, only: [birth]}]",
            ["choices/papers.yaml:2:10 duplicate-id"],
        ),
        ("{use: papers}", "papers", ["10:14 not-a-list"]),
    ],
)
def test_lists_that_cannot_be_used(old: str, new: str, expected: list[str]) -> None:
    assert bent_lines(LISTED, old, new, **SHARED) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("says: birth certificate | tystysgrif geni", "says: birth certificate", ["2:23 missing-language"]),
        ("id: birth,", "id: Birth,", ["2:10 bad-form"]),
        ("says: birth certificate | tystysgrif geni", "label: A | A, says: 'a {{ nobody }} | a: {{ nobody }}'",
         ["2:43 unknown-name"]),
        ("id: passport", "id: birth", ["3:10 duplicate-id"]),
    ],
)  # fmt: skip
def test_a_broken_list_is_told_once(old: str, new: str, expected: list[str]) -> None:
    assert PAPERS.count(old) == 1
    texts = SHARED | {"choices__papers": PAPERS.replace(old, new), "templates__b": LISTED}
    lines = problem_lines(files_with(LISTED, **texts))
    assert [each.removeprefix("choices/papers.yaml:") for each in lines] == expected
    assert not {"a", "b"} & set(read_pack(files_with(LISTED, **texts)).templates)
