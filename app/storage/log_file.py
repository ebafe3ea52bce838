"""The log: small, and of bugs only. Kinds and places stand in it, never words that somebody typed.

It begins with the first bug; where it can't be written, there is none.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TextIO

from app.errors import AppError
from app.storage import paths
from app.storage.files import make_folder

FILE_NAME = "comms-builder.log"
MOST_BYTES = 100_000
OLDER = 2
"""Files that are kept besides the one that is written."""


class _Log(logging.Handler):
    """A file that is made, with its folder, when there is something to write; a disk that fails stops nobody."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._kept: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write it."""
        try:
            if self._kept is None:
                self._kept = self._opened()
        except OSError:
            # Nobody is told: the bug itself is.
            return
        self._kept.emit(record)

    def _opened(self) -> logging.Handler:
        # It imports sockets and what else logs are sent by; few starts log anything.
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415

        class Rotating(RotatingFileHandler):
            def _open(self) -> TextIO:  # type: ignore[override]  # as narrow as a text file's
                make_folder(Path(self.baseFilename).parent)
                stream: TextIO = super()._open()
                Path(self.baseFilename).chmod(0o600)
                return stream

            def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  as logging has it
                """Nobody is told: the bug itself is."""

        kept = Rotating(
            self._file, maxBytes=MOST_BYTES, backupCount=OLDER, encoding="utf-8", delay=True
        )
        kept.setFormatter(self.formatter)
        return kept

    def close(self) -> None:
        """Close the file."""
        if self._kept is not None:
            self._kept.close()
        super().close()


def log_file() -> Path:
    """Where the log is. Raises AppError `no-home`."""
    return paths.data() / "log" / FILE_NAME


def keep_log(name: str) -> None:
    """Have what is logged under a name written, for as long as the program runs."""
    try:
        file = log_file()
    except AppError:
        return
    handler = _Log(file)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logging.getLogger(name).addHandler(handler)
