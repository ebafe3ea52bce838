"""14 points for a customer with a visual impairment (guidance L845): chosen, kept, undone, and in what is copied."""

from __future__ import annotations

import re

from app.compose.draft import Draft
from app.compose.previous import Previous
from app.formatting.rich import RichDocument, RichParagraph, RichRun
from app.language import MessageLanguage
from app.session.copying import Payload, payload_of
from app.session.desk import Desk, new_desk
from app.session.format_session import FormatSession
from app.session.saved_case import decoded_case, encoded_case, saved_case
from tests.unit.drafting import NOW, OFFICER
from tests.unit.session.standing import ANSWER, PHOTO, pack, ready, standing


def email(language: MessageLanguage = MessageLanguage.EN, *, large: bool = True) -> Desk:
    """A desk with a rich message that nothing stops."""
    session = ready(ANSWER).set_language(language)
    found = new_desk(NOW, OFFICER, Previous(b"k" * 16)).with_session(session.set_large(large=large))
    for finding in standing(found).message.blocking:
        found = found.with_session(found.session.confirm(finding))
    return found


def copied(desk: Desk) -> Payload:
    payload = payload_of(standing(desk).message, "message")
    assert isinstance(payload, Payload), payload
    return payload


def test_every_block_of_what_is_copied_has_the_size() -> None:
    for language in MessageLanguage:
        html = standing(email(language)).message.html
        blocks = re.findall(r"<(?:p|li)\b[^>]*>", html)
        assert blocks
        assert [each for each in blocks if "font-size:14pt" not in each] == []
        assert "12pt;" not in html.replace("margin:0 0 12pt 0;", "")


def test_plain_text_and_words_are_the_same() -> None:
    assert copied(email()).plain == copied(email(large=False)).plain
    assert "font-size:12pt" in copied(email(large=False)).html


def test_it_is_a_step_with_its_size_and_undone() -> None:
    session = ready(ANSWER)
    large = session.set_large(large=True)
    assert large.undo_step is not None
    assert (large.undo_step.code, large.undo_step.params) == ("size", (("size", "14"),))
    assert large.undo().draft == session.draft
    assert large.undo().redo().draft.large
    assert large.set_large(large=True) is large
    usual = large.set_large(large=False, usual=13)
    assert usual.undo_step is not None
    assert usual.undo_step.params == (("size", "13"),)


def test_a_copy_in_another_size_is_no_longer_what_is_shown() -> None:
    before = email(large=False)
    noted = before.note_copied(copied(before), NOW)
    assert standing(noted).is_copied()
    assert not standing(noted.with_session(noted.session.set_large(large=True))).is_copied()


def test_it_goes_with_the_customer_and_with_nobody_else() -> None:
    beside = email().beside(pack(), ANSWER)
    assert beside.session.draft.large
    assert not beside.begin(NOW, ()).session.draft.large
    saved = decoded_case(encoded_case(saved_case(beside.case, pack(), NOW)))
    assert [each.session.draft.large for each in saved.case.sheets] == [True, True]
    source = RichDocument((RichParagraph((RichRun("Dear Ann"),)),))
    assert FormatSession().take(source, large=beside.case.large).state.size == 14
    assert FormatSession().take(source).state.size == 12


def test_what_has_no_size_keeps_the_choice_for_what_has() -> None:
    plain = new_desk(NOW, OFFICER, Previous(b"k" * 16)).with_session(
        ready(PHOTO).set_large(large=True)
    )
    found = standing(plain).message
    assert (found.rich, found.html.count("14pt") > 0) == (False, True)
    assert Draft() == Draft(large=False)
