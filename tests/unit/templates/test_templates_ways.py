"""Several ways to say one thing, each but the last with a condition; and forms of what every message knows."""

from __future__ import annotations

import msgspec
import pytest

from app.errors import AppError
from app.language import MessageLanguage
from app.source.problems import Place
from app.templates.model import Phrase
from app.templates.reading import ReadPack, read_pack
from tests.unit.drafting import composed
from tests.unit.small_pack import Files, lines_of, opened, problem_lines, small_files, with_files

HEAD = """\
title: A title | Teitl
channels: [plain]
reply: expected
repeat: true
questions:
  - {id: day, type: date, ask: When? | Pryd?}
  - {id: name, type: text, ask: Who? | Pwy?}
"""
WAYS = (
    HEAD
    + """\
subject:
  - when: day
    text: On a day | Ar ddiwrnod
  - A subject | Pwnc
phrases:
  - id: p
    slot: detail
    text:
      - when: day and name
        en: On {{ day }} we {{ also }} called {{ name }}.
        cy: "Ar {{ day }}, gwnaethom ffonio {{ also }}: {{ name }}."
      - when: day
        text: We {{ also }} called on {{ day }}. | Gwnaethom ffonio {{ also }} ar {{ day }}.
      - We {{ also }} called. | Gwnaethom ffonio {{ also }}.
  - id: q
    slot: request
    lead:
      - when: day
        text: "Then send: | Yna anfonwch:"
      - "Send: | Anfonwch:"
    one:
      - {when: day, text: "Then send {{ item }}. | Yna anfonwch: {{ item }}."}
      - "Send {{ item }}. | Anfonwch: {{ item }}."
    items:
      - {when: name, text: a card | cerdyn}
      - text:
          - {when: day, en: a dated form, cy: ffurflen â dyddiad}
          - a form | ffurflen
"""
)


def ladder(*ways: str) -> str:
    """An if with a branch for each way: of three, of two, or just for what is said with a day."""
    conditions = ("day and name", "day")[-len(ways) + 1 :]
    branches = zip(("if", "elif"), conditions, ways[:-1], strict=False)
    written = (f"{{% {keyword} {condition} %}}{way}" for keyword, condition, way in branches)
    return "".join(written) + f"{{% else %}}{ways[-1]}{{% endif %}}"


def paragraph(*, also: bool) -> str:
    en = ladder(
        "On {{ day }} we also called {{ name }}.", "We also called on {{ day }}.", "We also called."
    )
    cy = ladder(
        "Ar {{ day }}, gwnaethom ffonio hefyd: {{ name }}.",
        "Gwnaethom ffonio hefyd ar {{ day }}.",
        "Gwnaethom ffonio hefyd.",
    )
    pair = f'en: "{en}"\n      cy: "{cy}"\n'
    return (
        pair
        if also
        else pair.replace(" also", "").replace(" hefyd", "").replace("      cy", "    cy")
    )


def pair_of(en: tuple[str, str], cy: tuple[str, str]) -> str:
    return f'{{en: "{ladder(*en)}", cy: "{ladder(*cy)}"}}\n'


IFS = (
    HEAD
    + "subject: "
    + pair_of(("On a day", "A subject"), ("Ar ddiwrnod", "Pwnc"))
    + "phrases:\n  - id: p\n    slot: detail\n    "
    + paragraph(also=False)
    + "    also:\n      "
    + paragraph(also=True)
    + "  - id: q\n    slot: request\n    lead: "
    + pair_of(("Then send:", "Send:"), ("Yna anfonwch:", "Anfonwch:"))
    + "    one: "
    + pair_of(
        ("Then send {{ item }}.", "Send {{ item }}."),
        ("Yna anfonwch: {{ item }}.", "Anfonwch: {{ item }}."),
    )
    + "    items:\n      - {when: name, en: a card, cy: cerdyn}\n      - "
    + pair_of(("a dated form", "a form"), ("ffurflen â dyddiad", "ffurflen"))
)


def files_with(text: str) -> Files:
    return with_files({"templates/a.yaml": text})


def said(read: ReadPack) -> list[object]:
    assert lines_of(read) == []
    template = read.templates["a"]
    phrases = [
        msgspec.structs.replace(each, place=Place(""))
        for each in template.phrases
        if isinstance(each, Phrase)
    ]
    return [template.subject, *phrases]


def test_ways_are_the_ifs_that_an_author_would_write() -> None:
    """And a review of those, even one of format 1, holds for them."""
    ways, ifs = read_pack(files_with(WAYS)), read_pack(files_with(IFS))
    assert said(ways) == said(ifs)
    for address in ("a:subject", "a:p", "a:q"):
        assert ways.reviewables[address].fingerprint == ifs.reviewables[address].fingerprint


def test_each_is_said_in_its_place() -> None:
    pack = opened(files_with(WAYS))
    first = {"a:day": "2027-03-09", "a:name": "Ann"}
    message = composed(pack, ("a", "a#2"), first, MessageLanguage.EN)
    assert "On 9 March 2027 we called Ann." in message.plain
    assert "We also called." in message.plain.replace(
        "On 9 March 2027 we also called Ann.", "We also called."
    )
    assert (
        composed(pack, ("a",), {"a:day": "2027-03-09"}, MessageLanguage.CY).subject == "Ar ddiwrnod"
    )
    assert "Send a form." in composed(pack, ("a",), {}, MessageLanguage.EN).plain


def test_what_a_choice_says_in_several_ways() -> None:
    text = (
        HEAD.replace("channels: [plain]\nreply: expected\nrepeat: true", "channels: [note]")
        + """\
  - id: piece
    type: radio
    ask: Which? | Pa un?
    slot: note
    choices:
      - id: name
        label: Name | Enw
        says:
          - {when: day, text: their name | eu henw}
          - your name | eich enw
"""
    )
    pack = opened(files_with(text))
    assert composed(pack, ("a",), {"a:piece": "name"}).plain == "your name"
    assert composed(pack, ("a",), {"a:piece": "name", "a:day": "2027-03-09"}).plain == "their name"
    without = text.replace("        label: Name | Enw\n", "")
    assert problem_lines(files_with(without)) == ["templates/a.yaml:13:11 label-from-values"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("      - We {{ also }} called. | Gwnaethom ffonio {{ also }}.\n", "", ["19:15 way-last-when"]),
        ("      - when: day\n        text: We", "      - text: We", ["19:9 way-without-when"]),
        ("- A subject | Pwnc", "- A subject", ["11:5 missing-language"]),
        ("when: day and name", "when: day and nam", ["16:23 unknown-name"]),
        ("cy: ffurflen â dyddiad}", "}", ["34:13 missing-language"]),
        ("Ar {{ day }}, gwnaethom", "Gwnaethom", ["18:14 value-in-one-language"]),
        ("Anfonwch: {{ item }}.", "Anfonwch.", ["30:29 one-without-item"]),
    ],
)  # fmt: skip
def test_slips(old: str, new: str, expected: list[str]) -> None:
    lines = problem_lines(files_with(WAYS.replace(old, new)))
    assert [each.removeprefix("templates/a.yaml:") for each in lines] == expected


# --- forms of what every message knows

FORMS = """\
forms:
  part_of_day:
    greeting:
      morning: Good morning | Bore da
      afternoon: Good afternoon | Prynhawn da
      evening: Good evening | Noswaith dda
  reply:
    topic: {expected: we need you | mae eich angen, none: some news | newyddion}
"""
GREETING = """\
title: A title | Teitl
channels: [note]
phrases:
  - id: p
    slot: note
    en: "{{ part_of_day.greeting }}, {{ officer.surname }}."
    cy: "{{ part_of_day.greeting }}. {{ officer.surname }}."
"""


def with_forms(forms: str = FORMS, text: str = GREETING) -> Files:
    files = small_files() | {"templates/a.yaml": text.encode()}
    files["pack.yaml"] += forms.encode()
    return files


def test_the_parts_of_the_day_have_forms() -> None:
    pack = opened(with_forms())
    assert composed(pack, ("a",), {}, MessageLanguage.EN).plain == "Good morning, Morgan."
    assert composed(pack, ("a",), {}, MessageLanguage.CY).plain == "Bore da. Morgan."
    day = ("part_of_day == 'morning'", "part_of_day == 'afternoon'")

    def by_day(*words: str) -> str:
        first, second, last = words
        return f"{{% if {day[0]} %}}{first}{{% elif {day[1]} %}}{second}{{% else %}}{last}{{% endif %}}"

    written = GREETING.replace("{{ part_of_day.greeting }}", "GREETING").replace(
        "GREETING", by_day("Good morning", "Good afternoon", "Good evening"), 1
    )
    written = written.replace("GREETING", by_day("Bore da", "Prynhawn da", "Noswaith dda"))
    forms, ifs = read_pack(with_forms()), read_pack(with_forms("", written))
    assert said(forms)[1:] == said(ifs)[1:]
    assert forms.reviewables["a:p"].fingerprint == ifs.reviewables["a:p"].fingerprint


def test_a_channel_prints_them_too() -> None:
    files = with_forms()
    path = "channels/plain.yaml"
    line = next(each for each in files[path].splitlines() if b"several:" in each)
    files[path] = files[path].replace(
        line, b'  several: "About {{ reply.topic }} | {{ reply.topic }}"'
    )
    message = composed(
        opened(files), ("photos/new-photo", "documents/missing"), {}, MessageLanguage.BOTH
    )
    assert message.subject == "mae eich angen | About we need you"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("      evening: Good evening | Noswaith dda\n", "", "pack.yaml:14:5 form-missing"),
        ("evening: Good evening | Noswaith dda", "evening: Good evening", "pack.yaml:17:16 missing-language"),
        ("Good evening | Noswaith dda", "'{{ nobody }} | {{ nobody }}'", "pack.yaml:17:20 unknown-name"),
        ("evening:", "night:", "pack.yaml:17:7 unknown-choice"),
    ],
)  # fmt: skip
def test_forms_of_the_pack_that_are_not_whole(old: str, new: str, expected: str) -> None:
    try:
        lines = problem_lines(with_forms(FORMS.replace(old, new)))
    except AppError as error:
        problems = error.params["problems"]
        assert isinstance(problems, tuple)
        lines = [f"{each.place} {each.code}" for each in problems]
    assert expected in lines
