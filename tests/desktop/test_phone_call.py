"""A phone script is found, read and followed with keys alone, and the case note of the call is copied."""

from __future__ import annotations

import pytest

from app.expressions.names import Officer
from app.storage.officer import officer_file
from tests.desktop.chromium import Form
from tests.desktop.clipboard import Clipboard
from tests.desktop.conftest import WindowStarter
from tests.desktop.messages import NAME
from tests.desktop.window import composed

ATTEMPT = "Which attempt to call is this?"
RESULT = "What happened on the call? (optional)"
CALL = [
    *("--answer", "call_attempt=first"),
    *("--answer", "call_result=confirmed"),
    *("--answer", "call_outcomes=answered"),
    *("--officer", "first_name=Siân"),
    *("--officer", "surname=O’Brien"),
    *("--officer", "office=Newport"),
    *("--officer", "initials=SO"),
]


@pytest.fixture(autouse=True)
def officer() -> None:
    officer_file().save(
        Officer(first_name="Siân", surname="O’Brien", office="Newport", initials="SO")
    )


def test_a_call(start: WindowStarter, form: Form, clipboard: Clipboard) -> None:
    window = start()
    window.add("call a customer", ATTEMPT)
    window.answer(ATTEMPT, "1")
    window.fill("What is the customer’s first name and surname?", NAME)
    script = ["scripts/opening", "--answer", f"customer_full_name={NAME}", *CALL[:2], *CALL[6:]]
    window.wait_for_preview(composed(*script)["plain"])
    assert NAME in window.preview

    window.answer(RESULT, "1")
    window.answer("What was said?", "4")
    note = composed("case-notes/call", *CALL)["plain"]
    window.wait_for(role="text", name="Case note")
    assert window.text_of("Case note") == note

    window.go_to("Copy case note")
    window.press("space")
    window.wait_for_words("Case note copied")
    assert "text/html" not in clipboard.formats()
    form.paste("message")
    assert form.value("message") == note
