"""Writes the files of cases: new messages in the place of old ones, and new cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

import msgspec

from app.compose.typed_answers import Typed
from app.expressions.names import Officer
from app.language import Language
from app.proof.cases import PARTS, Difference, Part, case_file
from app.source.quoting import entry, quote, value
from app.source.rewriting import WordChange, rewrite


def accepted(
    files: Mapping[str, bytes], found: Iterable[Difference]
) -> tuple[dict[str, bytes], tuple[Difference, ...]]:
    """Return the files of cases with the messages as they are now, and what can't be written into them.

    Args:
        files: of the pack.
        found: what is different.
    """
    by_file: dict[str, list[Difference]] = {}
    for each in found:
        by_file.setdefault(case_file(each.case), []).append(each)
    changed: dict[str, bytes] = {}
    failed: list[Difference] = []
    for file, inside in by_file.items():
        changes = [_change(each) for each in inside]
        changed[file], refused = rewrite(files[file], file, changes)
        failed += [each for each, change in zip(inside, changes, strict=True) if change in refused]
    return changed, tuple(failed)


def _change(difference: Difference) -> WordChange:
    text = difference.expected.text
    return WordChange(difference.expected, 0, len(text.rstrip()), difference.found)


def case_text(
    templates: Iterable[str],
    channel: str,
    now: datetime,
    officer: Officer,
    answers: Iterable[Typed],
    messages: Mapping[Language, Mapping[Part, str]],
) -> str:
    """Return the file of a new case.

    Args:
        templates: as they are named in it.
        channel: where the message goes.
        now: when it is written.
        officer: who writes it; only details that are given stand there.
        answers: as they were typed; a question that was answered several times has a list.
        messages: subject and text in each language.
    """
    lines = [f"templates: [{', '.join(map(value, templates))}]", f"channel: {channel}"]
    lines.append(f"now: {now.isoformat(timespec='minutes')}")
    details = {name: text for name, text in msgspec.structs.asdict(officer).items() if text}
    if details:
        lines += ["officer:", *(f"  {entry(name, text)}" for name, text in details.items())]
    given = dict(_answers(answers))
    if given:
        lines += ["answers:", *(f"  {name}: {said}" for name, said in given.items())]
    for language, parts in messages.items():
        lines += ["", f"{language.value}:"]
        lines += [line for part in PARTS if parts.get(part) for line in _part(part, parts[part])]
    return "\n".join(lines) + "\n"


def _answers(answers: Iterable[Typed]) -> Iterator[tuple[str, str]]:
    given: dict[str, list[str]] = {}
    for each in answers:
        language = f".{each.language}" if each.language else ""
        name = f"{each.template}:{each.question}" if each.template else each.question
        given.setdefault(name + language, []).extend(each.values)
    for name, values in given.items():
        said = [value(text) if "\n" not in text else quote(text) for text in values]
        yield name, said[0] if len(said) == 1 else f"[{', '.join(said)}]"


def _part(part: Part, text: str) -> Iterator[str]:
    if part == "subject" or text.startswith(" "):
        yield f"  {part}: {quote(text)}"
        return
    yield f"  {part}: |"
    yield from (f"    {line}" if line else "" for line in text.split("\n"))
