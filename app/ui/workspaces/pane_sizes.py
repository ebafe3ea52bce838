"""Remembers where the panes were divided, each layout in its own way: the sizes of the panes that it shows."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter

from app.ui.controls.pause import Pause
from app.ui.state.preferences import Preferences

KEPT_MS = 500
"""After this long without a change, the sizes are kept."""


class PaneSizes(QObject):
    """The sizes of the panes of one window; each layout has some of the splitters in it."""

    def __init__(self, splitters: tuple[QSplitter, ...], preferences: Preferences) -> None:
        super().__init__(splitters[0])
        self._in_use: tuple[QSplitter, ...] = ()
        self._preferences = preferences
        self._layout = ""
        self._moved: dict[str, tuple[int, ...]] = {}
        self._pause = Pause(self, self.keep, after=KEPT_MS)
        for splitter in splitters:
            splitter.splitterMoved.connect(self._on_moved)

    def divide(self, layout: str, usual: dict[QSplitter, list[int]]) -> None:
        """Divide the panes as they were in this layout, or in the usual way: sizes for each splitter that is in it."""
        self._layout, self._in_use = layout, tuple(usual)
        kept = list({**self._preferences.settings.panes, **self._moved}.get(layout, ()))
        known = len(kept) == sum(map(len, usual.values())) and all(kept)
        for splitter, sizes in usual.items():
            splitter.setSizes([kept.pop(0) for _ in sizes] if known else sizes)

    def forget(self) -> None:
        """Divide the panes in the usual way from now on."""
        self._pause.stop()
        self._moved = {}
        settings = self._preferences.settings
        self._preferences.set(msgspec.structs.replace(settings, panes={}))

    def _on_moved(self, *_: object) -> None:
        sizes = [size for splitter in self._in_use for size in splitter.sizes() if size]
        self._moved[self._layout] = tuple(sizes)
        self._pause.start()

    def keep(self) -> None:
        """Keep the sizes as they are now."""
        self._pause.stop()
        settings = self._preferences.settings
        panes = {**settings.panes, **self._moved}
        self._preferences.set(msgspec.structs.replace(settings, panes=panes))
