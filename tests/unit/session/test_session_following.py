"""A pack that changes while a message is written: nothing of the message is lost, and nothing that went is used."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.companions import compose_companions
from app.compose.composing import Composition
from app.compose.draft import Draft, RawAnswer
from app.compose.message import Message
from app.language import Bilingual, MessageLanguage
from app.session.pack_change import has_template, kept_heads, pack_for, question_of
from app.session.session import Session
from app.session.session_pack import SessionPack
from app.session.unused import Unused, is_in, unused_answers, without
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT
from tests.unit.small_pack import Files, bent, opened, small_files

PHOTO, DOCUMENTS, ANSWER = "photos/new-photo", "documents/missing", "enquiries/answer"
PHOTO_FILE = f"templates/{PHOTO}.yaml"


@cache
def first() -> Pack:
    return opened()


def answered(session: Session, template: str, name: str, entry: str, raw: RawAnswer) -> Session:
    question = question_of(first(), template, name)
    if question is None:
        question = first().index.questions[name]
        entry = ""
    return session.answer(question, entry, raw)


def photo() -> Session:
    session = Session().choose(first(), PHOTO)
    session = answered(session, PHOTO, "problems", "1", ("blurred", "dark"))
    return answered(session, PHOTO, "fast_track", "", "yes")


def composed(session: Session, pack: Pack, unused: tuple[Unused, ...] = ()) -> Message:
    return Composition(pack, without(session.draft, unused), CONTEXT).message


def without_file(*paths: str) -> Files:
    return {path: data for path, data in small_files().items() if path not in paths}


# --- templates


def test_a_pack_that_has_everything_is_taken_as_it_is() -> None:
    now = opened(bent(PHOTO_FILE, "Please take it again.", "Please take another."))
    assert pack_for(photo().drafts, first(), now) is now
    assert "Please take another." in composed(photo(), now).plain


@pytest.mark.parametrize("how", ["broken", "gone", "shared phrase gone", "channel gone"])
def test_a_template_that_is_used_stays_as_it_was_last_good(how: str) -> None:
    files = {
        "broken": small_files() | {PHOTO_FILE: b"title: [\n"},
        "gone": without_file(PHOTO_FILE),
        "shared phrase gone": without_file("phrases/fast-track.yaml"),
        "channel gone": without_file("channels/plain.yaml"),
    }[how]
    now = opened(files)
    assert not has_template(now, PHOTO)
    pack = pack_for(photo().drafts, first(), now)
    assert composed(photo(), pack) == composed(photo(), first())
    assert [head.id for head in kept_heads(photo().draft, pack, now)] == [PHOTO]
    assert "photos/other" not in pack.index.heads
    assert not has_template(pack, DOCUMENTS) or has_template(now, DOCUMENTS)


def test_what_is_mended_is_followed_again() -> None:
    broken = pack_for(photo().drafts, first(), opened(small_files() | {PHOTO_FILE: b"x"}))
    mended = opened(bent(PHOTO_FILE, "Please take it again.", "Please take another."))
    pack = pack_for(photo().drafts, broken, mended)
    assert pack is mended
    assert "Please take another." in composed(photo(), pack).plain


def test_it_stays_however_often_the_pack_changes() -> None:
    pack = first()
    for number in range(3):
        files = without_file(PHOTO_FILE)
        files["office.yaml"] = f"greeting: {{en: Hello {number}, cy: Helo {number}}}\n".encode()
        pack = pack_for(photo().drafts, pack, opened(files))
    assert (
        composed(photo(), pack).plain
        == composed(photo(), first())
        .plain.replace("Dear customer", "Hello 2")
        .partition("\n\nYou have 6 weeks")[0]
    )


def test_a_template_that_is_renamed_is_the_same() -> None:
    files = without_file(PHOTO_FILE)
    text = small_files()[PHOTO_FILE].replace(b"formerly: [", b"formerly: [photos/new-photo, ")
    now = opened(files | {"templates/photos/another-photo.yaml": text})
    pack = pack_for(photo().drafts, first(), now)
    assert pack is now
    assert composed(photo(), pack).plain == composed(photo(), first()).plain
    assert kept_heads(photo().draft, pack, now) == ()


def test_undo_finds_the_template_that_went() -> None:
    session = photo().choose(first(), DOCUMENTS).remove(first(), "1")
    pack = pack_for(session.drafts, first(), opened(without_file(PHOTO_FILE)))
    before = session.undo().undo()
    assert composed(before, pack) == composed(photo(), first())
    assert kept_heads(session.draft, pack, opened(without_file(PHOTO_FILE))) == ()


def test_a_companion_stays_with_its_template() -> None:
    session = Session().choose(first(), ANSWER)
    session = answered(session, ANSWER, "identity_match", "", "three")
    session = answered(session, ANSWER, "about", "1", Bilingual("a delay", "oedi"))
    now = opened(without_file("templates/notes/enquiry.yaml", f"templates/{ANSWER}.yaml"))
    pack = pack_for(session.drafts, first(), now)
    expected = compose_companions(first(), session.draft, CONTEXT)
    assert compose_companions(pack, session.draft, CONTEXT) == expected
    assert len(expected) == 1


def test_a_channel_that_was_chosen_stays() -> None:
    session = photo().set_channel(first(), "plain")
    files = without_file("channels/plain.yaml")
    files = {path: data for path, data in files.items() if not path.startswith("templates/")}
    files["templates/a.yaml"] = (
        b"title: {en: A, cy: B}\nchannels: [note]\n"
        b"phrases:\n  - {id: a, slot: note, en: A., cy: B.}\n"
    )
    now = opened(files)
    pack = pack_for(session.drafts, first(), now)
    assert composed(session, pack).plain == composed(session, first()).plain
    later = session.remove(first(), "1").choose(pack, "a")
    assert composed(later, pack_for(later.drafts, pack, now)).blocking


# --- answers


def unused(session: Session, files: Files, *more: Files) -> tuple[Pack, tuple[Unused, ...]]:
    """Follow a pack through its changes."""
    pack, found = first(), tuple[Unused, ...]()
    for each in (files, *more):
        now = pack_for(session.drafts, pack, opened(each))
        found = unused_answers(session.drafts, pack, now, found)
        pack = now
    return pack, found


def without_dark() -> Files:
    text = small_files()[PHOTO_FILE].decode()
    start = text.index("      - id: dark")
    end = text.find("      - id:", start + 1)
    end = end if end > 0 else text.index("subject:", start)
    return small_files() | {PHOTO_FILE: (text[:start] + text[end:]).encode()}


def test_a_choice_that_went_is_kept_and_not_used_and_has_its_words() -> None:
    session = photo()
    pack, found = unused(session, without_dark())
    assert [(each.choice, each.label.en) for each in found] == [("dark", "It is too dark")]
    message = composed(session, pack, found)
    assert "dark" not in message.plain
    assert "blurred" in message.plain or "focus" in message.plain
    assert not [each for each in message.findings if each.rule == "unknown-answer"]
    assert session.draft.entries[0].answers["problems"] == ("blurred", "dark")


def test_its_words_are_known_however_often_the_pack_changes() -> None:
    other = without_dark() | {"office.yaml": b"greeting: {en: Hello, cy: Helo}\n"}
    _, found = unused(photo(), without_dark(), other)
    assert [each.label.en for each in found] == ["It is too dark"]


def test_a_choice_that_comes_back_is_used_again() -> None:
    pack, found = unused(photo(), without_dark(), small_files())
    assert found == ()
    assert composed(photo(), pack, found) == composed(photo(), first())


def test_the_only_choice_that_went_leaves_a_gap() -> None:
    session = answered(photo(), PHOTO, "problems", "1", ("dark",))
    pack, found = unused(session, without_dark())
    rules = [each.rule for each in composed(session, pack, found).blocking]
    assert "gap" in rules


def renamed(old: str, new: str) -> Files:
    text = small_files()[f"templates/{ANSWER}.yaml"].decode().replace(old, new)
    return small_files() | {f"templates/{ANSWER}.yaml": text.encode()}


def enquiry() -> Session:
    session = Session().choose(first(), ANSWER)
    return answered(session, ANSWER, "about", "1", Bilingual("a delay", "oedi"))


def test_a_question_that_went_keeps_its_answer_and_its_words() -> None:
    session = enquiry()
    files = renamed("id: about", "id: subject")
    files = files | {
        f"templates/{ANSWER}.yaml": files[f"templates/{ANSWER}.yaml"].replace(
            b"{{ about }}", b"{{ subject }}"
        )
    }
    pack, found = unused(session, files)
    assert [(each.question, each.ask.en) for each in found] == [("about", "What was it about?")]
    assert all(is_in(session.draft, each) for each in found)
    assert "a delay" not in composed(session, pack, found).plain
    _, later = unused(session, files, small_files())
    assert later == ()


def test_a_shared_question_that_went() -> None:
    session = answered(photo(), PHOTO, "customer_name", "", "Jones")
    pack, found = unused(session, without_file("questions/customer_name.yaml"))
    assert [(each.entry, each.question) for each in found] == [("", "customer_name")]
    assert "Jones" not in str(without(session.draft, found))
    assert composed(session, pack, found).plain == composed(session, first()).plain


def test_an_answer_of_another_kind_is_never_printed() -> None:
    session = answered(photo(), PHOTO, "fast_track", "", "yes")
    files = small_files()
    radio = files["questions/fast_track.yaml"]
    typed = radio[: radio.index(b"choices:")].replace(b"type: radio", b"type: text")
    pack, found = unused(session, files | {"questions/fast_track.yaml": typed})
    assert [(each.question, each.choice) for each in found] == [("fast_track", "")]
    draft = without(session.draft, found)
    assert "fast_track" not in draft.answers
    # It stays so while the answer is the same, and the new one is used.
    office = {"questions/fast_track.yaml": typed, "office.yaml": b"greeting: {en: A, cy: B}\n"}
    pack, found = unused(session, files | {"questions/fast_track.yaml": typed}, files | office)
    assert [each.question for each in found] == ["fast_track"]
    anew = session.answer(pack.index.questions["fast_track"], "", "surely")
    assert without(anew.draft, found) == anew.draft
    assert unused_answers(anew.drafts, pack, pack, found)[1:] == ()


def test_a_draft_without_any_of_them_is_the_same() -> None:
    _, found = unused(photo(), without_dark())
    other = Draft(language=MessageLanguage.CY)
    assert without(other, found) is other
    assert not any(is_in(other, each) for each in found)


def test_an_answer_that_no_draft_holds_any_more_is_forgotten_though_an_earlier_pack_is_needed() -> (
    None
):
    gone, open_one = photo(), Session().choose(first(), DOCUMENTS)
    now = opened(without_dark() | {"templates/documents/missing.yaml": b"title: [\n"})
    packs = SessionPack(first(), first())
    packs = packs.following(now, (*gone.drafts, *open_one.drafts))
    assert [each.raw for each in packs.unused] == ["dark"]
    assert packs.kept_for((*gone.drafts, *open_one.drafts)) is packs
    left = packs.kept_for(open_one.drafts)
    assert left.unused == ()
    assert left.pack is packs.pack
    assert left.kept_for(()).pack is now
