"""A case as it is kept beyond the run of the program, and what a later pack makes of it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compose.previous import Previous
from app.errors import AppError
from app.language import MessageLanguage
from app.session.case import Case
from app.session.copying import Payload
from app.session.desk import Desk, new_desk
from app.session.saved_case import (
    SavedCase,
    changed_titles,
    decoded_case,
    encoded_case,
    saved_case,
    with_saved,
)
from app.session.session_pack import SessionPack
from app.templates.pack import Pack
from tests.unit.drafting import NOW, OFFICER
from tests.unit.session.standing import ANSWER, DOCUMENTS, PHOTO, answered, pack, ready, standing
from tests.unit.small_pack import bent, opened, small_files

KEY = Previous(b"k" * 16)
PHOTO_FILE = f"templates/{PHOTO}.yaml"
LATER = datetime(2027, 3, 6, 9, 0)


def desk(*templates: str) -> Desk:
    return new_desk(NOW, OFFICER, KEY).with_session(ready(*templates or (PHOTO, DOCUMENTS)))


def kept(case: Case, of: Pack | None = None) -> SavedCase:
    return decoded_case(encoded_case(saved_case(case, of or pack(), NOW)))


def restored(saved: SavedCase, now: Pack) -> tuple[Desk, SessionPack]:
    packs = with_saved(SessionPack(now, now), [saved])
    return new_desk(LATER, OFFICER, Previous(b"other")).restored(saved.case), packs


def test_a_case_is_as_it_was() -> None:
    begun = desk()
    begun = begun.beside(pack(), ANSWER).set_mark("A", "4711")
    back, packs = restored(kept(begun.case), pack())
    assert back.case.knowing(Previous()).sheets == begun.case.knowing(Previous()).sheets
    assert (back.case.mark, back.case.letter, back.case.begun) == ("4711", "A", NOW)
    assert packs.pack is pack()
    was, now = standing(begun), standing(back, now=NOW, packs=packs)
    assert (now.message.plain, now.message.subject) == (was.message.plain, was.message.subject)


def test_undo_goes_on_where_it_was() -> None:
    begun = desk(PHOTO)
    session = answered(begun.session, problems=("blurred",)).undo()
    begun = begun.with_session(session)
    back, _ = restored(kept(begun.case), pack())
    assert back.redo_step == begun.redo_step
    while begun.undo_step is not None:
        assert back.undo_step == begun.undo_step
        begun, back = begun.undo((), NOW), back.undo((), LATER)
        assert back.session.draft == begun.session.draft


def test_nothing_of_another_customer_is_kept_with_it() -> None:
    begun = desk(ANSWER)
    begun = begun.with_session(answered(begun.session, customer_name="Siân Prydderch"))
    begun = begun.begin(NOW, ["Siân Prydderch"])
    begun = begun.with_session(ready(PHOTO, DOCUMENTS))
    begun = begun.start(pack(), PHOTO, NOW, ["Aled Puw"])
    data = encoded_case(saved_case(begun.case, pack(), NOW))
    assert b"Prydderch" not in data
    assert b"k" * 16 not in data
    saved = decoded_case(data)
    assert (saved.case.before, saved.case.after, saved.case.said) == (None, None, Previous())


def test_what_it_uses_of_its_pack_is_all_that_goes_along() -> None:
    saved = kept(desk(PHOTO).case)
    assert PHOTO in saved.pack.index.heads
    assert DOCUMENTS not in saved.pack.index.heads
    assert [each.en for each in saved.titles] == [pack().head(PHOTO).title.en]


def test_the_same_pack_has_changed_nothing() -> None:
    saved = kept(desk().case)
    assert changed_titles(saved, pack()) == ()
    assert changed_titles(saved, opened()) == ()


def test_another_wording_is_told_by_its_template() -> None:
    now = opened(bent(PHOTO_FILE, "Please take it again.", "Please take another."))
    saved = kept(desk().case)
    assert changed_titles(saved, now) == (pack().head(PHOTO).title,)
    back, packs = restored(saved, now)
    assert "Please take another." in standing(back, packs=packs).message.plain


def test_a_template_that_went_stays_in_the_case() -> None:
    files = {path: data for path, data in small_files().items() if path != PHOTO_FILE}
    now = opened(files)
    saved = kept(desk().case)
    assert changed_titles(saved, now) == (pack().head(PHOTO).title,)
    back, packs = restored(saved, now)
    was = standing(desk())
    assert standing(back, now=NOW, packs=packs).message.plain == was.message.plain


def test_an_answer_without_a_use_is_kept_and_told() -> None:
    files = small_files()
    files[PHOTO_FILE] = files[PHOTO_FILE].replace(b"blurred", b"unsharp")
    now = opened(files)
    begun = desk(PHOTO)
    begun = begun.with_session(answered(begun.session, problems=("blurred", "dark")))
    back, packs = restored(kept(begun.case), now)
    assert [each.choice for each in packs.unused] == ["blurred"]
    assert back.session.draft.entries[0].answers["problems"] == ("blurred", "dark")


def test_a_letter_that_is_taken_changes() -> None:
    begun = desk(PHOTO)
    there = new_desk(LATER, OFFICER, KEY).with_session(ready(DOCUMENTS))
    both = there.restored(kept(begun.case).case)
    assert [(each.letter, each.begun) for each in both.cases] == [("B", NOW), ("A", LATER)]
    assert both.front == "B"


def test_an_empty_case_gives_its_place() -> None:
    two = desk(PHOTO).begin(LATER, ())
    two = two.with_session(ready(DOCUMENTS))
    back = new_desk(LATER, OFFICER, KEY)
    for case in two.cases:
        back = back.restored(kept(case).case)
    assert [each.letter for each in back.cases] == ["A", "B"]
    assert back.front == "B"


def test_both_languages_and_what_was_copied_come_back() -> None:
    begun = desk(PHOTO)
    session = begun.session.set_language(MessageLanguage.BOTH)
    begun = begun.with_session(session)
    for finding in standing(begun).message.blocking:
        begun = begun.with_session(begun.session.confirm(finding))
    payload = standing(begun).payload("message")
    assert isinstance(payload, Payload)
    begun = begun.note_copied(payload, NOW)
    back, _ = restored(kept(begun.case), pack())
    assert standing(back, now=NOW).is_copied()
    assert back.session.draft == begun.session.draft


@given(st.data())
def test_bytes_that_are_no_case_raise_nothing_else(data: st.DataObject) -> None:
    good = encoded_case(saved_case(desk(PHOTO).case, pack(), NOW))
    at = data.draw(st.integers(0, len(good) - 1))
    cut = data.draw(st.booleans())
    bad = good[:at] if cut else good[:at] + bytes([good[at] ^ 0x80]) + good[at + 1 :]
    with suppress(AppError):
        decoded_case(bad)


def test_what_another_version_kept_is_told_from_what_is_damaged() -> None:
    other = msgspec.msgpack.encode((99, {"case": "of tomorrow"}))
    with pytest.raises(AppError) as told:
        decoded_case(other)
    assert told.value.code == "draft-of-another-version"
    with pytest.raises(AppError) as told:
        decoded_case(b"\xc1")
    assert told.value.code == "draft-damaged"
