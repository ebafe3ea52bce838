"""Sealed cases on the disk: whole or not at all, readable to nobody else, and gone in time."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.storage.case_times import LONGEST, USUAL
from app.storage.drafts import Drafts, new_id
from app.storage.sealing import FORM, Outside, Seal, new_key, outside_of

CANARY = "Siân Prydderch 4711".encode()
SEAL = Seal(bytes(range(32)))
OTHER = Seal(bytes(32))
HOUR = 3600.0
NOON = 1_804_248_000.0
"""Noon of a day in March, in Wales."""


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    monkeypatch.setenv("TZ", "UTC")
    return Clock()


@pytest.fixture
def drafts(clock: Clock) -> Drafts:
    return Drafts(clock=clock)


def files(drafts: Drafts) -> list[Path]:
    return sorted(drafts.folder.iterdir())


def written(drafts: Drafts, clock: Clock, draft: str = "", *, done: bool = False) -> str:
    """Save a case now; its file is of this moment."""
    draft = draft or new_id()
    drafts.save(draft, CANARY, SEAL, done=done)
    for file in files(drafts):
        os.utime(file, (clock.now, clock.now))
    return draft


def test_what_was_saved_comes_back(drafts: Drafts, clock: Clock) -> None:
    first, second = written(drafts, clock), written(drafts, clock)
    assert {each.id: each.content for each in drafts.all(SEAL)} == {first: CANARY, second: CANARY}
    drafts.save(first, b"later", SEAL)
    assert {each.id: each.content for each in drafts.all(SEAL)} == {first: b"later", second: CANARY}
    drafts.remove(first)
    assert [each.id for each in drafts.all(SEAL)] == [second]
    drafts.remove(first)


def test_nothing_can_be_read_of_it(drafts: Drafts, clock: Clock) -> None:
    written(drafts, clock)
    (file,) = files(drafts)
    data = file.read_bytes()
    assert not any(CANARY[at : at + 4] in data for at in range(len(CANARY) - 3))
    assert "Siân" not in file.name
    assert file.stat().st_mode & 0o777 == 0o600
    assert drafts.folder.stat().st_mode & 0o777 == 0o700


def test_the_same_case_is_sealed_anew_each_time(drafts: Drafts, clock: Clock) -> None:
    draft = written(drafts, clock)
    first = files(drafts)[0].read_bytes()
    written(drafts, clock, draft)
    assert files(drafts)[0].read_bytes() != first


# --- what can't be opened


def test_every_byte_that_is_changed_or_cut_is_noticed(drafts: Drafts, clock: Clock) -> None:
    written(drafts, clock)
    (file,) = files(drafts)
    good = file.read_bytes()
    for at in range(len(good)):
        for bad in (good[:at], good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :]):
            file.write_bytes(bad)
            (found,) = drafts.all(SEAL)
            assert not found.content
            assert found.trouble.startswith("draft-")


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_cleanly(data: bytes) -> None:
    with pytest.raises(AppError, match="draft-damaged"):
        SEAL.open(b"CBsealed" + data)


def test_another_key_is_told_from_damage(drafts: Drafts, clock: Clock) -> None:
    written(drafts, clock)
    assert [each.trouble for each in drafts.all(OTHER)] == ["draft-of-another-key"]
    assert [each.content for each in drafts.all(SEAL)] == [CANARY], "it is left alone"


def test_another_version_is_told_from_damage() -> None:
    outside = msgspec.msgpack.encode(Outside(FORM + 1, SEAL.id, NOON, NOON))
    with pytest.raises(AppError, match="draft-of-another-version"):
        SEAL.open(b"CBsealed" + len(outside).to_bytes(2, "big") + outside + b"?" * 40)


def test_what_is_put_aside_is_no_case_any_more_and_goes_too(drafts: Drafts, clock: Clock) -> None:
    draft = written(drafts, clock)
    drafts.put_aside(draft)
    assert drafts.all(SEAL) == ()
    clock.now += USUAL.total_seconds()
    assert drafts.purge() == 1
    assert files(drafts) == []


# --- how long


def test_a_case_goes_48_hours_after_its_last_change(drafts: Drafts, clock: Clock) -> None:
    written(drafts, clock)
    clock.now += 48 * HOUR - 1
    assert drafts.purge() == 0
    clock.now += 1
    assert drafts.purge() == 1
    assert drafts.all(SEAL) == ()


def test_a_copied_one_goes_at_the_end_of_the_day(drafts: Drafts, clock: Clock) -> None:
    written(drafts, clock, done=True)
    clock.now += 12 * HOUR - 1
    assert drafts.purge() == 0
    clock.now += 1
    assert drafts.purge() == 1


def test_an_organisation_may_keep_them_for_a_week_and_no_longer(clock: Clock) -> None:
    drafts = Drafts(timedelta(days=400), clock)
    written(drafts, clock)
    clock.now += LONGEST.total_seconds() - 1
    assert drafts.purge() == 0
    clock.now += 1
    assert drafts.purge() == 1


def test_a_shorter_time_holds_for_what_was_there_before(drafts: Drafts, clock: Clock) -> None:
    written(drafts, clock)
    clock.now += 2 * HOUR
    assert Drafts(timedelta(hours=1), clock).purge() == 1


def test_a_clock_that_is_put_back_makes_nothing_live_longer(drafts: Drafts, clock: Clock) -> None:
    clock.now += 1000 * HOUR
    written(drafts, clock)
    clock.now = NOON
    assert drafts.purge() == 0, "from now on its time counts"
    clock.now += 48 * HOUR
    assert drafts.purge() == 1


@pytest.mark.parametrize("until", [float("nan"), float("inf"), 1e300])
def test_a_file_that_says_of_itself_to_stay_goes(
    drafts: Drafts, clock: Clock, until: float
) -> None:
    draft = new_id()
    drafts.save(draft, CANARY, SEAL)
    (file,) = files(drafts)
    file.write_bytes(SEAL.seal(CANARY, clock.now, until))
    os.utime(file, (clock.now, clock.now))
    clock.now += LONGEST.total_seconds()
    assert drafts.purge() == 1


def test_what_a_killed_program_left_behind_goes(drafts: Drafts, clock: Clock) -> None:
    draft = written(drafts, clock)
    left = drafts.folder / f".{draft}.case.x7"
    left.write_bytes(files(drafts)[-1].read_bytes()[:20])
    os.utime(left, (clock.now, clock.now))
    assert drafts.purge() == 0, "somebody may be writing it"
    clock.now += HOUR
    assert drafts.purge() == 1
    assert [each.id for each in drafts.all(SEAL)] == [draft]


def test_what_is_not_ours_is_left_alone(drafts: Drafts, clock: Clock) -> None:
    written(drafts, clock)
    for name in ("notes.txt", "0123.case", "ffffffffffffffff.case2"):
        (drafts.folder / name).write_bytes(b"?")
    clock.now += 1000 * HOUR
    assert drafts.purge() == 1
    assert [each.name for each in files(drafts)] == [
        "0123.case",
        "ffffffffffffffff.case2",
        "notes.txt",
    ]


# --- disks that fail


def failing(monkeypatch: pytest.MonkeyPatch, name: str, count: int) -> None:
    """Let the call of this number to a function of the system fail as on a full disk."""
    real, calls = getattr(os, name), iter(range(1, 100))

    def fail(*arguments: object, **named: object) -> object:
        if next(calls) == count:
            raise OSError(28, "No space left on device")
        return real(*arguments, **named)

    monkeypatch.setattr(os, name, fail)


@pytest.mark.parametrize("name", ["open", "write", "fsync", "fdopen", "replace", "rename"])
@pytest.mark.parametrize("count", [1, 2])
def test_the_last_version_survives_each_failure(
    drafts: Drafts, clock: Clock, name: str, count: int
) -> None:
    draft = written(drafts, clock)
    with pytest.MonkeyPatch.context() as patch:
        failing(patch, name, count)
        told: list[str] = []
        try:
            drafts.save(draft, b"later", SEAL)
        except AppError as error:
            told.append(error.code)
    assert told in ([], ["cannot-write"])
    assert [each.content for each in drafts.all(SEAL)] == [CANARY if told else b"later"]
    assert [each.name for each in files(drafts)] == [f"{draft}.case"]


def test_a_folder_that_cannot_be_had_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "data").write_text("a file", "utf-8")
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(tmp_path))
    with pytest.raises(AppError, match="cannot-write"):
        Drafts(clock=clock).save(new_id(), CANARY, SEAL)
    assert Drafts(clock=clock).purge() == 0


def test_a_key_has_its_length() -> None:
    assert len(new_key()) == 32
    with pytest.raises(ValueError, match="32 bytes"):
        Seal(b"short")


def test_what_stands_outside_is_no_more_than_times_and_the_key(
    drafts: Drafts, clock: Clock
) -> None:
    written(drafts, clock)
    outside = outside_of(files(drafts)[0].read_bytes())
    assert outside == Outside(FORM, SEAL.id, NOON, NOON + 48 * HOUR)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few pages, where one may be made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    made = subprocess.run(command, check=False, capture_output=True)
    if made.returncode:
        pytest.skip("only root can make a disk here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_loses_nothing_and_leaves_nothing_behind(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(small_disk))
    drafts = Drafts(clock=clock)
    draft = new_id()
    drafts.save(draft, CANARY, SEAL)
    with pytest.raises(AppError, match="cannot-write"):
        drafts.save(draft, os.urandom(200_000), SEAL)
    assert [each.content for each in drafts.all(SEAL)] == [CANARY]
    assert [each.name for each in files(drafts)] == [f"{draft}.case"]
    drafts.save(draft, b"later", SEAL)
    assert [each.content for each in drafts.all(SEAL)] == [b"later"]
