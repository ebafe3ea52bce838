"""The key of sealed cases: from any keyring there may be, or a plain word why not; never from anywhere else."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest

from app.errors import AppError
from app.storage.draft_key import NAME, SERVICE, FoundKey, fetch_key
from app.storage.key_request import KeyRequest
from tests.desktop.waiting import wait_for
from tests.unit.storage import keyrings

KINDS = f"{keyrings.__name__}."


def ask(monkeypatch: pytest.MonkeyPatch, backend: str, file: Path) -> FoundKey:
    """What this process is given, as the one that asks is."""
    monkeypatch.setenv("TEST_KEYRING", str(file))
    monkeypatch.setattr(keyring, "get_keyring", getattr(keyrings, backend))
    made = getattr(keyrings, backend)()
    monkeypatch.setattr(keyring, "get_password", made.get_password)
    monkeypatch.setattr(keyring, "set_password", made.set_password)
    return fetch_key()


def test_a_key_is_made_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = ask(monkeypatch, "InFile", tmp_path / "keys")
    assert first.is_new
    assert ask(monkeypatch, "InFile", tmp_path / "keys") == FoundKey(first.key)


@pytest.mark.parametrize("text", ["", "no key", "QUJD", "é", "A" * 43])
def test_what_is_no_key_is_replaced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str
) -> None:
    file = tmp_path / "keys"
    file.write_text(text, "utf-8")
    found = ask(monkeypatch, "InFile", file)
    assert found.is_new
    assert len(found.key) == 32


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        ("Forgetful", "no-keyring"),
        ("Locked", "keyring-locked"),
        ("Dismissed", "keyring-locked"),
        ("Failing", "keyring-failed"),
        ("Buggy", "keyring-failed"),
    ],
)
def test_each_failure_is_told_as_what_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, backend: str, code: str
) -> None:
    with pytest.raises(AppError) as told:
        ask(monkeypatch, backend, tmp_path / "keys")
    assert told.value.code == code
    assert "Siân" not in str(told.value), "its words may hold anything"
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("module", ["keyrings.alt.file", "keyring.backends.null"])
def test_a_keyring_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    plain = type("PlaintextKeyring", (), {"__module__": module})
    monkeypatch.setattr(keyring, "get_keyring", plain)
    with pytest.raises(AppError, match="no-keyring"):
        fetch_key()


# --- asked in a process of its own


def answered(request: KeyRequest) -> FoundKey:
    return wait_for(request.answer, "the keyring")


def test_another_process_gives_the_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{KINDS}InFile")
    monkeypatch.setenv("TEST_KEYRING", str(tmp_path / "keys"))
    first = answered(KeyRequest())
    assert first.is_new
    assert first.key
    assert (SERVICE, NAME) == ("comms-builder", "open-cases-1"), "what a later version looks for"


def test_another_process_tells_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with pytest.raises(AppError, match="no-keyring"):
        answered(KeyRequest())


def test_a_keyring_that_never_answers_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{KINDS}Slow")
    monkeypatch.setenv("TEST_KEYRING", str(tmp_path / "keys"))
    request = KeyRequest()
    assert request.answer() is None
    request.end()
    assert not request._process.is_alive()


def _dies(*, asking: bool) -> FoundKey:
    assert not asking
    raise SystemExit(3)


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(AppError, match="keyring-failed"):
        answered(KeyRequest(fetch=_dies))
