"""Packs as parts to be stored, and back: the index, and one part for each template."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from app.errors import AppError
from app.templates.model import Template
from app.templates.pack import Pack, PackIndex
from app.templates.soundness import is_sound_index, is_sound_template

T = TypeVar("T")

INDEX = "index"


def part_name(template_id: str) -> str:
    """The name of a template's part."""
    return f"template:{template_id}"


def index_part(index: PackIndex) -> bytes:
    """The part of everything but the templates' bodies and the words of these, which have parts of their own."""
    return msgspec.msgpack.encode(msgspec.structs.replace(index, words={}))


def template_part(template: Template) -> bytes:
    """The part of one template."""
    return msgspec.msgpack.encode(template)


def read_template_part(data: bytes) -> Template:
    """Return the template of a part. Raises AppError `not-compiled`."""
    return _decoded(msgspec.msgpack.Decoder(Template).decode, data)


def open_pack(part: Callable[[str], bytes], repair: Callable[[], bool] = lambda: False) -> Pack:
    """Open a pack from its parts; a template's part is read, and checked, when the template is needed.

    Args:
        part: returns the part of a name.
        repair: makes the parts again, once; returns whether that can be done.

    Raises:
        AppError: `not-compiled`, when a part isn't what it should be.
    """
    decode_template = msgspec.msgpack.Decoder(Template).decode
    index = read_index_part(part(INDEX))
    if not is_sound_index(index):
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
    """Return the index of a part. Raises AppError `not-compiled`."""
    return _decoded(msgspec.msgpack.Decoder(PackIndex).decode, data)


def _decoded(decode: Callable[[bytes], T], data: bytes) -> T:
    try:
        return decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("not-compiled") from error
