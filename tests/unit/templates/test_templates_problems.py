"""Each mistake that an author can make, with its code and its exact place; a template with one isn't used.

In the texts here, `§` stands just before each place that is to be told.
"""

from __future__ import annotations

import pytest

from app.templates.reading import read_pack
from tests.unit.small_pack import lines_of, with_files

LINES = {
    "<head>": "<title><channels><reply><subject>",
    "<title>": "title: {en: A title, cy: Teitl}\n",
    "<channels>": "channels: [plain]\n",
    "<reply>": "reply: expected\n",
    "<subject>": "subject: {en: A subject, cy: Pwnc}\n",
    "<ask>": "ask: {en: A question, cy: Cwestiwn}",
    "<label>": "label: {en: A, cy: A}",
}


def phrase(keys: str) -> str:
    """A template with one phrase."""
    marks = keys[: len(keys) - len(keys.lstrip("§"))]
    return f"<head>phrases:\n  - {marks}{{id: p, slot: detail, {keys.lstrip('§')}}}\n"


def question(keys: str) -> str:
    """A template with one question."""
    marks = keys[: len(keys) - len(keys.lstrip("§"))]
    return f"<head>questions:\n  - {marks}{{id: q, {keys.lstrip('§')}}}\n"


def uses(entry: str) -> str:
    """A template that asks for a day, with one entry of its phrases."""
    day = "questions:\n  - {id: day, type: date, <ask>}\n"
    return f"<head>{day}phrases:\n  - {entry}\n"


TEMPLATES = {
    "empty": ("", ["empty-file"]),
    "a list": ("§- a\n", ["wrong-type"]),
    "unknown key": ("<head>§titel: x\n", ["unknown-key"]),
    "wrong type": ("<head>phrases: §none\n", ["not-a-list"]),
    "a flag": ("<head>alone: §yes\n", ["unknown-value"]),
    "no title": ("§<channels><reply><subject>", ["missing-key"]),
    "title in one language": (
        "title: §{en: A title}\n<channels><reply><subject>",
        ["missing-language"],
    ),
    "no channels": ("§<title><reply><subject>", ["missing-key"]),
    "unknown channel": ("<title>channels: [§plian]\n<reply><subject>", ["unknown-channel"]),
    "a channel twice": ("<title>channels: [plain, §plain]\n<reply><subject>", ["used-twice"]),
    "reply missing": ("§<title><channels><subject>", ["reply-missing"]),
    "subject missing": ("§<title><channels><reply>", ["subject-missing"]),
    "subject in one language": (
        "<title><channels><reply>subject: §{en: A subject}\n",
        ["missing-language"],
    ),
    "a subject of two lines": (
        "<title><channels><reply>subject: {en: '§- a', cy: Pwnc}\n",
        ["one-paragraph"],
    ),
    "a value in one subject": (
        "<title><channels><reply>subject: {en: A subject, cy: '§{{ officer.office }}'}\n",
        ["value-in-one-language"],
    ),
    "a question without an id": ("<head>questions:\n  - §{type: text, <ask>}\n", ["missing-key"]),
    "a bad id": ("<head>questions:\n  - {id: §My-Q, type: text, <ask>}\n", ["bad-form"]),
    "a reserved id": ("<head>questions:\n  - {id: §first, type: text, <ask>}\n", ["reserved-id"]),
    "an id twice": (
        "<head>questions:\n  - {id: q, type: text, <ask>}\n  - {id: §q, type: text, <ask>}\n",
        ["duplicate-id"],
    ),
    "an id that is shared": (
        "<head>questions:\n  - {id: §applied, type: text, <ask>}\n",
        ["id-is-shared"],
    ),
    "unknown type": (question("type: §dropdown, <ask>"), ["unknown-value"]),
    "asked in one language": (
        "<head>questions:\n  - {id: q, type: text, ask: §{en: A}}\n",
        ["missing-language"],
    ),
    "unknown shared question": ("<head>questions:\n  - use: §aplied\n", ["unknown-question"]),
    "a shared question twice": (
        "<head>questions:\n  - use: applied\n  - use: §applied\n",
        ["used-twice"],
    ),
    "no choices": (question("§type: radio, <ask>"), ["missing-key"]),
    "empty choices": (question("type: radio, <ask>, choices: §[]"), ["too-few"]),
    "a choice twice": (
        question("type: radio, <ask>, choices: [{id: a, <label>}, {id: §a, <label>}]"),
        ["duplicate-id"],
    ),
    "choices of a text": (
        question("type: text, <ask>, choices: §[{id: a, <label>}]"),
        ["not-for-type"],
    ),
    "an exclusive radio": (
        question("type: radio, choices: [{id: a, exclusive: §true, <label>}], <ask>"),
        ["not-for-type"],
    ),
    "must_all of a radio": (
        question("type: radio, must_all: §true, choices: [{id: a, <label>}], <ask>"),
        ["not-for-type"],
    ),
    "limits of a date": (
        question("type: date, min: §1, max: §2, <ask>"),
        ["not-for-type", "not-for-type"],
    ),
    "dates of a text": (question("type: text, not_before: §today, <ask>"), ["not-for-type"]),
    "language of a date": (question("type: date, language: §each, <ask>"), ["not-for-type"]),
    "a lead of a text": (
        question("type: text, lead: §{en: A, cy: A}, <ask>"),
        ["not-for-type"],
    ),
    "min over max": (question("type: number, min: §5, max: 3, <ask>"), ["min-over-max"]),
    "more ticks than choices": (
        question("type: checkboxes, min: §2, choices: [{id: a, <label>}], <ask>"),
        ["min-over-max"],
    ),
    "a length under nothing": (question("type: text, min: §-1, <ask>"), ["too-small"]),
    "no day between": (
        question("type: date, not_before: §2027-01-02, not_after: 2027-01-01, <ask>"),
        ["first-after-last"],
    ),
    "no such day": (question("type: date, not_before: §2027-02-30, <ask>"), ["bad-day"]),
    "a message in one language": (
        question("type: text, message: §{en: A}, <ask>"),
        ["missing-language"],
    ),
    "says without a slot": (
        question("§type: radio, choices: [{id: a, <label>, says: {en: a, cy: a}}], <ask>"),
        ["says-without-slot"],
    ),
    "says in one language": (
        question("type: radio, slot: detail, choices: [{id: a, <label>, says: §{en: a}}], <ask>"),
        ["missing-language"],
    ),
    "a slot where nothing says": (
        question("type: radio, slot: §detail, choices: [{id: a, <label>}], <ask>"),
        ["nothing-says"],
    ),
    "a question in an unknown slot": (
        question("type: radio, slot: §detial, choices: [{id: a, <label>, says: {en: a, cy: a}}], <ask>"),
        ["unknown-slot"],
    ),
    "a question that waits for an unknown one": (
        question("when: §wombat, type: text, <ask>"),
        ["unknown-name"],
    ),
    "a choice that waits for an unknown one": (
        question("type: radio, choices: [{id: a, when: \"q == §'c'\", <label>}], <ask>"),
        ["unknown-choice"],
    ),
    "waits for itself": (question("§when: q, type: text, <ask>"), ["circle"]),
    "no id": ("<head>phrases:\n  - §{slot: detail, en: a, cy: b}\n", ["missing-key"]),
    "a phrase id twice": (
        "<head>phrases:\n  - {id: p, slot: detail, en: a, cy: b}\n  - {id: §p, slot: detail, en: a, cy: b}\n",
        ["duplicate-id"],
    ),
    "no slot": ("<head>phrases:\n  - §{id: p, en: a, cy: b}\n", ["missing-key"]),
    "unknown slot": (
        "<head>phrases:\n  - {id: p, slot: §detial, en: a, cy: b}\n",
        ["unknown-slot"],
    ),
    "no Welsh": (phrase("§en: a"), ["missing-language"]),
    "no English": (phrase("§cy: a"), ["missing-language"]),
    "nothing said": (
        "<head>phrases:\n  - §{id: p, slot: detail}\n",
        ["missing-wording"],
    ),
    "English that awaits": (phrase("en: §awaiting translation, cy: b"), ["missing-language"]),
    "also in one language": (phrase("en: a, cy: b, also: §{en: a}"), ["missing-language"]),
    "a value in one language": (
        phrase("en: a, cy: '§{{ officer.office }}'"),
        ["value-in-one-language"],
    ),
    "an unknown value": (phrase("en: '{{ §officer.offic }}', cy: b"), ["unknown-name"]),
    "a condition on nothing known": (
        phrase("when: §wombat == 'x', en: a, cy: b"),
        ["unknown-name"],
    ),
    "a condition on no choice": (
        "<head>questions:\n  - use: applied\n"
        "phrases:\n  - {id: p, slot: detail, when: applied == §'onlin', en: a, cy: b}\n",
        ["unknown-choice"],
    ),
    "a choice printed": (
        "<head>questions:\n  - use: applied\n"
        "phrases:\n  - {id: p, slot: detail, en: '{{ §applied }}', cy: '{{ §applied }}'}\n",
        ["not-printable", "not-printable"],
    ),
    "items and paragraphs": (
        phrase("en: §a, cy: §b, items: [{en: a, cy: b}]"),
        ["not-in-list", "not-in-list"],
    ),
    "an item in one language": (
        phrase("lead: {en: a, cy: b}, items: [§{en: a}]"),
        ["missing-language"],
    ),
    "lead without items": (phrase("en: a, cy: b, lead: §{en: a, cy: b}"), ["only-in-list"]),
    "also of a list in paragraphs": (
        phrase("lead: {en: a, cy: b}, items: [{en: a, cy: b}], also: {en: §a, cy: §b}"),
        ["not-in-list", "not-in-list"],
    ),
    "also of paragraphs as a list": (
        phrase("en: a, cy: b, also: {en: a, cy: b, lead: §{en: a, cy: b}}"),
        ["only-in-list"],
    ),
    "one without item": (
        phrase("lead: {en: a, cy: b}, items: [{en: a, cy: b}], one: {en: §a, cy: '{{ item }}'}"),
        ["one-without-item"],
    ),
    "one without a lead": (
        phrase("items: [{en: a, cy: b}], one: §{en: '{{ item }}', cy: '{{ item }}'}"),
        ["one-without-lead"],
    ),
    "item outside one": (
        phrase("en: '{{ §item }}', cy: '{{ item }}'"),
        ["unknown-name"],
    ),
    "a lead of two paragraphs": (
        phrase('lead: {en: "§a\\n\\nb", cy: b}, items: [{en: a, cy: b}]'),
        ["one-paragraph"],
    ),
    "number forms without a number": (
        phrase("§en: {other: a}, cy: {other: b}"),
        ["forms-without-count"],
    ),
    "a number of text": (phrase("count: §reply, en: {other: a}, cy: {other: b}"), ["bad-count"]),
    "number forms without other": (
        phrase("count: §x, en: §{one: a}, cy: {other: b}"),
        ["bad-count", "missing-key"],
    ),
    "prescribed nowhere": (phrase("prescribed: §line 5, en: a, cy: b"), ["bad-form"]),
    "unknown phrase": (uses("use: §reply-bye"), ["unknown-phrase"]),
    "no parameter": (uses("§use: reply-by"), ["missing-parameter"]),
    "unknown parameter": (
        uses("{use: reply-by, with: {deadline: day, §dedline: day}}"),
        ["unknown-parameter"],
    ),
    "a parameter of another kind": (
        uses("{use: reply-by, with: {deadline: §officer.office}}"),
        ["parameter-kind"],
    ),
    "a parameter that is worked out": (
        uses("{use: reply-by, with: {deadline: §day | count}}"),
        ["filter-kind"],
    ),
    "a parameter that is a condition": (
        uses("{use: reply-by, with: {deadline: §not day}}"),
        ["not-a-value"],
    ),
    "a parameter that nobody asks": (
        uses("{use: reply-by, with: {deadline: §wombat}}"),
        ["unknown-name"],
    ),
    "a phrase that asks more": (uses("use: §fast-track"), ["phrase-needs-question"]),
    "a phrase in no slot of the channel": (
        "<title>channels: [plain, note]\n<reply><subject>phrases:\n  - §use: send-documents\n",
        ["unknown-slot"],
    ),
    "unknown office entry": (uses("{office: §adress, slot: detail}"), ["unknown-value"]),
    "office without a slot": (uses("§{office: greeting}"), ["missing-key"]),
    "unknown companion": ("<head>companion: §notes/nothing\n", ["unknown-template"]),
    "companion that asks more": (
        "<head>companion: §notes/enquiry\n",
        ["companion-asks-more"],
    ),
}  # fmt: skip


def expand(text: str) -> str:
    for short, long in LINES.items():
        text = text.replace(short, long)
    return text


def marked_places(text: str) -> list[str]:
    """Where the marks stand, as `line:column` of the text without them."""
    places = []
    for number, line in enumerate(text.split("\n"), start=1):
        pieces = line.split("§")
        length = 0
        for piece in pieces[:-1]:
            length += len(piece)
            places.append(f"{number}:{length + 1}")
    return places


@pytest.mark.parametrize(("text", "codes"), TEMPLATES.values(), ids=TEMPLATES)
def test_templates(text: str, codes: list[str]) -> None:
    text = expand(text)
    places = marked_places(text)
    read = read_pack(with_files({"templates/a.yaml": text.replace("§", "")}))
    where = [f"templates/a.yaml:{place}" for place in places] or ["templates/a.yaml"]
    assert lines_of(read) == [f"{place} {code}" for place, code in zip(where, codes, strict=True)]
    # The others work.
    assert sorted(read.templates) == [
        "documents/missing",
        "enquiries/answer",
        "enquiries/identity-not-confirmed",
        "no-reply/withdrawn",
        "notes/enquiry",
        "photos/new-photo",
    ]


def test_a_file_with_ten_mistakes_gives_ten_problems() -> None:
    text = """\
title: {en: A title}
channels: [plian]
reply: maybe
alone: yes
wombat: 1
questions:
  - {id: q, type: radio, ask: {en: A, cy: A}}
  - {id: r, type: text, ask: {en: A, cy: A}, min: x}
phrases:
  - {id: p, slot: detail, en: a, cy: b}
  - {id: p, slot: detail, en: "{{ nothing }}", cy: b}
  - use: nothing
"""
    read = read_pack(with_files({"templates/a.yaml": text}))
    assert lines_of(read) == [
        "templates/a.yaml:1:8 missing-language",
        "templates/a.yaml:2:12 unknown-channel",
        "templates/a.yaml:3:8 unknown-value",
        "templates/a.yaml:4:8 unknown-value",
        "templates/a.yaml:5:1 unknown-key",
        "templates/a.yaml:7:5 missing-key",
        "templates/a.yaml:8:51 bad-number",
        "templates/a.yaml:11:10 duplicate-id",
        "templates/a.yaml:11:35 unknown-name",
        "templates/a.yaml:12:10 unknown-phrase",
    ]


def test_did_you_mean() -> None:
    text = expand("<head>").replace("plain", "plian") + "phrases:\n  - use: reply-bye\n"
    read = read_pack(with_files({"templates/a.yaml": text}))
    near = [dict(problem.params)["closest"] for problem in read.index.problems]
    assert near == ["plain", "reply-by"]
    allowed = [dict(problem.params)["allowed"] for problem in read.index.problems]
    assert allowed == ["note, plain, rich", "fast-track, reply-by, send-documents"]


@pytest.mark.parametrize(
    ("former", "place"),
    [
        ("photos/new-photo", "templates/a.yaml:5:15"),
        ("photos/photo", "templates/photos/new-photo.yaml:9:12"),
    ],
    ids=["another has it", "another had it"],
)
def test_a_former_id_leads_to_one_template(former: str, place: str) -> None:
    text = expand("<head>") + f"formerly: [b, {former}]\n"
    read = read_pack(with_files({"templates/a.yaml": text}))
    assert lines_of(read) == [f"{place} formerly-taken"]
    assert len(read.templates) == 7
