"""The delivery reports of `tests/data/resend/reports.txt`, as mails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parents[2] / "data" / "resend" / "reports.txt"
_PARTS = {
    "status": "message/delivery-status",
    "mail": "message/rfc822",
    "headers": "text/rfc822-headers",
}


class ReportCase(NamedTuple):
    """A report, and the state, reason and address of each that it is about."""

    name: str
    expected: tuple[tuple[str, str, str], ...]
    mail: bytes


def report_cases() -> Iterator[ReportCase]:
    """Each report of the file."""
    for piece in ("\n" + _FILE.read_text(encoding="utf-8")).split("\n=== ")[1:]:
        name, _, rest = piece.partition("\n")
        lines = rest.splitlines()
        said = [line for line in lines if line.startswith("? ")]
        body = "\n".join(lines[len(said) :])
        expected = tuple(tuple(line[2:].split()) for line in said)
        yield ReportCase(name, expected, _mail(body))  # type: ignore[arg-type]


def _mail(body: str) -> bytes:
    own, *parts = re.split(rf"^--- (?=(?:{'|'.join(_PARTS)})$)", body, flags=re.MULTILINE)
    if not parts:
        return f"To: ann.rees@hmpo.gov.uk\n{body}\n".encode()
    head, _, words = own.partition("\n\n")
    pieces = [f"Content-Type: text/plain; charset=utf-8\n\n{words}"]
    for each in parts:
        kind, _, text = each.partition("\n")
        pieces.append(f"Content-Type: {_PARTS[kind]}\n\n{text}")
    whole = "".join(f"--edge\n{each}\n" for each in pieces)
    kind = 'multipart/report; report-type=delivery-status; boundary="edge"'
    return f"To: ann.rees@hmpo.gov.uk\n{head}\nContent-Type: {kind}\n\n{whole}--edge--\n".encode()
