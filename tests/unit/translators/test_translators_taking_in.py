"""What goes in, and what is left and told."""

from __future__ import annotations

import re

import pytest

from tests.unit.translators.giving import (
    codes,
    files_with,
    given,
    taken,
    unit_of,
    with_target,
    words,
)

LETTER = """\
# Our letter.
title: A letter | Llythyr
channels: [note]
questions:
  - id: whose
    type: radio
    ask: {en: "Whose: which?", cy: 'Pwy: prun?'}
    required: true
    forms: [for]
    choices:
      - id: you
        label: You | Chi
        for: for you | ar eich cyfer chi
      - id: other
        label: Another | Arall
        for:
          - {when: agreed == 'yes', en: for one, cy: ar gyfer un}
          - for another | ar gyfer arall
  - id: agreed
    type: yes-no
    ask: Agreed? | Wedi cytuno?
    cy: [Ydy, Nac ydy]
    required: true
  - id: number
    type: number
    ask: How many? | Faint?
    required: true
phrases:
  - id: long
    slot: note
    en: |
      We wrote to the
      customer {{ whose.for }}.

      Please see:

      - [the page](https://www.gov.uk/x)
      - www.gov.uk/y
    cy: |
      Ysgrifenasom at y
      cwsmer {{ whose.for }}.

      Gweler:

      - [y dudalen](https://www.gov.uk/x)
      - www.gov.uk/y
  - id: condition
    slot: note
    en: "{% if agreed == 'yes' %}They agreed.{% else %}They did not.{% endif %}"
    cy: "{% if agreed == 'yes' %}Cytunwyd.{% else %}Ni chytunwyd.{% endif %}"
  - id: waiting
    slot: note
    en: |
      One.

      Two, {{ number }}.
    cy: awaiting translation
  - id: counted
    slot: note
    count: number
    en: {one: One day., other: Some days.}
    cy: awaiting translation
  - id: items
    slot: note
    lead: "Items: | Eitemau:"
    items:
      - first thing | peth cyntaf
      - second thing | ail beth
"""
FILE = "templates/letter.yaml"


@pytest.fixture
def files() -> dict[str, bytes]:
    """The small pack with the letter."""
    return files_with(templates__letter=LETTER)


@pytest.fixture
def xliff(files: dict[str, bytes]) -> str:
    """What the translator gets."""
    return given(files)


def letter_after(files: dict[str, bytes], xliff: str) -> str:
    """The letter with what came back; nothing may be left."""
    found = taken(files, xliff)
    assert codes(found) == [], words(found)
    assert set(found.files) == {FILE}
    return found.files[FILE].decode()


@pytest.mark.parametrize(
    ("unit", "target", "before", "after"),
    [
        ("title", "Llythyr newydd", "A letter | Llythyr", "A letter | Llythyr newydd"),
        ("title", "Llythyr: un", "A letter | Llythyr", '"A letter | Llythyr: un"'),
        ("questions.whose.ask", "Pwy’n: ‘prun’?", "'Pwy: prun?'", "'Pwy’n: ‘prun’?'"),
        ("questions.whose.ask", "Pa un: 'hwn'?", "'Pwy: prun?'", "'Pa un: ''hwn''?'"),
        ("questions.whose.choices.you.for", "i chi", "| ar eich cyfer chi", "| i chi"),
        ("questions.whose.choices.other.for.1", "ar gyfer un, dau", "cy: ar gyfer un}", 'cy: "ar gyfer un, dau"}'),
        ("questions.whose.choices.other.for.2", "i arall", "| ar gyfer arall", "| i arall"),
        ("questions.agreed.cy.2", "Nac ydyn", "Nac ydy]", "Nac ydyn]"),
        ("phrases.items.items.1", "y peth cyntaf", "| peth cyntaf", "| y peth cyntaf"),
        ("phrases.items.items.2", "yr ail beth", "| ail beth", "| yr ail beth"),
    ],
)  # fmt: skip
def test_words_go_in_and_nothing_else_changes(
    files: dict[str, bytes], xliff: str, unit: str, target: str, before: str, after: str
) -> None:
    assert LETTER.count(before) == 1
    new = letter_after(files, with_target(xliff, unit, target))
    assert new == LETTER.replace(before, after)


def target_of(xliff: str, unit: str) -> str:
    """The Welsh of a unit, with its marks."""
    found = re.search(r"<target>(.*?)</target>", unit_of(xliff, unit), re.DOTALL)
    assert found is not None
    return found[1]


def test_one_paragraph_changes_and_the_others_stay_laid_out(
    files: dict[str, bytes], xliff: str
) -> None:
    target = target_of(xliff, "phrases.long").replace("Gweler:", "Edrychwch ar:")
    new = letter_after(files, with_target(xliff, "phrases.long", target))
    assert new == LETTER.replace("      Gweler:\n", "      Edrychwch ar:\n")


def test_values_move_within_a_sentence(files: dict[str, bytes], xliff: str) -> None:
    target = target_of(xliff, "phrases.long")
    value = re.search(r'<ph id="1"[^>]*/>', target)
    assert value is not None
    moved = target.replace(f"Ysgrifenasom at y cwsmer {value[0]}.", f"Ar gyfer {value[0]}: do.")
    new = letter_after(files, with_target(xliff, "phrases.long", moved))
    assert "    cy: |\n      Ar gyfer {{ whose.for }}: do.\n\n      Gweler:\n" in new


def test_what_awaited_translation_is_written_below_a_bar(
    files: dict[str, bytes], xliff: str
) -> None:
    source = re.search(r"<source>(.*?)</source>", unit_of(xliff, "phrases.waiting"), re.DOTALL)
    assert source is not None
    target = source[1].replace("One.", "Un.").replace("Two", "Dau")
    new = letter_after(files, with_target(xliff, "phrases.waiting", target))
    before = "      Two, {{ number }}.\n    cy: awaiting translation\n"
    after = "      Two, {{ number }}.\n    cy: |\n      Un.\n\n      Dau, {{ number }}.\n"
    assert new == LETTER.replace(before, after)


def test_number_forms_come_together(files: dict[str, bytes], xliff: str) -> None:
    for form, said in (("one", "Un diwrnod."), ("two", "Dau ddiwrnod."), ("other", "Diwrnodau.")):
        xliff = with_target(xliff, f"phrases.counted.{form}", said)
    new = letter_after(files, xliff)
    tail = (
        '    cy:\n      one: "Un diwrnod."\n      two: "Dau ddiwrnod."\n      other: "Diwrnodau."\n'
    )
    before = "other: Some days.}\n    cy: awaiting translation\n"
    assert new == LETTER.replace(before, f"other: Some days.}}\n{tail}")


def test_number_forms_need_the_one_for_all_others(files: dict[str, bytes], xliff: str) -> None:
    found = taken(files, with_target(xliff, "phrases.counted.one", "Un diwrnod."))
    assert codes(found) == ["other-missing"]
    assert found.files == {}


# --- what is left


@pytest.mark.parametrize(
    ("unit", "target", "code"),
    [
        ("phrases.long", "Dim byd", "placeholder-lost"),
        ("phrases.condition", "Cytunwyd.", "placeholder-lost"),
        ("title", "Llythyr {{ number }}", "placeholder-added"),
        ("title", "Llythyr www.example.com", "placeholder-added"),
        ("title", "Llythyr {% if agreed == 'yes' %}x{% endif %}", "placeholder-added"),
        ("title", 'Llythyr <ph id="9"/>', "placeholder-unknown"),
        ("title", 'Llythyr <pc id="1">x</pc>', "placeholder-unknown"),
        ("title", "Llythyr <b>x</b>", "unit-damaged"),
        ("title", "Llythyr | Letter", "bars-in-pair"),
        ("phrases.items.items.1", "*peth* cyntaf", "markup-refused"),
        ("questions.whose.choices.you.for", "x" * 30_000, "too-long"),
    ],
)
def test_each_slip_of_a_translator_is_told_and_the_rest_goes_in(
    files: dict[str, bytes], xliff: str, unit: str, target: str, code: str
) -> None:
    bent = with_target(xliff, unit, target)
    bent = with_target(bent, "questions.number.ask", "Pa faint?")
    found = taken(files, bent)
    assert codes(found) == [code]
    assert [each.after for each in found.taken] == ["Pa faint?"]
    assert found.files[FILE].decode() == LETTER.replace("Faint?", "Pa faint?")


def test_parts_of_a_condition_keep_their_order(files: dict[str, bytes], xliff: str) -> None:
    target = target_of(xliff, "phrases.condition")
    marks = re.findall(r"<ph[^>]*/>", target)
    swapped = f"{marks[0]}Un{marks[2]}dau{marks[1]}"
    assert codes(taken(files, with_target(xliff, "phrases.condition", swapped))) == [
        "placeholder-order"
    ]


def test_english_that_changed_meanwhile(files: dict[str, bytes], xliff: str) -> None:
    files = {**files, FILE: LETTER.replace("A letter |", "The letter |").encode()}
    found = taken(files, with_target(xliff, "title", "Llythyr newydd"))
    assert codes(found) == ["english-changed"]
    assert found.files == {}


def test_welsh_that_changed_meanwhile_is_not_overwritten(
    files: dict[str, bytes], xliff: str
) -> None:
    files = {**files, FILE: LETTER.replace("| Llythyr\n", "| Ein llythyr\n").encode()}
    bent = with_target(xliff, "title", "Llythyr newydd")
    found = taken(files, bent)
    assert codes(found) == ["welsh-changed"]
    assert "templates/letter.yaml:2:19" in words(found)[0]
    same = taken(files, with_target(xliff, "title", "Ein llythyr"))
    assert (codes(same), same.files) == ([], {})


def test_edits_elsewhere_do_not_matter(files: dict[str, bytes], xliff: str) -> None:
    """Lines move, comments come, items change their order: the words find their places."""
    edited = LETTER.replace("channels:", "# new\nchannels:").replace(
        "      - first thing | peth cyntaf\n", "      - a new thing | peth newydd\n      - first thing | peth cyntaf\n"
    )  # fmt: skip
    files = {**files, FILE: edited.encode()}
    bent = with_target(xliff, "phrases.items.items.1", "y peth cyntaf")
    bent = with_target(bent, "phrases.items.items.2", "yr ail beth")
    found = taken(files, bent)
    assert codes(found) == []
    wanted = edited.replace("| peth cyntaf", "| y peth cyntaf").replace(
        "| ail beth", "| yr ail beth"
    )
    assert found.files[FILE].decode() == wanted


def test_what_is_gone(files: dict[str, bytes], xliff: str) -> None:
    without = LETTER.replace("  - id: number\n", "  - id: amount\n").replace("number", "amount")
    without = without.replace("type: amount", "type: number")
    # Another id, and the same English: it is found again.
    assert codes(taken({**files, FILE: without.encode()}, xliff)) == []
    without = without.replace("How many?", "How many days?")
    assert codes(taken({**files, FILE: without.encode()}, xliff)) == ["unit-gone"]
    gone = {name: data for name, data in files.items() if name != FILE}
    assert codes(taken(gone, xliff)) == ["file-gone"]
    broken = {**files, FILE: b"title: [\n"}
    assert codes(taken(broken, xliff)) == ["file-aside"]


def test_a_unit_that_stands_there_twice(files: dict[str, bytes], xliff: str) -> None:
    unit = unit_of(xliff, "questions.number.ask")
    assert codes(taken(files, xliff.replace(unit, unit + unit))) == ["unit-twice"]


def test_without_the_note_only_what_awaits_is_written(files: dict[str, bytes], xliff: str) -> None:
    bare = re.sub(r'\s*<note category="fingerprint".*?</note>', "", xliff)
    bare = with_target(bare, "title", "Llythyr newydd")
    bare = with_target(bare, "phrases.counted.other", "Diwrnodau.")
    found = taken(files, bare)
    assert codes(found) == ["no-fingerprint"]
    assert [each.after for each in found.taken] == ["Diwrnodau."]


def test_an_emptied_text_counts_as_not_translated(files: dict[str, bytes], xliff: str) -> None:
    before = taken(files, xliff)
    for target in ("", "  ", "awaiting translation"):
        found = taken(files, with_target(xliff, "title", target))
        assert (codes(found), found.files) == ([], {})
    assert before.untranslated == 7


def test_sentences_that_a_tool_took_apart_come_together(
    files: dict[str, bytes], xliff: str
) -> None:
    unit = unit_of(xliff, "questions.whose.ask")
    cut = re.sub(
        r"<segment.*</segment>",
        '<segment state="final"><source>Whose:</source><target order="3">prun?</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="final"><source>which?</source><target order="1">Eiddo pwy:</target></segment>',
        unit,
        flags=re.DOTALL,
    )
    new = letter_after(files, xliff.replace(unit, cut))
    assert new == LETTER.replace("'Pwy: prun?'", "'Eiddo pwy: prun?'")
    half = cut.replace('<target order="3">prun?</target>', "")
    assert codes(taken(files, xliff.replace(unit, half))) == ["unit-damaged"]


def test_what_tools_add_is_passed_over(files: dict[str, bytes], xliff: str) -> None:
    """Matches of a translation memory, annotations, and tags of a tool's own."""
    unit = unit_of(xliff, "title")
    match = (
        '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#x">'
        "<source>Not this</source><target>Nid hyn</target></mtc:match></mtc:matches>"
    )
    more = unit.replace("<notes>", f"{match}<notes>", 1).replace(
        "<target>Llythyr</target>", '<target>Llyth<mrk id="m1" type="term">yr</mrk> <cp hex="0077"/></target>'
    )  # fmt: skip
    new = letter_after(files, xliff.replace(unit, more))
    assert new == LETTER.replace("| Llythyr\n", "| Llythyr w\n")


# --- reviews


def test_what_is_marked_as_reviewed(files: dict[str, bytes], xliff: str) -> None:
    assert taken(files, xliff).reviewed == {}
    marked = xliff.replace('state="translated"', 'state="reviewed"')
    found = taken(files, marked)
    assert "letter:long" in found.reviewed
    assert "letter:waiting" not in found.reviewed
    # A form that nobody reviewed holds up the phrase that prints it.
    one = unit_of(marked, "questions.whose.choices.you.for")
    without = taken(files, marked.replace(one, one.replace("reviewed", "translated")))
    assert "letter:long" not in without.reviewed
    assert "letter:condition" in without.reviewed


def test_a_review_is_of_what_went_in(files: dict[str, bytes], xliff: str) -> None:
    target = target_of(xliff, "phrases.condition").replace("Cytunwyd", "Maent yn cytuno")
    bent = with_target(xliff, "phrases.condition", target, state="final")
    found = taken(files, bent)
    assert set(found.reviewed) == {"letter:condition"}
    assert len(found.reviewed["letter:condition"]) == 16
    lost = with_target(xliff, "phrases.condition", "Dim", state="final")
    assert taken(files, lost).reviewed == {}
