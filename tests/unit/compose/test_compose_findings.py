"""Every finding of composing: a draft that gives it, and a near one that doesn't."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.checks import CONFIRMABLE
from app.compose.composing import compose
from app.compose.draft import Context, Draft, Entry
from app.compose.edit_checks import CONFIRMABLE_WORDS
from app.expressions.names import Officer
from app.findings import Finding, Fix, Severity
from app.language import Bilingual, Language, MessageLanguage
from app.language.prose import finding_words
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, NOW, Given, composed, draft_of, found_in
from tests.unit.small_pack import opened, with_files

EN, CY, BOTH = MessageLanguage
PHOTO, DOCUMENTS, ANSWER = "photos/new-photo", "documents/missing", "enquiries/answer"
PHOTO_ANSWERS: Given = {"fast_track": "no", "applied": "online", "problems": ["dark"]}
DOCUMENT_ANSWERS: Given = {
    "fast_track": "no",
    "whose": "mother",
    "which": ["birth"],
    "deadline": "2027-03-05",
}
ENQUIRY: Given = {
    "customer_name": "Ann",
    "identity_match": "three",
    "about": "delivery",
    "about.cy": "danfon",
}

LIMITS = """\
title: {en: Limits, cy: Terfynau}
channels: [note]
questions:
  - {id: words, type: text, ask: {en: Words, cy: Geiriau}, min: 3, max: 5}
  - {id: each, type: text, language: each, ask: {en: Each, cy: Pob un}, max: 5}
  - {id: plain, type: text, ask: {en: Plain, cy: Plaen}}
  - {id: empty, type: text, ask: {en: Empty, cy: Gwag}, max: 0}
  - {id: zero, type: number, ask: {en: None, cy: Dim}, min: 0, max: 0}
  - {id: address, type: email, ask: {en: Address, cy: Cyfeiriad}}
  - {id: amount, type: number, ask: {en: Amount, cy: Swm}, min: 2, max: 4}
  - {id: early, type: date, ask: {en: Early, cy: Cynnar}, not_before: today}
  - {id: late, type: date, ask: {en: Late, cy: Hwyr}, not_after: 2027-01-31}
  - id: boxes
    type: checkboxes
    ask: {en: Boxes, cy: Blychau}
    min: 2
    max: 3
    choices:
      - {id: a, label: {en: A, cy: A}}
      - {id: b, label: {en: B, cy: B}}
      - {id: c, label: {en: C, cy: C}}
      - {id: d, label: {en: D, cy: D}, when: "'a' in more"}
      - {id: none_of_these, label: {en: None, cy: Dim}, exclusive: true}
  - id: more
    type: checkboxes
    ask: {en: More, cy: Mwy}
    choices:
      - {id: a, label: {en: A, cy: A}}
      - {id: none_of_these, label: {en: None, cy: Dim}, exclusive: true}
  - id: all
    type: checkboxes
    ask: {en: All, cy: Pob un}
    must_all: true
    message: {en: Tick them all., cy: Ticiwch bob un.}
    choices:
      - {id: a, label: {en: A, cy: A}}
      - {id: b, label: {en: B, cy: B}}
      - {id: c, label: {en: C, cy: C}, when: "'a' in more"}
phrases:
  - {id: note, slot: note, en: A note., cy: Nodyn.}
"""
MORE = {
    "templates/limits.yaml": LIMITS,
    "templates/optional.yaml": """\
title: {en: Optional, cy: Dewisol}
channels: [plain]
reply: expected
repeat: true
questions:
  - {id: reference, type: text, ask: {en: Which reference?, cy: Pa gyfeirnod?}}
  - {id: more, type: free-text, ask: {en: What else?, cy: Beth arall?}}
subject: {en: "About {{ reference }}", cy: "Ynghylch: {{ reference }}"}
phrases:
  - {id: reference, slot: request, en: "Your reference: {{ reference }}", cy: "Eich cyfeirnod: {{ reference }}"}
  - {id: more, slot: detail, when: more, en: "{{ more }}", cy: "{{ more }}"}
""",
    "templates/awaiting.yaml": """\
title: {en: Awaiting, cy: Yn aros}
channels: [plain]
reply: expected
subject: {en: Awaiting, cy: awaiting translation}
phrases:
  - {id: one, slot: request, en: This waits., cy: awaiting translation}
""",
    "templates/complete.yaml": """\
title: {en: Complete, cy: Cyflawn}
channels: [plain]
reply: expected
subject: {en: Complete, cy: Cyflawn}
phrases:
  - {id: one, slot: request, en: This does not wait., cy: Nid yw hyn yn aros.}
""",
    "templates/officer.yaml": """\
title: {en: The officer, cy: Y swyddog}
channels: [note]
phrases:
  - id: who
    slot: note
    en: "{{ officer.initials }}, {{ officer.office }}, {{ officer.hours }}"
    cy: "{{ officer.initials }}, {{ officer.office }}, {{ officer.hours }}"
""",
    "templates/needed.yaml": """\
title: {en: Needed, cy: Angenrheidiol}
channels: [plain]
reply: expected
questions:
  - {use: known, required: true}
subject: {en: Needed, cy: Angenrheidiol}
phrases:
  - {id: fixed, slot: request, en: We need this., cy: Mae angen hyn arnom.}
""",
    "templates/known.yaml": """\
title: {en: Known, cy: Hysbys}
channels: [plain]
reply: expected
questions: [{use: known}]
subject: {en: Known, cy: Hysbys}
phrases:
  - {id: fixed, slot: request, en: We need that., cy: Mae angen hynny arnom.}
""",
    "questions/known.yaml": """\
type: radio
ask: {en: Is it known?, cy: A yw’n hysbys?}
choices: [{id: known_yes, label: {en: It is, cy: Ydy}}]
""",
}
# Free text that opens the message, in a channel without a greeting.
BARE = {
    "channels/bare.yaml": """\
title: {en: Bare, cy: Moel}
sent: true
flavour: plain
order: [{each_template: [body]}]
subject: {from: template, several: {en: Several, cy: Sawl un}}
""",
    "templates/bare.yaml": """\
title: {en: Bare, cy: Moel}
channels: [bare]
reply: none
questions:
  - {id: lead_in, type: radio, ask: {en: Lead, cy: Rhagair}, choices: [{id: lead_yes, label: {en: A, cy: A}}]}
  - {id: more, type: free-text, required: true, ask: {en: What?, cy: Beth?}}
subject: {en: Bare, cy: Moel}
phrases:
  - {id: lead, slot: body, when: lead_in, en: First., cy: Yn gyntaf.}
  - {id: more, slot: body, en: "{{ more }}", cy: "{{ more }}"}
""",
}


@cache
def pack() -> Pack:
    read = opened(with_files(MORE | BARE))
    assert not read.problems
    return read


def rules(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in findings}


def found(
    templates: list[str], answers: Given, language: MessageLanguage = EN, channel: str = ""
) -> list[str]:
    lines = found_in(composed(pack(), templates, answers, language, channel).findings)
    return [line for line in lines if "welsh-unreviewed" not in line]


# --- gaps

GAPS = [
    ("said-by-choices", [PHOTO], {"problems": ()}, "1:problems"),
    ("in-conditions-only", [PHOTO], {"applied": ""}, ":applied"),
    ("printed", [DOCUMENTS], {"deadline": ""}, "1:deadline"),
    ("white-space", [ANSWER], {"customer_name": " \t"}, ":customer_name"),
    ("shared", [PHOTO], {"fast_track": ""}, ":fast_track"),
    ("in-a-condition-of-the-lead", [DOCUMENTS], {"whose": ""}, "1:whose"),
]


@pytest.mark.parametrize(("_id", "templates", "less", "place"), GAPS, ids=[gap[0] for gap in GAPS])
def test_gap(_id: str, templates: list[str], less: Given, place: str) -> None:
    answers = {PHOTO: PHOTO_ANSWERS, DOCUMENTS: DOCUMENT_ANSWERS, ANSWER: ENQUIRY}[templates[0]]
    assert found(templates, answers) == []
    assert found(templates, {**answers, **less}) == [f"must gap question {place}"]


@pytest.mark.parametrize("language", MessageLanguage)
def test_gap_stands_in_the_message_where_the_answer_will(language: MessageLanguage) -> None:
    message = composed(pack(), [PHOTO], {**PHOTO_ANSWERS, "problems": ()}, language)
    gaps = [block for block in message.blocks if block.gap]
    assert [block.origin.slot for block in gaps] == ["request"] * len(language.parts)
    assert [block.origin.questions for block in gaps] == [("problems",)] * len(gaps)
    assert ("[What is wrong with the photo?]" in message.plain) == (language is not CY)


def test_optional_answer_that_prints_is_a_gap_for_each_entry() -> None:
    twice = ["optional", "optional#2"]
    assert found(twice, {}) == ["must gap question 1:reference", "must gap question 2:reference"]
    one = {"optional#2:reference": "A 1"}
    assert found(twice, one) == ["must gap question 1:reference"]
    assert found(twice, {**one, "optional:reference": "A 2"}) == []


def test_required_by_one_template_is_required() -> None:
    gap = ["must gap question :known"]
    assert found(["known"], {}) == []
    assert found(["needed"], {}) == gap
    assert found(["known", "needed"], {}) == gap
    assert found(["needed", "known"], {}) == gap
    assert found(["known", "needed"], {"known": "known_yes"}) == []


def test_nothing_chosen() -> None:
    assert found([], {}) == ["must nothing-chosen template :"]


# --- the officer's details

OFFICERS = [
    (Officer(), EN, ["initials", "office", "hours"]),
    (Officer(initials="AM", office="Newport", hours="9 to 5"), EN, []),
    (Officer(initials="AM", office="Newport", hours="9 to 5"), CY, ["hours_cy"]),
    (Officer(initials="AM", office="Newport", hours="9 to 5"), BOTH, ["hours_cy"]),
    (Officer(initials="AM", office="Newport", hours="9 to 5", hours_cy="9 i 5"), BOTH, []),
    (Officer(initials="AM", office="Newport"), BOTH, ["hours"]),
]


@pytest.mark.parametrize(("officer", "language", "missing"), OFFICERS)
def test_officer_missing(officer: Officer, language: MessageLanguage, missing: list[str]) -> None:
    draft = draft_of(pack(), ["officer"], {}, language)
    findings = compose(pack(), draft, Context(NOW, officer)).findings
    lines = [line for line in found_in(findings) if "welsh-unreviewed" not in line]
    assert lines == [f"must officer-missing officer :officer.{field}" for field in missing]


def test_welsh_prints_the_welsh_of_the_officers_details() -> None:
    officer = Officer("", "", "AM", "Newport", "", "9 to 5", "Casnewydd", "9 i 5")
    draft = draft_of(pack(), ["officer"], {}, BOTH)
    plain = compose(pack(), draft, Context(NOW, officer)).plain
    assert plain.startswith("AM, Casnewydd, 9 i 5\n")
    assert plain.endswith("\nAM, Newport, 9 to 5")


# --- templates that don't go together

WITHDRAWN, COMPANY_OK = "no-reply/withdrawn", "documents/missing"
TOGETHER = [
    ("reply-mixed", [PHOTO, WITHDRAWN], "", "2", "second-message"),
    ("stands-alone", [PHOTO, WITHDRAWN], "", "2", "second-message"),
    ("stands-alone", [WITHDRAWN, PHOTO], "", "1", "second-message"),
    ("no-common-channel", [PHOTO, ANSWER], "", "2", "second-message"),
    ("no-common-channel", [PHOTO], "rich", "1", "second-message"),
    ("chosen-twice", [PHOTO, f"{PHOTO}#2"], "", "2", ""),
    ("chosen-twice", [PHOTO, "photos/photo"], "", "2", ""),
    ("", [PHOTO, DOCUMENTS], "", "", ""),
    ("", [DOCUMENTS, f"{DOCUMENTS}#2"], "", "", ""),
    ("", [DOCUMENTS], "rich", "", ""),
    ("", [WITHDRAWN], "", "", ""),
    ("", [ANSWER], "", "", ""),
]


@pytest.mark.parametrize(("rule", "templates", "channel", "entry", "fix"), TOGETHER)
def test_company(rule: str, templates: list[str], channel: str, entry: str, fix: str) -> None:
    findings = composed(pack(), templates, {}, EN, channel).findings
    about = [each for each in findings if each.where.part == "template"]
    if not rule:
        assert about == []
        return
    (finding,) = [each for each in about if each.rule == rule and each.where.entry == entry]
    assert finding.severity is Severity.MUST
    assert finding.fix == (Fix(fix, entry) if fix else None)


IDENTITY = [
    ({"identity_match": "three"}, False),
    ({"identity_match": "fewer"}, True),
    ({"identity_match": ""}, False),
]


@pytest.mark.parametrize(("answers", "stops"), IDENTITY)
def test_identity_not_confirmed(answers: Given, stops: bool) -> None:
    findings = composed(pack(), [ANSWER], {**ENQUIRY, **answers}).findings
    assert ("identity-not-confirmed" in rules(findings)) is stops
    for finding in findings:
        if finding.rule == "identity-not-confirmed":
            assert finding.fix == Fix("use-template", "enquiries/identity-not-confirmed")
            assert finding.guidance == "L825"


def test_answer_that_may_be_left_out_confirms_no_identity() -> None:
    files = with_files({})
    path = "questions/identity_match.yaml"
    files[path] = files[path].replace(b"required: true\n", b"")
    message = composed(opened(files), [ANSWER], {**ENQUIRY, "identity_match": ""})
    assert "identity-not-confirmed" in rules(message.findings)


# --- two values for one

DEADLINES = [
    ("2027-04-02", "2/4/27", False),
    ("2027-04-02", "2027-04-09", True),
    ("2027-04-02", "", False),
    ("", "", False),
]


@pytest.mark.parametrize(("first", "second", "conflict"), DEADLINES)
def test_value_conflict(first: str, second: str, conflict: bool) -> None:
    twice = [DOCUMENTS, f"{DOCUMENTS}#2"]
    answers = {f"{DOCUMENTS}:deadline": first, f"{DOCUMENTS}#2:deadline": second}
    findings = composed(pack(), twice, answers, CY).findings
    (*found,) = [each for each in findings if each.rule == "value-conflict"]
    assert bool(found) is conflict
    for each in found:
        assert dict(each.params) == {
            "first": Bilingual("2 April 2027", "2 Ebrill 2027"),
            "second": Bilingual("9 April 2027", "9 Ebrill 2027"),
        }


# --- answers that can't be used or don't keep to limits

ANSWERS = [
    ("too-short", "words", "ab", {"length": 2, "least": 3}),
    ("", "words", "abc", {}),
    ("", "words", "ŵyŷ", {}),
    ("too-long", "words", "abcdef", {"length": 6, "most": 5}),
    ("", "words", " abcde ", {}),
    ("too-long", "plain", "x" * 301, {"length": 301, "most": 300}),
    ("too-long", "plain", "x" * 100_000, {"length": 100_000, "most": 300}),
    ("", "plain", "x" * 300, {}),
    ("too-long", "empty", "x", {"length": 1, "most": 0}),
    ("number-too-large", "zero", "1", {"most": 0}),
    ("number-too-small", "zero", "-1", {"least": 0}),
    ("", "zero", "0", {}),
    ("hidden-characters", "plain", "a\u202eb", {}),
    ("hidden-characters", "plain", "a\u200bb", {}),
    ("hidden-characters", "plain", "a\x00b", {}),
    ("hidden-characters", "plain", "a\ud800b", {}),
    ("hidden-characters", "plain", "a\U000e0041b", {}),
    ("", "plain", "a\tb", {}),
    ("", "plain", "Siân Ŵyn-O’Neill", {}),
    ("not-an-email", "address", "a@b", {"answer": "a@b"}),
    ("not-an-email", "address", "a b@c.uk", {"answer": "a b@c.uk"}),
    ("not-an-email", "address", "<a@b.uk>", {"answer": "<a@b.uk>"}),
    ("not-an-email", "address", "a@b..uk", {"answer": "a@b..uk"}),
    ("", "address", "a.b+c@d-e.gov.uk", {}),
    ("not-an-email", "address", "a@b.com,", {"answer": "a@b.com,"}),
    ("email-slip", "address", "a@gmial.com", {"answer": "a@gmial.com", "meant": "a@gmail.com"}),
    (
        "email-slip",
        "address",
        "a@hotmail.co",
        {"answer": "a@hotmail.co", "meant": "a@hotmail.com or a@hotmail.co.uk"},
    ),
    ("not-an-email", "address", "a" * 250 + "@b.uk", {"answer": "a" * 79 + "…"}),
    ("not-a-number", "amount", "three", {"answer": "three"}),
    ("not-a-number", "amount", "3,", {"answer": "3,"}),
    ("not-a-number", "amount", "1e0", {"answer": "1e0"}),
    ("not-a-number", "amount", "٣", {"answer": "٣"}),
    ("number-too-small", "amount", "1", {"least": 2}),
    ("number-too-small", "amount", "-3", {"least": 2}),
    ("number-too-large", "amount", "4.5", {"most": 4}),
    ("number-too-large", "amount", "1,000", {"most": 4}),
    ("", "amount", "2", {}),
    ("", "amount", "4.0", {}),
    ("date-too-early", "early", "4/3/2027", {"earliest": "5 March 2027"}),
    ("", "early", "5/3/2027", {}),
    ("date-too-late", "late", "1/2/2027", {"latest": "31 January 2027"}),
    ("", "late", "31 Ionawr 2027", {}),
    ("impossible-date", "early", "31/4/2027", {"answer": "31/4/2027"}),
    ("impossible-date", "early", "29 Feb 2027", {"answer": "29 Feb 2027"}),
    ("", "early", "29/02/28", {}),
    ("not-a-date", "early", "soon", {"answer": "soon"}),
    ("not-a-date", "early", "5 Ma 2027", {"answer": "5 Ma 2027"}),
    ("too-few-ticked", "boxes", ("a",), {"least": 2}),
    ("", "boxes", ("a", "b"), {}),
    ("too-many-ticked", "boxes", ("a", "b", "c", "none_of_these"), {"most": 3}),
    ("exclusive-choice", "boxes", ("a", "none_of_these"), {"choice": "None"}),
    ("", "more", ("none_of_these",), {}),
    ("", "boxes", ("none_of_these",), {}),
    ("unknown-answer", "boxes", ("a", "x"), {"answer": "x"}),
    # A choice that isn't offered now doesn't count; it is kept, and isn't an unknown one.
    ("too-few-ticked", "boxes", ("a", "d"), {"least": 2}),
    ("", "boxes", ("a", "b", "d"), {}),
    ("all-needed", "all", ("a",), {}),
    ("", "all", ("a", "b"), {}),
    ("", "all", (), {}),
]


@pytest.mark.parametrize(("rule", "question", "answer", "params"), ANSWERS)
def test_answer(
    rule: str, question: str, answer: str | tuple[str, ...], params: dict[str, object]
) -> None:
    findings = composed(pack(), ["limits"], {question: answer}).findings
    assert [each.rule for each in findings if each.rule == rule] == ([rule] if rule else [])
    if not rule:
        assert findings == ()
    for finding in findings:
        assert finding.where.question == question
        advised = finding.rule in ("hidden-characters", "email-slip")
        assert finding.severity is (Severity.ADVISE if advised else Severity.MUST)
        if finding.rule == rule:
            given = {
                name: value.en if isinstance(value, Bilingual) else value
                for name, value in finding.params
                if name != "question"
            }
            assert given == params


def test_each_language_keeps_to_the_limits() -> None:
    for each in ({"each": "abcdef", "each.cy": "abc"}, {"each": "abc", "each.cy": "abcdef"}):
        (finding,) = composed(pack(), ["limits"], each, BOTH).blocking
        assert (finding.rule, dict(finding.params)["length"]) == ("too-long", 6)


def test_all_needed_are_all_that_are_offered() -> None:
    assert found(["limits"], {"all": ("a", "b"), "more": ("a",)}) == [
        "must all-needed question 1:all"
    ]
    assert found(["limits"], {"all": ("a", "b", "c"), "more": ("a",)}) == []


def test_own_words_of_a_limit() -> None:
    (finding,) = composed(pack(), ["limits"], {"all": ("a",)}).findings
    assert finding.wording == Bilingual("Tick them all.", "Ticiwch bob un.")


def test_radio_answer_that_is_no_choice() -> None:
    (finding,) = composed(pack(), [PHOTO], {**PHOTO_ANSWERS, "applied": "phone"}).findings
    assert (finding.rule, finding.where.question) == ("unknown-answer", "applied")
    assert dict(finding.params)["answer"] == "phone"


# --- languages

NEEDS = [
    (EN, Bilingual("delivery", "danfon"), []),
    (EN, Bilingual("delivery", ""), []),
    (EN, Bilingual("", "danfon"), ["needs-english"]),
    (CY, Bilingual("", "danfon"), []),
    (CY, Bilingual("delivery", ""), ["needs-welsh"]),
    (BOTH, Bilingual("delivery", ""), ["needs-welsh"]),
    (BOTH, Bilingual("", "danfon"), ["needs-english"]),
    (BOTH, Bilingual("", " "), ["gap"]),
    (CY, "delivery", ["needs-welsh"]),
]


@pytest.mark.parametrize(("language", "about", "expected"), NEEDS)
def test_language_needed(
    language: MessageLanguage, about: Bilingual[str] | str, expected: list[str]
) -> None:
    answers = draft_of(pack(), [ANSWER], ENQUIRY).answers
    draft = Draft("", language, (Entry("1", ANSWER, {"about": about}),), answers)
    message = compose(pack(), draft, CONTEXT)
    stopping = [each.rule for each in message.blocking]
    assert [rule for rule in stopping if rule != "welsh-unreviewed"] == expected


def test_one_answer_serves_both_languages_unless_asked_in_each() -> None:
    both = Bilingual("Ann", "")
    draft = Draft("", BOTH, (Entry("1", ANSWER),), {"customer_name": both})
    assert "[" not in compose(pack(), draft, CONTEXT).subject


def test_welsh_awaiting() -> None:
    assert found(["awaiting"], {}, EN) == []
    waiting = ["must welsh-awaiting message 1:", "must welsh-awaiting subject :"]
    assert found(["awaiting"], {}, CY) == waiting
    assert found(["awaiting"], {}, BOTH) == waiting
    message = composed(pack(), ["awaiting"], {}, CY)
    assert "This waits" not in message.plain
    assert "[yn aros am gyfieithiad]" in message.plain


def test_welsh_awaiting_is_not_hidden_by_a_phrase_of_the_same_name() -> None:
    for templates in (["awaiting", "complete"], ["complete", "awaiting"]):
        (line,) = found(templates, {}, CY)
        assert line == f"must welsh-awaiting message {templates.index('awaiting') + 1}:"


def count_unreviewed(templates: list[str], language: MessageLanguage, used: Pack) -> int:
    findings = composed(used, templates, {}, language).findings
    return sum(
        int(str(dict(each.params)["count"]))
        for each in findings
        if each.rule == "welsh-unreviewed" and each.severity is Severity.CONFIRM
    )


def test_welsh_unreviewed_counts_texts() -> None:
    assert count_unreviewed(["complete"], EN, pack()) == 0
    # greeting, the phrase, reply period, sign-off, subject
    assert count_unreviewed(["complete"], CY, pack()) == 5
    assert count_unreviewed(["complete"], BOTH, pack()) == 5
    # with the opening; the same id in two templates is two texts; what awaits its Welsh isn't counted
    assert count_unreviewed(["complete", "known"], CY, pack()) == 7
    assert count_unreviewed(["complete", "awaiting"], CY, pack()) == 6


# --- free text

FREE: Given = {**ENQUIRY, "more": "Please ask.", "more.cy": "Gofynnwch."}


def free_text(draft: Draft) -> list[Finding]:
    findings = compose(pack(), draft, CONTEXT).findings
    return [each for each in findings if each.rule.startswith("free-text")]


def test_free_text_needs_the_officers_word_in_each_language() -> None:
    assert free_text(draft_of(pack(), [ANSWER], ENQUIRY, BOTH)) == []
    findings = free_text(draft_of(pack(), [ANSWER], FREE, BOTH))
    assert [(each.rule, each.severity, each.text) for each in findings] == [
        ("free-text", Severity.CONFIRM, "Gofynnwch."),
        ("free-text", Severity.CONFIRM, "Please ask."),
    ]
    assert {each.guidance for each in findings} == {"L503"}


def test_word_given_holds_for_the_exact_text() -> None:
    given = [("free-text", "Please ask.")]
    draft = draft_of(pack(), [ANSWER], FREE, EN, confirm=given)
    message = compose(pack(), draft, CONTEXT)
    assert message.blocking == ()
    assert [each.text for each in message.confirmed] == ["Please ask."]
    changed: Given = {**FREE, "more": "Please ask!"}
    assert len(free_text(draft_of(pack(), [ANSWER], changed, EN, confirm=given))) == 1
    assert len(free_text(draft_of(pack(), [ANSWER], FREE, BOTH, confirm=given))) == 1
    other = [("other", "Please ask.")]
    assert len(free_text(draft_of(pack(), [ANSWER], FREE, EN, confirm=other))) == 1


def test_free_text_is_located_in_its_block() -> None:
    message = composed(pack(), [ANSWER], FREE)
    (finding,) = [each for each in message.findings if each.rule == "free-text"]
    assert finding.where.block is not None
    assert finding.where.language is Language.EN
    assert message.blocks[finding.where.block].origin.phrase == "more"
    assert (finding.start, finding.end) == (0, len("Please ask."))


def test_where_officers_write_themselves_free_text_needs_no_word_and_may_come_first() -> None:
    """L497 and L503 bind examiners, and not CSMT's emails and Counter Fraud's letters."""
    files = with_files(MORE | BARE)
    for path in ("channels/rich.yaml", "channels/bare.yaml"):
        files[path] += b"free_text: allowed\n"
    free = opened(files)
    words: Given = {"more": "Words.", "more.cy": "Geiriau."}
    first = compose(free, draft_of(free, ["bare"], words, BOTH), CONTEXT).findings
    assert [each.rule for each in first if each.rule.startswith("free-text")] == []
    found = compose(free, draft_of(free, [ANSWER], FREE, BOTH), CONTEXT).findings
    assert [each.rule for each in found if each.rule.startswith("free-text")] == []


def test_free_text_never_opens_a_message() -> None:
    words: Given = {"more": "Words.", "more.cy": "Geiriau."}
    first = free_text(draft_of(pack(), ["bare"], words, BOTH))
    assert [each.rule for each in first] == ["free-text", "free-text-first"] * 2
    assert [each.where.block for each in first] == [0, 0, 2, 2]
    after = free_text(draft_of(pack(), ["bare"], {**words, "lead_in": "lead_yes"}, BOTH))
    assert [each.rule for each in after] == ["free-text"] * 2


def test_note_of_ours_may_be_free_text() -> None:
    files = with_files(MORE | BARE)
    for path in ("channels/bare.yaml", "templates/bare.yaml"):
        files[path] = files[path].replace(b"sent: true", b"sent: false")
    message = composed(opened(files), ["bare"], {"more": "Words."})
    assert message.findings == ()


def test_what_composing_asks_to_confirm() -> None:
    assert ("free-text", "to-confirm", "welsh-unreviewed", *CONFIRMABLE_WORDS) == CONFIRMABLE
    assert CONFIRMABLE_WORDS == (
        "edit-not-allowed",
        "edit-without-place",
        "out-of-step",
        "own-not-allowed",
        "own-paragraph",
        "wording-changed",
    )


def test_welsh_of_a_note_of_ours_is_only_advised() -> None:
    files = with_files(MORE | BARE)
    for path in ("channels/bare.yaml", "templates/bare.yaml"):
        files[path] = files[path].replace(b"sent: true", b"sent: false")
    message = composed(opened(files), ["bare"], {"more": "x", "more.cy": "x"}, CY)
    assert [each.severity for each in message.findings] == [Severity.ADVISE]


def test_word_for_unreviewed_welsh_is_for_the_wording() -> None:
    def bound_to(answers: Given) -> str:
        message = composed(pack(), [ANSWER], {**FREE, **answers}, CY)
        return next(each.text for each in message.findings if each.rule == "welsh-unreviewed")

    assert bound_to({"more.cy": "Gofynnwch."}) == bound_to({"more.cy": "Ffoniwch."})
    assert "Gofynnwch" not in bound_to({})


# --- all of them

ALL = [
    *(composed(pack(), [DOCUMENTS, f"{DOCUMENTS}#2"], {}, BOTH).findings),
    *(composed(pack(), [PHOTO, WITHDRAWN, ANSWER, PHOTO], {}, BOTH).findings),
    *(composed(pack(), ["awaiting", "optional", "bare"], {"more": "x"}, BOTH).findings),
    *(composed(pack(), ["officer"], {}, BOTH).findings),
]


@pytest.mark.parametrize("language", Language)
def test_findings_have_words(language: Language) -> None:
    for finding in ALL:
        words = finding_words(finding.rule, finding.params, language)
        assert words
        assert "{" not in words


def test_findings_come_once_and_always_in_the_same_order() -> None:
    draft = draft_of(pack(), [PHOTO, WITHDRAWN, DOCUMENTS], {}, BOTH)
    findings = compose(pack(), draft, CONTEXT).findings
    assert len(set(findings)) == len(findings)
    assert compose(pack(), draft, CONTEXT).findings == findings
