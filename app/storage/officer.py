"""The officer's own details, kept between messages. Never a customer's."""

from __future__ import annotations

from app.expressions.names import Officer
from app.storage.records import RecordFile

FILE_NAME = "officer.json"


def officer_file() -> RecordFile[Officer]:
    """The details on disk; its failures are told as `officer-file`."""
    return RecordFile(FILE_NAME, Officer, "officer-file")
