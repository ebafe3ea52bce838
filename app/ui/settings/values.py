"""Where the values of settings are, for the window: read, set, and held fast by the organisation."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal

from app.language import Language
from app.language.prose.settings import OFFICER
from app.session.change import Change
from app.storage.organisation import NOTHING
from app.storage.settings_table import FontName, Number, OneOf, Setting, Switch
from app.ui.state.settings_access import SettingsAccess


class SettingValues(QObject):
    """The values of one window.

    Attributes:
        changed: emitted after some of them changed.
    """

    changed = Signal()

    def __init__(self, access: SettingsAccess) -> None:
        super().__init__()
        self.controller = access.controller
        self.preferences = access.preferences
        self._speak = access.speak
        self.preferences.changed.connect(self.changed)
        self.preferences.snippets.changed.connect(self.changed)
        self.controller.changed.connect(self._on_changed)

    def _on_changed(self, change: Change) -> None:
        if change & (Change.OFFICER | Change.PACK):
            self.changed.emit()

    def value(self, setting: Setting) -> object:
        """The value that holds."""
        organisation = self.preferences.organisation
        if setting.id == "keep_cases_hours":
            return int(organisation.kept_for.total_seconds() // 3600)
        if setting.kept == "organisation":
            return getattr(organisation, setting.id)
        if setting.kept == "officer":
            return getattr(self.controller.session.officer, setting.id.removeprefix(OFFICER))
        return getattr(self.preferences.settings, setting.id, None)

    def set(self, setting: Setting, value: object) -> None:
        """Set it; that holds at once."""
        if setting.id == "interface":
            self._speak(Language(str(value)) if value is not None else None)
        elif setting.kept == "officer":
            changed = {setting.id.removeprefix(OFFICER): value}
            officer = self.controller.session.officer
            self.controller.set_officer(msgspec.structs.replace(officer, **changed))
        else:
            settings = self.preferences.settings
            self.preferences.set(msgspec.structs.replace(settings, **{setting.id: value}))

    def is_set_for_all(self, setting: Setting) -> bool:
        """Whether the organisation has set it, so that officers can't."""
        organisation = self.preferences.organisation
        if setting.own:
            return setting.id in organisation.locked
        unset = getattr(NOTHING, setting.entry)
        return bool(getattr(organisation, setting.entry) != unset)

    def may_set(self, setting: Setting) -> bool:
        """Whether it is the officer's to set."""
        return setting.own and not self.is_set_for_all(setting)

    def is_unusual(self, setting: Setting) -> bool:
        """Whether it can be set back to its usual value; a text is emptied by hand, and a list item by item."""
        if not self.may_set(setting) or not isinstance(
            setting.kind, OneOf | Number | Switch | FontName
        ):
            return False
        offered = not isinstance(setting.kind, OneOf) or setting.usual in setting.kind.values
        return offered and self.value(setting) != setting.usual
