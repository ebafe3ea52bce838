"""The pack in use: followed while its files are saved, changed for another, copied to be one's own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.source.problems import Problem
from app.storage import paths
from app.storage.files import exists
from app.storage.pack_copies import copy_pack, copy_target
from app.storage.packs import PACK_FILE, LoadedPack, load, office_file, text_file
from app.ui.packs.follower import PackFollower
from app.ui.state.background import Background
from app.ui.state.controller import Controller
from app.ui.state.finding_words import problems_in
from app.ui.state.preferences import Preferences
from app.ui.state.reading_progress import ReadingProgress

LOOK_MS = 400
"""How often it is looked how far a reading is."""


class PackInUse(QObject):
    """The pack of one window.

    Attributes:
        loaded: the pack as it was read last.
        follower: notices that its files were saved.
        trouble: why it, or the one that the officer chose, can't be read; None when nothing is wrong.
        news: what is wrong with its files and wasn't when it was opened.
        replacing: emitted with the pack (`LoadedPack`) that is about to be gone on with.
        replaced: emitted with it when the message was composed with it, before `changed`.
        changed: emitted when there is something else to tell of it than before.
        failed: emitted with the failure of what the officer asked for.
        read_on: emitted, while a pack takes long to be read, with how much of how much is done; with zeros at its end.
    """

    replacing = Signal(LoadedPack)
    replaced = Signal(LoadedPack)
    changed = Signal()
    failed = Signal(AppError)
    read_on = Signal(int, int)

    def __init__(
        self,
        loaded: LoadedPack,
        controller: Controller,
        preferences: Preferences,
        trouble: AppError | None = None,
    ) -> None:
        """Begin with a pack.

        Args:
            loaded: the pack.
            controller: follows it.
            preferences: keep which pack is in use.
            trouble: why this one stands in for the one that the officer chose.
        """
        super().__init__()
        self.loaded = loaded
        self.trouble = trouble
        self._controller = controller
        self._preferences = preferences
        self._background = Background(self)
        self._progress = ReadingProgress()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self.follower = PackFollower(self._background, self._read)
        self.follower.reading.connect(self._begin_to_look)
        self.follower.loaded.connect(self._on_loaded)
        self.follower.failed.connect(self._on_failed)
        self._wanted: Path | None = None
        self._known: frozenset[Problem] = frozenset()
        self.news: tuple[Problem, ...] = ()
        self._take(loaded)

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.loaded.path

    @property
    def wanted(self) -> Path:
        """Where the one is that was asked for last: it is being read, or in use."""
        return self._wanted or self.path

    @property
    def own_copy(self) -> Path | None:
        """Where the copy is that the officer made last, as long as it is there."""
        copy = self._preferences.settings.own_copy
        with suppress(AppError):
            return Path(copy) if copy and exists(Path(copy) / PACK_FILE) else None
        return None

    @property
    def is_shipped(self) -> bool:
        """Whether it came with the app."""
        return self.path == paths.shipped_pack()

    @property
    def is_own_missing(self) -> bool:
        """Whether the shipped pack stands in for the one that the officer chose."""
        return self.trouble is not None and self.is_shipped

    @property
    def is_set(self) -> bool:
        """Whether the organisation has set which one everybody uses."""
        return not self._preferences.may_change("pack")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with its files now."""
        return (problems_in(self.trouble) if self.trouble else ()) or self.loaded.pack.problems

    # --- another one

    def use(
        self, path: Path, then: Callable[[], None] = lambda: None, *, keep: bool = True
    ) -> None:
        """Use the pack at `path` from now on, and `then` do something; the message stays.

        Args:
            path: of the pack.
            then: done when it is in use.
            keep: at the next start, too.
        """

        def ended() -> None:
            if self._wanted == path:
                self._wanted = None

        def failed(error: AppError) -> None:
            ended()
            self.failed.emit(error)

        def done(loaded: LoadedPack) -> None:
            ended()
            if keep:
                self._preferences.set(self._preferences.settings.with_pack(path))
            self.trouble = None
            self._take(loaded)
            self._go_on(loaded)
            then()

        self._wanted = path
        self._begin_to_look()
        self._background.run(partial(self._read, path), done, failed)

    def _read(self, path: Path, before: LoadedPack | None = None) -> LoadedPack:
        return load(path, whole=True, progress=self._progress.tell, before=before)

    def _begin_to_look(self) -> None:
        self._progress.tell(0, 0)
        self._look.start()

    def _on_look(self) -> None:
        """Tell how far the reading is; one that is done by now is never spoken of."""
        if self._background.busy:
            self.read_on.emit(self._progress.done, self._progress.whole)
        else:
            self._look.stop()
            self.read_on.emit(0, 0)

    def retry(self) -> None:
        """Try the pack again that the officer chose."""
        self.use(self._preferences.settings.pack_in_use)

    def check_wording(self, then: Callable[[], None]) -> None:
        """Hold its own wording against its rules, which takes a while for many templates, and `then` do something."""
        loaded = self.loaded
        self._background.run(lambda: loaded.wording, lambda _found: then(), self.failed.emit)

    def copy_into(self, chosen: Path, then: Callable[[Path], None], *, apart: bool) -> None:
        """Copy it to a folder, or (always where `apart`) into a new one there; `then` is told where."""

        def done(copy: Path) -> None:
            self._preferences.set(self._preferences.settings.with_copy(copy))
            then(copy)

        self._background.run(partial(_copy, self.loaded, chosen, apart), done, self.failed.emit)

    def text_of(self, name: str) -> Path:
        """Where one of its files is. Raises AppError as `app.storage.packs.text_file` does."""
        return text_file(self.path, name)

    # --- following

    def _take(self, loaded: LoadedPack) -> None:
        self._known = frozenset(loaded.pack.problems)
        self._controller.office_file = office_file(loaded.path)
        self.loaded = loaded
        if self.is_shipped:
            self.follower.stop()
        else:
            self.follower.follow(loaded)

    def _go_on(self, loaded: LoadedPack) -> None:
        self.loaded = loaded
        self._note_news()
        self.replacing.emit(loaded)
        self._controller.follow(loaded.pack)
        self.replaced.emit(loaded)
        self.changed.emit()

    def _on_loaded(self, loaded: LoadedPack) -> None:
        self.trouble = None
        self._go_on(loaded)

    def _on_failed(self, error: AppError) -> None:
        self.trouble = error
        self._note_news()
        self.changed.emit()

    def _note_news(self) -> None:
        self.news = tuple(each for each in self.problems if each not in self._known)


def _copy(loaded: LoadedPack, chosen: Path, apart: bool) -> Path:
    """Copy a pack, with what an editor is told of its files."""
    from app.storage.pack_schemas import editor_files  # noqa: PLC0415  # a start needs no shapes of files

    target = copy_target(chosen, loaded.path.name, apart=apart)
    copy_pack(loaded.path, target, editor_files(loaded))
    return target
