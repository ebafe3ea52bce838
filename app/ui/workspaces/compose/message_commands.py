"""Commands for the message as a whole: its templates and steps, its languages, how it is seen, and its end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.language import MessageLanguage
from app.language.prose import step_words
from app.session.history import Step
from app.ui.controls.plain_text import literal
from app.ui.message.language_switch import LanguageSwitch
from app.ui.message.pane import MessagePane
from app.ui.state.commands import At, Command, KeyGroup, Told
from app.ui.state.controller import Controller
from app.ui.workspaces.compose.choosing import Choosing
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.leading import Leading
from app.ui.workspaces.compose.pane_tabs import Pane
from app.ui.workspaces.pane_commands import pane_commands
from app.ui.workspaces.step_commands import StepWay, step_commands

translate = QCoreApplication.translate


def changing_commands(controller: Controller, choosing: Choosing) -> tuple[Command, ...]:
    """The templates of the message, and its steps."""
    return (*_templates(choosing), *_steps(controller), *_marking(choosing))


def _templates(choosing: Choosing) -> tuple[Command, ...]:
    move = Told(translate("keys", "Move the template up or down"))
    return (
        Command(
            "move-up",
            translate("commands", "Move template &up"),
            lambda: choosing.move(-1),
            ("Alt+Up",),
            at=At("message", 1),
            told=move,
            repeats=True,
        ),
        Command(
            "move-down",
            translate("commands", "Move template &down"),
            lambda: choosing.move(1),
            ("Alt+Down",),
            at=At("message", 1),
            told=move,
            repeats=True,
        ),
        Command(
            "remove",
            translate("commands", "&Remove template"),
            choosing.remove,
            ("Alt+Delete",),
            at=At("message", 1),
            told=Told(translate("keys", "Remove the template")),
        ),
        Command(
            "again",
            translate("commands", "Also &for someone else"),
            choosing.add_again,
            ("Alt+Insert",),
            at=At("message", 1),
            told=Told(translate("keys", "The same template once more, for somebody else")),
        ),
    )


def _steps(controller: Controller) -> tuple[Command, ...]:
    return step_commands(
        "",
        StepWay(
            lambda: _undo_words(controller),
            controller.undo,
            lambda: controller.desk.undo_step is not None,
        ),
        StepWay(
            lambda: _redo_words(controller),
            controller.redo,
            lambda: controller.desk.redo_step is not None,
        ),
    )


def _marking(choosing: Choosing) -> tuple[Command, ...]:
    favourite = translate("keys", "Mark the template as a favourite, or take the mark away")
    return (
        Command(
            "favourite",
            translate("commands", "Mark template as fa&vourite, or not"),
            choosing.favourites.toggle,
            ("Ctrl+D",),
            at=At("edit", 2),
            told=Told(favourite),
        ),
        Command(
            "keep-set",
            translate("commands", "&Keep these templates as a set…"),
            choosing.sets.keep,
            at=At("edit", 2),
        ),
        Command(
            "keep-snippet",
            translate("commands", "Keep as a snippe&t…"),
            choosing.snippets.keep,
            at=At("edit", 2),
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


def language_commands(controller: Controller, switch: LanguageSwitch) -> tuple[Command, ...]:
    """What the message is written in."""
    told = Told(translate("keys", "Message in English, in Welsh, in both"), KeyGroup.MESSAGE)
    labels = (
        (MessageLanguage.EN, translate("commands", "&English"), "Ctrl+1"),
        (MessageLanguage.CY, translate("commands", "&Cymraeg"), "Ctrl+2"),
        (MessageLanguage.BOTH, translate("commands", "&Both"), "Ctrl+3"),
    )

    def command(language: MessageLanguage, words: str, key: str) -> Command:
        return Command(
            f"language-{language}",
            words,
            lambda: switch.choose(language),
            (key,),
            at=At("message"),
            told=told,
            checked=lambda: controller.session.draft.language is language,
            one_of="language",
        )

    return tuple(command(*label) for label in labels)


def size_commands(controller: Controller, reading: MessagePane) -> tuple[Command, ...]:
    """The size of the text that is sent, where it has one."""
    return (
        Command(
            "large",
            translate("commands", "1&4-point text, for a visual impairment"),
            reading.channels.toggle_large,
            at=At("message", 0, 1),
            enabled=lambda: controller.standing.chosen and controller.message.rich,
            checked=lambda: controller.session.draft.large,
        ),
    )


def view_commands(layouts: Layouts, leading: Leading, reading: MessagePane) -> tuple[Command, ...]:
    """Comparing, and going from pane to pane."""
    compare = translate("keys", "Compare English and Welsh; what is copied stays the same")
    panes: tuple[tuple[Pane, str], ...] = (
        ("templates", translate("commands", "&Templates")),
        ("questions", translate("commands", "&Questions")),
        ("preview", translate("commands", "&Preview")),
    )
    told = (
        translate("keys", "To the templates, the questions, the preview"),
        translate("keys", "To the next of these, or the previous"),
    )
    return (
        Command(
            "compare",
            translate("commands", "C&ompare English and Welsh"),
            leading.toggle_compare,
            ("Ctrl+4",),
            at=At("message"),
            told=Told(compare, KeyGroup.MESSAGE),
            checked=reading.compare_button.isChecked,
        ),
        Command(
            "preview-alone",
            translate("commands", "Preview in the &whole pane"),
            leading.toggle_alone,
            ("F11",),
            at=At("panes", 2),
            told=Told(
                translate("keys", "Give the preview the whole pane, or no longer"), KeyGroup.MESSAGE
            ),
            checked=lambda: reading.script_room.alone,
        ),
        *pane_commands("", panes, layouts.go_to, layouts.go_by, told),
    )


def text_commands(open_text: Callable[[], None]) -> tuple[Command, ...]:
    """The texts that a message is made from."""
    text = translate("keys", "Open the text of the paragraph, question or template in an editor")
    return (
        Command(
            "open-text",
            translate("commands", "Open its &text"),
            open_text,
            ("Ctrl+Shift+E",),
            at=At("wording"),
            told=Told(text, KeyGroup.ENDING),
        ),
    )
