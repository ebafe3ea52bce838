"""House style of composed messages: what the rules look at, and whom they stop."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest

from app.compose.composing import Composition
from app.compose.draft import Draft, Paste
from app.compose.house_style import HouseStyle, names_and_references
from app.compose.previous import Previous
from app.compose.text_for_rules import looked_at
from app.document import block_text
from app.findings import Finding, Severity
from app.language import MessageLanguage
from app.rules.model import RuleSet
from app.rules.reading import read_rules
from app.rules.texts import Looked
from app.source.problems import Place, Problems
from app.templates.pack import Pack
from app.templates.reading import read_pack
from tests.unit.drafting import CONTEXT, Given, draft_of
from tests.unit.small_pack import opened, with_files
from tests.unit.whole_pack import check_own_wording

KEY = b"k" * 16
RULES = """\
rules:
  - id: short
    kind: substitution
    severity: must
    guidance: L511
    message: {en: "‘{found}’: write ‘{fix}’.", cy: "‘{found}’: ysgrifennwch ‘{fix}’."}
    reason: {en: It is short., cy: Mae’n fyr.}
    swap: {ppt: passport, pls: please}
  - id: paste
    kind: pattern
    severity: confirm
    looks_at: [paste]
    message: {en: Pasted., cy: Wedi’i ludo.}
    reason: {en: It may be a note., cy: Gall fod yn nodyn.}
    keep: [{en: It is not a note, cy: Nid nodyn yw}]
    pattern: "(?s).{12,}"
  - id: shouting
    kind: pattern
    severity: must
    message: {en: Capitals., cy: Priflythrennau.}
    reason: {en: It shouts., cy: Mae’n gweiddi.}
    pattern: "[A-Z]{4,} [A-Z]{4,}"
  - id: letter
    kind: facts
    severity: confirm
    when: "'915' in codes"
    message: {en: It is 915., cy: 915 yw.}
    reason: {en: Only if necessary., cy: Dim ond os oes angen.}
"""
NOTE = """\
title: {en: A note, cy: Nodyn}
channels: [plain]
reply: none
questions:
  - id: who
    type: text
    ask: {en: Who?, cy: Pwy?}
  - id: day
    type: date
    ask: {en: Which day?, cy: Pa ddiwrnod?}
  - id: more
    type: free-text
    ask: {en: What else?, cy: Beth arall?}
subject: {en: "About {{ who }}", cy: "Enw: {{ who }}"}
phrases:
  - id: ours
    slot: request
    en: "Send the ppt of {{ who }} by {{ day }}."
    cy: "Anfonwch: {{ who }}, {{ day }}."
  - id: more
    slot: detail
    en: "{{ more }}"
    cy: "{{ more }}"
"""
ANSWERS: Given = {"who": "ANNA SMITH", "day": "2027-03-09", "more": "Bring your ppt."}


@cache
def pack() -> Pack:
    return opened(with_files({"templates/note.yaml": NOTE}))


@cache
def rules() -> RuleSet:
    problems = Problems()
    read = read_rules({"rules/small.yaml": RULES.encode()}, problems)
    assert not problems.all()
    return read


def looked(answers: Given, pastes: tuple[Paste, ...] = ()) -> tuple[Composition, Looked]:
    draft = msgspec.structs.replace(draft_of(pack(), ["note"], answers), pastes=pastes)
    composition = Composition(pack(), draft, CONTEXT)
    return composition, looked_at(composition, CONTEXT, Previous(KEY))


def style() -> HouseStyle:
    return HouseStyle(rules())


def found(answers: Given, language: MessageLanguage = MessageLanguage.EN) -> list[Finding]:
    draft = draft_of(pack(), ["note"], answers, language)
    composition = Composition(pack(), draft, CONTEXT)
    return list(style().check(composition, CONTEXT))


# --- what the rules look at


def test_texts_are_the_subject_and_the_blocks() -> None:
    composition, seen = looked(ANSWERS)
    message = composition.message
    texts = [message.subject, *(block_text(block) for block in message.blocks)]
    assert [each.text for each in seen.texts] == texts
    assert [each.part for each in seen.texts] == ["subject", *["message"] * len(message.blocks)]


def test_officer_owns_what_they_typed_and_nothing_else() -> None:
    _, seen = looked(ANSWERS)
    owned = [
        (text.text[each.start : each.end], each.question, each.entry, each.free)
        for text in seen.texts
        for each in text.owned
    ]
    assert owned == [
        ("ANNA SMITH", "who", "1", False),
        ("ANNA SMITH", "who", "1", False),
        ("9 March 2027", "day", "1", False),
        ("Bring your ppt.", "more", "1", True),
    ]


def test_names_dates_and_gaps_are_known_spans() -> None:
    _, seen = looked({"day": "2027-03-09"})
    masked = {
        text.text[each.start : each.end]: each.what for text in seen.texts for each in text.masked
    }
    assert masked["9 March 2027"] == "date"
    assert masked["[Who?]"] == "gap"
    _, seen = looked(ANSWERS)
    assert "name" in {each.what for text in seen.texts for each in text.masked}
    assert seen.facts.names == ("ANNA SMITH",)


def test_facts_of_the_message() -> None:
    _, seen = looked(ANSWERS)
    facts = seen.facts
    assert (facts.channel, facts.sent, facts.reply) == ("plain", True, "none")
    assert (facts.initials, facts.today) == ("AM", CONTEXT.now.date())


def test_a_paste_is_a_stretch_of_its_own() -> None:
    text = "Before. From another place. After."
    _, seen = looked({"more": text}, (Paste("1", "more", "From  another place."),))
    (block,) = [each for each in seen.texts if "another" in each.text]
    pieces = [(block.text[each.start : each.end], each.pasted) for each in block.owned]
    assert pieces == [
        ("Before. ", False),
        ("From another place.", True),
        (" After.", False),
    ]


@pytest.mark.parametrize(
    ("text", "pasted", "pieces"),
    [
        ("One two. Then: One two.", ["One  two."], ["One two.*", " Then: ", "One two.*"]),
        ("One two.One two.", ["One two."], ["One two.*", "One two.*"]),
        ("Red. And blue. So.", ["And blue.", "Red."], ["Red.*", " ", "And blue.*", " So."]),
        ("A long one. A", ["A", "A long one."], ["A long one.*", " ", "A*"]),
        ("Nothing of it.", ["Elsewhere.", " "], ["Nothing of it."]),
    ],
)
def test_each_place_of_each_paste_is_found(text: str, pasted: list[str], pieces: list[str]) -> None:
    _, seen = looked({"more": text}, tuple(Paste("1", "more", each) for each in pasted))
    (block,) = [each for each in seen.texts if text in each.text]
    owned = [each for each in block.owned if each.question == "more"]
    assert [
        block.text[each.start : each.end] + ("*" if each.pasted else "") for each in owned
    ] == pieces


# --- whom they stop


def test_own_wording_never_stops_an_officer() -> None:
    findings = found({"who": "Ann", "day": "2027-03-09", "more": "Bring photos."})
    assert findings == []


def test_what_the_officer_typed_is_found_where_it_stands() -> None:
    (finding,) = found(ANSWERS)
    assert (finding.rule, finding.severity, finding.guidance) == ("short", Severity.MUST, "L511")
    assert (finding.where.question, finding.where.entry) == ("more", "1")
    assert finding.fix is not None
    assert finding.fix.text == "passport"
    assert finding.wording is not None
    assert finding.wording.en == "‘ppt’: write ‘passport’."


def test_a_surname_in_capitals_is_a_name() -> None:
    answers = {**ANSWERS, "more": "ANNA SMITH must sign it."}
    assert found(answers) == []
    assert [each.rule for each in found({**answers, "more": "PLEASE SIGN IT."})] == ["shouting"]


def test_nothing_is_found_before_a_template_is_chosen() -> None:
    composition = Composition(pack(), Draft(), CONTEXT)
    assert style().check(composition, CONTEXT) == ()


# --- the message before this one


def test_a_name_of_the_last_message_is_found_by_its_digest() -> None:
    previous = Previous(KEY).also(["Jan Kowalski", "PEX 123", "", "abc"])
    assert b"Kowalski" not in msgspec.msgpack.encode(previous)
    texts = ("Send it to jan  kowalski.", "Nothing here.", "PEX 123, please.")
    assert previous.found_in(texts) == ("jan  kowalski", "PEX 123")
    assert Previous(b"other").also(["x"]).found_in(texts) == ()


@pytest.mark.parametrize("text", ["", "Kowalski", "Jan", "Jan and Kowalski"])
def test_part_of_a_name_is_not_the_name(text: str) -> None:
    assert Previous(KEY).also(["Jan Kowalski"]).found_in([text]) == ()


def test_a_reference_of_the_last_message_is_told_in_the_next() -> None:
    used = HouseStyle(remembering())
    first = Composition(pack(), draft_of(pack(), ["note"], {"more": "See PEX 1234567."}), CONTEXT)
    again = draft_of(pack(), ["note"], {"more": "Quote PEX 1234567, please."})
    assert used.check(first, CONTEXT) == ()
    previous = Previous(KEY).also(names_and_references(first))
    (finding,) = used.check(Composition(pack(), again, CONTEXT), CONTEXT, previous)
    assert (finding.rule, finding.severity) == ("previous", Severity.ADVISE)


@cache
def remembering() -> RuleSet:
    problems = Problems()
    rule = """\
rules:
  - id: previous
    kind: facts
    severity: advise
    holds: previous
    message: {en: "‘{found}’ again.", cy: "‘{found}’ eto."}
    reason: {en: It was there before., cy: Roedd yno o’r blaen.}
"""
    read = read_rules({"rules/previous.yaml": rule.encode()}, problems)
    assert not problems.all()
    return read


# --- the pack's own wording, for its owner


def test_owner_is_told_by_file_and_line() -> None:
    files = with_files({"templates/note.yaml": NOTE})
    read = read_pack(files)
    wording = check_own_wording(read.index, read.templates, files, rules())
    line = 1 + NOTE.splitlines().index('    en: "Send the ppt of {{ who }} by {{ day }}."')
    (only,) = [each for each in wording if each.place.file == "templates/note.yaml"]
    assert only.place == Place("templates/note.yaml", line, 1 + len('    en: "Send the '))
    assert only.finding.rule == "short"


def test_prescribed_wording_is_exempt() -> None:
    prescribed = NOTE.replace("  - id: ours\n", "  - id: ours\n    prescribed: L433\n")
    files = with_files({"templates/note.yaml": prescribed})
    read = read_pack(files)
    wording = check_own_wording(read.index, read.templates, files, rules())
    assert [each for each in wording if each.place.file == "templates/note.yaml"] == []
