"""The key that cases are sealed with: in the system's keyring, for this user, and nowhere else.

There is no other place for it. Where the keyring can't be had, nothing is kept: a key in a file beside what it seals
would be no key, and a keyring that writes plain files is none.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec

from app.errors import AppError
from app.storage.sealing import KEY_BYTES, new_key

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "comms-builder"
NAME = "open-cases-1"
"""The number is that of the form in which the key is kept: another version has a name of its own."""
_PLAIN = ("keyrings.alt.", "keyring.backends.null", "keyring.backends.fail")
"""Keyrings that keep nothing, or keep it readable."""


class FoundKey(msgspec.Struct, frozen=True):
    """The key, and whether it is new because what was there was none."""

    key: bytes
    is_new: bool = False


def fetch_key(*, asking: bool = False) -> FoundKey:
    """Return the key, made when there is none yet.

    Args:
        asking: the user wants the keyring to be unlocked now, and may be asked for a password, for as long as that
            takes. Else a keyring that is locked, or not made yet, is left alone: its dialog would take the keys away in
            the middle of a word.

    Raises:
        AppError: `no-keyring`, `keyring-locked`, `keyring-failed`.
    """
    return _tried(lambda: _fetched(asking=asking))


def look_for_key(*, asking: bool = False) -> FoundKey:
    """Look whether the keyring keeps the key: it isn't given, and where there is none, none is made.

    Args:
        asking: as `fetch_key` takes it; a look never asks.

    Raises:
        AppError: as `fetch_key` does.
    """
    del asking
    return _tried(_looked)


def _fetched(*, asking: bool) -> FoundKey:
    import keyring  # noqa: PLC0415

    first = _first_of(keyring.get_keyring())
    if not asking:
        _refuse_locked(first)
    kept = _key_of(keyring.get_password(SERVICE, NAME))
    if kept is not None:
        return FoundKey(kept)
    key = new_key()
    keyring.set_password(SERVICE, NAME, base64.b64encode(key).decode())
    if _key_of(keyring.get_password(SERVICE, NAME)) != key:
        raise AppError("no-keyring")
    return FoundKey(key, is_new=True)


def _looked() -> FoundKey:
    import keyring  # noqa: PLC0415

    _refuse_locked(_first_of(keyring.get_keyring()))
    return FoundKey(b"", is_new=_key_of(keyring.get_password(SERVICE, NAME)) is None)


def _tried(act: Callable[[], FoundKey]) -> FoundKey:
    # Late, as above: nobody's start waits for it.
    from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError  # noqa: PLC0415

    try:
        return act()
    except AppError:
        raise
    except NoKeyringError as error:
        raise AppError("no-keyring") from error
    except (KeyringLocked, InitError) as error:
        raise AppError("keyring-locked") from error
    except KeyringError as error:
        raise AppError("keyring-failed", kind=type(error).__name__) from error
    except Exception as error:
        # What a backend of another maker raises; its words may hold anything.
        raise AppError("keyring-failed", kind=type(error).__name__) from error


def _first_of(backend: KeyringBackend) -> KeyringBackend:
    """The keyring that is asked; a chain asks the first of them that can keep anything."""
    first: KeyringBackend = next(iter(getattr(backend, "backends", None) or [backend]))
    if f"{type(first).__module__}.".startswith(_PLAIN):
        raise AppError("no-keyring")
    return first


def _refuse_locked(backend: KeyringBackend) -> None:
    """Of the Secret Service it can be told without a dialog whether the keyring is open."""
    if type(backend).__module__ != "keyring.backends.SecretService":
        return
    import secretstorage  # noqa: PLC0415  comes with keyring where this backend is

    with closing(secretstorage.dbus_init()) as bus:
        try:
            locked = secretstorage.Collection(bus).is_locked()
        except secretstorage.ItemNotFoundException:
            locked = True
    if locked:
        raise AppError("keyring-locked")


def _key_of(text: str | None) -> bytes | None:
    """The key that a keyring gave; None where there is none, or it is no key."""
    try:
        key = base64.b64decode(text or "", validate=True)
    except (binascii.Error, ValueError):
        return None
    return key if len(key) == KEY_BYTES else None
