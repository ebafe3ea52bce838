"""Money, times of day and addresses: read, held against limits, printed, compared, masked."""

from __future__ import annotations

import pytest

from app.compose.composing import Composition
from app.compose.for_translation import for_translation
from app.compose.previous import Previous
from app.compose.text_for_rules import looked_at
from app.language import Bilingual, Language, MessageLanguage
from app.language.addresses import address_lines, has_postcode
from app.language.money import format_money, parse_money
from app.language.times import format_time, parse_time
from tests.unit.drafting import CONTEXT, composed, draft_of
from tests.unit.small_pack import Files, opened, problem_lines, with_files

TEMPLATE = """\
title: A title | Teitl
channels: [rich]
reply: none
questions:
  - {id: fee, type: money, ask: How much? | Faint?, min: 0.50, max: 2000}
  - {id: at, type: time, ask: At what time? | Am faint o’r gloch?, not_before: 8am, not_after: "20:00"}
  - {id: home, type: address, ask: Where? | Ble?, max: 120}
  - {id: until, type: time, ask: Until when? | Tan pryd?}
  - {id: more, type: free-text, ask: What else? | Beth arall?}
phrases:
  - {id: fee, slot: request, when: fee, text: "You owe {{ fee }}. | Mae arnoch {{ fee }}."}
  - {id: much, slot: request, when: fee >= 100, text: It is much. | Mae’n llawer.}
  - {id: at, slot: request, when: at, text: "Come at {{ at }}. | Dewch am {{ at }}."}
  - {id: span, slot: request, when: until > at, text: It takes long. | Mae’n cymryd amser.}
  - id: home
    slot: detail
    when: home
    en: |
      We write to: \\
      {{ home }}
    cy: |
      Ysgrifennwn at: \\
      {{ home }}
  - {id: more, slot: detail, when: more, text: "{{ more }} | {{ more }}"}
"""
PACK = {"customer_name": "Ann"}


def files_with(text: str = TEMPLATE) -> Files:
    return with_files({"templates/a.yaml": text})


def said(answers: dict[str, str], language: MessageLanguage = MessageLanguage.EN) -> str:
    return composed(opened(files_with()), ["a"], PACK | answers, language).plain


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("£1,234.50", "£1,234.50"), ("1234.5", "£1,234.50"), ("1234", "£1,234"), ("£ 75.00", "£75"), ("99p", "£0.99"),
        ("0.05", "£0.05"), ("1000000", "£1,000,000"), ("12.505", None), ("1,23", None), ("-5", None), ("£", None),
        ("five pounds", None), ("12.50 pounds", None), ("٣", None), ("9" * 40, None),
    ],
)  # fmt: skip
def test_money(typed: str, printed: str | None) -> None:
    pounds = parse_money(typed)
    assert (None if pounds is None else format_money(pounds)) == printed


@pytest.mark.parametrize(
    ("typed", "en", "cy"),
    [
        ("9am", "9am", "9am"), ("9 AM", "9am", "9am"), ("9.30 a.m.", "9:30am", "9:30am"),
        ("12:30pm", "12:30pm", "12:30pm"),
        ("12am", "midnight", "hanner nos"), ("12pm", "noon", "hanner dydd"), ("Noon", "noon", "hanner dydd"),
        ("hanner dydd", "noon", "hanner dydd"), ("00:00", "midnight", "hanner nos"), ("17:05", "5:05pm", "5:05pm"),
        ("1705 hrs", "5:05pm", "5:05pm"), ("9yb", "9am", "9am"), ("4.15yp", "4:15pm", "4:15pm"),
        ("8 y.h.", "8pm", "8pm"),
        ("9", None, None), ("25:00", None, None), ("9:60", None, None), ("13pm", None, None), ("soon", None, None),
    ],
)  # fmt: skip
def test_times(typed: str, en: str | None, cy: str | None) -> None:
    at = parse_time(typed)
    printed = [None if at is None else format_time(at, language) for language in Language]
    assert printed == [en, cy]


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("1 Example Street,\nNewport,\nNP20 1XA,", "1 Example Street/Newport/NP20 1XA"),
        ("1 Example Street, Newport, np201xa", "1 Example Street/Newport/NP20 1XA"),
        ("Flat 2, 1 Example Street\nNewport NP20 1XA", "Flat 2, 1 Example Street/Newport/NP20 1XA"),
        ("1 Example Street\n\nLondon SW1A 1AA\nUnited Kingdom", "1 Example Street/London/SW1A 1AA"),
        ("BFPO 58\nBF1 2AX", "BFPO 58/BF1 2AX"),
        ("12 rue Exemple\n75001 Paris\nFrance", "12 rue Exemple/75001 Paris/France"),
        ("1 Main St.\nSpringfield IL 62701\nUSA", "1 Main St./Springfield IL 62701/USA"),
        ("  ,  \n , ", ""),
        ("Newport", "Newport"),
    ],
)
def test_addresses(typed: str, lines: str) -> None:
    assert "/".join(address_lines(typed)) == lines


def test_a_long_line_takes_no_time() -> None:
    assert address_lines("a," * 50_000 + " " * 50_000 + "a\nb")
    assert not has_postcode(address_lines("\n".join(["x"] * 10_000)))


def test_they_are_printed_in_both_languages() -> None:
    answers = {"a:fee": "1234.5", "a:at": "12.00", "a:home": "1 High Street, Newport np201xa"}
    english = said(answers)
    assert "You owe £1,234.50.\n\nIt is much.\n\nCome at noon." in english
    assert "We write to:\n1 High Street\nNewport\nNP20 1XA" in english
    welsh = said(answers, MessageLanguage.CY)
    assert "Mae arnoch £1,234.50." in welsh
    assert "Dewch am hanner dydd." in welsh
    assert "Ysgrifennwn at:\n1 High Street\nNewport\nNP20 1XA" in welsh
    html = composed(opened(files_with()), ["a"], PACK | answers).html
    assert "1 High Street<br>Newport<br>NP20 1XA" in html


def test_conditions_compare_them() -> None:
    assert "It is much." not in said({"a:fee": "99.99"})
    assert "It is much." in said({"a:fee": "100"})
    assert "It takes long." in said({"a:at": "9am", "a:until": "17:00"})
    assert "It takes long." not in said({"a:at": "9am", "a:until": "8.30am"})
    assert "It takes long." not in said({"a:until": "8.30am"})


@pytest.mark.parametrize(
    ("question", "typed", "rule", "params"),
    [
        ("fee", "0.49", "money-too-little", {"least": "£0.50"}),
        ("fee", "2000.01", "money-too-much", {"most": "£2,000"}),
        ("fee", "much", "not-money", {"answer": "much"}),
        ("at", "7:59", "time-too-early", {"earliest": Bilingual("8am", "8am")}),
        ("at", "20:01", "time-too-late", {"latest": Bilingual("8pm", "8pm")}),
        ("at", "9", "not-a-time", {"answer": "9"}),
        ("home", "Newport", "not-an-address", {"answer": "Newport"}),
        ("home", "12 rue Exemple\nParis", "no-postcode", {}),
        ("home", "x" * 130 + "\nNP20 1XA", "too-long", {"most": 120}),
    ],
)  # fmt: skip
def test_limits(question: str, typed: str, rule: str, params: dict[str, object]) -> None:
    pack = opened(files_with())
    draft = draft_of(pack, ["a"], PACK | {f"a:{question}": typed})
    asked = Composition(pack, draft, CONTEXT).questions
    (found,) = (each for one in asked for each in one.findings)
    assert found.rule == rule
    assert {name: dict(found.params)[name] for name in params} == params


def test_a_translator_never_sees_them_and_house_style_knows_them() -> None:
    pack = opened(files_with())
    answers = PACK | {"a:fee": "12.50", "a:at": "9am", "a:home": "1 High Street, NP20 1XA"}
    answers |= {"a:more": "At 9am: £12.50, 1 High Street?"}
    draft = draft_of(pack, ["a"], answers, MessageLanguage.BOTH)
    text = for_translation(pack, draft, CONTEXT, Language.EN)
    assert text
    for value in ("12.50", "9am", "High Street", "NP20"):
        assert value not in text, value
    texts = looked_at(Composition(pack, draft, CONTEXT), CONTEXT, Previous()).texts
    assert {"number", "date", "address"} <= {each.what for one in texts for each in one.masked}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("min: 0.50", "min: 0.5", ["5:58 bad-number"]),
        ("min: 0.50", "min: 5000", ["5:58 min-over-max"]),
        ("type: address, ask: Where? | Ble?, max: 120", "type: text, ask: Where? | Ble?, max: 1.50",
         ["7:53 bad-number"]),
        ("not_before: 8am", "not_before: 8", ["6:80 bad-day"]),
        ("not_before: 8am", "not_before: 2026-01-31", ["6:80 bad-time"]),
        ("not_before: 8am", "not_before: 9pm", ["6:80 first-after-last"]),
        ("type: time, ask: Until when? | Tan pryd?", "type: date, ask: When? | Pryd?, not_after: 9am",
         ["8:60 bad-day", "14:43 order-wants-numbers"]),
        ("type: money, ask", "type: money, not_before: today, ask", ["5:40 not-for-type"]),
        ("when: until > at", "when: until > fee", ["14:43 order-wants-numbers"]),
        ("when: fee >= 100", "when: fee >= 100.50", ["12:44 not-allowed"]),
        ("Mae arnoch {{ fee }}.", "Mae o {{ home }} {{ fee }}.",
         ["11:75 mutating-word"]),
    ],
)  # fmt: skip
def test_slips(old: str, new: str, expected: list[str]) -> None:
    assert TEMPLATE.count(old) == 1
    lines = problem_lines(files_with(TEMPLATE.replace(old, new)))
    assert [each.removeprefix("templates/a.yaml:") for each in lines] == expected


def test_a_shared_phrase_takes_them() -> None:
    words = "{{ sum }}, {{ at }}: {{ place }}"
    params = "params: {sum: money, place: address, at: time}"
    phrase = f'slot: detail\n{params}\ntext: "{words} | {words}"\n'
    use = "  - use: all\n    with: {sum: fee, place: home, at: at}\n"
    text = TEMPLATE.replace("phrases:\n", f"phrases:\n{use}")
    files = files_with(text) | {"phrases/all.yaml": phrase.encode()}
    assert problem_lines(files) == []
    files["templates/a.yaml"] = text.replace("sum: fee", "sum: at").encode()
    assert [each.split()[1] for each in problem_lines(files)] == ["parameter-kind"]
