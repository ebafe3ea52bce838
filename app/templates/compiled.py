"""Packs as parts to be stored, and back: the index, and one part for each template."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from app.errors import AppError
from app.templates.heads import Heads, StoredHeads, stored_heads
from app.templates.model import Template
from app.templates.pack import Pack, PackIndex
from app.templates.soundness import are_sound_heads, is_sound_index, is_sound_template

T = TypeVar("T")

INDEX = "index"


class _StoredIndex(PackIndex, frozen=True, forbid_unknown_fields=True):
    """An index whose heads aren't read yet."""

    heads: StoredHeads = StoredHeads()  # type: ignore[assignment]


def part_name(template_id: str) -> str:
    """The name of a template's part."""
    return f"template:{template_id}"


def index_part(index: PackIndex, before: PackIndex | None = None) -> bytes:
    """The part of everything but the templates' bodies and the words of these, which have parts of their own.

    What was read of the part `before` and is what it was isn't packed again.
    """
    read = before.heads if before is not None else None
    stored = stored_heads(index.heads, read if isinstance(read, Heads) else None)
    return msgspec.msgpack.encode(msgspec.structs.replace(index, words={}, heads=stored))


def template_part(template: Template) -> bytes:
    """The part of one template."""
    return msgspec.msgpack.encode(template)


def read_template_part(data: bytes) -> Template:
    """Return the template of a part. Raises AppError `not-compiled`."""
    return _decoded(msgspec.msgpack.Decoder(Template).decode, data)


def open_pack(
    part: Callable[[str], bytes],
    repair: Callable[[], bool] = lambda: False,
    *,
    checked: bool = True,
) -> Pack:
    """Open a pack from its parts; a template's part is read, and checked, when the template is needed.

    Args:
        part: returns the part of a name.
        repair: makes the parts again, once; returns whether that can be done.
        checked: every head is read and checked at once; else `are_sound_heads` has to be asked before one counts.

    Raises:
        AppError: `not-compiled`, when a part isn't what it should be.
    """
    decode_template = msgspec.msgpack.Decoder(Template).decode
    index = read_index_part(part(INDEX))
    if not is_sound_index(index) or (checked and not are_sound_heads(index)):
        raise AppError("not-compiled")

    def opened(template_id: str) -> Template:
        template = _decoded(decode_template, part(part_name(template_id)))
        if not is_sound_template(template_id, template, index):
            raise AppError("not-compiled")
        return template

    def open_template(template_id: str) -> Template:
        try:
            return opened(template_id)
        except AppError as error:
            if error.code != "not-compiled" or not repair():
                raise
            return opened(template_id)

    return Pack(index, open_template)


def read_index_part(data: bytes) -> PackIndex:
    """Return the index of a part, with heads that are read when they are asked for. Raises AppError `not-compiled`."""
    stored = _decoded(msgspec.msgpack.Decoder(_StoredIndex).decode, data)
    fields = {name: getattr(stored, name) for name in PackIndex.__struct_fields__}
    return PackIndex(**fields | {"heads": Heads(stored.heads)})


def _decoded(decode: Callable[[bytes], T], data: bytes) -> T:
    try:
        return decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("not-compiled") from error
