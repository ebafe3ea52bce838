"""Makes the PDF of a letter, and its pages as pictures, and writes it where the officer says and nowhere else.

The template in `resources/letters` is all that is compiled: a letter is data to it. Only the fonts that ship with the
app are looked at, so that a letter is the same on every computer.
"""

from __future__ import annotations

import errno
import os
import stat
from functools import cache
from pathlib import Path
from typing import Any

import typst

from app.errors import AppError
from app.letters.glyphs import hold_glyphs
from app.letters.model import Letter
from app.storage.files import reason_of, write_bytes
from app.storage.font_letters import letters_of_font
from app.storage.paths import resources

_STANDARD = "ua-1"
_NO_TIME = 0
"""What a letter is told of the time: the same letter is then the same bytes."""


def letter_pdf(letter: Letter) -> bytes:
    """Return a tagged PDF (PDF/UA-1).

    Raises:
        AppError: `letter-glyphs`.
    """
    made = _compiled(letter, format="pdf", pdf_standards=[_STANDARD], timestamp=_NO_TIME)
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def letter_pages(letter: Letter, dots: float) -> tuple[bytes, ...]:
    """Return each page as a picture (PNG).

    Args:
        letter: the letter.
        dots: of a picture, on an inch of paper.

    Raises:
        AppError: `letter-glyphs`.
    """
    made = _compiled(letter, format="png", ppi=dots)
    return tuple(made) if isinstance(made, list) else (made,)


def save_letter(letter: Letter, path: Path) -> None:
    """Write the PDF of a letter, whole or not at all.

    Raises:
        AppError: `letter-glyphs`; `no-folder`; `cannot-write` with the system's reason.
    """
    write_letter(letter_pdf(letter), path)


def write_letter(pdf: bytes, path: Path) -> None:
    """Write the PDF of a letter where the officer says: into a folder that is there, over no file that is read-only.

    Raises:
        AppError: `no-folder`, `cannot-write`.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise AppError("no-folder", str(path), folder=str(path.parent)) from None
    except (OSError, ValueError) as error:
        raise AppError("cannot-write", str(path), reason=reason_of(error)) from error
    else:
        _hold_replaceable(path, mode)
    write_bytes(path, pdf, as_before=True)


def _hold_replaceable(path: Path, mode: int) -> None:
    """Hold that a file that is there is one, and may be written to: replacing it wouldn't ask."""
    number = 0
    if stat.S_ISDIR(mode):
        number = errno.EISDIR
    elif not stat.S_ISREG(mode):
        number = errno.EINVAL
    elif not mode & stat.S_IWUSR or not os.access(path, os.W_OK):
        number = errno.EACCES
    if number:
        raise AppError("cannot-write", str(path), reason=os.strerror(number))


def _compiled(letter: Letter, **how: Any) -> bytes | list[bytes]:  # noqa: ANN401  # what typst takes
    hold_glyphs(letter, letters_of_font(_fonts() / "LiberationSans-Regular.ttf"))
    template = resources() / "letters" / "letter.typ"
    made: bytes | list[bytes] | None = typst.compile(
        template,
        root=template.parent,
        font_paths=_shipped_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"letter": letter.data.decode()},
        **how,
    )
    if made is None:
        raise TypeError("nothing was to be written")
    return made


def _fonts() -> Path:
    return resources() / "fonts"


@cache
def _shipped_fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_fonts()]
    )
