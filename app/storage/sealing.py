"""Seals what must never stand readable on a disk: AES-256-GCM, each time under a new nonce.

A sealed file begins with what may be known without its key: since when it is there and how long it may stay, so that
it goes in time even where the key has gone. That part is authenticated too.
"""

from __future__ import annotations

import hashlib
import secrets
import struct
import zlib
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from app.errors import AppError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_MAGIC = b"CBsealed"
_NONCE_BYTES = 12
_LENGTH = struct.Struct(">H")
_MOST_PLAIN = 64_000_000
"""Bytes that a sealed content may unfold to: a case with a long history takes some megabytes."""


class Outside(msgspec.Struct, frozen=True):
    """What stands outside the seal.

    Attributes:
        form: of the file; another one is of another version of the program.
        key: tells the key that it was sealed with from others; nothing of the key can be learnt from it.
        changed: when its content was changed last, in seconds since 1970 (UTC).
        until: when it is to go, in the same seconds.
    """

    form: int
    key: bytes
    changed: float
    until: float


FORM = 1


class Seal:
    """Seals and opens with one key. Raises ValueError for a key of another length."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError("a key has 32 bytes")
        self._key = key
        self.id = hashlib.blake2b(key, person=b"comms-builder-id", digest_size=8).digest()

    @cached_property
    def _cipher(self) -> AESGCM:
        # Late: start doesn't wait for it.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        return AESGCM(self._key)

    def seal(self, content: bytes, changed: float, until: float) -> bytes:
        """Return a content sealed; both times are seconds since 1970."""
        outside = msgspec.msgpack.encode(Outside(FORM, self.id, changed, until))
        head = _MAGIC + _LENGTH.pack(len(outside)) + outside
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return head + nonce + self._cipher.encrypt(nonce, zlib.compress(content, 1), head)

    def open(self, sealed: bytes) -> bytes:
        """Return what was sealed.

        Raises:
            AppError: `draft-of-another-version`; `draft-of-another-key`; `draft-damaged`, whatever was changed of it.
        """
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415  late, as above

        outside, head = _read(sealed)
        if outside.form != FORM:
            raise AppError("draft-of-another-version")
        if outside.key != self.id:
            raise AppError("draft-of-another-key")
        nonce = sealed[head : head + _NONCE_BYTES]
        try:
            packed = self._cipher.decrypt(nonce, sealed[head + _NONCE_BYTES :], sealed[:head])
        except (InvalidTag, ValueError) as error:
            raise AppError("draft-damaged") from error
        content = zlib.decompressobj().decompress(packed, _MOST_PLAIN + 1)
        if len(content) > _MOST_PLAIN:
            raise AppError("draft-damaged")
        return content


def outside_of(sealed: bytes) -> Outside:
    """What stands outside a seal; the beginning of a file is enough. Raises AppError `draft-damaged`."""
    return _read(sealed)[0]


def new_key() -> bytes:
    """A key by chance."""
    return secrets.token_bytes(KEY_BYTES)


def _read(sealed: bytes) -> tuple[Outside, int]:
    """What stands outside, and where the nonce begins."""
    start = len(_MAGIC) + _LENGTH.size
    if not sealed.startswith(_MAGIC) or len(sealed) < start:
        raise AppError("draft-damaged")
    end = start + _LENGTH.unpack(sealed[len(_MAGIC) : start])[0]
    try:
        outside = msgspec.msgpack.decode(sealed[start:end], type=Outside)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("draft-damaged") from error
    return outside, end
