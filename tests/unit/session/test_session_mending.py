"""From a finding to the answer that says it: mending it, keeping it with a reason, and what is pasted."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compose.composing import Composition
from app.compose.confirmations import reason_given, with_findings
from app.compose.draft import Confirmation, Paste
from app.compose.message import AskedQuestion
from app.compose.typed_text import Places, clean_lines
from app.document import block_text
from app.findings import Finding, Fix, Severity, Where
from app.language import Bilingual, Language, MessageLanguage
from app.language.prose import step_words
from app.session.answer_places import AnswerPlace, AnswerPlaces, mended_answer
from app.session.session import Session
from app.templates.model import Question
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, Given, draft_of
from tests.unit.small_pack import opened

ANSWER, DOCUMENTS = "enquiries/answer", "documents/missing"
KNOWN: Given = {
    "identity_match": "three",
    "customer_name": "Siân",
    "about": "ppt 🙂 ppt",
    "about.cy": "y pasbort",
}


@cache
def pack() -> Pack:
    return opened()


def session_of(
    answers: Given, language: MessageLanguage = MessageLanguage.EN, template: str = ANSWER
) -> Session:
    return Session(draft_of(pack(), [template], answers, language, "rich"))


def finding_at(
    composition: Composition,
    words: str,
    question: str,
    fix: str = "passport",
    *,
    last: bool = False,
) -> Finding:
    """A finding made by hand: the place of these words in the message."""
    for index, block in enumerate(composition.message.blocks):
        text = block_text(block)
        place = text.rfind(words) if last else text.find(words)
        if place >= 0 and question in block.origin.questions:
            where = Where("message", index, block.language, block.origin.entry, question)
            return Finding(
                "abbreviation", Severity.MUST, where, start=place, end=place + len(words),
                fix=Fix("replace", fix),
            )  # fmt: skip
    pytest.fail(f"{words} isn’t in the message")


def composed(session: Session) -> Composition:
    return Composition(pack(), session.draft, CONTEXT)


def place_of(session: Session, finding: Finding) -> AnswerPlace | None:
    composition = composed(session)
    return AnswerPlaces(composition.message, composition.questions).of(finding)


def answer_of(session: Session, question: str) -> object:
    return session.draft.entries[0].answers.get(question)


def question(template: str, question_id: str) -> Question:
    found = (pack().question(use)[0] for use in pack().template(template).questions)
    return next(each for each in found if each.id == question_id)


def test_mend_changes_only_the_words_it_is_about() -> None:
    before = session_of(KNOWN)
    place = place_of(before, finding_at(composed(before), "ppt", "about", last=True))
    assert place is not None
    after = before.mend(place, "passport")
    assert answer_of(after, "about") == Bilingual("ppt 🙂 passport", "y pasbort")
    assert "You asked about: ppt 🙂 passport" in composed(after).message.plain
    assert after.undo().draft == before.draft
    step = after.undo_step
    assert step is not None
    assert step_words(step.code, dict(step.params), Language.EN) == "Use ‘passport’"
    assert step_words(step.code, dict(step.params), Language.CY) == "Defnyddio ‘passport’"


def test_mend_in_welsh_leaves_the_english() -> None:
    before = session_of(KNOWN, MessageLanguage.BOTH)
    place = place_of(before, finding_at(composed(before), "pasbort", "about"))
    assert place is not None
    assert place.language is Language.CY
    assert answer_of(before.mend(place, "llun"), "about") == Bilingual("ppt 🙂 ppt", "y llun")


def test_mend_keeps_what_cleaning_leaves_out_elsewhere() -> None:
    typed = "  Send w\u0302 your   ppt\u200b now. \r\n\r\n\r\n\r\nThanks \n"
    before = session_of({**KNOWN, "more": typed})
    place = place_of(before, finding_at(composed(before), "ppt", "more"))
    assert place is not None
    after = before.mend(place, "passport")
    assert answer_of(after, "more") == typed.replace("ppt", "passport")


def test_words_taken_out_have_a_step_of_their_own() -> None:
    before = session_of(KNOWN)
    place = place_of(before, finding_at(composed(before), " 🙂", "about"))
    assert place is not None
    after = before.mend(place, "")
    assert answer_of(after, "about") == Bilingual("ppt ppt", "y pasbort")
    assert after.undo_step is not None
    assert after.undo_step.code == "mend-out"


def test_mend_of_a_shared_answer_in_the_subject() -> None:
    before = session_of(KNOWN, MessageLanguage.BOTH)
    start = len("Passport application: ")
    where = Where("subject", None, Language.EN, "1", "customer_name")
    place = place_of(before, Finding("name", Severity.ADVISE, where, start=start, end=start + 4))
    assert place is not None
    assert before.mend(place, "Sioned").draft.answers["customer_name"] == "Sioned"


def test_what_isn_t_inside_one_typed_answer_has_no_place() -> None:
    session = session_of({**KNOWN, "calls": "2"})
    composition = composed(session)
    outside = finding_at(composition, "about: ppt", "about")
    assert place_of(session, outside) is None
    number = finding_at(composition, "2", "calls")
    assert place_of(session, number) is None
    whole = Finding("csmt-thanks", Severity.CONFIRM, Where("message"))
    assert place_of(session, whole) is None


TEXTS = st.text(
    st.one_of(
        st.sampled_from("a ŵ🙂\n\r\u200b\u0302\u00a0\t."),
        st.characters(codec="utf-8", exclude_categories=["Lo"]),
    ),
    max_size=40,
)


@given(TEXTS, st.data())
def test_each_stretch_of_a_cleaned_text_is_found_in_what_was_typed(
    typed: str, data: st.DataObject
) -> None:
    cleaned = clean_lines(typed)
    start = data.draw(st.integers(0, len(cleaned)))
    end = data.draw(st.integers(start, len(cleaned)))
    place = Places(typed, cleaned).in_given(start, end)
    if not cleaned[start:end].strip():
        return
    assert place is not None
    found = clean_lines(typed[place[0] : place[1]])
    # A letter made of several typed ones is found whole, from whichever of its parts.
    assert "".join(cleaned[start:end].split()) in "".join(found.split())


# --- keeping


CONFIRM = Finding("suspicion", Severity.CONFIRM, Where("message", 0), text="We suspect it.")


def test_reason_is_kept_and_can_be_changed_and_taken_back() -> None:
    session = session_of(KNOWN)
    kept = session.confirm(CONFIRM, "it is a quotation").confirm(CONFIRM, "a manager agreed")
    assert kept.draft.confirmations == (
        Confirmation("suspicion", "We suspect it.", "a manager agreed"),
    )
    assert reason_given(kept.draft, CONFIRM) == "a manager agreed"
    back = kept.take_back(CONFIRM)
    assert back.draft.confirmations == ()
    assert reason_given(back.draft, CONFIRM) == ""
    assert back.undo().draft == kept.draft
    assert session.take_back(CONFIRM) is session


def test_findings_of_house_style_join_those_of_composing() -> None:
    session = session_of(KNOWN)
    message = composed(session).message
    advice = Finding("jargon", Severity.ADVISE)
    joined = with_findings(message, session.draft, (CONFIRM, advice))
    assert joined.findings == (*message.findings, CONFIRM, advice)
    kept = session.confirm(CONFIRM)
    joined = with_findings(message, kept.draft, (CONFIRM, advice))
    assert joined.findings == (*message.findings, advice)
    assert joined.confirmed == (*message.confirmed, CONFIRM)
    assert with_findings(message, kept.draft, ()) is message


# --- pasting


def test_paste_is_known_as_long_as_it_stands_there() -> None:
    more = question(ANSWER, "more")
    session = session_of(KNOWN)
    pasted = session.answer(more, "1", "One\ntwo", pasted="One\ntwo")
    assert pasted.draft.pastes == (Paste("1", "more", "One\ntwo"),)
    assert pasted.undo().draft == session.draft
    around = pasted.answer(more, "1", Bilingual("So: One\ntwo.", "Felly"))
    assert around.draft.pastes == pasted.draft.pastes
    other = around.answer(question(ANSWER, "calls"), "1", "2")
    assert other.draft.pastes == pasted.draft.pastes
    assert around.answer(more, "1", "So: One two.").draft.pastes == ()
    assert around.answer(more, "1", None).draft.pastes == ()
    assert around.remove(pack(), "1").draft.pastes == ()


def test_the_same_paste_is_known_once() -> None:
    more = question(ANSWER, "more")
    text = "x" * 201
    session = session_of(KNOWN).answer(more, "1", text, pasted=text)
    session = session.answer(more, "1", text + text, pasted=text)
    assert session.draft.pastes == (Paste("1", "more", text),)


def test_an_answer_that_cannot_be_used_is_mended_whole() -> None:
    question = Question("address", "email", Bilingual("Which address?", "Pa gyfeiriad?"))
    finding = Finding(
        "not-an-email",
        Severity.MUST,
        Where("question", question="address"),
        fix=Fix("replace", "ann@b.uk"),
    )
    asked = AskedQuestion(
        question, "", (), "mailto:ann@b.uk,", None, answered=False, findings=(finding,)
    )
    composition = composed(session_of(KNOWN))
    place = AnswerPlaces(composition.message, [asked]).of(finding)
    assert place is not None
    assert place.text == "mailto:ann@b.uk,"
    assert mended_answer(place, "ann@b.uk") == "ann@b.uk"
    bare = msgspec.structs.replace(finding, fix=None)
    assert AnswerPlaces(composition.message, [asked]).of(bare) is None
