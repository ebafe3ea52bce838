"""Keyrings of all kinds, as `PYTHON_KEYRING_BACKEND` names them: for the process that asks."""

# ruff: noqa: ARG002  each has the form of a keyring

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringError, KeyringLocked


class InFile(KeyringBackend):
    """Stands for a good one: it remembers in a file that the test names."""

    priority = 1.0

    @property
    def _file(self) -> Path:
        return Path(os.environ["TEST_KEYRING"])

    def get_password(self, service: str, username: str) -> str | None:
        return self._file.read_text("utf-8") if self._file.exists() else None

    def set_password(self, service: str, username: str, password: str) -> None:
        self._file.write_text(password, "utf-8")


class Forgetful(InFile):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing."""


class Locked(InFile):
    """The user doesn't unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Siân")


class Dismissed(InFile):
    """Its first prompt is dismissed."""

    def get_password(self, service: str, username: str) -> str | None:
        raise InitError("Siân")


class Failing(InFile):
    """Fails as keyrings may."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError("Siân")


class Buggy(InFile):
    """Fails as programs may."""

    def get_password(self, service: str, username: str) -> str | None:
        raise AttributeError("Siân")


class Slow(InFile):
    """Never answers."""

    def get_password(self, service: str, username: str) -> str | None:
        Event().wait()
        return None
