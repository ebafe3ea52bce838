"""Nothing of one customer reaches another by the clipboard: real keys, a real second program beside the window."""

from __future__ import annotations

import re
import signal
from random import Random

from tests.desktop.clipboard import Clipboard
from tests.desktop.messages import FAST_TRACK, PHOTO, choose_photo
from tests.desktop.test_clipboard import EXCLUSIONS, OWN, PLAIN, X11, copy_subject_and_message
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window, composed
from tests.desktop.x_session import XSession

CANARY = "Canaryname Pugh"
OURS = PLAIN | X11 | set(EXCLUSIONS) | {OWN}
STUCK_S = 4.0
"""Qt waits five seconds for each request to another program; what asks for nothing takes no part of them."""


def primary(screen: XSession) -> bytes:
    """X11's selection, which the middle button pastes."""
    return screen.run(["xclip", "-selection", "primary", "-o"]).stdout


def test_what_is_copied_out_of_a_field_has_the_hints_and_leaves_with_the_case(
    window: Window, clipboard: Clipboard, screen: XSession
) -> None:
    window.press("ctrl+f")
    window.wait_for_focus("Find a template")
    window.type(CANARY)
    for keys in ("ctrl+c", "ctrl+x"):
        window.press("ctrl+a", keys)
        wait_for(lambda: clipboard.text() == CANARY, f"{keys} to copy")
        assert clipboard.formats() == OURS, keys
    window.press("Escape")
    choose_photo(window)
    window.press("ctrl+n")
    wait_for(lambda: not clipboard.formats(), "the clipboard to be empty")
    assert CANARY.encode() not in primary(screen)


def test_the_subject_is_refused_as_by_the_buttons(window: Window, clipboard: Clipboard) -> None:
    window.add("photo", FAST_TRACK)
    window.go_to("Subject")
    window.press("ctrl+a", "ctrl+c")
    window.wait_for_words("Nothing was copied")
    assert not clipboard.formats()


def test_the_next_template_takes_the_last_customers_message_off(
    window: Window, clipboard: Clipboard
) -> None:
    choose_photo(window)
    copy_subject_and_message(window)
    window.add("referee", FAST_TRACK)
    wait_for(lambda: not clipboard.formats(), "the clipboard to be empty")
    window.wait_for_words("Taken off the clipboard: it belongs to A")
    window.press("ctrl+Return")
    window.wait_for_words("Nothing was copied")
    assert not clipboard.formats()


def test_another_programs_copy_between_changes_nothing(
    window: Window, clipboard: Clipboard
) -> None:
    choose_photo(window)
    copy_subject_and_message(window)
    clipboard.fill("theirs")
    window.add("referee", FAST_TRACK)
    checked = [each for each in window.find(state="checked") if each.group == FAST_TRACK]
    assert not checked, "it is another case all the same"
    assert clipboard.text() == "theirs"


def test_the_search_keeps_no_history(window: Window) -> None:
    window.press("ctrl+f")
    window.wait_for_focus("Find a template")
    window.type("Mrs Angharad Pugh")
    wait_for(lambda: window.text_of("Find a template") == "Mrs Angharad Pugh", "the name")
    window.press("ctrl+n")
    wait_for(lambda: window.text_of("Find a template") == "", "an empty field")
    for typed in ("q", "qq"):
        # Once: the next would take away again what came back. That would be selected, and the letter take its place.
        window.press("ctrl+z", "End")
        window.type("q")
        wait_for(lambda: "q" in window.text_of("Find a template"), "a letter")
        assert window.text_of("Find a template") == typed


def test_a_program_that_does_not_answer_never_holds_the_window_up(
    window: Window, clipboard: Clipboard
) -> None:
    choose_photo(window)
    copy_subject_and_message(window)
    clipboard.fill("theirs")
    owner = clipboard.owner
    assert owner is not None
    owner.send_signal(signal.SIGSTOP)
    try:
        window.press("ctrl+n")
        wait_for(
            lambda: window.is_at("Find a template"),
            "an answer: something asked the other program",
            patience=STUCK_S,
        )
        window.press("ctrl+v")
        silent = "^Nothing was pasted: the program that holds the clipboard doesn’t answer."
        wait_for(
            lambda: [each for each in window.find(role="label") if re.match(silent, each.name)],
            "one question and no more: each waits five seconds",
            patience=2 * STUCK_S,
        )
        window.add("referee", FAST_TRACK)
    finally:
        owner.send_signal(signal.SIGCONT)


TURNS = 40


def test_turns_with_another_client_clear_nothing_of_theirs_and_all_of_ours(
    window: Window, clipboard: Clipboard
) -> None:
    """Copied here and there in any order, and from one customer to another and back in between."""
    chance = Random(9)  # noqa: S311  nothing is kept secret with it
    choose_photo(window)
    window.press("ctrl+shift+a")
    choose_photo(window)
    ours = {composed(*PHOTO)[part] for part in ("subject", "plain")}
    there, taken_off = "", 0
    for turn in range(TURNS):
        what = chance.choice(["ours", "ours", "theirs", "turn"])
        if what == "ours":
            window.press("ctrl+Return")
            before = there
            wait_for(lambda: clipboard.text() in ours - {before}, "our text")  # noqa: B023
            there = clipboard.text()
        elif what == "theirs":
            there = f"theirs {turn}"
            clipboard.fill(there)
        else:
            window.press("alt+Prior")
            window.wait_for_words("^[AB] is taken up again")
            if there in ours:
                taken_off += 1
                there = ""
                wait_for(lambda: not clipboard.formats(), "ours to be taken off")
        assert clipboard.text() == there
    assert taken_off > 3
    clipboard.fill("theirs at last")
    window.close()
    assert clipboard.text() == "theirs at last"


def test_what_is_selected_is_for_the_middle_button_with_the_hints_or_not_at_all(
    window: Window, screen: XSession
) -> None:
    """Of a search and of a dialog's words, as we copy; of a message, nothing: it may not be ready."""
    window.press("ctrl+f")
    window.wait_for_focus("Find a template")
    window.type(CANARY)
    window.press("Home", "shift+End")
    wait_for(lambda: primary(screen) == CANARY.encode(), "what is selected")
    assert primary_formats(screen) == OURS
    choose_photo(window)
    for place in ("Subject", "Preview of the message"):
        window.go_to(place)
        window.press("ctrl+a", "shift+Left")
        wait_for(lambda: not primary(screen), f"nothing of {place}")
    window.press("F1")
    window.wait_for_dialog("Keys")
    window.type("undo")
    window.press("ctrl+a")
    wait_for(lambda: primary(screen) == b"undo", "what is selected in a dialog")
    assert primary_formats(screen) == OURS


def primary_formats(screen: XSession) -> set[str]:
    told = screen.run(["xclip", "-selection", "primary", "-o", "-t", "TARGETS"])
    return set(told.stdout.decode().split())


def test_quitting_takes_ours_off(window: Window, clipboard: Clipboard, screen: XSession) -> None:
    window.press("ctrl+f")
    window.wait_for_focus("Find a template")
    window.type(CANARY)
    window.press("ctrl+a", "ctrl+c")
    wait_for(lambda: clipboard.text() == CANARY, "our text")
    window.close()
    assert CANARY not in clipboard.text()
    assert CANARY.encode() not in primary(screen)
    assert not window.complaints
