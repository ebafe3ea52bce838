"""Facts that nobody has confirmed yet: each asks for the officer's word, until the pack's owner takes the mark away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.compose.said import Placed
from app.compose.scope import Scope
from app.document import located_runs
from app.findings import Finding, Severity, Where
from app.language import Bilingual
from app.templates.model import Basis

UNCONFIRMED = "to-confirm"
"""The rule."""


def check_facts(
    entries: Iterable[Scope], placed: Iterable[Placed], *, sent: bool
) -> Iterator[Finding]:
    """Yield what is to be confirmed of each template, and of each phrase that is said, in whatever languages.

    What stays with us asks for nobody's word.
    """
    severity = Severity.CONFIRM if sent else Severity.ADVISE
    for scope in entries:
        head = scope.template.head if scope.template is not None else None
        if head is not None and head.to_confirm is not None and scope.entry is not None:
            where = Where("template", entry=scope.entry.id)
            yield _finding(severity, where, head.to_confirm, head.basis, head.to_confirm.en)
    for where, source, basis, words in _said(placed):
        # The word is for the wording, whatever values stand in it.
        yield _finding(severity, where, source, basis, words)


def _said(placed: Iterable[Placed]) -> Iterator[tuple[Where, Bilingual[str], Basis | None, str]]:
    found: dict[tuple[object, ...], tuple[Where, Bilingual[str], Basis | None, list[str]]] = {}
    for index, each in enumerate(placed):
        said, block = each.said, each.wording
        if said is None or said.gap is not None or said.phrase.to_confirm is None:
            continue
        where = Where("message", index, block.language, block.origin.entry)
        phrase = said.phrase
        key = (phrase.place, phrase.id, block.origin.entry)
        *_, words = found.setdefault(key, (where, said.phrase.to_confirm, phrase.basis, []))
        words += (run.text for run, _, _ in located_runs(block) if not run.source)
    for where, source, basis, words in found.values():
        yield where, source, basis, "".join(words)


def _finding(
    severity: Severity, where: Where, source: Bilingual[str], basis: Basis | None, text: str
) -> Finding:
    line = basis.line if basis is not None else ""
    return Finding(UNCONFIRMED, severity, where, (("source", source),), line, text=text)
