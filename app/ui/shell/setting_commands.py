"""What is set once and then stays so: how the window looks, its language, and what is in the settings window."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication

from app.language import Language
from app.language.prose.settings import choice_words, menu_words, setting_words
from app.storage.settings_table import values_of
from app.ui.dialogs.opening import TextWindows
from app.ui.shell.appearance import Appearance
from app.ui.shell.settings import SettingsOpener
from app.ui.shell.window_shape import WindowShape
from app.ui.state.commands import At, Command, KeyGroup, Menu, Told
from app.ui.state.preferences import Preferences

translate = QCoreApplication.translate

IN_MENUS: dict[str, Menu] = {
    "colours": "colours",
    "role": "role",
    "clipboard_minutes": "clipboard",
}
"""Settings whose choices stand in a menu too, and in which. How long a copied text stays on the clipboard, an officer
may make more than ten times as long, or take its end away (WCAG 2.2.1)."""


def look_commands(
    shape: WindowShape, appearance: Appearance, use_usual_shape: Callable[[], None]
) -> tuple[Command, ...]:
    """On top of other windows, the sizes of window and panes, and of the text."""
    sizes = Told(translate("keys", "Text larger, smaller, as the system has it"), KeyGroup.TEXT)
    return (
        Command(
            "keep-on-top",
            translate("commands", "Keep on &top"),
            shape.toggle_keep_on_top,
            ("Ctrl+Shift+K",),
            at=At("view"),
            told=Told(
                translate("keys", "Keep the window on top of others, or no longer"), KeyGroup.WINDOW
            ),
            checked=lambda: shape.is_on_top,
        ),
        Command(
            "usual-shape",
            translate("commands", "&Usual size of the window"),
            use_usual_shape,
            at=At("view"),
        ),
        Command(
            "larger",
            translate("commands", "&Larger"),
            appearance.larger,
            ("Ctrl++", "Ctrl+="),
            at=At("text-size"),
            told=sizes,
            repeats=True,
        ),
        Command(
            "smaller",
            translate("commands", "&Smaller"),
            appearance.smaller,
            ("Ctrl+-",),
            at=At("text-size"),
            told=sizes,
            repeats=True,
        ),
        Command(
            "usual-size",
            translate("commands", "&Usual"),
            appearance.usual,
            ("Ctrl+0",),
            at=At("text-size"),
            told=sizes,
        ),
    )


def choice_commands(
    preferences: Preferences, interface: Language, say: Callable[[str], None]
) -> tuple[Command, ...]:
    """The choices of some settings, each as in the settings window; what is set is said."""

    def command(name: str, menu: Menu, value: object) -> Command:
        def choose() -> None:
            settings = msgspec.structs.replace(preferences.settings, **{name: value})
            preferences.set(settings)
            chosen = choice_words(name, value, interface)
            say(f"{setting_words(name, interface)}: {chosen}")

        return Command(
            f"{menu}-{value}",
            menu_words(name, value, interface),
            choose,
            at=At(menu),
            enabled=lambda: preferences.may_change(name),
            checked=lambda: getattr(preferences.settings, name) == value,
            one_of=menu,
        )

    return tuple(
        command(name, menu, value) for name, menu in IN_MENUS.items() for value in values_of(name)
    )


def interface_commands(
    now: Callable[[], Language], speak: Callable[[Language], None]
) -> tuple[Command, ...]:
    """Each language by its own name: whoever can't read the other finds back."""

    def command(language: Language, name: str) -> Command:
        return Command(
            f"interface-{language}",
            name,
            lambda: speak(language),
            at=At("interface"),
            checked=lambda: now() is language,
            one_of="interface",
        )

    return command(Language.EN, "&English"), command(Language.CY, "&Cymraeg")


def settings_commands(settings: SettingsOpener, texts: TextWindows) -> tuple[Command, ...]:
    """Everything that can be set, and what messages print of the officer and of the office."""
    return (
        Command(
            "settings",
            translate("commands", "Settin&gs…"),
            settings.show,
            ("Ctrl+,",),
            at=At("edit", 4),
            told=Told(translate("keys", "Everything that can be set"), KeyGroup.WINDOW),
        ),
        Command(
            "officer",
            translate("commands", "&Your details…"),
            settings.show_officer,
            at=At("message", 4),
        ),
        Command(
            "my-words",
            translate("commands", "&My words…"),
            settings.show_words,
            at=At("message", 4),
        ),
        Command(
            "office",
            translate("commands", "Set up your &office…"),
            texts.show_office,
            at=At("wording", 2),
        ),
    )
