"""What fingers do by themselves, with real keys: copy again, hold a key, undo, fix, tab. Nothing is lost by it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.expressions.names import Officer
from app.storage import paths
from app.storage.officer import officer_file
from tests.desktop.accessibility import Node, ScreenReader
from tests.desktop.clipboard import Clipboard
from tests.desktop.messages import FAST_TRACK
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window, composed
from tests.desktop.x_session import XSession

APPLIED, PROBLEMS = "How did the customer apply?", "What is wrong with the photo?"
FOR_WHOM, WHOSE = "Who is the passport for?", "Whose documents do we need?"
DOCUMENTS, ANOTHER = "Which documents do we need?", "What is the other document?"
WHY = "Why did the name change?"
ATTEMPT = "Which attempt to call is this?"
PHOTO = [
    "photos/new-photo",
    *("--answer", "fast_track=no"),
    *("--answer", "applied=online"),
    *("--answer", "problems=blurred"),
]
SAM = Officer(first_name="Sam", surname="Jones", office="Durham")
VOICEMAIL = [
    *("scripts/voicemail", "--answer", "call_attempt=first"),
    *("--officer", "first_name=Sam", "--officer", "surname=Jones", "--officer", "office=Durham"),
]
HALF, LOW = (950, 1040), (1280, 600)
CASES, THEIRS = "the open cases", "theirs"


@pytest.fixture(scope="module")
def _window(
    screen: XSession,
    reader: ScreenReader,
    compiled_home: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Window]:
    """One start for all tests here: each begins a case of its own."""
    home = tmp_path_factory.mktemp("day") / "home"
    shutil.copytree(compiled_home, home)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(home))
        officer_file().save(SAM)
    window = Window(screen, reader, home)
    yield window
    ended = window.process.poll()
    window.end()
    assert ended is None, f"the app ended with {ended}"
    assert not window.complaints


@pytest.fixture
def window(_window: Window) -> Window:
    """The app with nothing chosen, on the left half of the screen."""
    _window.keys.place(_window.id, 0, 0, *HALF)
    _window.turn_to()
    _window.press("Escape")
    while len(opened := [each for each in _window.find(role="page tab") if _is_case(each)]) > 1:
        _window.press("ctrl+n", "alt+Prior")
        wait_for(partial(_has_fewer_cases, _window, len(opened)), "a case to end")
    _window.press("ctrl+n")
    _window.wait_for_focus("Find a template")
    return _window


def _has_fewer_cases(window: Window, than: int) -> bool:
    return len([each for each in window.find(role="page tab") if _is_case(each)]) < than


def write_photo(window: Window) -> dict[str, str]:
    """A message that asks for a photo; what it says."""
    window.add("new photo", FAST_TRACK)
    window.answer(FAST_TRACK, "2")
    window.answer(APPLIED, "1")
    window.answer(PROBLEMS, "2")
    photo = composed(*PHOTO)
    window.wait_for_message(photo["subject"], photo["plain"])
    return photo


def answer_documents(window: Window) -> None:
    """A message that asks for a document that is named by typing."""
    window.add("supporting", FAST_TRACK)
    window.answer(FAST_TRACK, "2")
    window.answer(FOR_WHOM, "1")
    window.answer(WHOSE, "1")
    window.answer(DOCUMENTS, "9")
    window.go_to(ANOTHER)


def typed(window: Window, text: str) -> None:
    window.type(text)
    wait_for(lambda: text_typed(window) == text, lambda: f"{text!r}, not {window.focus}")


def text_typed(window: Window) -> str:
    """What stands in the box where another document is named."""
    boxes = [each for each in window.find(role="text") if each.group == ANOTHER]
    return boxes[0].text or "" if boxes else ""


def fix_in_focus(window: Window) -> str:
    """The words that a fix puts in, where the focus is on its button."""
    name = window.focus.name if window.focus is not None else ""
    return name.removeprefix("Use ‘").removesuffix("’") if name.startswith("Use ‘") else ""


def on_clipboard(clipboard: Clipboard, text: str) -> None:
    wait_for(lambda: clipboard.text() == text, lambda: f"{text!r}, not {clipboard.text()!r}")


# --- copying


def test_the_key_copies_subject_and_message_in_turn_for_ever(
    window: Window, clipboard: Clipboard
) -> None:
    photo = write_photo(window)
    for again in ("", " again"):
        window.press("ctrl+Return")
        window.wait_for_words(
            f"^✓ Subject.* copied, English. Ctrl.Enter copies the message{again}.$"
        )
        on_clipboard(clipboard, photo["subject"])
        window.press("ctrl+Return")
        window.wait_for_words("^✓ Message.* copied, English. Ctrl.Enter copies the subject again.$")
        on_clipboard(clipboard, photo["plain"])


def test_enter_and_enter_on_the_copy_buttons_copies_one_and_then_the_other(
    window: Window, clipboard: Clipboard
) -> None:
    photo = write_photo(window)
    window.press("Return")
    window.wait_for_focus("Copy email subject")
    window.press("Return")
    window.wait_for_focus("Copy email message")
    on_clipboard(clipboard, photo["subject"])
    window.press("Return")
    window.wait_for_focus("Copy email subject")
    on_clipboard(clipboard, photo["plain"])


@pytest.mark.parametrize("beside", [False, True])
def test_the_key_never_copies_internal_words_wherever_the_focus_is(
    window: Window, clipboard: Clipboard, beside: bool
) -> None:
    written = {""}
    if beside:
        photo = write_photo(window)
        written = {photo["subject"], photo["plain"]}
    window.add("voicem", ATTEMPT)
    window.answer(ATTEMPT, "1")
    window.press("ctrl+shift+a")
    window.add("referee", FAST_TRACK)
    window.press("alt+Prior", "Escape")
    script = composed(*VOICEMAIL)["plain"]
    for place in (
        "Preview of the message",
        "Case note",
        "Copy case note",
        CASES,
        "Find a template",
    ):
        if window.preview != script:
            window.press("ctrl+Tab")
        window.wait_for_preview(script)
        clipboard.fill(THEIRS)
        turn_to(window, place)
        window.press("ctrl+Return")
        if beside:
            wait_for(lambda: clipboard.text() != THEIRS, f"a copy from {place}")
            assert clipboard.text() in written, place
        else:
            window.wait_for_words("^✕ Nothing was copied: this isn’t for the customer.")
            assert clipboard.text() == THEIRS, place


def turn_to(window: Window, place: str) -> None:
    """Have the focus in a part of the window."""
    if place == CASES:
        window.turn_by_until("alt+4", lambda: _is_case(window.focus), CASES)
    elif place == "Find a template":
        window.press("ctrl+f")
        window.wait_for_focus(place)
    else:
        window.go_to(place)


def _is_case(node: Node | None) -> bool:
    return node is not None and node.name.startswith("Case ")


def test_a_script_has_a_key_for_its_note_and_says_whom_it_is_for(
    window: Window, clipboard: Clipboard
) -> None:
    window.add("voicem", ATTEMPT)
    window.answer(ATTEMPT, "1")
    window.wait_for_preview(composed(*VOICEMAIL)["plain"])
    note = window.text_of("Case note")
    window.press("ctrl+Return")
    window.wait_for_words("^✕ Nothing was copied: .* Ctrl.Shift.Enter copies the case note.$")
    assert not clipboard.formats()
    window.press("ctrl+shift+Return")
    window.wait_for_words("^✓ Case note.* copied, for DAP’s case notes, not for the customer$")
    on_clipboard(clipboard, note)
    window.press("ctrl+Return")
    wait_for(lambda: not clipboard.formats(), "the note to be taken off: it isn’t for the customer")


# --- typing, undoing, fixing


def test_a_held_enter_applies_one_fix_and_confirms_and_copies_nothing(
    window: Window, clipboard: Clipboard
) -> None:
    answer_documents(window)
    window.hold("x")
    wait_for(lambda: text_typed(window).startswith("xxx"), "the server to repeat a held key")
    window.press("ctrl+a")
    text = "a letter, eg from the ppt office asap"
    typed(window, text)
    window.press("F8")
    assert wait_for(lambda: fix_in_focus(window), "a fix")
    window.hold("Return")
    wait_for(lambda: text_typed(window) != text, "one fix")
    assert text_typed(window) == "a letter, for example from the ppt office asap"
    assert not clipboard.formats()


def test_undo_takes_a_sentence_says_so_and_gives_it_back(window: Window) -> None:
    answer_documents(window)
    typed(window, "a letter. It is signed")
    window.press("ctrl+z")
    window.wait_for_words("^Undone: Answer ‘.*Ctrl.Y brings it back.$")
    wait_for(lambda: text_typed(window) == "a letter. ", lambda: text_typed(window))
    window.press("ctrl+y")
    window.wait_for_words("^Done again: Answer ‘")
    wait_for(lambda: text_typed(window) == "a letter. It is signed", "the sentence")


def test_f8_and_enter_applies_the_fix_and_keeps_every_other_word(window: Window) -> None:
    answer_documents(window)
    typed(window, "a copy, eg of the deed")
    window.press("F8")
    fix = wait_for(lambda: fix_in_focus(window), "a fix")
    window.press("Return")
    wait_for(
        lambda: text_typed(window) == f"a copy, {fix} of the deed",
        lambda: text_typed(window),
    )


# --- choosing, tabbing, reading


def test_a_digit_stays_with_its_choice_and_is_told(window: Window) -> None:
    window.add("change of name", FAST_TRACK)
    window.go_to(WHY)
    assert window.wait_for(role="radio button", name="Deed poll").description == "Key 3"
    window.go_to(FOR_WHOM)
    window.press("2")
    window.wait_for(role="radio button", name="A child", state="checked")
    window.go_to(WHY)
    told = window.wait_for(role="radio button", name="Deed poll").description
    assert told == "Required. Key 3.", "whoever comes in here hears that it is"
    window.press("1")
    window.wait_for_words("^Nothing chosen: 1 is ‘Marriage")
    window.press("3")
    window.wait_for(role="radio button", name="Deed poll", state="checked")


def _has_moved(window: Window, before: Node) -> bool:
    return window.focus not in {None, before}


def test_tab_goes_through_the_questions_and_comes_to_removing_last(window: Window) -> None:
    window.add("new photo", FAST_TRACK)
    asked: list[str] = []
    while not asked or not asked[-1].startswith("Remove"):
        before = window.focus
        assert before is not None
        asked.append(before.name if before.role == "push button" else before.group)
        window.press("Tab")
        wait_for(partial(_has_moved, window, before), f"Tab to move from {before}")
    questions = list(dict.fromkeys(asked[:-1]))
    assert questions[:3] == [FAST_TRACK, APPLIED, PROBLEMS]
    window.press("shift+Tab")
    window.wait_for_focus(asked[-1])
    window.press("space")
    window.wait_for_words("^Removed ‘Ask for a new photo’. Ctrl.Z brings it back.$")
    window.press("ctrl+z")
    window.wait_for(name=PROBLEMS)


def test_the_paragraph_of_the_question_in_focus_is_in_view_in_a_low_window(window: Window) -> None:
    window.keys.place(window.id, 0, 0, *LOW)
    window.add("new photo", FAST_TRACK)
    window.answer(FAST_TRACK, "2")
    window.answer(APPLIED, "1")
    window.answer(PROBLEMS, "2")
    window.add("supporting", FOR_WHOM)
    window.answer(DOCUMENTS, "1", "9")
    window.go_to(ANOTHER)
    typed(window, "a letter of the uncle")
    wait_for(lambda: window.shows("a letter of the uncle"), "what is typed in view")
    window.go_to(PROBLEMS)
    wait_for(lambda: window.shows("blurred"), "what is wrong with the photo in view")
