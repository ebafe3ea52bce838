"""Puts a new template into the folder of a pack."""

from __future__ import annotations

import contextlib
from pathlib import Path

from app.errors import AppError
from app.language import Language
from app.storage.files import exists, read_bytes, reason_of
from app.storage.pack_folder import MAX_FILE_BYTES
from app.storage.packs import PACK_FILE, text_file
from app.templates.new_template import NewTemplate, check_new, text_of_copy, text_of_new
from app.templates.pack import Pack


def write_new_template(folder: Path, pack: Pack, new: NewTemplate, interface: Language) -> Path:
    """Write the file of a new template and return where it is; nothing is ever overwritten.

    Args:
        folder: of the pack.
        pack: the same, as it was read.
        new: what its owner says of the template.
        interface: the language of the notes in it.

    Raises:
        AppError: as `check_new`, `text_of_copy` and `text_file`; `new-name-taken` where there is such a file, also one
            that can't be used; `cannot-write`.
    """
    check_new(new, pack.index)
    if new.like:
        like = text_file(folder, pack.head(new.like).place.file)
        text = text_of_copy(read_bytes(like, MAX_FILE_BYTES), new)
    else:
        text = text_of_new(new, pack, interface)
    file = text_file(folder, PACK_FILE).parent / new.file
    if exists(file.with_suffix(".yml")):
        raise AppError("new-name-taken", id=new.id)
    _write_first(file, text.encode(), new.id)
    return file


def _write_first(file: Path, data: bytes, template_id: str) -> None:
    """Write a file that isn't there yet. It is written whole, or goes again."""
    made = False
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            made = True
            opened.write(data)
    except OSError as error:
        if isinstance(error, FileExistsError) and file.parent.is_dir():
            raise AppError("new-name-taken", id=template_id) from error
        if made:
            with contextlib.suppress(OSError):
                file.unlink()
        raise AppError("cannot-write", str(file), reason=reason_of(error)) from error
