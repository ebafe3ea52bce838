"""What one window hands to the next: its place on the screen, and what each workspace hands over itself."""

from __future__ import annotations

from app.ui.shell.main_window import MainWindow


class Handover:
    """The state of a window, until the next one has it."""

    def __init__(self, old: MainWindow) -> None:
        # `restoreGeometry` would squeeze a window that reaches beyond its screen.
        enlarged = old.isMaximized() or old.isFullScreen()
        self._place = old.normalGeometry() if enlarged else old.geometry()
        self._window_state = old.windowState()
        self._shown = old.workspace.name
        self._setting = old.settings.place
        self._states = {workspace.name: workspace.state() for workspace in old.workspaces}

    def into(self, new: MainWindow) -> None:
        """Show `new` where the old window is, as the officer left that."""
        new.setGeometry(self._place)
        new.setWindowState(self._window_state)
        for name, state in self._states.items():
            new.switch.open(name).restore(state)
        new.switch.show_only(self._shown)
        new.show()
        new.activateWindow()
        new.arrange_tab_order()
        new.workspace.return_to(self._states[new.workspace.name])
        if self._setting is not None:
            new.settings.show(self._setting)
