"""An email from another program comes into house style, and arrives so in a rich editor: by keys, on a real desktop."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.expressions.names import Officer
from app.storage.officer import officer_file
from tests.desktop import tools
from tests.desktop.chromium import Form
from tests.desktop.clipboard import Clipboard
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window
from tests.desktop.writer import html_of_letter, letter_copied
from tests.desktop.x_session import XSession

STYLED = """
<style>
  .mail { font-family: Georgia, serif; font-size: 11px; color: #444; line-height: 2.5; text-align: justify }
  .mail h2 { color: purple; text-align: center } .mail .fill { color: #d00 } .mail .big { font-size: 200% }
  .mail .marked { background: yellow } .mail u { color: green }
</style>
<div class="mail">
  <h2>About your passport</h2>
  <p>Dear <span class="fill">[Customer’s name]</span></p>
  <p><span class="big">Thank you</span> for contacting His Majesty’s Passport Office. <b>Your passport</b> has not been
     <i>printed</i> yet, and <u>we are sorry</u> for the delay.</p>
  <ul><li>You can <a href="https://www.gov.uk/track-passport-application">track your application</a>.</li>
      <li>Please do not book travel.</li></ul>
  <p style="text-align: right">Customer Service Management Team</p>
</div>
"""
NAME = "Ms Pugh"
EMAIL = "The email in house style"


@pytest.fixture(autouse=True)
def officer() -> None:
    officer_file().save(Officer(first_name="Sam", surname="Jones", initials="SJ"))


def answer_as_nothing_disclosed(window: Window) -> None:
    """It says nothing about an application, and a call was tried."""
    window.turn_by("alt+1", "Does it say anything about an application?")
    window.answer("Does it say anything about an application?", "2")
    window.answer("Have you tried to phone the customer at least once?", "1")


def check_looks(looks: list[dict[str, str]], size: str) -> None:
    """Every piece of text is in house style, and in nothing else."""
    for look in looks:
        link = bool(look["link"])
        assert look["family"].startswith("Arial"), look
        assert look["size"] == size, look
        assert look["colour"] == ("rgb(0, 0, 255)" if link else "rgb(0, 0, 0)"), look
        assert look["align"] in {"left", "start"}, look
        assert look["line"] in {"normal", size}, look
        assert look["ground"] == "rgba(0, 0, 0, 0)", look
        assert look["decoration"] == ("underline" if link else "none"), look


def pieces(looks: list[dict[str, str]], name: str, value: str) -> list[str]:
    return [" ".join(look["text"].split()) for look in looks if look[name] == value]


def take_in_and_answer(window: Window) -> None:
    """Paste what is on the clipboard, fill its one red part in and answer what is asked."""
    window.turn_to()
    window.wait_for_focus("Find a template")
    window.turn_by("alt+6", "Paste the email")
    window.press("ctrl+v")
    window.wait_for_focus(EMAIL)
    window.wait_for_words("1 red part to fill in or remove: it is selected")
    window.type(NAME)
    # A shortcut overtakes keys that are still on their way.
    wait_for(lambda: NAME in window.text_of(EMAIL), "the name in the email")
    answer_as_nothing_disclosed(window)


def copy_into(window: Window, form: Form) -> None:
    """Copy subject and message, and paste them into the page."""
    window.press("ctrl+Return")
    window.wait_for_words("Subject copied")
    form.paste("subject")
    window.turn_to()
    window.press("ctrl+Return")
    window.wait_for_words("Message copied")
    form.paste("message")
    form.paste("editor")


@pytest.mark.parametrize(("size", "italics"), [("12", "keep"), ("14", "upright")])
def test_a_styled_page_arrives_in_house_style(
    window: Window, form: Form, size: str, italics: str
) -> None:
    form.copy(STYLED)
    take_in_and_answer(window)
    window.go_to("Yes, keep them")
    window.press(*(["space"] if italics == "keep" else ["Right", "space"]))
    window.go_to("12")
    if size == "14":
        window.press("Right")
        window.wait_for(role="radio button", name="14", state="checked")
    copy_into(window, form)

    assert form.value("subject").startswith("HM Passport Office Enquiries")
    looks = form.looks()
    check_looks(looks, {"12": "16px", "14": "18.6667px"}[size])
    kept = ["printed"] if italics == "keep" else []
    assert pieces(looks, "slant", "italic") == kept
    assert pieces(looks, "weight", "700") == ["About your passport", "Your passport"]
    assert [look["link"] for look in looks if look["link"]] == [
        "https://www.gov.uk/track-passport-application"
    ]
    words = " ".join(look["text"] for look in looks).split()
    expected = (
        "About your passport Dear Ms Pugh Thank you for contacting His Majesty’s Passport Office. Your passport has "
        "not been printed yet, and we are sorry for the delay. You can track your application . Please do not book "
        "travel. Customer Service Management Team"
    )
    assert words == expected.split()
    assert "- Please do not book travel." in form.value("message")


def take_letter_into(window: Window, form: Form) -> None:
    """Bring the letter on the clipboard into house style, keep its italics, and paste it into the page."""
    take_in_and_answer(window)
    window.go_to("Yes, keep them")
    window.press("space")
    copy_into(window, form)


def check_letter(form: Form) -> None:
    """The letter is there with its words, bold, italics and link, and with no other look of its own."""
    looks = form.looks()
    check_looks(looks, "16px")
    assert pieces(looks, "slant", "italic") == ["printed"]
    assert pieces(looks, "weight", "700") == ["Your passport"]
    assert [look["link"] for look in looks if look["link"]] == [
        "https://www.gov.uk/track-passport-application"
    ]
    expected = (
        "Dear Ms Pugh Thank you for contacting His Majesty’s Passport Office. Your passport has not been printed yet, "
        "and we are sorry for the delay. You can track your application . Please do not book travel. Customer Service "
        "Management Team"
    )
    assert " ".join(look["text"] for look in looks).split() == expected.split()


@pytest.mark.slow  # Writer takes a while to start
def test_what_writer_makes_of_a_letter_arrives_in_house_style(
    window: Window, form: Form, clipboard: Clipboard, screen: XSession, tmp_path: Path
) -> None:
    tools.require(tools.WRITER)
    clipboard.fill(html_of_letter(screen, tmp_path), "text/html")
    take_letter_into(window, form)
    check_letter(form)


@pytest.mark.slow  # Writer takes a while to start
def test_a_letter_copied_in_writer_arrives_in_house_style(
    window: Window, form: Form, clipboard: Clipboard, screen: XSession, tmp_path: Path
) -> None:
    tools.require(tools.WRITER)
    with letter_copied(screen, clipboard, tmp_path):
        take_letter_into(window, form)
    check_letter(form)
