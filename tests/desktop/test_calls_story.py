"""The stories of the guidance on a real desktop, by keys: an examiner's three attempts, and the one of CSMT."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from app.compose.composing import compose
from app.compose.draft import Context
from app.expressions.names import Officer
from app.storage import packs, paths
from app.storage.officer import officer_file
from app.storage.settings import Settings, settings_file
from app.templates.pack import Pack
from app.templates.roles import Role
from tests.desktop.accessibility import ScreenReader
from tests.desktop.at_a_time import VARIABLE
from tests.desktop.chromium import Form
from tests.desktop.waiting import wait_for
from tests.desktop.window import MENU, MOST_TABS, Window
from tests.desktop.x_session import XSession
from tests.unit.drafting import draft_of

RECORD = "Calls so far"
YES = "Yes"
HERE = "In the United Kingdom"
NO_ANSWER = "No answer"
ON_HOLD = "On hold for 24 hours"
SIAN = Officer(first_name="Siân", surname="O’Brien", office="Newport", initials="SO")
MOST = 12
"""Presses for one attempt, from the open panel to the copied note."""


class Phone:
    """The window, with its panel of calls, and the clock that it goes by."""

    def __init__(self, screen: XSession, reader: ScreenReader, home: Path) -> None:
        self._clock = home / "clock"
        self.pressed = 0
        self.set_clock("12:10")
        environment = {VARIABLE: str(self._clock)}
        command = (sys.executable, "-m", "tests.desktop.at_a_time")
        self.window = Window(screen, reader, home, environment, command=command)
        self.window.keys.place(self.window.id, 0, 0, 950, 1040)

    def set_clock(self, time: str) -> None:
        """Have it this late; a second before the next minute, so that the window looks at once."""
        new = self._clock.with_name("clock.new")
        new.write_text(f"2026-11-26T{time}:59", "ascii")
        new.replace(self._clock)

    def press(self, *keys: str) -> None:
        """Press keys, and count them."""
        self.pressed += len(keys)
        self.window.press(*keys)

    def go_to(self, name: str) -> None:
        """Press Tab until this has the focus, and count."""
        for _ in range(MOST_TABS):
            if self.window.is_at(name):
                return
            before = self.window.focus
            self.press("Tab")
            wait_for(partial(self.window._has_moved, before), f"Tab to move from {before}")
        raise AssertionError(f"Tab does not lead to ‘{name}’")

    def open_panel(self, first: str) -> None:
        """Have the panel in front, with the focus on what is to be said first."""
        self.window.wait_for(role="menu item", name=MENU)
        self.press("alt+8")
        self._wait(lambda: bool(self.window.find(name=RECORD)))
        self._wait(lambda: self.window.is_at(first))

    def open_again(self, first: str = NO_ANSWER) -> None:
        """Fold the panel away and open it: that leads to the next call, wherever the focus was."""
        self.press("alt+8")
        self._wait(lambda: not self.window.find(name=RECORD))
        self.open_panel(first)

    def _wait(self, reached: Callable[[], bool]) -> None:
        wait_for(reached, lambda: f"the panel of calls, not {self.window.focus}")

    def ask_where(self) -> None:
        """No times were named, and the customer is in the United Kingdom."""
        self.press("2")
        self.go_to(HERE)
        self.press("1")
        self.window.wait_for_words("You may call now")

    def no_answer(self, *then: tuple[str, str]) -> None:
        """Record that nobody answered, and answer what is asked then."""
        self.go_to(NO_ANSWER)
        self.press("1")
        for question, key in then:
            self.window.wait_for_focus(question)
            self.press(key)

    def copy_note(self) -> int:
        """Copy the case note of the call; return how many presses that was since the last note."""
        self.press("ctrl+shift+Return")
        self.window.wait_for_words("Case note copied")
        pressed, self.pressed = self.pressed, 0
        return pressed

    @property
    def title(self) -> str:
        """Of the window."""
        return next((each.name for each in self.window.find(role="frame")), "")


@pytest.fixture
def pack(home: Path) -> Pack:
    """The wording, from the cache in this home."""
    assert home
    return packs.load(paths.shipped_pack()).pack


@pytest.fixture
def role() -> Role:
    """What the officer is."""
    return "examiner"


@pytest.fixture
def phone(screen: XSession, reader: ScreenReader, home: Path, role: Role) -> Iterator[Phone]:
    officer_file().save(SIAN)
    settings_file().save(Settings(role=role))
    phone = Phone(screen, reader, home)
    yield phone
    phone.window.end()
    assert not phone.window.complaints


def said(pack: Pack, template: str, time: str, **answers: str) -> str:
    """What is composed of the same answers at this time."""
    context = Context(datetime.fromisoformat(f"2026-11-26T{time}"), SIAN)
    return compose(pack, draft_of(pack, [template], answers), context).plain


def pasted(form: Form, phone: Phone) -> str:
    """What a press of paste puts elsewhere."""
    form.paste("message")
    text = form.value("message")
    form.empty()
    phone.window.turn_to()
    return text


def test_an_examiner_from_the_first_call_to_915(phone: Phone, form: Form, pack: Pack) -> None:
    window = phone.window
    phone.open_panel(YES)
    phone.ask_where()
    phone.no_answer((YES, "1"))
    first = {"call_attempt": "first", "voicemail_left": "yes"}
    window.wait_for_preview(said(pack, "scripts/voicemail", "12:10", **first))
    window.wait_for_words("Due 2:10pm, you said so in the voicemail")
    assert phone.copy_note() <= MOST
    assert pasted(form, phone) == said(pack, "case-notes/no-answer", "12:10", **first)

    phone.go_to(ON_HOLD)
    window.press("space")
    window.wait_for_words("The hold ends 12:10pm on Friday 27 November")

    phone.set_clock("14:31")
    wait_for(lambda: "1 call due" in phone.title, lambda: f"a call that is due, not {phone.title}")
    phone.pressed = 0
    phone.open_again()
    phone.no_answer((YES, "2"))
    window.wait_for_words("Recorded|No answer")
    wait_for(lambda: "call due" not in phone.title, "no call to be due")
    assert phone.copy_note() <= MOST
    second = {"call_attempt": "second", "voicemail_left": "no"}
    assert pasted(form, phone) == said(pack, "case-notes/no-answer", "14:31", **second)

    phone.set_clock("16:40")
    wait_for(lambda: "1 call due" in phone.title, lambda: f"a call that is due, not {phone.title}")
    phone.open_again(YES)
    phone.press("1")
    phone.no_answer((YES, "1"))
    window.wait_for_words("3 attempts were made in one day. Write to the customer")
    third = {"call_attempt": "third", "contact_by": "email", "voicemail_left": "yes"}
    window.wait_for_preview(said(pack, "scripts/voicemail", "16:40", **third))
    assert phone.copy_note() <= MOST
    assert pasted(form, phone) == said(pack, "case-notes/no-answer", "16:40", **third)

    phone.go_to("▸ Ask the customer to call (915)")
    window.press("space")
    phone.go_to("Open the letter (915)")
    window.press("space")
    wait_for(
        lambda: "We tried to phone you 3 times in one day" in window.preview,
        "the count that is true",
    )
    assert "call due" not in phone.title


@pytest.mark.parametrize("role", ["csmt"])
def test_csmt_calls_once_and_writes(phone: Phone, form: Form, pack: Pack) -> None:
    window = phone.window
    phone.open_panel(YES)
    phone.ask_where()
    phone.go_to(YES)
    phone.press("1")
    phone.no_answer((YES, "1"))
    answers = {"email_given": "yes", "voicemail_left": "yes"}
    window.wait_for_preview(said(pack, "scripts/csmt-voicemail", "12:10", **answers))
    window.wait_for_words("omplete the enquiry with an email")
    assert phone.copy_note() <= MOST
    assert pasted(form, phone) == said(pack, "case-notes/csmt-no-answer", "12:10", **answers)
    phone.go_to("Copy the line for the log")
    window.press("space")
    window.wait_for_words("Line for the log copied")
    assert pasted(form, phone) == (
        "Call on 26 November 2026 at 12:10pm. The customer did not answer. I left a voicemail. SO"
    )
    assert "call due" not in phone.title
