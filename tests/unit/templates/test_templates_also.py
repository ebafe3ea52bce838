"""`{{ also }}` is what `also:` would be with one word more: read, reviewed, composed and refused."""

from __future__ import annotations

import hashlib

import msgspec
import pytest

from app.language import MessageLanguage
from app.source.problems import Place
from app.templates.model import Phrase
from app.templates.reading import ReadPack, read_pack
from tests.unit.drafting import composed
from tests.unit.small_pack import Files, lines_of, opened, problem_lines, with_files

HEAD = """\
title: A title | Teitl
channels: [plain]
reply: expected
repeat: true
subject: A subject | Pwnc
questions:
  - {id: name, type: text, ask: Who? | Pwy?}
  - {id: calls, type: number, ask: How often? | Sawl gwaith?}
  - id: photo
    type: checkboxes
    ask: What? | Beth?
    slot: request
    lead: "We {{ also }} need: | Mae angen y canlynol arnom {{ also }}:"
    one: "We {{ also }} need {{ item }}. | Mae angen y canlynol arnom {{ also }}: {{ item }}."
    choices:
      - {id: a, label: A photo | Llun, says: a photo | llun}
      - {id: b, label: A form | Ffurflen, says: a form | ffurflen}
phrases:
"""
SHORT = HEAD + """\
  - id: p
    slot: detail
    count: calls
    en:
      one: We {{ also }} called {% if name %}{{ name }} {{ also }}{% else %}you{% endif %}.
      other: We called {{ also }}, {{ calls }}.
    cy: {other: "Gwnaethom ffonio {{ also }}{% if name %}: {{ name }} {{ also }}{% endif %}: {{ calls }}"}
"""  # fmt: skip
LONG = HEAD.replace(" {{ also }}", "").replace("    choices:", """\
    also:
      lead: "We also need: | Mae angen y canlynol arnom hefyd:"
      one: "We also need {{ item }}. | Mae angen y canlynol arnom hefyd: {{ item }}."
    choices:""") + """\
  - id: p
    slot: detail
    count: calls
    en:
      one: We called {% if name %}{{ name }}{% else %}you{% endif %}.
      other: We called, {{ calls }}.
    cy: {other: "Gwnaethom ffonio{% if name %}: {{ name }}{% endif %}: {{ calls }}"}
    also:
      en:
        one: We also called {% if name %}{{ name }} also{% else %}you{% endif %}.
        other: We called also, {{ calls }}.
      cy: {other: "Gwnaethom ffonio hefyd{% if name %}: {{ name }} hefyd{% endif %}: {{ calls }}"}
"""  # fmt: skip


def with_template(text: str) -> Files:
    return with_files({"templates/a.yaml": text})


def said(read: ReadPack) -> list[Phrase]:
    assert lines_of(read) == []
    return [
        msgspec.structs.replace(each, place=Place(""))
        for each in read.templates["a"].phrases
        if isinstance(each, Phrase)
    ]


def test_it_reads_as_also_written_out() -> None:
    assert said(read_pack(with_template(SHORT))) == said(read_pack(with_template(LONG)))


def test_a_review_of_what_was_written_out_holds() -> None:
    """Also one of format 1, whose fingerprint was that of the texts as they stood."""
    short, long = (read_pack(with_template(text)).reviewables for text in (SHORT, LONG))
    for address in ("a:photo", "a:p"):
        assert short[address].fingerprint == long[address].fingerprint
    texts = long["a:photo"].texts
    for old in (texts, [f"{text}\n" for text in texts]):
        fingerprint = hashlib.sha256("\0".join(old).encode()).hexdigest()[:16]
        entry = f"{{phrase: 'a:photo', fingerprint: '{fingerprint}', by: me, on: 2026-01-31}}"
        files = with_template(SHORT) | {"reviews.yaml": f"reviews: [{entry}]".encode()}
        assert [each.id for each in said(read_pack(files)) if each.reviewed] == ["photo"]
        files["templates/a.yaml"] = SHORT.replace(
            "We {{ also }} need:", "We need {{ also }}:"
        ).encode()
        assert [each.id for each in said(read_pack(files)) if each.reviewed] == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (MessageLanguage.EN, ["We need a photo.", "We also need:\n- a photo\n- a form"]),
        (MessageLanguage.CY, ["Mae angen y canlynol arnom: llun.",
                              "Mae angen y canlynol arnom hefyd:\n- llun\n- ffurflen"]),
    ],
)  # fmt: skip
def test_it_is_said_where_something_stands_before(
    language: MessageLanguage, expected: list[str]
) -> None:
    pack = opened(with_template(SHORT))
    answers = {"a:photo": ["a"], "a#2:photo": ["a", "b"]}
    plain = composed(pack, ("a", "a#2"), answers, language).plain
    assert plain.split("\n\n")[2:6:2] == expected


REFUSED = [
    ("    one: ", "    end: We {{ also }} end. | Diwedd {{ also }}.\n    one: ",
     ["14:13 also-not-here"]),
    ("says: a photo | llun}", 'says: "a {{ also }} photo | llun {{ also }}"}',
     ["16:49 also-not-here"]),
    ("subject: A subject", "subject: A {{ also }} subject", ["5:12 also-not-here"]),
    ('lead: "We {{ also }} need:', 'lead: "{{ also }} We need:', ["13:12 also-begins"]),
    ('lead: "We {{ also }} need:', 'lead: "Now. {{ also }} we need:', ["13:17 also-begins"]),
    ('lead: "We {{ also }} need:', 'lead: "We{{ also }} need:', ["13:14 also-begins"]),
    ('lead: "We {{ also }} need:', 'lead: "We need:', ["13:23 value-in-one-language"]),
    ("    choices:\n", '    also: {lead: "We want: | Rydym am gael:"}\n    choices:\n', ["15:19 also-twice"]),
    ("  - {id: name,", "  - {id: also,", ["7:10 reserved-id"]),
    ("type: number, ask", "type: number, when: also, ask", ["8:37 only-printed"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), REFUSED)
def test_where_it_cannot_stand(old: str, new: str, expected: list[str]) -> None:
    text = HEAD.removesuffix("phrases:\n")
    assert text.count(old) == 1
    lines = problem_lines(with_template(text.replace(old, new)))
    assert [each.removeprefix("templates/a.yaml:") for each in lines] == expected


def test_it_is_said_once() -> None:
    text = HEAD + (
        "  - id: q\n    slot: detail\n    text: We {{ also }} ask. | Gofynnwn {{ also }}.\n"
        "    also: We ask too. | Gofynnwn ni.\n"
    )
    lines = problem_lines(with_template(text))
    assert lines == ["templates/a.yaml:22:11 also-twice"]
