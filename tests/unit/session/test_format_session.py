"""What an officer does with an email in house style: fields, italics, size, answers, what may be copied, undo."""

from __future__ import annotations

from datetime import datetime
from functools import cache

import msgspec
import pytest

from app.compose.draft import Context
from app.compose.house_style import HouseStyle
from app.document import ItemList, Paragraph, Run
from app.errors import AppError
from app.expressions.names import Officer
from app.findings import Finding
from app.formatting.rich import Look, RichDocument, RichItem, RichList, RichParagraph, RichRun
from app.language import Language, MessageLanguage
from app.language.prose import error_words, finding_words, step_words
from app.session.copying import Blocked, Payload
from app.session.format_pack import CALLED, DISCLOSES
from app.session.format_session import FormatSession
from app.session.format_standing import FormatStanding, format_standing
from app.storage import paths
from app.storage.packs import LoadedPack, load
from app.templates.pack import Pack

RED = Look(colour="#ff0000")
NOW = datetime(2026, 11, 26, 14, 30)
pytestmark = pytest.mark.usefixtures("ready_home")  # what is shipped is compiled once

OFFICER = Officer(first_name="Ann", surname="Rees", initials="AR")
CONTEXT = Context(NOW, OFFICER)


@cache
def _loaded() -> LoadedPack:
    return load(paths.shipped_pack())


@cache
def _style() -> HouseStyle:
    return HouseStyle(_loaded().rules)


def _source(*paragraphs: str | tuple[RichRun, ...]) -> RichDocument:
    return RichDocument(
        tuple(
            RichParagraph((RichRun(each),) if isinstance(each, str) else each)
            for each in paragraphs
        )
    )


GREETING = (RichRun("Dear "), RichRun("Mrs Name", RED), RichRun(","))
EMAIL = _source(
    GREETING,
    "Thank you for your enquiry. We sent your passport on [date].",
    "Yours sincerely,",
)


def _stands(session: FormatSession) -> FormatStanding:
    style = _style()
    return format_standing(session, _loaded().pack, CONTEXT, style.look, style.section)


def _answered(session: FormatSession, **answers: str) -> FormatSession:
    for name, answer in ({DISCLOSES: "no", CALLED: "yes"} | answers).items():
        found = [each.question for each in _stands(session).questions if each.question.id == name]
        session = session.answer(found[0], answer)
    return session


def _filled(email: FormatSession, words: str) -> FormatSession:
    """As the editor gives it back when words are typed over the first field."""
    field = email.fields[0].text
    return email.write(
        tuple(
            Paragraph(
                tuple(
                    Run(words) if run.unfinished and run.text == field else run for run in part.runs
                )
            )
            for part in email.content
            if isinstance(part, Paragraph)
        )
    )


def _done() -> FormatSession:
    email = FormatSession(officer=OFFICER).take(EMAIL, name="a text")
    return _filled(_filled(email, "Mrs Rees"), "25 November 2026")


def _rules(session: FormatSession) -> list[str]:
    return [each.rule for each in _stands(session).message.blocking]


def _plain(session: FormatSession) -> str:
    return _stands(session).message.plain


# --- fields


def test_fields_are_filled_in_removed_and_found_anew() -> None:
    email = FormatSession().take(EMAIL)
    assert [each.text for each in email.fields] == ["Mrs Name", "[date]"]
    email = _filled(email, "Mrs Rees")
    assert [each.text for each in email.fields] == ["[date]"]
    email = email.remove_field(0)
    assert email.fields == ()
    assert _plain(email).startswith(
        "Dear Mrs Rees,\n\nThank you for your enquiry. We sent your passport on.\n"
    )


def test_a_paragraph_or_item_that_was_only_a_field_goes_with_it() -> None:
    items = tuple(
        RichItem((RichParagraph((RichRun(each),)),), 1, f"{at}.", ordered=True, number=at)
        for at, each in ((2, "one"), (3, "[two]"))
    )
    source = RichDocument((*_source("Hello.", "XXXX").blocks, RichList(items)))
    email = FormatSession().take(source).remove_field(0)
    assert [each.text for each in email.fields] == ["[two]"]
    email = email.remove_field(0)
    hello, listed = email.content
    assert hello == Paragraph((Run("Hello."),))
    assert isinstance(listed, ItemList)
    assert (listed.items, len(listed.marks)) == (((Run("one"),),), 1)


def test_a_field_in_the_middle_leaves_one_space() -> None:
    email = FormatSession().take(_source("We sent [it or them] to you, on XXXX."))
    assert _plain(email.remove_field(0).remove_field(0)) == "We sent to you, on."


def test_red_words_may_stay_with_a_reason_and_are_a_field_again_once_that_is_undone() -> None:
    email = FormatSession().take(EMAIL)
    with pytest.raises(AppError, match="reason-needed"):
        email.leave_field(0, "  ")
    left = email.leave_field(0, "this is her name")
    assert [each.text for each in left.fields] == ["[date]"]
    assert left.changes[-1].kind == "left"
    assert (left.changes[-1].before, left.changes[-1].words) == ("this is her name", ("Mrs Name",))
    again = left.undo()
    assert [each.text for each in again.fields] == ["Mrs Name", "[date]"]
    assert again.left == ()


@pytest.mark.parametrize("words", ["[date]", "XXXX", "____", "Click here to enter text."])
def test_what_says_nothing_can_never_stay(words: str) -> None:
    email = FormatSession().take(_source(f"On {words} we wrote."))
    with pytest.raises(AppError, match="field-cannot-stay") as refused:
        email.leave_field(0, "because")
    assert error_words(refused.value, Language.EN).startswith("‘")


def test_double_brackets_that_were_left_stay_left() -> None:
    email = FormatSession().take(_source("Dear ((name)), thank you.")).leave_field(0, "a nickname")
    edited = email.write((*email.content, Paragraph((Run("More."),))))
    assert edited.fields == ()
    assert "unfilled" not in _rules(edited)


def test_what_is_typed_to_be_filled_in_is_a_field_at_once() -> None:
    email = _done()
    typed = email.write((*email.content, Paragraph((Run("By [date] please."),))))
    assert [each.text for each in typed.fields] == ["[date]"]
    assert typed.write(typed.content) is typed


# --- what stops the copy


def test_nothing_is_copied_before_fields_and_questions_are_done() -> None:
    email = FormatSession(officer=OFFICER).take(EMAIL)
    assert _rules(FormatSession(officer=OFFICER))[-1] == "email-empty"
    assert _rules(email).count("field-undone") == 2
    assert _rules(email).count("gap") == 2
    for part in ("subject", "message"):
        assert isinstance(_stands(email).payload(part), Blocked)
    assert _rules(_done()) == ["gap", "gap"]
    assert _rules(_answered(_done())) == []


def test_the_copy_is_in_house_style_and_holds_the_subject() -> None:
    stands = _stands(_answered(_done()))
    subject, message = stands.payload("subject"), stands.payload("message")
    assert isinstance(subject, Payload)
    assert isinstance(message, Payload)
    assert subject.plain == "HM Passport Office Enquiries AR"
    assert message.plain.startswith("Dear Mrs Rees,\n\nThank you for your enquiry.")
    assert (
        "font-family:Arial, sans-serif;font-size:12pt;line-height:100%;color:#000000"
        in message.html
    )
    large = _stands(_answered(_done()).set_size(14)).payload("message")
    assert isinstance(large, Payload)
    assert "font-size:14pt" in large.html
    assert "12pt;" not in large.html.replace("0 0 12pt 0;", "")


def test_undone_again_nothing_was_copied_as_it_stands() -> None:
    email = _answered(_done())
    payload = _stands(email).payload("message")
    assert isinstance(payload, Payload)
    email = email.note_copied(payload, NOW)
    assert _stands(email).is_done("message")
    assert _stands(email).next_part == "subject"
    undone = email.undo().undo().undo()
    assert not _stands(undone).is_copied("message")
    assert undone.memory.copied


def test_an_email_about_an_application_asks_what_compose_asks() -> None:
    email = _answered(_done(), **{DISCLOSES: "yes"})
    assert [each.question.id for each in _stands(email).questions][2:] == [
        "enquirer",
        "identity_match",
    ]
    sent = _answered(email, **{DISCLOSES: "yes"}, enquirer="customer", identity_match="three")
    assert _rules(sent) == []
    assert _stands(sent).companions[0].template == "case-notes/csmt-email"
    assert "3 pieces of information" in _stands(sent).companions[0].message.plain
    assert _stands(sent).log_line.startswith("26 November 2026, 2:30pm: The customer sent us")
    few = _answered(email, **{DISCLOSES: "yes"}, enquirer="customer", identity_match="fewer")
    (finding,) = _stands(few).message.blocking
    assert (finding.rule, finding.guidance) == ("identity-not-confirmed", "L825")
    assert finding.fix is not None
    other = _answered(email, **{DISCLOSES: "yes"}, enquirer="third_party")
    assert {each.question.id for each in _stands(other).questions} >= {
        "third_party_name",
        "third_party_relationship",
        "third_party_consent",
    }


def test_an_email_that_says_nothing_of_one_asks_no_more_and_has_its_note() -> None:
    stands = _stands(_answered(_done()))
    assert [each.question.id for each in stands.questions] == [DISCLOSES, CALLED]
    assert stands.companions[0].template == "case-notes/csmt-reply"
    assert isinstance(stands.next_note, Payload)


def test_without_a_call_the_officer_says_why() -> None:
    email = _answered(_done(), **{CALLED: "no"})
    (finding,) = _stands(email).message.blocking
    assert (finding.rule, finding.guidance) == ("call-first", "L817")
    email = email.confirm(finding, "There is no phone number to call")
    assert _rules(email) == []
    assert _rules(email.take_back(finding)) == ["call-first"]


@pytest.mark.parametrize(
    ("begins", "rule"),
    [
        ("Dear Sir/Madam,", "greeting-without-name"),
        ("Dear Customer", "greeting-without-name"),
        ("Annwyl Syr neu Fadam,", "greeting-without-name"),
        ("Dear ,", "greeting-without-name"),
        ("We have your form.", "greets-nobody"),
        ("Dear Mrs Rees,", ""),
        ("Good morning Ann,", ""),
        ("Annwyl Mr Prydderch,", ""),
    ],
)
def test_somebody_is_greeted_by_name(begins: str, rule: str) -> None:
    email = _answered(
        FormatSession(officer=OFFICER).take(_source(begins, "Thank you for your enquiry."))
    )
    found = [each for each in _rules(email) if each.startswith("greet")]
    assert found == ([rule] if rule else [])


def test_house_rules_are_held_to_and_their_mends_go_in() -> None:
    source = _source("Dear Mrs Rees,", "We got your ppt, and it is here.", "See • DAP.")
    email = _answered(FormatSession(officer=OFFICER).take(source))
    stands = _stands(email)
    assert "csmt-thanks" in [each.rule for each in stands.message.blocking]
    (ppt,) = [each for each in stands.message.findings if each.rule == "abbreviation" and each.fix]
    place = stands.place_of(ppt)
    assert place is not None
    assert ppt.fix is not None
    mended = email.mend(place, ppt.fix.text)
    assert "We got your passport, and" in _plain(mended)
    assert mended.undo_step is not None
    assert step_words("mend", dict(mended.undo_step.params), Language.EN) == "Use ‘passport’"


def test_fields_are_not_checked_for_style() -> None:
    email = FormatSession().take(_source("Dear [ppt], thank you for your enquiry."))
    assert "abbreviation" not in [each.rule for each in _stands(email).message.findings]


def test_findings_of_fields_stand_where_the_field_is() -> None:
    source = RichDocument(
        (
            *_source("Dear Mrs Rees, please read:").blocks,
            RichList(
                tuple(
                    RichItem(
                        (
                            RichParagraph(
                                (
                                    RichRun("see "),
                                    RichRun(each, link="https://www.gov.uk/x"),
                                    RichRun(" on [day]"),
                                )
                            ),
                        )
                    )
                    for each in ("one", "two")
                )
            ),
        )
    )
    stands = _stands(FormatSession().take(source))
    fields = [each for each in stands.message.findings if each.rule == "field-undone"]
    text = stands.message.plain
    assert [text[each.start : each.end] for each in fields] == ["[day]", "[day]"]
    assert fields[0].start != fields[1].start


# --- italics, size, language, undo


def test_italics_are_asked_about_once() -> None:
    words = (
        RichRun("Dear Mrs Rees, "),
        RichRun("thank you", Look(italic=True)),
        RichRun(" for your enquiry."),
    )
    email = _answered(FormatSession(officer=OFFICER).take(_source(words)))
    assert _rules(email) == ["italics-choice"]
    kept, made = email.set_italics("keep"), email.set_italics("upright")
    assert (_rules(kept), _rules(made)) == ([], [])
    assert "<i>thank you</i>" in _stands(kept).message.html
    assert "<i>" not in _stands(made).message.html
    assert [each.kind for each in made.changes] == ["italics-upright"]
    assert made.set_italics("keep").content == kept.content


def test_every_step_is_undone_and_done_again() -> None:
    email = _answered(_done()).set_size(14)
    seen = [email]
    while seen[-1].past:
        seen.append(seen[-1].undo())
    assert seen[-1].state == FormatSession().state
    back = seen[-1]
    while back.future:
        back = back.redo()
    assert back == email
    steps = [each.step for each in email.past]
    assert [step_words(each.code, dict(each.params), Language.EN) for each in steps][:2] == [
        "Take in ‘a text’",
        "Edit the email",
    ]


def test_welsh_and_both_languages_are_told_by_their_words() -> None:
    welsh = _source("Annwyl Mrs Rees,", "Diolch am eich ymholiad. Mae eich pasbort wedi’i anfon.")
    email = FormatSession().take(welsh)
    assert email.state.draft.language is MessageLanguage.CY
    assert {each.language for each in _stands(email).blocks} == {Language.CY}
    english = _source("–" * 10, "Dear Mrs Rees,", "Thank you for your enquiry. You have it.")
    both = RichDocument((*welsh.blocks, *english.blocks))
    email = FormatSession().take(both)
    assert email.state.draft.language is MessageLanguage.BOTH
    assert [each.language.value for each in _stands(email).blocks] == ["cy", "cy", "cy", "en", "en"]


def test_it_is_kept_and_read_back_as_it_was() -> None:
    email = _answered(_done())
    payload = _stands(email).payload("message")
    assert isinstance(payload, Payload)
    email = email.note_copied(payload, NOW)
    data = msgspec.msgpack.encode(email)
    assert msgspec.msgpack.decode(data, type=FormatSession) == email


def test_every_finding_of_its_own_has_words() -> None:
    emails = [
        FormatSession().take(EMAIL),
        FormatSession(),
        _answered(FormatSession().take(_source("We wrote.")), **{CALLED: "no"}),
        FormatSession().take(_source("Dear Sir, ok", (RichRun("x", Look(italic=True)),))),
    ]
    found: list[Finding] = [each for email in emails for each in _stands(email).message.findings]
    own = {
        "field-undone",
        "email-empty",
        "greets-nobody",
        "greeting-without-name",
        "call-first",
        "italics-choice",
    }
    assert own <= {each.rule for each in found}
    for each in found:
        if each.rule in own:
            assert {finding_words(each.rule, each.params, language) for language in Language}


def test_a_pack_without_a_rich_channel_is_told() -> None:
    pack = _loaded().pack
    plain = {
        name: msgspec.structs.replace(each, rich=False)
        for name, each in pack.index.channels.items()
    }
    index = msgspec.structs.replace(pack.index, channels=plain)
    bare = Pack(index, pack.template)
    with pytest.raises(AppError, match="no-rich-channel"):
        format_standing(FormatSession(), bare, CONTEXT, None)
