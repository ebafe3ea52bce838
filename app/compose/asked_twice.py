"""The same thing asked for twice by two entries of one template: of one person, the same document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.compose.said import Said
from app.compose.speaker import Speaker
from app.document import runs_text
from app.findings import Finding, Severity, Where
from app.language import Bilingual, Language


def check_asked_twice(said: list[Said]) -> Iterator[Finding]:
    """Yield, for each entry that asks for what an earlier one of its template asks for, the first such thing."""
    lists = [
        (each, entry, _lead(each))
        for each in said
        if (entry := each.scope.entry) and each.gap is None and each.phrase.question
    ]
    times = Counter((entry.template, lead) for _, entry, lead in lists)
    asked: dict[tuple[str, str, str], str] = {}
    told: set[str] = set()
    for each, entry, lead in lists:
        if times[entry.template, lead] == 1:
            continue  # most ask of somebody or something else, so what their items say needn't be known
        items = _items(each, Language.EN)
        for at, item in enumerate(items):
            before = asked.setdefault((entry.template, lead, item), entry.id)
            if before != entry.id and entry.id not in told:
                told.add(entry.id)
                welsh = _items(each, Language.CY)
                # Welsh that awaits translation isn't there.
                words = Bilingual(item, welsh[at] if len(welsh) == len(items) else item)
                where = Where("template", entry=entry.id)
                yield Finding("asked-twice", Severity.ADVISE, where, (("words", words),))


def _lead(said: Said) -> str:
    """What its list begins with, as if nothing stood before it."""
    lead = said.phrase.list.lead if said.phrase.list is not None else None
    return "" if lead is None else runs_text(_speaker(said, Language.EN).line_of(lead))


def _items(said: Said, language: Language) -> list[str]:
    """What its list asks for, however many that is."""
    if said.phrase.list is None:
        return []
    return [runs_text(item) for item in _speaker(said, language).items(said.phrase.list)]


def _speaker(said: Said, language: Language) -> Speaker:
    return Speaker(said.names, language, lambda name, _: f"[{name}]")
