"""The same thing asked for twice by two entries of one template: of one person, the same document."""

from __future__ import annotations

from collections.abc import Iterator

from app.compose.running_order import Said
from app.compose.speaker import Speaker
from app.document import runs_text
from app.findings import Finding, Severity, Where
from app.language import Bilingual, Language


def check_asked_twice(said: list[Said]) -> Iterator[Finding]:
    """Yield, for each entry that asks for what an earlier one of its template asks for, the first such thing."""
    asked: dict[tuple[str, str, str], str] = {}
    told: set[str] = set()
    for each in said:
        entry = each.scope.entry
        if entry is None or each.gap is not None or not each.phrase.question:
            continue
        (lead, items), (_, welsh) = (_lead_and_items(each, language) for language in Language)
        # Welsh that awaits translation isn't there.
        for item, other in zip(items, welsh if len(welsh) == len(items) else items, strict=True):
            before = asked.setdefault((entry.template, lead, item), entry.id)
            if before != entry.id and entry.id not in told:
                told.add(entry.id)
                where, params = (
                    Where("template", entry=entry.id),
                    (("words", Bilingual(item, other)),),
                )
                yield Finding("asked-twice", Severity.ADVISE, where, params)


def _lead_and_items(said: Said, language: Language) -> tuple[str, list[str]]:
    """Its words as if nothing stood before it."""
    if said.phrase.list is None:
        return "", []
    speaker = Speaker(said.names, language, lambda name, _: f"[{name}]")
    lead, items = speaker.lead_and_items(said.phrase.list)
    return runs_text(lead), [runs_text(item) for item in items]
