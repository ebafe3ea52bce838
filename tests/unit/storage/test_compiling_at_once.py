"""Another process compiles the same pack, or the one that does is killed, at each moment at which it meets the disk."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.errors import AppError
from app.storage import pack_compiling, paths
from app.storage.compiled_folder import cached_file
from app.storage.leftovers import HALF_FILE, OLD_S, clean_leftovers
from app.storage.packs import load
from tests.unit.small_pack import write_folder
from tests.unit.storage.test_damaged_cache import FILES, everything, of_the_files

if sys.platform == "win32":
    pytest.skip("there is no fork", allow_module_level=True)

TEMPLATE = "templates/photos/new-photo.yaml"
GOOD, WRONG = 0, 3
MANY = 200
"""More moments than there are: then something is counted that shouldn't be."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "small", FILES)


def at_moment(number: int, act: Callable[[], None], concerns: tuple[str, ...]) -> None:
    """In this process, from now on: `act` once, at the moment of this number at which it asks for one of our files."""
    left = [number]

    def look(event: str, given: tuple[object, ...]) -> None:
        asks = event == "open" or event.startswith(("os.", "shutil.", "tempfile."))
        if asks and any(str(each).startswith(concerns) for each in given):
            left[0] -= 1
            if left[0] == 0:
                act()

    sys.addaudithook(look)


def in_another(act: Callable[[], int]) -> int:
    """Do something in a process of its own, made of this one; return the process."""
    process = os.fork()
    if process:
        return process
    try:
        # What was read before stays with the other one.
        pack_compiling._last.clear()
        os._exit(act())
    finally:
        os._exit(WRONG)


def ended(process: int) -> int:
    """The exit code; negative, as `subprocess` has it, for a signal."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def age(file: Path) -> None:
    then = file.stat().st_mtime - OLD_S - 60
    os.utime(file, (then, then))


@pytest.mark.parametrize(
    "before", [pytest.param("nothing", marks=pytest.mark.slow), "another state"]
)
def test_killed_at_each_moment(folder: Path, own_home: Path, before: str) -> None:
    content = (folder / TEMPLATE).read_bytes()
    (folder / TEMPLATE).write_bytes(content.replace(b"photo", b"foto"))
    load(folder)
    earlier = cached_file(folder).read_bytes()
    (folder / TEMPLATE).write_bytes(content)
    expected = everything(load(folder))
    cache = paths.cache()
    halves = 0
    for number in range(1, MANY):
        shutil.rmtree(cache)
        if before != "nothing":
            cached_file(folder).parent.mkdir(parents=True)
            cached_file(folder).write_bytes(earlier)

        def killed(number: int = number) -> int:
            kill = lambda: os.kill(os.getpid(), signal.SIGKILL)  # noqa: E731
            at_moment(number, kill, (str(own_home), str(folder)))
            load(folder)
            return GOOD

        code = ended(in_another(killed))
        left = [each for each in cache.rglob("*") if each.is_file() and each != cached_file(folder)]
        assert all(HALF_FILE.fullmatch(each.name) for each in left), number
        halves += len(left)
        assert everything(load(folder)) == expected, number
        for each in left:
            age(each)
        clean_leftovers()
        assert not any(each.exists() for each in left), number
        if code == GOOD:
            break
        assert code == -signal.SIGKILL
    assert 20 < number < MANY - 1
    assert halves > 0


def test_killed_with_so_much_of_the_file_written(folder: Path) -> None:
    import resource  # noqa: PLC0415  only here

    expected = everything(load(folder))
    whole = cached_file(folder).stat().st_size
    for most in (0, 1, 40, 60, whole // 2, whole - 1):
        cached_file(folder).unlink(missing_ok=True)

        def killed(most: int = most) -> int:
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            load(folder)
            return GOOD

        assert ended(in_another(killed)) == -signal.SIGXFSZ
        assert not cached_file(folder).exists()
        assert everything(load(folder)) == expected


def test_a_disk_that_has_room_for_so_much(folder: Path) -> None:
    """What is compiled is used all the same, and nothing half is left."""
    import resource  # noqa: PLC0415  only here

    expected = everything(load(folder))
    whole = cached_file(folder).stat().st_size
    for most in (0, 1, whole // 2, whole - 1):
        cached_file(folder).unlink(missing_ok=True)

        def without_room(most: int = most) -> int:
            # Python leaves SIGXFSZ alone: a write fails then.
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            found = everything(load(folder))
            again = everything(load(folder))
            return GOOD if found == again == expected else WRONG

        assert ended(in_another(without_room)) == GOOD
        assert list(cached_file(folder).parent.iterdir()) == []


@pytest.mark.parametrize("changed", [pytest.param(False, marks=pytest.mark.slow), True])
def test_two_at_once(folder: Path, own_home: Path, changed: bool) -> None:
    """One waits, at each moment, until another has done the whole; neither finds anything but the files' own words."""
    content = (folder / TEMPLATE).read_bytes()
    other = content.replace(b"photo", b"foto") if changed else content
    before = everything(load(folder))
    (folder / TEMPLATE).write_bytes(other)
    after = of_the_files(folder)
    assert (before != after) is changed

    def waits(number: int, say: int, hear: tuple[int, int]) -> int:
        def meet() -> None:
            os.write(say, b"here")
            os.read(hear[0], 1)

        os.close(hear[1])
        at_moment(number, meet, (str(own_home), str(folder)))
        try:
            found = everything(load(folder))
        except AppError as error:
            return GOOD if changed and error.code == "not-compiled" else WRONG
        return GOOD if found in (before, after) else WRONG

    for number in range(1, MANY):
        shutil.rmtree(paths.cache())
        (folder / TEMPLATE).write_bytes(content)
        says, hears = os.pipe(), os.pipe()
        process = in_another(partial(waits, number, says[1], hears))
        os.close(says[1])
        os.close(hears[0])
        met = os.read(says[0], 4)
        if met:
            (folder / TEMPLATE).write_bytes(other)
            assert everything(load(folder)) == after, number
            os.write(hears[1], b"!")
        assert ended(process) == GOOD, number
        os.close(says[0])
        os.close(hears[1])
        if not met:
            break
        assert everything(load(folder)) == after, number
    assert 20 < number < MANY - 1
