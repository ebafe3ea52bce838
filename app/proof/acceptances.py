"""Who accepted which expected message: `accepted.yaml`, and how it is written."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

import msgspec

from app.errors import AppError
from app.proof.case_writing import accepted
from app.proof.cases import PARTS, Difference, ExpectedCase, case_file, read_cases
from app.source.problems import Problems
from app.source.reading import read_yaml
from app.source.shapes import read_shape
from app.templates.fingerprints import fingerprint
from app.templates.record_shapes import ACCEPTED, ACCEPTED_FILE

_HEADER = """\
# Who accepted which expected message of cases/: the fingerprint holds for exactly these texts.
# Written by Comms Builder when messages are accepted.
"""


class Acceptance(msgspec.Struct, frozen=True):
    """One acceptance. Field names are the keys of the file; `on` is an ISO date."""

    case: str
    fingerprint: str
    by: str
    on: str


class Writes(Protocol):
    """Writes files of a pack, and none that changed meanwhile."""

    def __call__(
        self, before: Mapping[str, bytes], after: Mapping[str, bytes], /
    ) -> Sequence[AppError]:
        """Return why some couldn't be written, each with the name of its file."""


class AcceptedCases(msgspec.Struct, frozen=True):
    """What came of accepting.

    Attributes:
        accepted: names of the cases whose files hold the new messages.
        unwritten: what can't be changed where it stands.
        troubles: why files couldn't be written.
    """

    accepted: tuple[str, ...]
    unwritten: tuple[Difference, ...]
    troubles: tuple[AppError, ...]


def read_acceptances(files: Mapping[str, bytes], problems: Problems) -> dict[str, Acceptance]:
    """Read who accepted what, by the names of the cases; nothing where the file isn't there."""
    data = files.get(ACCEPTED_FILE)
    root = None if data is None else read_yaml(data, ACCEPTED_FILE, problems)
    record = None if root is None else read_shape(root, ACCEPTED, problems)
    if record is None:
        return {}
    fields = Acceptance.__struct_fields__
    found = (Acceptance(*map(each.text, fields)) for each in record.records("accepted"))
    return {each.case: each for each in found}


def case_fingerprint(case: ExpectedCase) -> str:
    """What an acceptance holds for: the texts that the case expects now."""
    return fingerprint(
        f"{language}.{part}:{parts[part].text.strip()}"
        for language, parts in sorted(case.expected.items())
        for part in PARTS
        if part in parts
    )


def acceptance_of(case: ExpectedCase, recorded: Mapping[str, Acceptance]) -> Acceptance | None:
    """Who accepted what a case expects; None where nobody did, or it was changed by hand since."""
    found = recorded.get(case.name)
    return found if found is not None and found.fingerprint == case_fingerprint(case) else None


def accept(
    files: Mapping[str, bytes], wanted: Sequence[Difference], by: str, on: date, write: Writes
) -> AcceptedCases:
    """Write the messages as they are now into the files of their cases, and who accepted them beside these.

    Args:
        files: of the pack.
        wanted: what is accepted.
        by: who accepts it.
        on: the day.
        write: puts files in their places.

    Raises:
        AppError: `bad-accepted`, where what was accepted before can't be read; nothing is written then.
    """
    recorded = _recorded(files)
    changed, unwritten = accepted(files, wanted)
    troubles = list(write(files, changed))
    lost = {error.where for error in troubles} | {case_file(each.case) for each in unwritten}
    names = dict.fromkeys(each.case for each in wanted)
    done = tuple(name for name in names if case_file(name) not in lost)
    if done:
        after = {**files, **{file: changed[file] for file in map(case_file, done)}}
        troubles += write(files, {ACCEPTED_FILE: _with(recorded, after, done, by, on)})
    return AcceptedCases(done, unwritten, tuple(troubles))


def note_accepted(
    files: Mapping[str, bytes], names: Collection[str], by: str, on: date
) -> dict[str, bytes]:
    """Return the file that notes who accepted what these cases expect. Raises AppError `bad-accepted`."""
    return {ACCEPTED_FILE: _with(_recorded(files), files, names, by, on)}


def _recorded(files: Mapping[str, bytes]) -> dict[str, Acceptance]:
    problems = Problems()
    recorded = read_acceptances(files, problems)
    if broken := problems.all():
        raise AppError("bad-accepted", ACCEPTED_FILE, problems=broken)
    return recorded


def _with(
    recorded: Mapping[str, Acceptance],
    files: Mapping[str, bytes],
    names: Collection[str],
    by: str,
    on: date,
) -> bytes:
    """The file with new acceptances; those of cases that are gone go too."""
    kept = [
        acceptance
        for name, acceptance in recorded.items()
        if name not in names and case_file(name) in files
    ]
    new = [
        Acceptance(case.name, case_fingerprint(case), by, on.isoformat())
        for case in read_cases(files, Problems())
        if case.name in names
    ]
    return _text([*kept, *new]).encode()


def _text(acceptances: Iterable[Acceptance]) -> str:
    lines = [_HEADER, "accepted:\n"]
    for each in sorted(acceptances, key=lambda each: each.case):
        fields = msgspec.structs.asdict(each).items()
        # A JSON string is a YAML string in double quotes.
        entry = "\n    ".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields
        )
        lines.append(f"  - {entry}\n")
    return "".join(lines)
