"""The words of findings as the window shows them: a sign and a word for the severity, then plain language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.findings import Finding, Severity
from app.language import Bilingual, Language
from app.language.prose import finding_words, severity_words

SIGNS = {Severity.MUST: "✕", Severity.CONFIRM: "?", Severity.ADVISE: "i"}


def severity_label(finding: Finding, language: Language) -> str:
    """The sign and the word of a finding's severity."""
    return f"{SIGNS[finding.severity]} {severity_words(finding.severity, language)}"


def wording_of(finding: Finding, language: Language) -> str:
    """What a finding says: the pack's own words, or the app's."""
    if finding.wording is not None:
        return finding.wording.get(language).strip()
    return finding_words(finding.rule, finding.params, language)


def wording_at_question(finding: Finding, language: Language) -> str:
    """The same under the question itself, which needn't be named again."""
    if finding.rule == "gap":
        return QCoreApplication.translate("words", "Answer this question.")
    words = wording_of(finding, language)
    ask = dict(finding.params).get("question")
    name = ask.get(language) if isinstance(ask, Bilingual) else str(ask)
    before = f"‘{name}’: "
    if not words.startswith(before):
        return words
    rest = words.removeprefix(before)
    return rest[:1].upper() + rest[1:]
