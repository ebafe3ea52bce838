"""The examples of the guides, as a pack that holds them all.

What an example is stands after `yaml`: the path of a file, or a part of the guide's one template (`head`, `questions`,
`choices` of its first question, `phrases`), a part of `pack.yaml` (`pack`), or a `fault`, which can't be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.language import Language
from app.proof.proving import prover_of, report_of
from app.proof.slip_words import describe_slip
from app.storage.paths import shipped_pack

ROOT = Path(__file__).parents[3]
_FENCE = re.compile(r"^```(\w*) ?(.*)\n((?:.*\n)*?)^```$", re.MULTILINE)
PARTS = ("head", "questions", "choices", "phrases")
TEMPLATE = "templates/guide/example.yaml"
HEAD = """\
title: An example | Enghraifft
channels: [dap-message]
reply: expected
subject: A subject | Pwnc
"""


class Example(NamedTuple):
    """One example: the guide, the line of its first line, what it is, and its text."""

    guide: str
    line: int
    what: str
    text: str


def examples(guide: str) -> Iterator[Example]:
    """Yield the examples of a guide."""
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        if found[1] == "yaml":
            line = text[: found.start()].count("\n") + 2
            yield Example(guide, line, found[2], found[3])


def shipped_files() -> dict[str, bytes]:
    """The files of the shipped pack without its rules, whose examples take a while to be tried."""
    pack = shipped_pack()
    files = {file.relative_to(pack).as_posix(): file for file in pack.rglob("*.yaml")}
    return {name: file.read_bytes() for name, file in files.items() if "rules/" not in name}


def pack_of(guide: str, template: str = "") -> dict[str, bytes]:
    """The shipped pack with everything that the examples of a guide say.

    Args:
        guide: the name of its file.
        template: the file that the parts are put into; empty for one that holds nothing else.
    """
    found = list(examples(guide))
    files = shipped_files()
    for each in found:
        if each.what.endswith(".yaml"):
            files[each.what] = each.text.encode()
    parts = {part: "".join(each.text for each in found if each.what == part) for part in PARTS}
    if not any(parts.values()):
        return files
    if template:
        whole = files[template].decode()
        before, _, after = whole.partition("questions:\n")
        asked, _, more = after.partition("\nsubject:")
        subject, _, said = more.partition("phrases:\n")
        text = f"{before}{parts['head']}questions:\n{asked}{parts['choices']}{parts['questions']}"
        text += f"\nsubject:{subject}phrases:\n{said}{parts['phrases']}"
        files[template] = text.encode()
    else:
        text = f"{HEAD}{parts['head']}questions:\n{parts['questions']}phrases:\n{parts['phrases']}"
        files[TEMPLATE] = text.encode()
    return files


def slips_in(files: dict[str, bytes], own: str) -> list[str]:
    """What a proof finds in the templates whose files begin so; without what isn't reviewed or confirmed yet."""
    prover = prover_of(files, (), None)
    jobs = [
        job
        for job in prover.jobs()
        if job.kind == "pack" or any(f"templates/{each}.yaml".startswith(own) for each in job.names)
    ]
    report = report_of([prover.run(job) for job in jobs], strict=False)
    waits = {"welsh-unreviewed", "fact-to-confirm"}
    return [
        describe_slip(slip, Language.EN)
        for slip in report.slips
        if slip.place.file.startswith(own) and slip.code not in waits
    ]
