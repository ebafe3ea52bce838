"""Slow work beside the window: whoever waits for it is always told, also where a bug ended it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.storage.packs import LoadedPack, freshness, load, watchable
from app.ui.packs import follower as following
from app.ui.packs.follower import PackFollower
from app.ui.state.background import Background
from tests.unit.small_pack import small_files, write_folder


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


def fail(error: Exception) -> Callable[[], str]:
    def act() -> str:
        raise error

    return act


def test_what_waits_for_a_job_with_a_bug_is_told_and_the_bug_is_raised(
    owner: QObject, qtbot: QtBot
) -> None:
    told: list[str] = []
    background = Background(owner)
    with qtbot.captureExceptions() as raised:
        background.run(fail(KeyError("Siân")), told.append, lambda error: told.append(error.code))
        background.run(lambda: "the next", told.append, lambda error: told.append(error.code))
        qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["unexpected", "the next"]
    assert [kind for kind, _, _ in raised] == [KeyError]


def test_an_expected_failure_raises_nothing(owner: QObject, qtbot: QtBot) -> None:
    told: list[str] = []
    Background(owner).run(
        fail(AppError("no-pack")), told.append, lambda error: told.append(error.code)
    )
    qtbot.waitUntil(lambda: told == ["no-pack"])


def test_a_pack_is_followed_on_after_a_bug_in_reading_it(
    owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "small", small_files())
    bugs = [RuntimeError("once")]

    def read(path: Path, before: LoadedPack | None) -> LoadedPack:
        if bugs:
            raise bugs.pop()
        return load(path, whole=True, before=before)

    follower = PackFollower(Background(owner), read)
    follower.follow(load(folder, whole=True))
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(follower.failed) as failed:
        (folder / "office.yaml").write_text("{}\n", encoding="utf-8")
        follower._settle.start(0)
    assert failed.args[0].code == "unexpected"
    assert [kind for kind, _, _ in raised] == [RuntimeError]
    with qtbot.waitSignal(follower.loaded) as loaded:
        (folder / "office.yaml").write_text("{ }\n", encoding="utf-8")
        follower._settle.start(0)
    assert loaded.args[0].freshness == freshness(folder)


def small_folder_followed(owner: QObject, tmp_path: Path) -> tuple[Path, PackFollower]:
    folder = write_folder(tmp_path / "small", small_files())
    follower = PackFollower(Background(owner))
    follower.look_every(poll_ms=1, settle_ms=100_000)
    return folder, follower


def test_a_change_that_settled_while_the_folder_was_looked_at_is_read_at_once(
    owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    folder, follower = small_folder_followed(owner, tmp_path)
    follower.follow(load(folder, whole=True))
    follower._look()
    (folder / "office.yaml").write_text("{ }\n", encoding="utf-8")
    with qtbot.waitSignal(follower.loaded) as loaded:
        follower._look(settled=True)
    follower.stop()
    assert loaded.args[0].freshness == freshness(folder)


def test_a_large_folder_is_watched_a_few_files_at_a_time(
    owner: QObject, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, follower = small_folder_followed(owner, tmp_path)
    follower.look_every(poll_ms=100_000, settle_ms=100_000)
    at_once: list[int] = []
    add = follower._watcher.addPaths

    def counted(paths: list[str]) -> list[str]:
        at_once.append(len(paths))
        return add(paths)

    monkeypatch.setattr(following, "WATCHED_AT_ONCE", 3)
    monkeypatch.setattr(follower._watcher, "addPaths", counted)
    follower.follow(load(folder, whole=True))
    assert not at_once, "the first keys come then"
    follower._list.timeout.emit()
    every = {str(each) for each in watchable(folder, following.MOST_WATCHED).paths}
    assert len(every) > 2 * following.WATCHED_AT_ONCE

    def all_watched() -> bool:
        return every == {*follower._watcher.files(), *follower._watcher.directories()}

    qtbot.waitUntil(all_watched)
    assert max(at_once) == following.WATCHED_AT_ONCE


def test_what_was_saved_before_anything_was_watched_is_read(
    owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    folder, follower = small_folder_followed(owner, tmp_path)
    follower.look_every(poll_ms=100_000, settle_ms=0)
    follower.follow(load(folder, whole=True))
    (folder / "office.yaml").write_text("{ }\n", encoding="utf-8")
    follower.put_off()
    with qtbot.waitSignal(follower.loaded) as loaded:
        follower._list.timeout.emit()
    follower.stop()
    assert loaded.args[0].freshness == freshness(folder)


def test_one_slow_look_does_not_make_the_folder_a_slow_one(
    owner: QObject, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, follower = small_folder_followed(owner, tmp_path)
    seconds = [5.0, 0.001, 5.0]
    looked: list[float] = []

    def timed_freshness(path: Path) -> tuple[bytes, float]:
        looked.append(seconds[len(looked)] if len(looked) < len(seconds) else 5.0)
        return freshness(path), looked[-1]

    monkeypatch.setattr(following, "_timed_freshness", timed_freshness)
    follower.follow(load(folder, whole=True))
    follower._poll.stop()
    intervals = []
    for _ in seconds:
        follower._look()
        qtbot.waitUntil(lambda: not follower._looking)
        follower._poll.stop()
        intervals.append(follower._poll.interval())
    assert intervals == [125_000, 25, 25]
