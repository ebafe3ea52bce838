"""One message from the search to the copy: by actions of assistive technology alone, and by keys alone at 300 %."""

from __future__ import annotations

from tests.desktop.clipboard import Clipboard
from tests.desktop.conftest import WindowStarter
from tests.desktop.messages import FAST_TRACK, PHOTO, choose_photo
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window, composed

PHOTO_TITLE = "Ask for a new photo"
DOCUMENTS_TITLE = "Ask for supporting documents"
MOST_HEARD = 120
MOST_STEPS = 8


def add_by_action(window: Window, search: str, title: str) -> None:
    """Find a template and add it, without a key and without the focus."""
    if not window.find(role="text", name="Find a template"):
        window.act("Press", "push button", "Find a template, or browse")
    window.write("Find a template", search)
    row = wait_for(
        lambda: next(
            (each for each in window.find(role="table cell") if each.name.startswith(title)), None
        ),
        lambda: f"‘{title}’ among {[each.name for each in window.find(role='table cell')]}",
    )
    window.act("Toggle", "table cell", row.name)


def choose_by_action(
    window: Window, question: str, answer: str, role: str = "radio button"
) -> None:
    """Choose an answer, and wait until it is chosen."""
    window.act("Toggle", role, answer, question)

    def chosen() -> bool:
        there = window.find(role=role, name=answer, state="checked")
        return any(each.group == question for each in there)

    wait_for(chosen, f"‘{answer}’ to be chosen")


def settle_all(window: Window) -> None:
    """Give the officer's word for all that asks for it, by actions."""

    def waiting() -> list[str]:
        buttons = window.find(role="push button")
        return [each.name for each in buttons if each.name.startswith("Confirm: ")]

    wait_for(waiting, "something to confirm")
    while before := waiting():
        window.act("Press", "push button", "Confirm")
        wait_for(lambda: waiting() != before, f"one of {before} to be confirmed")


def test_by_actions_alone(window: Window, clipboard: Clipboard) -> None:
    add_by_action(window, "new photo", PHOTO_TITLE)
    choose_by_action(window, FAST_TRACK, "Yes")
    choose_by_action(window, "How did the customer apply?", "Online")
    for answer in ("It is blurred", "Glasses or a reflection"):
        choose_by_action(window, "What is wrong with the photo?", answer, "check box")
    expected = composed(*PHOTO)
    window.wait_for_message(expected["subject"], expected["plain"])

    add_by_action(window, "supporting", DOCUMENTS_TITLE)
    choose_by_action(window, "Who is the passport for?", "The customer")
    choose_by_action(window, "Whose documents do we need?", "Mother")
    choose_by_action(window, "Which documents do we need?", "Another document", "check box")
    choose_by_action(window, "What may the customer send?", "Originals or official copies")

    other = "What is the other document?"
    window.write(f"{other} In English", "letter that you got asap")
    window.act("Press", "push button", "Use ‘as soon as possible’")
    wait_for(lambda: "you got as soon as possible" in window.preview, "what is found to be mended")

    window.act("Toggle", "radio button", "Cymraeg")
    window.write(f"{other} In Welsh", "llythyr gan eich cyngor")
    wait_for(lambda: "llythyr gan eich cyngor" in window.preview, "the answer in Welsh")
    settle_all(window)

    window.act("Press", "push button", "Copy email subject")
    window.wait_for_words("Subject copied, Welsh")
    assert clipboard.text() == window.subject
    window.act("Press", "push button", "Copy email message")
    window.wait_for_words("Message copied, Welsh")
    assert clipboard.text() == window.preview

    heard = window.announcements()
    assert all(0 < len(each) <= MOST_HEARD for each in heard), heard
    told = (
        f"{PHOTO_TITLE} added",
        f"{DOCUMENTS_TITLE} added",
        "Changed to ‘as soon as possible’",
        "The message is in Welsh now",
        "Subject copied, Welsh",
        "Message copied, Welsh",
        "Customers will miss",
    )
    for words in told:
        assert sum(each.startswith(words) for each in heard) == 1, (words, heard)
    # Besides, each word that was given, and once at most that nothing stops the copy any longer.
    rest = [each for each in heard if not each.startswith(told)]
    assert all(each.startswith(("Kept", "Ready to copy")) or "to " in each for each in rest), rest
    assert len(rest) <= 5, rest


def assert_in_view(window: Window) -> None:
    """What has the focus is in the window, the whole of it; a box may be larger, and shows its caret."""
    left, top, width, height = window.box

    def seen() -> bool:
        focus = window.focus
        if focus is None:
            return False
        x, y, wide, high = focus.box
        whole = left <= x and x + wide <= left + width and top <= y and y + high <= top + height
        return "showing" in focus.states and whole

    wait_for(seen, lambda: f"{window.focus} in {window.box}")


def walk_to(window: Window, name: str) -> None:
    """Go from one of what is found to the next until this has the focus, and can be seen."""
    for _ in range(MOST_STEPS):
        if window.is_at(name):
            break
        before = window.focus
        window.press("F8")
        wait_for(lambda: window.focus not in {None, before}, f"F8 to move from {before}")  # noqa: B023
    window.wait_for_focus(name)
    assert_in_view(window)


def test_by_keys_alone_at_300_percent(start: WindowStarter, clipboard: Clipboard) -> None:
    window = start()
    window.keys.place(window.id, 0, 0, 1920, 1040)
    for percent in (110, 125, 150, 175, 200, 250, 300):
        window.press("ctrl+plus")
        window.wait_for_words(f"^Text {percent} %")
    choose_photo(window)
    assert_in_view(window)
    window.add("supporting documents", "Who is the passport for?")
    assert_in_view(window)
    for question, *keys in (
        ("Who is the passport for?", "1"),
        ("Whose documents do we need?", "Down", "space"),
        ("Which documents do we need?", *("Down",) * 7, "space"),
    ):
        window.answer(question, *keys)
        assert_in_view(window)
    other = "What is the other document?"
    window.fill(f"{other} In English", "letter that you got asap")
    assert_in_view(window)
    window.answer("What may the customer send?", "1")
    assert_in_view(window)
    walk_to(window, "Use ‘as soon as possible’")
    window.press("Return")
    mended = lambda: any(each.startswith("Changed to") for each in window.announcements())  # noqa: E731
    wait_for(mended, "the words to be mended")
    window.press("ctrl+2")
    heard = lambda: "The message is in Welsh now" in window.announcements()  # noqa: E731
    wait_for(heard, "the message in Welsh")
    walk_to(window, f"{other} In Welsh")
    window.type("llythyr gan eich cyngor")
    for _ in range(2):
        walk_to(window, "Confirm")
        kept = len(window.announcements())
        window.press("Return")
        wait_for(lambda: len(window.announcements()) > kept, "what is confirmed to be told")  # noqa: B023
        assert_in_view(window)
    for part in ("Subject", "Message"):
        window.press("ctrl+Return")
        window.wait_for_words(f"{part} copied, Welsh")
    assert "llythyr gan eich cyngor" in clipboard.text()
