"""English and Welsh side by side: what both must have, what Welsh may not have, and what awaits translation."""

from __future__ import annotations

import msgspec
import pytest

from app.source.problems import Place
from app.templates.model import AWAITING, Phrase, Template
from app.templates.reading import read_pack
from tests.unit.small_pack import Files, bent, lines_of, place_of, problem_lines, with_files

TEMPLATE = """\
title: {en: A title, cy: Teitl}
channels: [plain]
reply: expected
subject: {en: A subject, cy: Pwnc}
questions:
  - {id: place, type: text, ask: {en: Where?, cy: Ble?}}
  - {id: day, type: date, ask: {en: When?, cy: Pryd?}}
  - {id: often, type: number, ask: {en: How often?, cy: Pa mor aml?}}
  - {id: address, type: email, ask: {en: Which address?, cy: Pa gyfeiriad?}}
  - {id: more, type: free-text, ask: {en: What else?, cy: Beth arall?}}
  - {id: ticked, type: checkboxes, ask: {en: Which?, cy: Pa rai?}, choices: [{id: a, label: {en: A, cy: A}}]}
phrases:
  - id: p
    slot: detail
    en: |
      {{ VALUE }}
    cy: |
      WELSH
"""


def welsh(text: str, value: str = "place") -> list[str]:
    """The problems of a Welsh text that prints a value, by place and word."""
    source = TEMPLATE.replace("VALUE", value).replace("WELSH", text.replace("\n", "\n      "))
    read = read_pack(with_files({"templates/a.yaml": source}))
    return [
        f"{each.place.line - 17}:{each.place.column - 6} {each.code} "
        f"{dict(each.params).get('word', '')}".rstrip()
        for each in read.index.problems
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lle: {{ place }}", []),
        ("{{ place }} yw’r lle.", []),
        ("Rydym yn gwybod am hyn: {{ place }}", []),
        ("Mae o {{ place }}", ["1:7 mutating-word o"]),
        ("Mae O {{ place }}", ["1:7 mutating-word o"]),
        ("Ewch i {{ place }} nawr", ["1:8 mutating-word i"]),
        ("Mae yn\n{{ place }}", ["2:1 mutating-word yn"]),
        ("Pobl a {{ place }}", ["1:8 mutating-word a"]),
        ("Gyda {{ place }}", ["1:6 mutating-word gyda"]),
        ("â {{ place }}", ["1:3 mutating-word â"]),
        ("Hanes o’i {{ place }}", ["1:11 mutating-word o’i"]),
        ("Hanes o'i {{ place }}", ["1:11 mutating-word o’i"]),
        ("Tair {{ place }}", ["1:6 mutating-word tair"]),
        ("am: {{ place }}", []),
        ("Mae hwn yn dda. {{ place }}", []),
        ("Cofio {{ place }}", []),
        ("o {% if first %}{{ place }}{% endif %}", ["1:17 mutating-word o"]),
        ("{% if first %}o {% endif %}{{ place }}", ["1:28 mutating-word o"]),
        ("{% if first %}o {% else %}am {% endif %}{{ place }}", ["1:41 mutating-word am, o"]),
        ("o {% if first %}dref: {% endif %}{{ place }}", ["1:34 mutating-word o"]),
        ("o {% if first %}dref: {% else %}le: {% endif %}{{ place }}", []),
        ("o www.gov.uk {{ place }}", []),
        ("Lle: {{ place }}, o {{ place }}", ["1:21 mutating-word o"]),
    ],
)
def test_a_value_after_a_mutating_word(text: str, expected: list[str]) -> None:
    assert welsh(text) == expected


@pytest.mark.parametrize(
    ("value", "safe"),
    [
        ("day", True),
        ("often", True),
        ("address", True),
        ("ticked | count", True),
        ("place", False),
        ("more", False),
        ("officer.office", False),
    ],
)
def test_which_values_are_safe(value: str, safe: bool) -> None:
    assert welsh(f"o {{{{ {value} }}}}", value) == ([] if safe else ["1:3 mutating-word o"])


def test_lists_forms_and_subjects_are_held_to_it_too() -> None:
    path = "templates/photos/new-photo.yaml"
    one = 'cy: "Mae angen llun newydd arnom am y rheswm hwn: {{ item }}."'
    files = bent(path, one, 'cy: "Mae angen llun newydd arnom am {{ item }}."')
    place = place_of(files, path, '{{ item }}."}\n    end')
    assert problem_lines(files) == [f"{place} mutating-word"]
    subject = "cy: Eich cais am basbort – mae angen llun newydd arnom}"
    files = bent(path, subject, 'cy: "O {{ officer.office }}"}')
    place = place_of(files, path, "{{ officer.office }}")
    assert f"{place} mutating-word" in problem_lines(files)


def phrase_of(files: Files, template_id: str) -> Phrase:
    read = read_pack(files)
    assert lines_of(read) == []
    template = read.templates[template_id]
    assert isinstance(template, Template)
    phrase = template.phrases[0]
    assert isinstance(phrase, Phrase)
    return phrase


WITHDRAWN = "templates/no-reply/withdrawn.yaml"
WELSH = "cy: Rydym wedi tynnu eich cais yn ôl."


@pytest.mark.parametrize(
    "text", ["awaiting translation", "Awaiting translation.", "|\n      awaiting translation"]
)
def test_a_sample_may_await_translation(text: str) -> None:
    phrase = phrase_of(bent(WITHDRAWN, WELSH, f"cy: {text}"), "no-reply/withdrawn")
    assert phrase.awaiting
    assert not phrase.reviewed
    assert phrase.text is not None
    assert phrase.text.cy is None


def test_one_number_form_that_awaits_makes_all_await() -> None:
    path = "templates/enquiries/answer.yaml"
    files = bent(path, "two: Gwnaethom ffonio ddwywaith.", "two: awaiting translation")
    read = read_pack(files)
    assert lines_of(read) == []
    phrases = {
        each.id: each
        for each in read.templates["enquiries/answer"].phrases
        if isinstance(each, Phrase)
    }
    text = phrases["calls"].text
    assert text is not None
    assert text.cy is None
    assert phrases["calls"].awaiting


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (WITHDRAWN, "Rydym wedi tynnu eich cais yn ôl."),
        (WITHDRAWN, "Cais wedi’i dynnu’n ôl"),
        (WITHDRAWN, "Eich cais am basbort – wedi’i dynnu’n ôl"),
        ("questions/applied.yaml", "Ar-lein"),
        ("office.yaml", "Annwyl gwsmer"),
        ("channels/plain.yaml", "Neges blaen"),
        ("phrases/reply-by.yaml", "Atebwch erbyn {{ deadline }}."),
    ],
)
def test_nothing_awaits_in_an_approved_pack(path: str, words: str) -> None:
    files = bent(path, words, AWAITING)
    place = place_of(files, path, AWAITING)
    assert problem_lines(files) == []
    files["pack.yaml"] = files["pack.yaml"].replace(b"status: sample", b"status: approved")
    assert f"{place} awaiting-in-approved" in problem_lines(files)


def test_a_label_that_awaits_shows_the_english() -> None:
    files = bent(WITHDRAWN, "cy: Cais wedi’i dynnu’n ôl", "cy: awaiting translation")
    title = read_pack(files).templates["no-reply/withdrawn"].head.title
    assert title.cy == title.en == "Application withdrawn"


def test_a_label_whose_english_awaits() -> None:
    files = bent(WITHDRAWN, "en: Application withdrawn", "en: awaiting translation")
    assert problem_lines(files) == [f"{WITHDRAWN}:1:13 missing-language"]


SHORT = """\
title: A title | Teitl
channels: [plain]
reply: expected
subject: A subject | Pwnc
questions:
  - {id: day, type: date, ask: When? | Pryd?}
phrases:
  - id: p
    slot: detail
    text: We will call on {{ day }}. | Byddwn yn ffonio ar {{ day }}.
    also: "We will also call: {{ day }} | Byddwn hefyd yn ffonio: {{ day }}"
  - id: q
    slot: request
    lead: "Send us: | Anfonwch y canlynol:"
    items:
      - your passport | eich pasbort
      - when: day
        text: the form of {{ day }} | ffurflen {{ day }}
"""


def test_short_pairs_say_what_long_ones_say() -> None:
    long = SHORT.replace("title: A title | Teitl", "title: {en: A title, cy: Teitl}")
    for short, pair in (
        ("text: We will call on {{ day }}. | Byddwn yn ffonio ar {{ day }}.",
         "en: We will call on {{ day }}.\n    cy: Byddwn yn ffonio ar {{ day }}."),
        ("- your passport | eich pasbort", "- {en: your passport, cy: eich pasbort}"),
        ("text: the form of {{ day }} | ffurflen {{ day }}",
         "en: the form of {{ day }}\n        cy: ffurflen {{ day }}"),
        (' "We will also call: {{ day }} | Byddwn hefyd yn ffonio: {{ day }}"',
         '\n      en: "We will also call: {{ day }}"\n      cy: "Byddwn hefyd yn ffonio: {{ day }}"'),
    ):  # fmt: skip
        assert short in long
        long = long.replace(short, pair)
    templates = []
    for text in (SHORT, long):
        read = read_pack(with_files({"templates/a.yaml": text}))
        assert lines_of(read) == []
        said = read.templates["a"].phrases
        fingerprint = read.reviewables["a:p"].fingerprint
        templates.append((fingerprint, [without_places(each) for each in said]))
    assert templates[0] == templates[1]


def without_places(phrase: object) -> Phrase:
    assert isinstance(phrase, Phrase)
    return msgspec.structs.replace(phrase, place=Place(""))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("text: We will call on", "en: We will call.\n    text: We will call on",
         ["10:9 text-twice"]),
        ("text: We will call on {{ day }}. | Byddwn", "text: We will call on {{ day }}. Byddwn",
         ["10:11 missing-language"]),
        ("- your passport | eich pasbort", "- your passport", ["16:9 missing-language"]),
        ("        text: the form of {{ day }} | ffurflen {{ day }}\n",
         "        en: the form of {{ day }} | ffurflen\n        cy: ffurflen {{ day }}\n",
         ["18:35 bar-in-text"]),
        ("title: A title | Teitl", "title: {en: A title | Teitl, cy: Teitl}", ["1:21 bar-in-text"]),
        ("        text: the form of {{ day }} | ffurflen {{ day }}\n", "",
         ["17:9 missing-wording"]),
    ],
)  # fmt: skip
def test_pairs_that_are_not_whole(old: str, new: str, expected: list[str]) -> None:
    assert SHORT.count(old) == 1
    lines = problem_lines(with_files({"templates/a.yaml": SHORT.replace(old, new)}))
    assert [each.removeprefix("templates/a.yaml:") for each in lines] == expected
