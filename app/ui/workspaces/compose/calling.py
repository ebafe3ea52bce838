"""The panel of calls: made when it is first wanted, opened and folded away by one key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.ui.message.copy_bar import CopyBar
from app.ui.state.commands import At, Command, KeyGroup, Told
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Theme
from app.ui.workspaces.compose.choosing import Choosing
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.sheets import Sheets

KEY = "Alt+8"
translate = QCoreApplication.translate


class Calling(QObject):
    """Opens the panel, and leads from it into the window.

    Attributes:
        arranged: emitted when other controls are shown than before.
    """

    arranged = Signal()

    def __init__(
        self,
        controller: Controller,
        theme: Theme,
        preferences: Preferences,
        choosing: Choosing,
        sheets: Sheets,
        bar: CopyBar,
    ) -> None:
        super().__init__(sheets)
        self._controller = controller
        self._theme = theme
        self._preferences = preferences
        self._choosing = choosing
        self._sheets = sheets
        self._bar = bar

    @property
    def _layouts(self) -> Layouts:
        return self._sheets.layouts

    @property
    def is_open(self) -> bool:
        """Whether the panel is in view."""
        return self._layouts.shows_calls

    def turn(self) -> None:
        """Open the panel, go to it, or fold it away where the officer is in it."""
        pane = self._layouts.calls
        focus = pane.focusWidget() if pane is not None else None
        if self.is_open and focus is not None and focus.hasFocus():
            self.fold()
        else:
            self.open()

    def open(self) -> None:
        """Have the panel in view, and the focus at what is next."""
        self.make()
        self._layouts.go_to("calls")

    def fold(self) -> None:
        """Back to the message."""
        self._layouts.fold_calls()
        self._choosing.go_on()

    @property
    def is_kept(self) -> bool:
        """Whether the panel is open, though it may have its turn with others."""
        return self._layouts.calls_open

    def make(self) -> None:
        """Make the panel, where there is none yet."""
        if self._layouts.calls is not None:
            return
        # Nothing of calls is read at the start.
        from app.ui.calls.outlet import CallsOutlet  # noqa: PLC0415
        from app.ui.calls.pane import CallsPane  # noqa: PLC0415
        from app.ui.calls.phoning import Phoning  # noqa: PLC0415

        pane = CallsPane(self._theme, self._controller.interface)
        self._layouts.hold_calls(pane)
        outlet = CallsOutlet(
            say=self._bar.say,
            copy=self._bar.put_text,
            copy_note=self._sheets.copy_note,
            copy_log=self._sheets.copy_log,
            find=self._choosing.find,
            go_on=self._sheets.go_on,
            read=self._read,
        )
        Phoning(pane, self._controller, self._preferences, outlet)
        pane.fold_wanted.connect(self.fold)
        pane.arranged.connect(self.arranged)

    def _read(self) -> None:
        """Have the script in view where there is one pane at a time, and the focus with it; else that stays."""
        if self._layouts.mode == "tabs":
            self._layouts.go_to("preview")


def calling_commands(calling: Calling) -> tuple[Command, ...]:
    """The command that opens the panel."""
    return (
        Command(
            "calls",
            translate("commands", "Calls to the customer"),
            calling.turn,
            (KEY,),
            at=At("case", 2),
            told=Told(
                translate("keys", "Open the calls to this customer, or fold them away"),
                KeyGroup.ENDING,
            ),
            checked=lambda: calling.is_open,
        ),
    )
