"""Opens packs: a folder through its compiled form in the cache, or a compiled file.

A folder is compiled again when the names, sizes or times of its files change. A compiled file in the cache that is cut,
altered or of another version is made again, even where that shows only when a template is opened; a broken cache never
stops anyone.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from collections.abc import Callable
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

import app
from app import __version__, findings, language
from app import rules as all_of_rules
from app.compose import wording_finding
from app.compose.wording_finding import WordingFinding
from app.document import html
from app.errors import AppError
from app.expressions import names, tree, value_kinds
from app.packs.container import MAGIC, Container, write_container
from app.rules.compiled import RULES, open_rules
from app.rules.model import RuleSet
from app.source import problems
from app.storage import paths
from app.storage.files import exists, read_bytes, write_own
from app.storage.pack_folder import MAX_PACK_BYTES, PackFolder
from app.templates import model, pack, question_kinds, wording
from app.templates.compiled import INDEX, open_pack

if TYPE_CHECKING:
    from app.templates.search import TemplateSearch

T = TypeVar("T")
FRESHNESS = "freshness"
WORDING = "wording"
PACK_FILE = "pack.yaml"
"""What makes a folder a pack."""

_FORM = (
    findings,
    html,
    model,
    names,
    pack,
    problems,
    question_kinds,
    tree,
    value_kinds,
    wording,
    wording_finding,
    all_of_rules,
    language,
)
"""Modules of what is stored in a compiled pack, and packages: with all that is in them."""


class LoadedPack:
    """A pack that was opened: what rides in its file beside the templates is opened when it is first asked for.

    Attributes:
        path: where it is.
        pack: the pack.
        freshness: what `freshness` gives as long as the pack is what was opened.
    """

    def __init__(
        self,
        path: Path,
        part: Callable[[str], bytes],
        fresh: Callable[[], bytes],
        repair: Callable[[], bool] = lambda: False,
        checked: Callable[[], bool] = lambda: True,
    ) -> None:
        self.path = path
        self.pack = open_pack(part, repair)
        # Only now: a damaged file in the cache is made again when its index is asked for.
        self.freshness = fresh()
        self._part = part
        self._repair = repair
        self._checked = checked
        self._before: TemplateSearch | None = None

    def follows(self, before: LoadedPack) -> LoadedPack:
        """Take over what is the same as in the pack as it was, and return this one."""
        if "search" in vars(before):
            self._before = before.search
        if "rules" in vars(before) and self._part(RULES) == before._part(RULES):
            self.rules = before.rules
        return self

    @property
    def is_checked(self) -> bool:
        """Whether `wording` can be told at once: in a pack of many templates it is looked for when it is asked for."""
        return self._checked()

    @cached_property
    def rules(self) -> RuleSet:
        """The pack's rules of house style. Raises AppError `not-compiled`."""
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
        from app.templates.search import TemplateSearch  # noqa: PLC0415  # most commands never search

        before = self._before
        self._before = None
        return TemplateSearch(self.pack.index, before)


def _open_wording(data: bytes) -> tuple[WordingFinding, ...]:
    try:
        return msgspec.msgpack.decode(data, type=tuple[WordingFinding, ...])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("not-compiled") from error


Progress = Callable[[int, int], None]
"""Is told how much of how much is done, now and then, by whatever thread does it."""


def _to_nobody(_done: int, _all: int) -> None:
    """Where nobody waits."""


def load_ready(path: Path) -> LoadedPack | None:
    """Open the pack at `path` whole where that takes no time; None where it has to be compiled first.

    Raises:
        AppError: as `load` does.
    """
    if exists(path) and path.is_dir():
        compiled = CompiledFolder.ready(path)
        return None if compiled is None else _whole(_open_compiled(compiled))
    return load(path, whole=True)


def load(
    path: Path,
    *,
    whole: bool = False,
    progress: Progress = _to_nobody,
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
    return _whole(loaded) if whole else loaded


def _whole(loaded: LoadedPack) -> LoadedPack:
    _ = loaded.rules, loaded.search
    if loaded.is_checked:
        _ = loaded.wording
    return loaded


def _open(path: Path, progress: Progress) -> LoadedPack:
    if not exists(path):
        raise AppError("no-pack", str(path))
    if path.is_dir():
        return _open_compiled(CompiledFolder(path, progress))
    fresh = freshness(path)
    try:
        container = Container(read_bytes(path, MAX_PACK_BYTES))
        return LoadedPack(path, container.part, lambda: fresh)
    except AppError as error:
        raise AppError(error.code, str(path), **error.params) from error


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
        return _freshness(PackFolder(path))
    try:
        status = path.stat()
    except OSError as error:
        raise AppError("cannot-read", str(path), reason=str(error.strerror)) from error
    return f"{status.st_size} {status.st_mtime_ns}".encode()


def watchable(path: Path, most: int) -> tuple[Path, ...]:
    """Folders and files of the pack at `path` whose changes the system can tell: at most `most`.

    Folders come first, and then the files that were saved last, which are those that will be saved next.

    Raises:
        AppError: `cannot-read`, `too-large`, `too-many-files`.
    """
    if not path.is_dir():
        return (path,)
    listed = PackFolder(path)
    newest = sorted(listed.stamps, key=lambda name: listed.stamps[name].time, reverse=True)
    return (*listed.folders(), *map(listed.file, newest[:most]))[:most]


def compile_folder(
    folder: Path,
    progress: Progress = _to_nobody,
    before: Container | None = None,
    *,
    check: bool | None = True,
) -> bytes:
    """Read a pack folder and return its compiled form.

    Args:
        folder: of the pack.
        progress: is told how far it is.
        before: the pack as it was compiled last: what didn't change since isn't compiled again.
        check: hold its own wording against its rules; None to leave that for later in a pack of many templates.

    Raises:
        AppError: as `load` does.
    """
    # Only compiling needs the readers, and with them Jinja2, Markdown and YAML.
    from app.storage.pack_compiling import compile_parts  # noqa: PLC0415

    listed = PackFolder(folder)
    fresh = _freshness(listed)
    form = _form_digest(reader_files())
    parts = compile_parts(listed, form, before, progress, check=check)
    return write_container({FRESHNESS: fresh, **parts})


def read_files(folder: PackFolder) -> dict[str, bytes]:
    """Return the content of every file of a pack folder that can be read, by its path inside."""
    read = ((name, folder.read(name)) for name in folder.stamps)
    return {name: data for name, data in read if data is not None}


def cached_file(folder: Path) -> Path:
    """Where the compiled form of a folder is kept."""
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return paths.cache() / "packs" / f"{folder.name[:40]}-{name}.pack"


def _open_compiled(compiled: CompiledFolder) -> LoadedPack:
    def opened() -> LoadedPack:
        fresh = partial(compiled.part, FRESHNESS)
        return LoadedPack(
            compiled.folder, compiled.part, fresh, compiled.repair, compiled.is_checked
        )

    try:
        return opened()
    except AppError as error:
        if error.code != "not-compiled":
            raise
        compiled.make_again()
        return opened()


class CompiledFolder:
    """The compiled form of a pack folder: from the cache where that is fresh and sound, or made again."""

    def __init__(
        self,
        folder: Path,
        progress: Progress = _to_nobody,
        container: Container | None = None,
    ) -> None:
        self.folder = folder
        self._progress = progress
        cached = container or _cached(folder)
        fresh = cached is not None and _is_fresh(cached, folder)
        self._is_made = not fresh
        self._container = cached if cached is not None and fresh else self._compile(cached)

    @classmethod
    def ready(cls, folder: Path) -> CompiledFolder | None:
        """The one in the cache; None where it has to be made first."""
        container = _cached(folder)
        if container is None or not _is_fresh(container, folder):
            return None
        return cls(folder, container=container)

    def part(self, name: str) -> bytes:
        """Return a part; of a cached file that was altered inside, the file is made again.

        Raises:
            AppError: as `compile_folder`; `not-compiled`, when the folder isn't any more what was opened.
        """
        if name == WORDING and not self.is_checked():
            self._check_wording()
        with contextlib.suppress(AppError):
            return self._container.part(name)
        before = self._container
        after = self.make_again()._container
        if name != INDEX and before.part(INDEX) != after.part(INDEX):
            raise AppError("not-compiled", str(self.folder))
        return after.part(name)

    def is_checked(self) -> bool:
        """Whether its own wording was held against its rules."""
        return WORDING in self._container

    def _check_wording(self) -> None:
        before = self._container
        self._container = self._compile(before, check=True)
        if before.part(INDEX) != self._container.part(INDEX):
            raise AppError("not-compiled", str(self.folder))

    def repair(self) -> bool:
        """Compile the folder once more, where what stood in the cache was whole but wrong inside; once is enough."""
        before, self._is_made = self._is_made, True
        if not before:
            self.make_again()
        return not before

    def make_again(self) -> CompiledFolder:
        """Compile the folder, whatever the cache says."""
        self._container, self._is_made = self._compile(None), True
        return self

    def _compile(self, before: Container | None, *, check: bool | None = None) -> Container:
        data = compile_folder(self.folder, self._progress, before, check=check)
        with contextlib.suppress(AppError):
            # Without a cache (a full or read-only disk) the pack is just compiled at each start.
            write_own(cached_file(self.folder), data)
        return Container(data)


def _cached(folder: Path) -> Container | None:
    """What is in the cache, fresh or not."""
    with contextlib.suppress(AppError):
        return Container(read_bytes(cached_file(folder), MAX_PACK_BYTES))
    return None


def _is_fresh(container: Container, folder: Path) -> bool:
    with contextlib.suppress(AppError):
        return container.part(FRESHNESS) == _freshness(PackFolder(folder))
    return False


@cache
def form_files() -> tuple[Path, ...]:
    """The source of the stored form: in a checkout it changes without a new version. A frozen app has none."""
    files: list[Path] = []
    for module in _FORM:
        file = Path(module.__file__ or "")
        if file.is_file():
            files += sorted(file.parent.rglob("*.py")) if file.name == "__init__.py" else [file]
    return tuple(files)


@cache
def reader_files() -> tuple[Path, ...]:
    """The source of all that compiling does: what was kept by other code isn't what this one would make."""
    package = Path(app.__file__ or "").parent
    folders = (
        "compose",
        "document",
        "expressions",
        "language",
        "packs",
        "rules",
        "source",
        "templates",
    )
    return tuple(file for name in folders for file in sorted((package / name).rglob("*.py")))


def _form_digest(files: tuple[Path, ...]) -> bytes:
    digest = hashlib.sha256(MAGIC + __version__.encode())
    for file in files:
        status = file.stat()
        digest.update(f"{file.name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.digest()


def _freshness(folder: PackFolder) -> bytes:
    """Changes with the files, and with the form in which they are stored."""
    return hashlib.sha256(_form_digest(form_files()) + folder.freshness()).digest()
