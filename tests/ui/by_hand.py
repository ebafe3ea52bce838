"""House style made by hand, for tests of the window: a few words, each with a finding of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.compose.composing import Composition
from app.compose.draft import Context
from app.compose.previous import Previous
from app.document import block_text, located_runs
from app.findings import Finding, Fix, Severity, Where
from app.language import Bilingual, Language


def said(english: str) -> Bilingual[str]:
    return Bilingual(english, f"{english} [cy]")


LOOKED_FOR: dict[str, Finding] = {
    "ppt": Finding(
        "abbreviation",
        Severity.MUST,
        guidance="L511",
        section="Contacting the customer by letter or email",
        fix=Fix("replace", "passport"),
        wording=said("‘ppt’ is an abbreviation. Write ‘passport’."),
        reason=said("Examiners must not use abbreviations."),
    ),
    "fraudulent": Finding(
        "suspicion",
        Severity.CONFIRM,
        guidance="L509",
        wording=said("‘fraudulent’ tells of a suspicion."),
        reason=said("A message must not say what we suspect."),
        keep=(said("it is the title of a form"), said("the customer wrote it first")),
    ),
    "utilise": Finding(
        "avoid",
        Severity.ADVISE,
        fix=Fix("replace", "use"),
        wording=said("‘utilise’ is a long word for ‘use’."),
        reason=said("Plain words are understood at once."),
    ),
    "hte": Finding(
        "spelling",
        Severity.ADVISE,
        wording=said("‘hte’ isn’t in the dictionary."),
    ),
    "very": Finding("doubled-word", Severity.ADVISE, fix=Fix("replace"), wording=said("‘very’")),
}


class ByHand:
    """Looks at what was typed, as the rules will.

    Attributes:
        known: words that aren't looked for any longer.
    """

    def __init__(self) -> None:
        self.known: set[str] = set()

    def __call__(
        self, composition: Composition, _context: Context, _previous: Previous
    ) -> tuple[Finding, ...]:
        return tuple(self._found(composition))

    def _found(self, composition: Composition) -> Iterator[Finding]:
        typed = {
            each.question.id
            for each in composition.questions
            if each.question.type in {"text", "free-text"}
        }
        for index, block in enumerate(composition.message.blocks):
            text = block_text(block)
            for run, start, end in located_runs(block):
                written = block.words != "approved"
                if (not written and run.source not in typed) or run.gap:
                    continue
                where = Where("message", index, block.language, block.origin.entry, run.source)
                for word, finding in LOOKED_FOR.items():
                    for hit in re.finditer(rf"\b{word}\b", text[start:end]):
                        if word not in self.known:
                            yield placed(finding, where, start + hit.start(), word, text)


def placed(finding: Finding, where: Where, start: int, word: str, text: str) -> Finding:
    bound = text if finding.severity is Severity.CONFIRM else ""
    return Finding(
        finding.rule, finding.severity, where, (), finding.guidance, start, start + len(word),
        finding.fix, finding.wording, finding.reason, finding.keep, bound, finding.section,
    )  # fmt: skip


class Words:
    """A dictionary made by hand, which counts how often it is asked."""

    def __init__(self, style: ByHand) -> None:
        self.asked: list[str] = []
        self._style = style

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        self.asked.append(f"{language}: {word}")
        return ("the", "hat")

    def add_word(self, word: str, language: Language) -> None:
        assert language is Language.EN
        self._style.known.add(word)

    def words(self) -> dict[Language, frozenset[str]]:
        return {Language.EN: frozenset(self._style.known), Language.CY: frozenset()}

    def remove_word(self, word: str, _language: Language) -> None:
        self._style.known.remove(word)
