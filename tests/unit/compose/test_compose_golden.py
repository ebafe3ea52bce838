"""Whole messages, as they were read and found good: tests/data/messages, one folder for each.

`draft.json` holds what the command line takes (templates, channel, answers, officer, now, confirm) and the pack:
`small` is tests/unit/small_pack.py, `hmpo` the shipped one. `UPDATE_GOLDEN=1` writes what is composed now; read the
difference.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.compose.composing import compose
from app.compose.draft import Context, Draft
from app.compose.message import Message
from app.expressions.names import Officer
from app.findings import Severity
from app.language import MessageLanguage
from app.storage.packs import load
from app.templates.pack import Pack
from tests.unit.drafting import draft_of, found_in
from tests.unit.small_pack import opened

MESSAGES = Path(__file__).parents[2] / "data/messages"
HMPO = Path(__file__).parents[3] / "resources/packs/hmpo"
CASES = sorted(path.parent.name for path in MESSAGES.glob("*/draft.json"))
NAMES = {MessageLanguage.EN: "en", MessageLanguage.CY: "cy", MessageLanguage.BOTH: "both"}


@pytest.fixture(scope="module")
def packs(compiled_home: Path) -> Iterator[dict[str, Pack]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMMS_BUILDER_HOME", str(compiled_home))
        yield {"small": opened(), "hmpo": load(HMPO).pack}


def compose_case(packs: dict[str, Pack], case: str, language: MessageLanguage) -> Message:
    data = json.loads((MESSAGES / case / "draft.json").read_text(encoding="utf-8"))
    pack = packs[data.get("pack", "small")]
    draft = draft_of(pack, data["templates"], data["answers"], language, data.get("channel", ""))
    context = Context(datetime.fromisoformat(data["now"]), Officer(**data.get("officer", {})))
    return compose(pack, confirmed(pack, draft, context, data.get("confirm", ())), context)


def confirmed(pack: Pack, draft: Draft, context: Context, rules: list[str]) -> Draft:
    found = compose(pack, draft, context).findings
    texts = [each for each in found if each.severity is Severity.CONFIRM and each.rule in rules]
    return Draft(
        draft.channel,
        draft.language,
        draft.entries,
        draft.answers,
        draft_of(pack, (), {}, confirm=[(each.rule, each.text) for each in texts]).confirmations,
    )


def as_printed(message: Message) -> str:
    return (
        f"{message.subject}\n\n{message.plain}\n" if message.subject_parts else f"{message.plain}\n"
    )


def expect(case: str, name: str, text: str) -> None:
    file = MESSAGES / case / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", MessageLanguage, ids=lambda language: NAMES[language])
@pytest.mark.parametrize("case", CASES)
def test_message(packs: dict[str, Pack], case: str, language: MessageLanguage) -> None:
    expect(case, f"expected.{NAMES[language]}.txt", as_printed(compose_case(packs, case, language)))


@pytest.mark.parametrize("case", CASES)
def test_findings(packs: dict[str, Pack], case: str) -> None:
    lines = [
        f"{NAMES[language]}: {line}"
        for language in MessageLanguage
        for line in found_in(compose_case(packs, case, language).findings)
    ]
    expect(case, "findings.txt", "".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize(
    "case", [case for case in CASES if (MESSAGES / case / "expected.html").is_file()]
)
def test_html(packs: dict[str, Pack], case: str) -> None:
    html = compose_case(packs, case, MessageLanguage.BOTH).html
    expect(
        case, "expected.html", html.replace("</p><", "</p>\n<").replace("</ul><", "</ul>\n<") + "\n"
    )


def test_there_are_messages() -> None:
    assert len(CASES) >= 10
