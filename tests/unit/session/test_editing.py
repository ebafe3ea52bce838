"""The officer's own words, step by step: they stand where they were put, and nothing of them is lost in silence."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from app.compose.composing import Composition
from app.compose.edits import Why, approved_text, current_text
from app.compose.house_style import names_and_references
from app.document import block_text
from app.errors import AppError
from app.findings import Finding, Severity, Where
from app.language import Bilingual, Language, MessageLanguage
from app.session import editing
from app.session.changed_place import changed_place
from app.session.edit_places import EditPlace
from app.session.saved_case import FORM, decoded_case, encoded_case, saved_case, with_saved
from app.session.session import Session
from app.session.session_pack import SessionPack
from app.session.standing import Standing
from tests.unit.drafting import NOW
from tests.unit.session.standing import ANSWER, DOCUMENTS, PHOTO, answered, pack, ready, standing
from tests.unit.small_pack import opened, small_files

BOTH, CY = MessageLanguage.BOTH, MessageLanguage.CY


def rich(*templates: str) -> Session:
    """A message with nothing missing, in the channel that takes edits."""
    session = ready(*templates).set_channel(pack(), "rich")
    while (asked := standing(session).first_unanswered) and asked.question.required:
        session = session.answer(asked.question, asked.entry, "Siân Prydderch")
    return session


def at(stands: Standing, phrase: str, language: Language = Language.EN, entry: str = "") -> int:
    return next(
        index
        for index, each in enumerate(stands.message.blocks)
        if each.origin.phrase == phrase
        and each.language is language
        and entry in {"", each.origin.entry}
    )


def edited(
    session: Session, phrase: str, text: str, language: Language = Language.EN, entry: str = ""
) -> Session:
    stands = standing(session)
    index = at(stands, phrase, language, entry)
    return editing.edit(session, stands.composition, index, text)


def own_after(
    session: Session, phrase: str, text: str, language: Language = Language.EN
) -> Session:
    stands = standing(session)
    session, own = editing.add_own(session, stands.composition, at(stands, phrase, language))
    return editing.write_own(session, own, language, text)


def found(session: Session) -> list[Finding]:
    """What is found, but for what the small pack says of all Welsh, and of all paragraphs of one's own."""
    always = {"welsh-unreviewed", "own-paragraph"}
    return [each for each in standing(session).message.findings if each.rule not in always]


def rules(session: Session) -> list[str]:
    return [each.rule for each in found(session)]


def words(session: Session) -> list[tuple[str, str]]:
    return [
        (each.words, block_text(each))
        for each in standing(session).message.blocks
        if each.words != "approved"
    ]


def test_edit_stands_in_its_place_and_can_be_taken_back() -> None:
    session = edited(rich(ANSWER), "about", "You wrote to us.\n\n- [here](https://www.gov.uk/x)")
    stands = standing(session)
    block = stands.message.blocks[at(stands, "about")]
    assert (block.words, block_text(block)) == (
        "edited",
        "You wrote to us.\n- here (www.gov.uk/x)",
    )
    assert stands.message.findings == ()
    assert '<a href="https://www.gov.uk/x"' in stands.message.html
    step = session.undo_step
    assert step is not None
    assert (step.code, step.params) == ("edit", (("words", "You asked about: a delay"),))
    place = changed_place(session.undo().draft, session.draft)
    assert place is not None
    assert place.block == block.origin.id
    assert words(session.undo()) == []
    assert words(session.undo().redo()) == words(session)
    back = editing.use_approved(session, stands.composition, at(stands, "about"))
    assert words(back) == []
    assert back.draft.edits == ()


def test_the_approved_words_typed_again_are_no_edit() -> None:
    session = rich(ANSWER)
    stands = standing(session)
    index = at(stands, "about")
    text = current_text(stands.composition.placed[index])
    assert text == approved_text(stands.composition.placed[index])
    assert edited(session, "about", f" {text}\n") is session
    changed = edited(session, "about", f"{text}!")
    assert edited(changed, "about", text).draft == session.draft


@pytest.mark.parametrize(
    ("templates", "channel", "phrase", "code"),
    [
        ((PHOTO,), "plain", "problems", "channel"),
        ((DOCUMENTS,), "rich", "office.documents_address", "fixed"),
        ((DOCUMENTS,), "rich", "office.sign_off", ""),
        ((DOCUMENTS,), "rich", "documents", ""),
        (("enquiries/identity-not-confirmed",), "rich", "not-confirmed", "unconfirmed"),
        (("enquiries/identity-not-confirmed",), "rich", "greeting", "unconfirmed"),
    ],
)
def test_where_edits_are_allowed(
    templates: tuple[str, ...], channel: str, phrase: str, code: str
) -> None:
    session = (rich if channel == "rich" else ready)(*templates)
    stands = standing(session)
    index = at(stands, phrase)
    why = editing.may_edit(stands.composition, index)
    assert (why.code if why else "") == code
    tried = editing.edit(session, stands.composition, index, "Other words.")
    assert (tried is session) == bool(code)


def test_prescribed_wording_and_gaps_take_no_edits() -> None:
    files = small_files()
    name = "templates/no-reply/withdrawn.yaml"
    files[name] = files[name].replace(b"channels: [plain]", b"channels: [rich]")
    other = opened(files)
    session = Session().choose(other, "no-reply/withdrawn")
    stands = Composition(other, session.draft, standing(rich(ANSWER)).context)
    why = {each.block.origin.phrase: stands.words.may_edit(each) for each in stands.placed}
    assert why["withdrawn"] == Why("prescribed", (("line", "L433"),))
    gaps = standing(Session().choose(pack(), ANSWER))
    asked = [
        editing.may_edit(gaps.composition, index)
        for index, each in enumerate(gaps.message.blocks)
        if "[" in block_text(each)
    ]
    assert {each.code for each in asked if each is not None} == {"gap"}
    assert None not in asked


def test_edit_survives_other_answers_and_comes_back_with_its_phrase() -> None:
    session = answered(rich(ANSWER), calls="1")
    session = edited(session, "calls", "We called you on Monday.")
    without = answered(session, calls=None)
    assert words(without) == []
    assert words(answered(without, calls="1")) == [("edited", "We called you on Monday.")]
    assert rules(answered(without, calls="1")) == []


def test_changed_wording_beneath_asks_with_both_texts() -> None:
    session = edited(rich(ANSWER), "about", "You asked about your delay.")
    changed = answered(session, about=Bilingual("the fee", "y ffi"))
    assert words(changed) == [("edited", "You asked about your delay.")]
    (finding,) = standing(changed).message.findings
    assert (finding.rule, finding.severity) == ("wording-changed", Severity.CONFIRM)
    assert dict(finding.params) == {
        "before": "You asked about: a delay",
        "approved": "You asked about: the fee",
        "yours": "You asked about your delay.",
    }
    kept = changed.confirm(finding)
    assert rules(kept) == []
    assert rules(edited(kept, "about", "You asked about your fee.")) == []
    again = answered(kept, about=Bilingual("a photo", "llun"))
    assert rules(again) == ["wording-changed"]


def test_changed_file_beneath_asks_too() -> None:
    session = edited(rich(ANSWER), "about", "You asked about your delay.")
    files = small_files()
    name = "templates/enquiries/answer.yaml"
    files[name] = files[name].replace(b"You asked about:", b"You wanted to know:")
    composition = Composition(opened(files), session.draft, standing(session).context)
    (finding,) = composition.message.findings
    assert finding.rule == "wording-changed"
    gone = files | {
        name: files[name].replace(b"  - id: about\n    slot", b"  - id: asked\n    slot")
    }
    composition = Composition(opened(gone), session.draft, standing(session).context)
    assert [each.rule for each in composition.message.findings] == ["edit-without-place"]
    assert [each.words for each in composition.message.blocks if each.words != "approved"] == []
    forgotten = editing.forget_edit(session, session.draft.edits[0].id)
    assert forgotten.draft.edits == ()


def test_other_language_is_out_of_step_until_it_is_edited_or_said_to_fit() -> None:
    session = edited(rich(ANSWER).set_language(BOTH), "about", "You asked about delays.")
    session = answered(session, about=Bilingual("a delay", "oedi"))
    (finding,) = found(session)
    assert (finding.rule, finding.where.language) == ("out-of-step", Language.CY)
    assert finding.where.block == at(standing(session), "about", Language.CY)
    assert rules(session.confirm(finding)) == []
    assert rules(edited(session.confirm(finding), "about", "You asked on Monday.")) == [
        "out-of-step"
    ]
    welsh = edited(session, "about", "Gofynnoch am oedi.", Language.CY)
    assert rules(welsh) == []
    assert rules(edited(welsh, "about", "Gofynnoch am oediadau.", Language.CY)) == []
    led = edited(welsh, "about", "You asked about the fee.")
    assert rules(led) == ["out-of-step"]
    assert found(led)[0].where.language is Language.CY
    assert rules(edited(led, "about", "Gofynnoch am y ffi.", Language.CY)) == []


def test_only_what_is_sent_has_to_keep_in_step() -> None:
    session = answered(rich(ANSWER), about=Bilingual("a delay", "oedi"))
    session = edited(session, "about", "You asked about delays.")
    assert rules(session) == []
    assert rules(session.set_language(CY)) == ["out-of-step"]
    assert words(session.set_language(CY)) == []


def test_a_shared_phrase_said_once_keeps_one_edit() -> None:
    session = rich(DOCUMENTS, DOCUMENTS)
    session = edited(session, "send-documents", "Post them to us.")
    assert [text for _, text in words(session)] == ["Post them to us."]
    for entry in ("1", "2"):
        assert [text for _, text in words(session.remove(pack(), entry))] == ["Post them to us."]
    moved = session.move(pack(), "1", 1)
    assert [text for _, text in words(moved)] == ["Post them to us."]


def test_edit_goes_with_its_own_entry_alone() -> None:
    session = rich(DOCUMENTS, DOCUMENTS)
    session = edited(session, "documents", "Her documents, please.", entry="1")
    stands = standing(session)
    assert stands.message.blocks[at(stands, "documents", entry="2")].words == "approved"
    assert words(session.move(pack(), "1", 1)) == words(session)
    removed = session.remove(pack(), "1")
    assert words(removed) == []
    assert words(removed.undo()) == words(session)
    assert words(removed.choose(pack(), DOCUMENTS)) == []


def test_values_that_part_keep_the_edit_where_it_was_made() -> None:
    session = rich(DOCUMENTS, DOCUMENTS)
    session = edited(session, "reply-by", "Reply soon.")
    assert [text for _, text in words(session)] == ["Reply soon."]
    (asked,) = [
        each
        for each in standing(session).questions
        if each.question.id == "deadline" and each.entry == "1"
    ]
    apart = session.answer(asked.question, "1", "2027-06-01")
    assert len([each for each in words(apart) if each[1] == "Reply soon."]) == 1
    for entry in ("1", "2"):
        left = session.remove(pack(), entry)
        assert [text for _, text in words(left)] == ["Reply soon."]


def test_own_paragraph_stands_after_its_block_and_stays() -> None:
    session = answered(rich(ANSWER), calls="1")
    session = own_after(session, "calls", "It is on its way.")
    stands = standing(session)
    texts = [block_text(each) for each in stands.message.blocks]
    assert texts.index("It is on its way.") == texts.index("We called you once.") + 1
    assert rules(session) == []
    without = standing(answered(session, calls=None))
    texts = [block_text(each) for each in without.message.blocks]
    assert texts.index("It is on its way.") == texts.index("You asked about: a delay") + 1
    assert words(editing.remove_own(session, "1")) == []
    more = own_after(session, "calls", "Before it.")
    assert [text for _, text in words(more)] == ["Before it.", "It is on its way."]


def test_own_paragraph_in_both_languages() -> None:
    session = answered(rich(ANSWER), about=Bilingual("a delay", "oedi"))
    session = own_after(session.set_language(BOTH), "about", "It is on its way.")
    assert rules(session) == ["own-needs-welsh"]
    assert found(session)[0].severity is Severity.MUST
    session = editing.write_own(session, "1", Language.CY, "Mae ar ei ffordd.")
    assert rules(session) == []
    assert [text for _, text in words(session)] == ["Mae ar ei ffordd.", "It is on its way."]
    session = editing.write_own(session, "1", Language.EN, "")
    assert rules(session) == ["own-needs-english"]
    session = editing.write_own(session, "1", Language.CY, " ")
    assert rules(session) == ["own-empty", "own-empty"]


def test_own_paragraph_where_free_text_is_the_last_resort() -> None:
    session = own_after(ready(PHOTO), "problems", "It is on its way.")
    (finding,) = standing(session).message.findings
    assert (finding.rule, finding.severity, finding.guidance) == (
        "own-paragraph",
        Severity.CONFIRM,
        "L503",
    )
    assert standing(session.confirm(finding)).message.findings == ()
    typed = editing.write_own(session.confirm(finding), "1", Language.EN, "It is late.")
    assert [each.rule for each in standing(typed).message.findings] == ["own-paragraph"]


def test_own_paragraph_never_begins_a_message() -> None:
    session = own_after(ready(PHOTO), "office.greeting", "It is on its way.")
    files = small_files()
    name = "channels/plain.yaml"
    files[name] = files[name].replace(b"  - office: greeting\n    slot: greeting\n", b"")
    composition = Composition(opened(files), session.draft, standing(session).context)
    (own,) = [at for at, each in enumerate(composition.placed) if each.own is not None]
    told = [each.rule for each in composition.message.findings if each.where.block == own]
    assert (own, told) == (0, ["own-paragraph", "own-first"])


def test_own_paragraphs_are_for_what_is_sent_and_confirmed() -> None:
    session = rich("enquiries/identity-not-confirmed")
    stands = standing(session)
    tried, own = editing.add_own(session, stands.composition, 0)
    assert (tried is session, own) == (True, "")
    kept = own_after(rich(ANSWER), "about", "It is on its way.")
    kept = kept.choose(pack(), "enquiries/identity-not-confirmed")
    assert "own-not-allowed" in rules(kept)
    assert words(kept) == []


def test_edit_is_kept_and_told_where_the_channel_takes_none() -> None:
    session = edited(rich(DOCUMENTS), "documents", "Her documents, please.")
    plain = session.set_channel(pack(), "plain")
    assert words(plain) == []
    assert rules(plain) == ["edit-not-allowed"]
    assert words(plain.set_channel(pack(), "rich")) == words(session)
    index = at(standing(plain), "documents")
    assert rules(editing.use_approved(plain, standing(plain).composition, index)) == []


def test_empty_and_long_words_stop_the_copy() -> None:
    session = edited(rich(ANSWER), "about", " \n")
    assert rules(session) == ["edit-empty"]
    assert words(session) == [("edited", "[your words]")]
    assert rules(edited(session, "about", "a" * 20_000)) == []
    assert rules(edited(session, "about", "a" * 20_001)) == ["words-too-long"]


def test_typing_is_one_step() -> None:
    session = rich(ANSWER)
    begun = len(session.past)
    now = NOW
    typed = "You asked about: a delay"
    for sign in ", and we":
        typed += sign
        stands = standing(session)
        session = editing.edit(session, stands.composition, at(stands, "about"), typed, now)
        now += timedelta(milliseconds=200)
    assert len(session.past) == begun + 1
    assert words(session.undo()) == []
    other = edited(session, "greeting", "Hello.")
    assert len(other.past) == begun + 2


def test_part_takes_its_words_along() -> None:
    session = edited(rich(ANSWER, DOCUMENTS), "documents", "Her documents, please.")
    session = own_after(session, "documents", "It is on its way.")
    entry = session.draft.entries[1].id
    desk = standing(session).desk.part(pack(), entry)
    front = desk.session.draft
    assert [each.text for each in front.edits] == ["Her documents, please."]
    assert [each.text.en for each in front.own] == ["It is on its way."]


def test_references_in_the_officers_words_are_of_the_customer() -> None:
    session = edited(rich(ANSWER), "about", "Your reference is PEX 1234567890.")
    session = own_after(session, "about", "See also 9876543.")
    known = set(names_and_references(standing(session).composition))
    assert {"PEX 1234567890", "9876543"} <= known


def test_case_note_names_the_officers_words() -> None:
    session = rich(ANSWER)
    (note,) = standing(session).companions
    session = edited(session, "about", "You asked about your delay.")
    session = own_after(session, "about", "It is on its way.")
    (changed,) = standing(session).companions
    assert changed.message.plain == (
        f"{note.message.plain}\n\n"
        "I changed the approved wording of the message:\n"
        "- in place of “You asked about: a delay”: “You asked about your delay.”\n"
        "- added: “It is on its way.”"
    )
    session = editing.write_own(session, "1", Language.CY, "Mae ar ei ffordd.")
    (welsh,) = standing(session.set_language(CY)).companions
    assert "Newidiais eiriad cymeradwy’r neges:\n- ychwanegwyd: “Mae ar ei ffordd.”" in (
        welsh.message.plain
    )
    (both,) = standing(session.set_language(BOTH)).companions
    assert both.message.plain == changed.message.plain


def test_kept_cases_have_their_words() -> None:
    session = own_after(edited(rich(ANSWER), "about", "You asked."), "about", "It is late.")
    case = standing(session).desk.case
    kept = decoded_case(encoded_case(saved_case(case, pack(), NOW)))
    assert kept.case.session.draft == session.draft
    assert words(kept.case.session) == words(session)


def test_cases_that_were_kept_before_there_were_such_words_open() -> None:
    session = rich(ANSWER)
    kept = saved_case(standing(session).desk.case, pack(), NOW)
    form, old = msgspec.msgpack.decode(encoded_case(kept))
    assert form == FORM
    earlier = msgspec.msgpack.encode((1, without(old, {"edits", "own", "own_paragraphs", "large"})))
    assert decoded_case(earlier).case.session.draft == session.draft
    with pytest.raises(AppError) as told:
        decoded_case(msgspec.msgpack.encode((1, "nothing")))
    assert told.value.code == "draft-damaged"


def without(kept: object, keys: set[str]) -> object:
    """What was kept, without what is new; a channel always said whether it takes edits."""
    if isinstance(kept, dict):
        new = keys if "answers" in kept else keys - {"edits"}
        return {name: without(each, keys) for name, each in kept.items() if name not in new}
    if isinstance(kept, list):
        return [without(each, keys) for each in kept]
    return kept


def test_wording_that_changed_since_a_case_was_kept_is_told() -> None:
    session = edited(rich(ANSWER), "about", "You asked about your delay.")
    kept = decoded_case(encoded_case(saved_case(standing(session).desk.case, pack(), NOW)))
    files = small_files()
    name = "templates/enquiries/answer.yaml"
    files[name] = files[name].replace(b"You asked about:", b"You wanted to know:")
    now = opened(files)
    packs = with_saved(SessionPack(now, now), (kept,))
    stands = standing(kept.case.session, packs=packs)
    assert [each.rule for each in stands.message.findings] == ["wording-changed"]


def test_fixes_mend_what_was_written_in_the_message() -> None:
    session = edited(
        rich(ANSWER), "about", "You asked about: a delay, e.g. [here e.g.](https://a.uk/e.g.)"
    )
    session = own_after(session, "about", "- one\n- e.g. two")
    stands = standing(session)
    for phrase, own, expected in (
        ("about", "", "You asked about: a delay, for example [here e.g.](https://a.uk/e.g.)"),
        ("", "1", "- one\n- for example two"),
    ):
        index, block = next(
            (at, each)
            for at, each in enumerate(stands.message.blocks)
            if each.words != "approved"
            and (each.origin.phrase, each.origin.id.own) == (phrase, own)
        )
        start = block_text(block).index("e.g.")
        finding = Finding(
            "latin", Severity.MUST, Where("message", index), start=start, end=start + 4
        )
        place = stands.place_of(finding)
        assert isinstance(place, EditPlace)
        assert place.text == "e.g."
        mended = editing.mend(session, stands.composition, place, "for example")
        step = mended.undo_step
        assert step is not None
        assert step.code == "mend"
        assert current_text(standing(mended).composition.placed[index]) == expected
        there = block_text(block).rindex("a.uk") if phrase else None
        if there is not None:
            inside = msgspec.structs.replace(finding, start=there, end=there + 4)
            assert stands.place_of(inside) is None


def test_own_paragraph_of_a_template_that_went_is_not_put_into_another() -> None:
    session = own_after(rich(ANSWER, DOCUMENTS), "documents", "It is on its way.")
    gone = session.remove(pack(), session.draft.entries[1].id)
    again = answered(gone.choose(pack(), DOCUMENTS), whose="mother", which=("birth",))
    assert again.draft.entries[1].id != session.draft.entries[1].id
    texts = [block_text(each) for each in standing(again).message.blocks]
    at_own = texts.index("It is on its way.")
    assert texts[at_own - 1] == "You asked about: a delay"
    assert texts.index("Send us this document: birth certificate.") > at_own


def test_own_words_without_their_welsh_go_to_a_translator() -> None:
    session = answered(rich(ANSWER), about=Bilingual("a delay", "oedi")).set_language(BOTH)
    assert standing(session).for_translation(Language.EN) == ""
    session = edited(session, "about", "Siân Prydderch, you asked about your delay.")
    session = own_after(session, "about", "It is on its way.")
    text = standing(session).for_translation(Language.EN)
    assert "1 of 2: your own words" in text
    assert ">>> [What is the customer’s name?], you asked about your delay. <<<" in text
    assert ">>> It is on its way. <<<" in text
    assert text.count(">>> … <<<") == 2
    assert "Prydderch" not in text
    session = editing.write_own(session, "1", Language.CY, "Mae ar ei ffordd.")
    session = edited(session, "about", "Gofynnoch am eich oedi.", Language.CY)
    assert standing(session).for_translation(Language.EN) == ""
