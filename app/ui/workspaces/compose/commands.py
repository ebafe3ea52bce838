"""Everything that can be done with a message, by menu or key. Rows stand as on the page of keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.language import MessageLanguage
from app.language.prose import step_words
from app.session.session import Step
from app.ui.controls.plain_text import literal
from app.ui.message.copy_bar import CopyBar
from app.ui.message.pane import MessagePane
from app.ui.state.commands import At, Command, Told
from app.ui.state.controller import Controller
from app.ui.workspaces.compose.choosing import Choosing
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.leading import Leading
from app.ui.workspaces.compose.pane_tabs import Pane

NAME = "compose"
"""The workspace."""

_command = partial(Command, workspace=NAME)
translate = QCoreApplication.translate

# Groups of the page of keys: from finding a template to reading what became of it, then the message as a whole.
WRITING, MESSAGE, ENDING = 0, 2, 4


def compose_commands(
    controller: Controller,
    choosing: Choosing,
    leading: Leading,
    layouts: Layouts,
    reading: MessagePane,
    open_text: Callable[[], None],
) -> tuple[Command, ...]:
    """The table; each command is done by one of the parts."""
    return (
        *_finding(choosing),
        *_answering(leading),
        *_copying(reading.copy_bar),
        *_reading(leading, reading, choosing),
        *_changing(controller, choosing),
        *_languages(controller),
        *_views(layouts, leading, reading),
        *_ending(choosing, open_text),
    )


def _finding(choosing: Choosing) -> tuple[Command, ...]:
    return (
        _command(
            "find",
            translate("commands", "&Find a template"),
            choosing.find,
            ("Ctrl+F",),
            at=At("edit", 2),
            told=Told(translate("keys", "Find a template; Enter adds the best hit")),
        ),
        _command(
            "choose",
            told=Told(
                translate(
                    "keys", "Enter on a template starts a new message; Shift+Enter adds to this one"
                ),
                keys=translate("keys", "After a copy"),
            ),
        ),
    )


def _answering(leading: Leading) -> tuple[Command, ...]:
    """Most of these keys are the fields' own."""
    enter = translate(
        "keys", "Go on to the next question without an answer; after the last, to the copy buttons"
    )
    choices = translate("keys", "Move between the choices of a question")
    return (
        _command(
            "next-question",
            told=Told(translate("keys", "Next and previous question"), keys="Tab, Shift+Tab"),
        ),
        _command("next-choice", told=Told(choices, keys=translate("keys", "Arrows"))),
        _command(
            "tick",
            told=Told(translate("keys", "Choose or tick"), keys=translate("keys", "Space, 1 to 9")),
        ),
        _command("go-on", told=Told(enter, keys=translate("keys", "Enter"))),
        _command(
            "calendar",
            translate("commands", "Open the c&alendar"),
            leading.open_calendar,
            ("F4",),
            at=At("message", 3, order=1),
            told=Told(translate("keys", "Open the calendar of a date")),
        ),
    )


def _copying(bar: CopyBar) -> tuple[Command, ...]:
    return (
        _command(
            "copy-subject",
            translate("commands", "Copy email &subject"),
            lambda: bar.copy("subject"),
            at=At("edit", 1),
        ),
        _command(
            "copy-message",
            translate("commands", "Copy email &message"),
            lambda: bar.copy("message"),
            at=At("edit", 1),
        ),
        _command(
            "copy-next",
            translate("commands", "Copy subject, then message"),
            bar.copy_next,
            ("Ctrl+Return", "Ctrl+Enter"),
            at=At("edit", 1),
            told=Told(translate("keys", "Copy the subject; again: the message")),
            # Keys held down too long would copy subject and message in turn.
            repeats=False,
        ),
    )


def _reading(leading: Leading, reading: MessagePane, choosing: Choosing) -> tuple[Command, ...]:
    walk = Told(translate("keys", "To the next or the previous gap or finding"))
    return (
        _command(
            "to-question",
            told=Told(
                translate("keys", "To the paragraph’s question"),
                keys=translate("keys", "Enter in the preview"),
            ),
        ),
        _command(
            "next-finding",
            translate("commands", "Ne&xt finding"),
            lambda: leading.walk.go(1),
            ("F8",),
            at=At("message", 2),
            told=walk,
        ),
        _command(
            "previous-finding",
            translate("commands", "&Previous finding"),
            lambda: leading.walk.go(-1),
            ("Shift+F8",),
            at=At("message", 2),
            told=walk,
        ),
        _command(
            "for-translation",
            translate("commands", "Copy for &translation"),
            reading.copy_for_translation,
            ("Ctrl+Shift+L",),
            at=At("message", 3),
            told=Told(translate("keys", "Copy for translation what still needs its Welsh")),
        ),
        _command(
            "left-out",
            translate("commands", "&Why isn’t this here?"),
            leading.show_left_out,
            ("Ctrl+L",),
            at=At("message", 2),
            told=Told(translate("keys", "What is left out, and the answer that would bring it in")),
        ),
        _command(
            "write",
            translate("commands", "Wr&ite to the customer"),
            choosing.writing.begin,
            ("Ctrl+Shift+N",),
            at=At("message", 2),
            told=Told(
                translate("keys", "Write to the customer: find a template for a new message")
            ),
        ),
    )


def _changing(controller: Controller, choosing: Choosing) -> tuple[Command, ...]:
    move = Told(translate("keys", "Move the template up or down"))
    steps = Told(translate("keys", "Undo, redo"))
    favourite = translate("keys", "Mark the template as a favourite, or take the mark away")
    return (
        _command(
            "move-up",
            translate("commands", "Move template &up"),
            lambda: choosing.move(-1),
            ("Alt+Up",),
            at=At("message", 1),
            told=move,
        ),
        _command(
            "move-down",
            translate("commands", "Move template &down"),
            lambda: choosing.move(1),
            ("Alt+Down",),
            at=At("message", 1),
            told=move,
        ),
        _command(
            "remove",
            translate("commands", "&Remove template"),
            choosing.remove,
            ("Alt+Delete",),
            at=At("message", 1),
            told=Told(translate("keys", "Remove the template")),
        ),
        _command(
            "undo",
            lambda: _undo_words(controller),
            controller.undo,
            ("Ctrl+Z",),
            at=At("edit"),
            told=steps,
            enabled=lambda: controller.desk.undo_step is not None,
        ),
        _command(
            "redo",
            lambda: _redo_words(controller),
            controller.redo,
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            at=At("edit"),
            told=steps,
            enabled=lambda: controller.desk.redo_step is not None,
        ),
        _command(
            "favourite",
            translate("commands", "Mark template as fa&vourite, or not"),
            choosing.favourites.toggle,
            ("Ctrl+D",),
            at=At("edit", 2),
            told=Told(favourite),
        ),
    )


def _undo_words(controller: Controller) -> str:
    step = controller.desk.undo_step
    if step is None:
        return translate("commands", "Undo")
    return _with_step(translate("commands", "Undo {0}"), step, controller)


def _redo_words(controller: Controller) -> str:
    step = controller.desk.redo_step
    if step is None:
        return translate("commands", "Redo")
    return _with_step(translate("commands", "Redo {0}"), step, controller)


def _with_step(words: str, step: Step, controller: Controller) -> str:
    done = step_words(step.code, dict(step.params), controller.interface)
    return literal(words.format(done))


def _languages(controller: Controller) -> tuple[Command, ...]:
    told = Told(translate("keys", "Message in English, in Welsh, in both"), MESSAGE)
    labels = (
        (MessageLanguage.EN, translate("commands", "&English"), "Ctrl+1"),
        (MessageLanguage.CY, translate("commands", "&Cymraeg"), "Ctrl+2"),
        (MessageLanguage.BOTH, translate("commands", "&Both"), "Ctrl+3"),
    )

    def command(language: MessageLanguage, words: str, key: str) -> Command:
        return _command(
            f"language-{language}",
            words,
            lambda: controller.set_language(language),
            (key,),
            at=At("message"),
            told=told,
            checked=lambda: controller.session.draft.language is language,
            one_of="language",
        )

    return tuple(command(*label) for label in labels)


def _views(layouts: Layouts, leading: Leading, reading: MessagePane) -> tuple[Command, ...]:
    to_panes = Told(translate("keys", "To the templates, the questions, the preview"), MESSAGE)
    to_next = Told(translate("keys", "To the next of these, or the previous"), MESSAGE)
    compare = translate("keys", "Compare English and Welsh; what is copied stays the same")
    labels: tuple[tuple[Pane, str, str], ...] = (
        ("templates", translate("commands", "&Templates"), "Alt+1"),
        ("questions", translate("commands", "&Questions"), "Alt+2"),
        ("preview", translate("commands", "&Preview"), "Alt+3"),
    )
    panes = (
        _command(
            f"to-{pane}", words, partial(layouts.go_to, pane), (key,), at=At("panes"), told=to_panes
        )
        for pane, words, key in labels
    )
    return (
        _command(
            "compare",
            translate("commands", "C&ompare English and Welsh"),
            leading.toggle_compare,
            ("Ctrl+4",),
            at=At("message"),
            told=Told(compare, MESSAGE),
            checked=reading.compare_button.isChecked,
        ),
        *panes,
        _command(
            "next-pane",
            translate("commands", "&Next"),
            lambda: layouts.go_by(1),
            ("Ctrl+Tab", "Ctrl+PgDown"),
            at=At("panes", 1),
            told=to_next,
        ),
        _command(
            "previous-pane",
            translate("commands", "P&revious"),
            lambda: layouts.go_by(-1),
            ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
            at=At("panes", 1),
            told=to_next,
        ),
    )


def _ending(choosing: Choosing, open_text: Callable[[], None]) -> tuple[Command, ...]:
    text = translate("keys", "Open the text of the paragraph, question or template in an editor")
    return (
        _command(
            "new",
            translate("commands", "Finish and start &new"),
            choosing.start_new,
            ("Ctrl+N",),
            at=At("file"),
            told=Told(
                translate("keys", "Finish and start new; the old message is forgotten"), ENDING
            ),
        ),
        _command(
            "open-text",
            translate("commands", "Open its &text"),
            open_text,
            ("Ctrl+T",),
            at=At("file", 1),
            told=Told(text, ENDING),
        ),
    )
