"""What names mean in wording: the closed set, values of shared phrases, and names in a subject."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.composing import Composition
from app.findings import Severity
from app.language import MessageLanguage
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, Given, composed, draft_of, found_in
from tests.unit.small_pack import opened, small_files, with_files

PHOTO, DOCUMENTS, WITHDRAWN = "photos/new-photo", "documents/missing", "no-reply/withdrawn"

NAMES = {
    "phrases/place.yaml": """\
slot: how-to-reply
params: {where: [here, there]}
en: "{% if where == 'here' %}Come here.{% else %}Go there.{% endif %}"
cy: "{% if where == 'here' %}Dewch yma.{% else %}Ewch yno.{% endif %}"
""",
    "phrases/again.yaml": """\
slot: how-to-reply
merge: each
en: Once more.
cy: Unwaith eto.
""",
    "phrases/chosen.yaml": """\
slot: how-to-reply
params: {how: [online, paper]}
one_value: true
en: "{% if how == 'paper' %}By post.{% else %}Online.{% endif %}"
cy: "{% if how == 'paper' %}Drwy’r post.{% else %}Ar-lein.{% endif %}"
""",
    "templates/here.yaml": """\
title: {en: Here, cy: Yma}
channels: [plain]
reply: expected
repeat: true
questions:
  - {id: more, type: free-text, ask: {en: More, cy: Mwy}}
  - id: how
    type: radio
    ask: {en: How, cy: Sut}
    choices:
      - {id: online, label: {en: Online, cy: Ar-lein}}
      - {id: paper, label: {en: Paper, cy: Papur}}
subject: {en: "About: {{ more }}", cy: "Ynghylch: {{ more }}"}
phrases:
  - {id: first, slot: request, when: first, en: First., cy: Cyntaf.}
  - {id: later, slot: request, when: not first, en: Later., cy: Wedyn.}
  - {id: alone, slot: detail, when: not several, en: Alone., cy: Unig.}
  - {id: sent, slot: detail, when: channel == 'plain', en: Plainly., cy: Yn blaen.}
  - {id: reply, slot: detail, when: reply == 'expected', en: Answer., cy: Atebwch.}
  - {id: office, slot: detail, when: office.greeting, en: With a greeting., cy: Gyda chyfarchiad.}
  - {id: morning, slot: detail, when: part_of_day == 'morning', en: Morning., cy: Bore.}
  - {use: place, with: {where: here}}
  - {use: again}
  - {use: chosen, with: {how: how}, when: how}
""",
    "templates/there.yaml": """\
title: {en: There, cy: Yno}
channels: [plain]
reply: expected
questions: [{use: applied}, {use: boxes}]
subject: {en: There, cy: Yno}
phrases:
  - {use: place, with: {where: there}}
  - {use: again}
  - {id: none, slot: detail, when: boxes | count == 0, en: No box., cy: Dim blwch.}
""",
    "questions/boxes.yaml": """\
type: checkboxes
ask: {en: Boxes?, cy: Blychau?}
when: applied == 'paper'
choices: [{id: box, label: {en: Box, cy: Blwch}}]
""",
}


@cache
def pack() -> Pack:
    read = opened(with_files(NAMES))
    assert not read.problems, read.problems
    return read


def said(templates: list[str], answers: Given | None = None) -> str:
    return composed(pack(), templates, answers or {}).plain


def test_first_and_several() -> None:
    alone, twice = said(["here"]), said(["here", "here#2"])
    assert ("First." in alone, "Later." in alone, "Alone." in alone) == (True, False, True)
    assert (twice.count("First."), twice.count("Later."), "Alone." in twice) == (1, 1, False)


def test_channel_reply_office_and_time() -> None:
    for words in ("Plainly.", "Answer.", "With a greeting.", "Morning."):
        assert words in said(["here"])
    files = small_files() | {path: text.encode() for path, text in NAMES.items()}
    files["office.yaml"] = b"sign_off: {en: Bye, cy: Hwyl}\n"
    assert "With a greeting." not in composed(opened(files), ["here"], {}).plain
    assert "6 weeks" in said([DOCUMENTS])
    assert "6 weeks" not in said([WITHDRAWN])


def test_shared_phrase_is_another_with_another_word() -> None:
    plain = said(["here", "there", "here#2"])
    assert (plain.count("Come here."), plain.count("Go there.")) == (1, 1)
    assert plain.index("Go there.") < plain.index("Come here.")


def test_shared_phrase_that_does_not_merge_is_said_each_time() -> None:
    assert said(["here", "there", "here#2"]).count("Once more.") == 3


WORDS = [
    ({"how": "paper"}, 1, False),
    ({"here:how": "paper", "here#2:how": "online"}, 2, True),
    ({"here:how": "paper"}, 1, False),
]


@pytest.mark.parametrize(("answers", "times", "conflict"), WORDS)
def test_one_value_of_words(answers: Given, times: int, conflict: bool) -> None:
    message = composed(pack(), ["here", "here#2"], answers)
    assert message.plain.count("By post.") + message.plain.count("Online.") == times
    assert ("value-conflict" in {each.rule for each in message.findings}) is conflict


def test_nothing_ticked_counts_as_none_also_where_it_is_not_asked() -> None:
    assert "No box." in said(["there"], {"applied": "paper"})
    assert "No box." in said(["there"], {"applied": "online", "boxes": ("box",)})
    assert "No box." not in said(["there"], {"applied": "paper", "boxes": ("box",)})


def test_fast_track_is_asked_first() -> None:
    draft = draft_of(pack(), ["there", PHOTO], {})
    asked = [each.question.id for each in Composition(pack(), draft, CONTEXT).questions]
    assert asked[:2] == ["fast_track", "applied"]


# --- answers that only the subject prints


@pytest.mark.parametrize("language", MessageLanguage)
def test_gap_in_the_subject(language: MessageLanguage) -> None:
    message = composed(pack(), ["here"], {}, language)
    assert "[" in message.subject
    assert "must gap question 1:more" in found_in(message.findings)


def test_free_text_in_the_subject_needs_the_officers_word() -> None:
    findings = composed(pack(), ["here"], {"more": "a\n b"}).findings
    (finding,) = [each for each in findings if each.rule == "free-text"]
    assert (finding.severity, finding.where.part) == (Severity.CONFIRM, "subject")
    assert (finding.start, finding.end, finding.text) == (7, 10, "a b")
