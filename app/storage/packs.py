"""Opens packs: a folder through its compiled form in the cache, or a compiled file.

A folder is compiled again when the names, sizes, times or rights of its files change. A compiled file in the cache that
is cut, altered or of another version is made again, even where that shows only when a template is opened; a broken
cache never stops anyone.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from app.errors import AppError
from app.packs.container import Container
from app.storage.compiled_folder import (
    CompiledFolder,
    Progress,
    to_nobody,
)
from app.storage.file_slices import slices_of
from app.storage.files import exists
from app.storage.pack_folder import MAX_PACK_BYTES, PackFolder
from app.storage.pack_freshness import folder_freshness, is_of_this_version
from app.storage.pack_parts import FRESHNESS, WORDING
from app.templates.compiled import open_pack
from app.templates.soundness import are_sound_heads

if TYPE_CHECKING:
    from app.compose.wording_finding import WordingFinding
    from app.rules.model import RuleSet
    from app.templates.search import TemplateSearch

T = TypeVar("T")
PACK_FILE = "pack.yaml"
"""What makes a folder a pack."""


class LoadedPack:
    """A pack that was opened: what rides in its file beside the templates is opened when it is first asked for.

    Attributes:
        path: where it is.
        pack: the pack.
        freshness: what `freshness` gives as long as the pack is what was opened.
        why_unkept: tells why what was read can't be kept, so that it is read anew at each start; None where it is kept.
    """

    def __init__(
        self,
        path: Path,
        part: Callable[[str], bytes],
        fresh: Callable[[], bytes],
        repair: Callable[[], bool] = lambda: False,
        checked: Callable[[], bool] = lambda: True,
        *,
        sound: bool = True,
    ) -> None:
        self.path = path
        self.why_unkept: Callable[[], AppError | None] = lambda: None
        self._is_checked_whole = sound
        self.pack = open_pack(part, repair, checked=sound)
        # Only now: a damaged file in the cache is made again when its index is asked for.
        self.freshness = fresh()
        self._part = part
        self._repair = repair
        self._checked = checked

    def follows(self, before: LoadedPack) -> LoadedPack:
        """Take over what is the same as in the pack as it was, and return this one."""
        if "rules" in vars(before):
            from app.rules.compiled import RULES  # noqa: PLC0415  # as below

            # Of what it was before nothing may be left to compare with.
            with suppress(AppError):
                if self._part(RULES) == before._part(RULES):
                    self.rules = before.rules
        return self

    def open_whole(self) -> LoadedPack:
        """Open all that rides in its file, so that nobody needs to wait for it later, and return this one.

        Raises:
            AppError: `not-compiled`.
        """
        _ = self.rules, self.search
        if self.is_checked:
            _ = self.wording
        return self

    @property
    def is_checked(self) -> bool:
        """Whether `wording` can be told at once: in a pack of many templates it is looked for when it is asked for."""
        return self._checked()

    @cached_property
    def rules(self) -> RuleSet:
        """The pack's rules of house style. Raises AppError `not-compiled`."""
        from app.rules.compiled import RULES, open_rules  # noqa: PLC0415  # a tree is shown without

        return self._opened(RULES, open_rules)

    @cached_property
    def wording(self) -> tuple[WordingFinding, ...]:
        """Where the pack's own wording breaks its rules, for its owner. Raises AppError `not-compiled`."""
        return self._opened(WORDING, _open_wording)

    def _opened(self, name: str, open_part: Callable[[bytes], T]) -> T:
        try:
            return open_part(self._part(name))
        except AppError as error:
            if error.code != "not-compiled" or not self._repair():
                raise
            return open_part(self._part(name))

    @cached_property
    def search(self) -> TemplateSearch:
        """Finds its templates."""
        # Most commands never search.
        from app.templates.compiled_search import SEARCH, read_search_part  # noqa: PLC0415

        checked, index = self._is_checked_whole, self.pack.index
        return self._opened(SEARCH, lambda part: read_search_part(part, index, checked=checked))

    def is_sound(self) -> bool:
        """Whether all is sound of what is read of a compiled pack only when it is asked for."""
        from app.templates.compiled_search import is_sound_search  # noqa: PLC0415  # as above

        return are_sound_heads(self.pack.index) and (
            self._is_checked_whole or is_sound_search(self.search)
        )


def _open_wording(data: bytes) -> tuple[WordingFinding, ...]:
    from app.compose.wording_finding import WordingFinding  # noqa: PLC0415  # a tree is shown without

    try:
        return msgspec.msgpack.decode(data, type=tuple[WordingFinding, ...])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("not-compiled") from error


def load_ready(path: Path) -> LoadedPack | None:
    """Open the pack at `path` as it was compiled last; None where it has to be compiled first.

    It takes no time: whether its files are what they were then is left to `is_current`, and nothing may be composed
    before that says so. What a tree of its templates doesn't need is opened when it is first asked for, or by
    `open_whole`.

    Raises:
        AppError: as `load` does.
    """
    if exists(path) and path.is_dir():
        compiled = CompiledFolder.ready(path)
        return None if compiled is None else _open_compiled(compiled, sound=False)
    return load(path)


def load(
    path: Path,
    *,
    whole: bool = False,
    progress: Progress = to_nobody,
    before: LoadedPack | None = None,
) -> LoadedPack:
    """Open the pack at `path`, a folder or a compiled file: the one way by which packs come in.

    Args:
        path: where it is.
        whole: open at once what otherwise is opened when it is first asked for, so that a window needn't wait then.
        progress: is told how far it is where the pack has to be compiled.
        before: the pack as it was; what is the same is taken over.

    Raises:
        AppError: `no-pack`, `no-pack-file`, `bad-pack-file`, `no-good-template`, `not-compiled`, `cannot-read`,
            `too-large`, `too-many-files`.
    """
    loaded = _open(path, progress)
    if before is not None:
        loaded.follows(before)
    return loaded.open_whole() if whole else loaded


def _open(path: Path, progress: Progress) -> LoadedPack:
    if not exists(path):
        raise AppError("no-pack", str(path))
    if path.is_dir():
        return _open_compiled(CompiledFolder(path, progress))
    fresh = freshness(path)
    try:
        container = Container(slices_of(path, MAX_PACK_BYTES))
        _refuse_another_version(container)
        return LoadedPack(path, container.part, lambda: fresh)
    except AppError as error:
        raise AppError(error.code, str(path), **error.params) from error


def _refuse_another_version(container: Container) -> None:
    """Raise AppError `not-compiled`: what another version left out may mean something else there."""
    if FRESHNESS in container and not is_of_this_version(container.part(FRESHNESS)):
        raise AppError("not-compiled")


def office_file(path: Path) -> Path:
    """Where the office's own words of the pack at `path` are: its `office.yaml`, or the compiled file."""
    return path / "office.yaml" if path.is_dir() else path


def text_file(path: Path, name: str) -> Path:
    """Where a file of the pack at `path` is, by its name inside; it is there.

    Raises:
        AppError: `compiled-no-text`, when the pack is a compiled file; `no-pack`; `cannot-read`.
    """
    if not exists(path):
        raise AppError("no-pack", str(path))
    if not path.is_dir():
        raise AppError("compiled-no-text", str(path))
    if not exists(path / name):
        raise AppError("cannot-read", str(path / name), reason=os.strerror(errno.ENOENT))
    return path / name


def freshness(path: Path) -> bytes:
    """Changes when the pack at `path` does: a few microseconds for each of its files.

    Raises:
        AppError: `no-pack`, `cannot-read`, `too-large`.
    """
    if not exists(path):
        raise AppError("no-pack", str(path))
    if path.is_dir():
        return folder_freshness(PackFolder(path))
    try:
        status = path.stat()
    except OSError as error:
        raise AppError("cannot-read", str(path), reason=str(error.strerror)) from error
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}".encode()


def is_current(loaded: LoadedPack) -> bool:
    """Whether the files of a pack are what was opened, and that is sound."""
    try:
        return freshness(loaded.path) == loaded.freshness and loaded.is_sound()
    except AppError:
        return False


class Watchable(msgspec.Struct, frozen=True):
    """What the system can watch of a pack.

    Attributes:
        paths: folders first, and then the files that were saved last, which are those that will be saved next.
        freshness: of the pack when it was listed; another one than it was read with tells of a change before.
    """

    paths: tuple[Path, ...]
    freshness: bytes


def watchable(path: Path, most: int) -> Watchable:
    """Folders and files of the pack at `path` whose changes the system can tell: at most `most`.

    Raises:
        AppError: `no-pack`, `cannot-read`, `too-large`, `too-many-files`.
    """
    if not path.is_dir():
        return Watchable((path,), freshness(path))
    listed = PackFolder(path)
    newest = sorted(listed.stamps, key=lambda name: listed.stamps[name].time, reverse=True)
    paths = (*listed.folders(), *map(listed.file, newest[:most]))
    return Watchable(paths[:most], folder_freshness(listed))


def _open_compiled(compiled: CompiledFolder, *, sound: bool = True) -> LoadedPack:
    def opened() -> LoadedPack:
        fresh = partial(compiled.part, FRESHNESS)
        loaded = LoadedPack(
            compiled.folder, compiled.part, fresh, compiled.repair, compiled.is_checked, sound=sound
        )
        loaded.why_unkept = lambda: compiled.unkept
        return loaded

    try:
        return opened()
    except AppError as error:
        if error.code != "not-compiled":
            raise
        compiled.make_again()
        return opened()
