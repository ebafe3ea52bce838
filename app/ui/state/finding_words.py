"""The words of findings and failures as the window shows them: a severity as sign and word, then plain language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.findings import Finding, Severity
from app.language import Bilingual, Language
from app.language.prose import finding_words, severity_words
from app.language.sentence_end import with_full_stop
from app.source.problems import Problem

SIGNS = {Severity.MUST: "✕", Severity.CONFIRM: "?", Severity.ADVISE: "i"}
NOT_YET = "○"
"""The sign of an answer that isn't given yet."""


def signed(words: str, tone: str) -> str:
    """Words with the sign of their tone, for whoever doesn't see its colour; nothing where there are no words."""
    asked = SIGNS[Severity.CONFIRM] if words.endswith("?") else "!"
    sign = {"must": SIGNS[Severity.MUST], "confirm": asked}.get(tone, "")
    return f"{sign} {words}" if sign and words else words


@dataclass(frozen=True, slots=True)
class FindingWords:
    """Everything that is said about one finding.

    Attributes:
        sign, severity: how strict it is, by shape and by word.
        role: the colour of both.
        what, reason: what is found, and why it matters.
        line: the line of the guidance, in brackets.
        source: the same with the guidance's title.
        brief: the reason was shown just before, and is only told to those who listen.
    """

    sign: str = ""
    severity: str = ""
    role: str = ""
    what: str = ""
    reason: str = ""
    line: str = ""
    source: str = ""
    brief: bool = False

    @property
    def reason_and_source(self) -> str:
        """Why it matters and where that is written."""
        return " ".join(each for each in (self.reason, self.source) if each)

    @property
    def spoken(self) -> str:
        """All of it but where it is written, as one text."""
        if not self.reason:
            return f"{self.severity}: {self.what}"
        return f"{self.severity}: {with_full_stop(self.what)} {self.reason}"


def words_of(
    finding: Finding, language: Language, guidance: str, *, attempted: bool = False
) -> FindingWords:
    """What is said about a finding.

    Args:
        finding: what is found.
        language: of the window.
        guidance: the title of the pack's guidance.
        attempted: whether a copy was tried, so that an answer that isn't given is no longer just not given yet.
    """
    translate = QCoreApplication.translate
    section = finding.section
    line = translate("words", "(guidance: {0})").format(section) if section else ""
    source = (
        translate("words", "Guidance: {0}, section ‘{1}’").format(guidance, section)
        if section
        else ""
    )
    waiting = finding.unanswered and not attempted
    return FindingWords(
        NOT_YET if waiting else SIGNS[finding.severity],
        severity_words("unanswered" if finding.unanswered else finding.severity, language),
        "secondary" if waiting else str(finding.severity),
        _ask_of(finding, language) if finding.rule == "gap" else wording_of(finding, language),
        finding.reason.get(language).strip() if finding.reason is not None else "",
        line,
        source,
    )


def told_apart(found: Sequence[tuple[Finding, FindingWords]]) -> list[FindingWords]:
    """The words of findings; those that are the same in both languages of a message say which one they are of."""
    translate = QCoreApplication.translate
    of_language = {
        Language.EN: translate("words", "In English: {0}"),
        Language.CY: translate("words", "In Welsh: {0}"),
    }
    spoken: dict[tuple[str, str], set[Language | None]] = {}
    for finding, words in found:
        spoken.setdefault((finding.rule, words.what), set()).add(finding.where.language)
    told = []
    for finding, words in found:
        language = finding.where.language
        several = len(spoken[finding.rule, words.what]) > 1
        told.append(
            replace(words, what=of_language[language].format(words.what))
            if several and language is not None
            else words
        )
    return told


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
    before = f"‘{_ask_of(finding, language)}’: "
    if not words.startswith(before):
        return words
    rest = words.removeprefix(before)
    return rest[:1].upper() + rest[1:]


def _ask_of(finding: Finding, language: Language) -> str:
    """The question that a finding is about."""
    ask = dict(finding.params).get("question")
    return ask.get(language) if isinstance(ask, Bilingual) else str(ask)


def problems_in(error: AppError) -> tuple[Problem, ...]:
    """The problems of a pack's files that a failure holds."""
    problems = error.params.get("problems", ())
    return problems if isinstance(problems, tuple) else ()


def stopping_words(findings: Iterable[Finding]) -> str:
    """What stops the copy, in numbers: what must change, waits for the officer's word, or isn't answered yet.

    It is counted like this wherever it is counted.
    """
    translate = QCoreApplication.translate
    counts = Counter("unanswered" if each.unanswered else each.severity for each in findings)
    words = (
        (counts[Severity.MUST], translate("stopping", "{0} to change")),
        (counts[Severity.CONFIRM], translate("stopping", "{0} to confirm")),
        (counts["unanswered"], translate("stopping", "{0} to answer")),
    )
    return in_one_phrase(form.format(count) for count, form in words if count)


def before_copying(count: str) -> str:
    """What is to be done before the copy, with how much that is."""
    return QCoreApplication.translate("stopping", "Before you copy: {0}").format(count)


def in_one_phrase(counted: Iterable[str]) -> str:
    """Join what was counted: only the first begins with a capital, which the Welsh of each has where it is alone."""
    first, *others = (*counted, "")
    return ", ".join((first, *(each[0].lower() + each[1:] for each in others if each)))
