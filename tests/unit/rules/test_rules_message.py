"""Rules about several texts, or the message as a whole: occurrence, order, first use, consistency, facts."""

from __future__ import annotations

import msgspec
import pytest

from app.findings import Where
from app.language import Language
from app.rules.checking import Checker
from app.rules.texts import Looked, Owned, Text
from tests.unit.rules.rule_help import check, facts, foreign, found, message, read, rule_text

THANKS = "kind: occurrence\nlooks_at: [message]\nwords: [thank you, diolch]\nat_least: 1"


def test_what_a_message_must_hold() -> None:
    (finding,) = check(THANKS, message("We have your form."))
    assert finding.where == Where("message", None, Language.EN)
    assert check(THANKS, message("Thank you for it.")) == ()
    assert check(THANKS, foreign("We have your form.")) == ()  # it looks at messages only


def test_each_language_must_hold_it() -> None:
    texts = (Text("Diolch.", Language.CY, block=0), Text("We have it.", Language.EN, block=1))
    (finding,) = check(THANKS, Looked(texts, facts()))
    assert finding.where.language is Language.EN


def test_each_of_the_words_is_counted_by_itself() -> None:
    keys = 'kind: occurrence\nwords: [a@hmpo.gov.uk, "323000"]\nat_least: 1\neach: true'
    assert len(check(keys, message("Write to a@hmpo.gov.uk."))) == 1
    assert len(check(keys, message("Write to us."))) == 1
    assert check(keys, message("Write to a@hmpo.gov.uk and quote 323000.")) == ()


def test_a_confirmation_is_bound_to_the_fact() -> None:
    rule = rule_text(THANKS, severity="confirm")
    (finding,) = Checker(read(rule)).check(message("We have it."))
    assert finding.text == "sample 1: 0/1"


def test_too_many_in_a_paragraph_or_sentence() -> None:
    keys = "kind: occurrence\nwords: [please]\nat_most: 1\nin: {}"
    text = "Please send it. Please sign it, please."
    assert found(keys.format("paragraph"), text) == ["Please", "please"]
    assert found(keys.format("sentence"), text) == ["please"]
    least = "kind: occurrence\npattern: '[Pp]lease'\nat_least: 1\nin: sentence"
    assert found(least, "Send it. Please sign it.") == ["Send it."]


def test_order_of_two_things() -> None:
    keys = "kind: order\nlooks_at: [foreign]\nfirst: [dear]\nthen: [yours sincerely]"
    assert found(keys, "Yours sincerely", "Dear Ann") == ["Yours sincerely"]
    assert found(keys, "Dear Ann", "Yours sincerely") == []
    assert found(keys, "Yours sincerely") == []


FIRST_USE = "kind: first-use\nknown: [UK, HM]"


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Send your NINO to the UK. Your NINO is on it.", ["NINO"]),
        ("The General Register Office (GRO) has it. Ask GRO.", []),
        ("GRO (the General Register Office) has it. Ask GRO.", []),
        ("PLEASE SEND IT NOW", []),
        ("The name is Ann REES, or Mr JONES.", []),
        ("Ask GRO about Ann.", ["GRO"]),
        ("Form SE04, GOV.UK, HM, SW1A 1AA", []),
        ("The GROs and a PDFs", ["GROs", "PDFs"]),
    ],
)
def test_acronyms_are_explained_at_first_use(text: str, hits: list[str]) -> None:
    assert found(FIRST_USE, text) == hits


def test_an_acronym_explained_in_an_earlier_block_is_fine() -> None:
    assert found(FIRST_USE, "The General Register Office (GRO) has it.", "Ask GRO.") == []
    assert found(FIRST_USE, "Ask GRO.", "The General Register Office (GRO) has it.") == ["GRO"]


def test_two_spellings_in_one_message() -> None:
    keys = "kind: consistency\nvariants: [[email, e-mail], [organise, organize]]"
    assert found(keys, "Send an e-mail.", "We email. We organise an e-mail.") == ["email"]
    (finding,) = check(keys, foreign("Send an e-mail.", "We email."))
    assert finding.fix is not None
    assert finding.fix.text == "e-mail"


MARKERS = """
kind: consistency
language:
  en: [the, please, send, your, us, is, we, to]
  cy: [yr, eich, mae, anfonwch, atom, y, am, yn]
"""


@pytest.mark.parametrize(
    ("text", "language", "hits"),
    [
        ("Diolch. Please send us your form.", Language.CY, ["Please send us your form."]),
        (
            "Please send it to us. We need your form.",
            Language.CY,
            ["Please send it to us. We need your form."],
        ),
        ("Anfonwch eich llun atom.", Language.EN, ["Anfonwch eich llun atom."]),
        ("Mae’r dudalen “Please send us your photo” yn Saesneg.", Language.CY, []),
        ("Enw'r dudalen yw Certificate of Entitlement to the Right of Us.", Language.CY, []),
        ("Ewch i www.gov.uk/please-send-us-your-form.", Language.CY, []),
        ("Please send us your form.", Language.EN, []),
        ("Mae eich llun yn dda.", Language.CY, []),
    ],
)
def test_the_other_language(text: str, language: Language, hits: list[str]) -> None:
    assert found(MARKERS, text, language=language) == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("The form (SE04 is here.", ["("]),
        ("The form SE04) is here.", [")"]),
        ("The form (SE04) is (here).", []),
        ("a) one, and 2) two, and three) x", [")"]),
        ("a) one", []),
        ("“Send it", ["“"]),
        ("The parents’ names don’t ‘count’.", []),
        ('He said "yes', ['"']),
    ],
)
def test_signs_without_a_partner(text: str, hits: list[str]) -> None:
    assert found("kind: consistency\npairs: [(), “”, ‘’, '\"\"']", text) == hits


def test_a_condition_on_the_facts() -> None:
    rule = read(
        rule_text(
            "kind: facts\nwhen: \"'915' in codes and reply == 'expected'\"", severity="confirm"
        )
    )
    checker = Checker(rule)
    (finding,) = checker.check(message("x", known=facts(codes=("915",), reply="expected")))
    assert finding.where == Where()
    assert finding.text == "codes: 915; reply: expected"
    assert checker.check(message("x", known=facts(codes=("916",), reply="expected"))) == ()


def test_any_rule_may_have_a_condition() -> None:
    keys = "kind: existence\nwords: [reply]\nwhen: reply == 'none'"
    assert found(keys, "Please reply.", reply="none") == ["reply"]
    assert found(keys, "Please reply.", reply="expected") == []


def test_values_of_the_message_before() -> None:
    keys = "kind: facts\nholds: previous"
    assert found(keys, "Dear Ann Rees, your XK123", previous=("ann rees", "XK123")) == [
        "Ann Rees",
        "XK123",
    ]
    owned = message("Dear Ann", [Owned(5, 8, "name")], known=facts(previous=("Ann", "Dear")))
    assert [(each.start, each.end) for each in check(keys, owned)] == [(5, 8)]
    names = "kind: facts\nholds: names\nlooks_at: [subject]"
    subject = Text("Enquiry of Ann", Language.EN, "subject", owned=(Owned(0, 14),))
    assert len(check(names, Looked((subject,), facts(names=("Ann",))))) == 1


def test_a_rule_about_the_message_looks_at_wording_that_is_not_the_officers() -> None:
    keys = "kind: pattern\nlooks_at: [message]\npattern: reply"
    (finding,) = check(keys, message("Please reply."))
    assert (finding.start, finding.where.question, finding.fix) == (7, "", None)
    assert check(keys, message("Please reply.", prescribed=True)) == ()


def test_a_subject_that_is_the_templates_stops_nobody() -> None:
    keys = "kind: occurrence\nlooks_at: [subject]\npattern: '^Enquiry [A-Z]{2}$'\nat_least: 1"
    rules = read(rule_text(keys))
    subject = Text("Photos", Language.EN, "subject")
    checker = Checker(rules)
    assert checker.check(Looked((subject,), facts())) == ()
    mine = msgspec.structs.replace(subject, owned=(Owned(0, 6),))
    assert [each.where.part for each in checker.check(Looked((mine,), facts()))] == ["subject"]
    assert len(checker.check(Looked((subject,), facts(), "foreign"))) == 1
    good = msgspec.structs.replace(subject, text="Enquiry AB")
    assert checker.check(Looked((good,), facts(), "foreign")) == ()
